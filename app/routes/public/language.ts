import { type ActionFunctionArgs, redirect } from "@remix-run/node";
import { env } from "~/config/env.server";
import { isWorkLocale } from "~/i18n/locales";

const oneYearSeconds = 365 * 24 * 60 * 60;

/** Keeps the chosen language of the work areas in the cookie `lng` and goes back to the page one was on. */
export async function action({ request }: ActionFunctionArgs) {
  const form = await request.formData();
  const locale = String(form.get("locale") ?? "");
  const next = String(form.get("next") ?? "");
  const cookie = `lng=${isWorkLocale(locale) ? locale : "de"}; Path=/; Max-Age=${oneYearSeconds}; SameSite=Lax; HttpOnly${env.secureCookies ? "; Secure" : ""}`;
  return redirect(ownPath(next), { headers: { "Set-Cookie": cookie } });
}

/** A path of this site and nothing else: `//host` and `/\host` would lead away. */
function ownPath(next: string): string {
  return /^\/(?![/\\])/.test(next) ? next : "/";
}

/** Opened by hand there is nothing to see. */
export const loader = () => redirect("/");
