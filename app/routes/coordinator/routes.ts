import { type RouteConfigEntry, route } from "@remix-run/route-config";

/** Team lead: accounts, messages, access log, reference data. */
export const coordinatorRoutes: RouteConfigEntry[] = [
  route("coordinator", "routes/coordinator/overview.tsx"),
  route("coordinator/users", "routes/coordinator/users.tsx"),
  route("coordinator/users/new", "routes/coordinator/user-new.tsx"),
  route("coordinator/users/:id", "routes/coordinator/user.tsx"),
  route("coordinator/users/:id/address", "routes/coordinator/user-address.tsx"),
  route("coordinator/users/:id/disable", "routes/coordinator/user-disable.tsx"),
  route("coordinator/users/:id/enable", "routes/coordinator/user-enable.ts"),
  route("coordinator/users/:id/invite-again", "routes/coordinator/user-invite-again.ts"),
  route("coordinator/users/:id/end-sessions", "routes/coordinator/user-end-sessions.ts"),
  route("coordinator/users/:id/reset-factor", "routes/coordinator/user-reset-factor.tsx"),
  route("coordinator/messages", "routes/coordinator/messages.tsx"),
  route("coordinator/messages/:id/retry", "routes/coordinator/message-retry.ts"),
  route("coordinator/access-log", "routes/coordinator/access-log.tsx"),
  route("coordinator/nobody-lost", "routes/coordinator/lost-alarm.tsx"),
  route("coordinator/rules", "routes/coordinator/rules.tsx"),
  route("coordinator/rules/draft", "routes/coordinator/rules-draft.tsx"),
  route("coordinator/words", "routes/coordinator/words.tsx"),
  route("coordinator/words/:occupation", "routes/coordinator/occupation-words.tsx"),
  route("coordinator/words/:occupation/add", "routes/coordinator/word-add.ts"),
  route("coordinator/words/:occupation/remove", "routes/coordinator/word-remove.ts"),
  route("coordinator/reference", "routes/coordinator/reference.tsx"),
  route("coordinator/reference/:list", "routes/coordinator/reference-list.tsx"),
  route("coordinator/wage-floors/:id", "routes/coordinator/wage-floor.tsx"),
  route("coordinator/wage-floors/:id/next", "routes/coordinator/wage-floor.tsx", { id: "wage-floor-next" }),
];
