import { type ActionFunctionArgs, redirect } from "@remix-run/node";
import { setLocale } from "~/auth/account.server";
import { requireStrongLogin } from "~/auth/guards.server";
import { verbLoader } from "~/auth/verb.server";
import { env } from "~/config/env.server";
import { signedInRoles } from "~/domain/actor";
import { isLocale, isWorkLocale } from "~/i18n/locales";
import { throwNotFound } from "~/request/responses.server";

/** The language of this person's pages and mails. Work areas know German and English only. */
export async function action(args: ActionFunctionArgs) {
  const { actor } = await requireStrongLogin(args);
  const wanted = String((await args.request.formData()).get("locale") ?? "");
  const allowed = actor.role === "candidate" ? isLocale(wanted) : isWorkLocale(wanted);
  if (!allowed) throwNotFound();
  await setLocale(actor.userId, wanted);
  const headers = new Headers();
  if (isWorkLocale(wanted)) {
    const secure = env.secureCookies ? "; Secure" : "";
    headers.append("Set-Cookie", `lng=${wanted}; Path=/; Max-Age=31536000; SameSite=Lax; HttpOnly${secure}`);
  }
  return redirect("/auth/account?done=saved", { headers });
}

export const loader = verbLoader(signedInRoles, () => "/auth/account");
export { VerbProblem as default, verbHandle as handle } from "~/components/verb-problem";
