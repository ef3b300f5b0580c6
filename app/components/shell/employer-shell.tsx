import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { Link } from "~/components/link";
import { useLocale } from "~/i18n/locale";
import { ButtonLink } from "../actions";
import { useRootData } from "../root-data";
import { Wordmark } from "../wordmark";
import { DemoBar } from "./demo-bar";
import { FooterLinks, Main, NavList, SignOutForm, SkipLink, WorkLanguageForm } from "./parts";

/** Frame of the companies' area: few places, and *help* always in reach. */
export function EmployerShell({ children }: { children: ReactNode }) {
  const { t } = useTranslation("common");
  const locale = useLocale();
  const root = useRootData();
  const items = [
    { to: "/employer", label: t("employer.overview"), exact: true },
    { to: "/employer/jobs", label: t("employer.jobs") },
    { to: "/employer/proposals", label: t("employer.proposals") },
    { to: "/employer/placements", label: t("employer.placements") },
    { to: "/employer/agreement", label: t("employer.agreement") },
    { to: "/employer/team", label: t("employer.team") },
  ];
  return (
    <div className="page">
      <SkipLink />
      <DemoBar />
      <header className="bar">
        <div className="wrap top-line">
          <Wordmark to="/employer" />
          <nav className="bar-tabs" aria-label={t("nav.main")}>
            <NavList items={items} />
          </nav>
          <ButtonLink to="/employer/help" kind="help" icon="help">
            {t("employer.help")}
          </ButtonLink>
        </div>
      </header>
      <Main className="wrap">{children}</Main>
      <footer className="foot">
        <div className="wrap row row-apart">
          <FooterLinks locale={locale} />
          <div className="row">
            {root?.user && <Link to="/auth/account">{root.user.name}</Link>}
            <WorkLanguageForm />
            <SignOutForm />
          </div>
        </div>
      </footer>
    </div>
  );
}
