import { useLocation } from "@remix-run/react";
import type { ReactNode } from "react";
import { useLocale } from "~/i18n/locale";
import { allLocales, isLocale } from "~/i18n/locales";
import { useRootData } from "../root-data";
import { Wordmark } from "../wordmark";
import { DemoBar } from "./demo-bar";
import { FooterLinks, LanguageMenu, Main, SignOutForm, SkipLink, WorkLanguageForm } from "./parts";

/** Frame of the pages around signing in: one narrow column, nothing that distracts. */
export function AuthShell({ children }: { children: ReactNode }) {
  const locale = useLocale();
  const root = useRootData();
  const { pathname } = useLocation();
  return (
    <div className="page">
      <SkipLink />
      <DemoBar />
      <header className="top">
        <div className="wrap top-line">
          <Wordmark to={`/${locale}`} />
          <div className="row">
            {isLocale(pathname.split("/")[1]) ? <LanguageMenu locales={allLocales} /> : <WorkLanguageForm />}
            {root?.user && <SignOutForm />}
          </div>
        </div>
      </header>
      <Main className="wrap">
        <div className="wrap-text stack">{children}</div>
      </Main>
      <footer className="foot">
        <div className="wrap row row-apart">
          <FooterLinks locale={locale} />
        </div>
      </footer>
    </div>
  );
}
