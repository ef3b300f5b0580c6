import { type ActionFunctionArgs, redirect } from "@remix-run/node";
import { env } from "~/config/env.server";
import { daySeconds } from "~/domain/days";
import { isWorkLocale } from "~/i18n/locales";
import { throwNotFound } from "~/request/responses.server";
import { ownPath } from "~/request/safe-path";

const oneYearSeconds = 365 * daySeconds;

/** Keeps the chosen language of the work areas in the cookie `lng` and goes back to the page one was on. */
export async function action({ request }: ActionFunctionArgs) {
  const form = await request.formData();
  const locale = String(form.get("locale") ?? "");
  const next = String(form.get("next") ?? "");
  if (!isWorkLocale(locale)) throwNotFound();
  const cookie = `lng=${locale}; Path=/; Max-Age=${oneYearSeconds}; SameSite=Lax; HttpOnly${env.secureCookies ? "; Secure" : ""}`;
  return redirect(ownPath(next, "/"), { headers: { "Set-Cookie": cookie } });
}

/** Opened by hand there is nothing to see. */
export const loader = () => redirect("/");
// a refusal is a page
export { ErrorContent as default } from "~/components/error-page";
