import { useRouteLoaderData } from "@remix-run/react";
import type { ReaderRole } from "~/domain/actor";
import type { Locale, WorkLocale } from "~/i18n/locales";

/** What every page needs; the root route reads it. */
export type RootData = {
  locale: Locale;
  path: string;
  /** idempotency keys of this page's forms begin with it */
  formSeed: string;
  user: { name: string; email: string; locale: WorkLocale } | null;
  role: ReaderRole;
  /** the request carries a session, also on public pages, which do not read it */
  signedIn: boolean;
  /** what the bar of the demo says; null outside the demo */
  demo: DemoBarFacts | null;
};

type DemoBarFacts = {
  city: string;
  /** whom to call about the demo */
  contact: { name: string; phone: string; email: string };
  /** who one was before the last change of role; without a name a visitor */
  before: { name: string | null } | null;
};

/** Language, path, who is signed in. Undefined only while an error of the root is shown. */
export const useRootData = (): RootData | undefined => useRouteLoaderData<RootData>("root");
