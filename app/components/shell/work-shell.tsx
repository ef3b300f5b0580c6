import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { Link } from "~/components/link";
import { viewOfPeople } from "~/domain/candidate/views";
import type { ListStates } from "~/domain/list-memory";
import { useLocale } from "~/i18n/locale";
import { Icon } from "../icon";
import { KeysHelp } from "../lists";
import { useRootData } from "../root-data";
import { Mark, Wordmark } from "../wordmark";
import { DemoBar } from "./demo-bar";
import { FindField } from "./find-field";
import { FooterLinks, Main, type NavItem, NavList, SignOutForm, SkipLink, WorkLanguageForm } from "./parts";

/**
 * Frame of specialists and coordinators: a rail with the areas on a desk, a bar with a menu on a phone. The menu is a
 * `<details>`, so it opens without script. A coordinator sees both groups of areas.
 * @param lists how the lists were left: the rail leads back to them
 */
export function WorkShell({ lists, children }: { lists?: ListStates; children: ReactNode }) {
  const { t } = useTranslation("common");
  const root = useRootData();
  const coordinates = root?.role === "coordinator";
  const home = coordinates ? "/coordinator" : "/specialist";
  const rail = (
    <>
      <nav className="rail-nav" aria-label={t("nav.main")}>
        <NavList items={specialistAreas(t)} lists={lists} />
        {coordinates && (
          <>
            <p className="rail-group">{t("coordinator.group")}</p>
            <NavList items={coordinatorAreas(t)} lists={lists} />
          </>
        )}
      </nav>
      <Account />
    </>
  );
  return (
    <div className="desk">
      <SkipLink />
      <header className="rail rail-wide">
        <div className="rail-stay">
          <div className="rail-head">
            <Wordmark to={home} />
          </div>
          <FindField />
          {rail}
        </div>
      </header>
      <header className="rail rail-narrow">
        <details className="rail-fold" data-menu>
          <summary className="rail-head">
            <span className="wordmark">
              <Mark /> Sprosse
            </span>
            <span className="menu-word">
              <Icon name="menu" /> {t("nav.menu")}
            </span>
          </summary>
          {rail}
        </details>
        <FindField />
      </header>
      <DemoBar />
      <Main>{children}</Main>
      <KeysHelp />
    </div>
  );
}

function Account() {
  const { t } = useTranslation("common");
  const locale = useLocale();
  const root = useRootData();
  return (
    <div className="rail-user stack-s">
      {root?.user && (
        <p>
          <Link to="/auth/account">{root.user.name}</Link>
          <br />
          {t(`role.${root.role}`)}
        </p>
      )}
      <div className="row">
        <SignOutForm />
        <WorkLanguageForm />
      </div>
      <FooterLinks locale={locale} />
    </div>
  );
}

type Translate = (key: string) => string;

const specialistAreas = (t: Translate): NavItem[] => [
  {
    to: "/specialist",
    label: t("specialist.today"),
    drawn: "today",
    exact: true,
    // pages that the list of today leads to
    also: ["/specialist/steps", "/specialist/appointments"],
  },
  { to: "/specialist/candidates", label: t("specialist.candidates"), drawn: "people" },
  { to: viewOfPeople.lost, label: t("candidate:lost.nav"), drawn: "bridge" },
  { to: "/specialist/jobs", label: t("specialist.jobs"), drawn: "job" },
  { to: "/specialist/proposals", label: t("specialist.proposals"), drawn: "send" },
  { to: viewOfPeople.placements, label: t("specialist.placements"), drawn: "ladder", also: ["/specialist/placements"] },
  { to: "/specialist/employers", label: t("specialist.employers"), drawn: "company" },
  { to: "/specialist/import", label: t("specialist.import"), drawn: "import" },
];

const coordinatorAreas = (t: Translate): NavItem[] => [
  { to: "/coordinator", label: t("coordinator.overview"), drawn: "home", exact: true },
  { to: "/coordinator/users", label: t("coordinator.users"), drawn: "lock" },
  { to: "/coordinator/messages", label: t("coordinator.messages"), drawn: "mail" },
  { to: "/coordinator/access-log", label: t("coordinator.access"), drawn: "history" },
  { to: "/coordinator/rules", label: t("coordinator.rules"), drawn: "law" },
  { to: "/coordinator/reference", label: t("coordinator.reference"), drawn: "settings" },
];
