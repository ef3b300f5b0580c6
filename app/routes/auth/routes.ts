import { layout, type RouteConfigEntry, route } from "@remix-run/route-config";

/** Sign-in, second factor, sign-out, invitations, devices. */
export const authRoutes: RouteConfigEntry[] = [
  layout("routes/auth/_layout.tsx", [
    route("auth/sign-in", "routes/auth/sign-in.tsx"),
    route("auth/check-mail", "routes/auth/check-mail.tsx"),
    route("auth/link", "routes/auth/link.tsx"),
    route("auth/invite", "routes/auth/invite.tsx"),
    route("auth/second-factor", "routes/auth/second-factor.tsx"),
    route("auth/enrol", "routes/auth/enrol.tsx"),
    route("auth/enrol/app", "routes/auth/enrol-app.tsx"),
    route("auth/account", "routes/auth/account.tsx"),
    route("auth/account/backup-codes", "routes/auth/backup-codes.tsx"),
    route("auth/demo", "routes/auth/demo.tsx"),
    route("auth/demo/list", "routes/auth/demo-list.tsx"),
    route("mailbox", "routes/auth/mailbox.tsx"),
    route("mailbox/:id", "routes/auth/mailbox-entry.tsx"),
  ]),
  route("auth/demo/list/sample.csv", "routes/auth/demo-sample-list.ts"),
  route("auth/demo/as", "routes/auth/demo-as.ts"),
  route("auth/demo/back", "routes/auth/demo-back.ts"),
  route("auth/enrol/begin", "routes/auth/enrol-begin.ts"),
  route("auth/enrol/skip", "routes/auth/enrol-skip.ts"),
  route("auth/sign-out", "routes/auth/sign-out.ts"),
  route("auth/sign-out-everywhere", "routes/auth/sign-out-everywhere.ts"),
  route("auth/account/end-session", "routes/auth/end-session.ts"),
  route("auth/account/remove-passkey", "routes/auth/remove-passkey.ts"),
  route("auth/account/language", "routes/auth/account-language.ts"),
  route("api/auth/*", "routes/auth/passkey-api.ts"),
];
