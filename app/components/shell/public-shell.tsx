import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { useLocale } from "~/i18n/locale";
import { allLocales, pageLocales } from "~/i18n/locales";
import { Icon } from "../icon";
import { Link } from "../link";
import { useRootData } from "../root-data";
import { Wordmark } from "../wordmark";
import { DemoBar } from "./demo-bar";
import { FooterLinks, LanguageLinks, Main, NavList, SkipLink } from "./parts";

/**
 * Frame of the public pages: the same for everybody, no session read, all languages one click away. Who carries a session
 * is led on to their own area by the same link.
 */
export function PublicShell({ children }: { children: ReactNode }) {
  const { t } = useTranslation("common");
  const locale = useLocale();
  const root = useRootData();
  return (
    <div className="page">
      <SkipLink />
      <DemoBar />
      <header className="top">
        <div className="wrap top-line">
          <Wordmark to={`/${locale}`} />
          <div className="row">
            <nav aria-label={t("nav.main")}>
              <NavList items={[{ to: `/${locale}/jobs`, label: t("nav.jobs") }]} />
            </nav>
            <details className="menu" data-menu>
              <summary>
                <Icon name="language" />
                <span>
                  <span className="vh">{t("nav.language")}: </span>
                  {pageLocales[locale].name}
                </span>
              </summary>
              <div className="menu-sheet langs">
                <LanguageLinks locales={allLocales} />
              </div>
            </details>
            <Link className="btn btn-second btn-small" to="/auth/sign-in">
              {t(root?.signedIn ? "nav.ownArea" : "nav.signIn")}
            </Link>
          </div>
        </div>
      </header>
      <Main className="wrap">{children}</Main>
      <footer className="foot">
        <div className="wrap row row-apart">
          <FooterLinks locale={locale} />
        </div>
      </footer>
    </div>
  );
}
