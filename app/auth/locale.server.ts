import type { LoaderFunctionArgs } from "@remix-run/node";
import type { Locale } from "~/i18n/locales";
import { requestLocale } from "~/i18n/request.server";
import { getSession } from "./actor.server";

/** Language of a work page: the one chosen in this browser, or else the account's. */
export async function pageLocale(args: Pick<LoaderFunctionArgs, "request" | "context">): Promise<Locale> {
  const { locale } = requestLocale(args.request);
  return locale ?? (await getSession(args)).user?.locale ?? "de";
}
