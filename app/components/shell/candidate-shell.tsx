import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { useLocale } from "~/i18n/locale";
import { allLocales } from "~/i18n/locales";
import { dialable, formatPhone } from "~/i18n/phone";
import { Icon } from "../icon";
import { useMyBase } from "../my-base";
import { Wordmark } from "../wordmark";
import { DemoBar } from "./demo-bar";
import { FooterLinks, LanguageMenu, Main, type NavItem, NavList, SignOutForm, SkipLink } from "./parts";
import { type Seen, SeenBar } from "./seen-bar";

/** Who accompanies the person: first name and, if there is one, the phone number. */
export type Helper = {
  firstName: string;
  phone: string | null;
};

/**
 * Frame of the person's own area: big targets, few words, pictogram and word, the helper on every page. On a phone
 * the places sit at the lower edge, where the thumb is.
 */
export function CandidateShell({
  helper,
  seen = null,
  children,
}: {
  helper: Helper | null;
  seen?: Seen | null;
  children: ReactNode;
}) {
  const { t } = useTranslation("common");
  const locale = useLocale();
  const base = useMyBase();
  const items: NavItem[] = [
    { to: base, label: t("my.home"), icon: "home", exact: true },
    { to: `${base}/path`, label: t("my.path"), icon: "ladder" },
    { to: `${base}/jobs`, label: t("my.jobs"), icon: "job" },
    { to: `${base}/profile`, label: t("my.profile"), icon: "person" },
  ];
  return (
    <div className="page person">
      <SkipLink />
      <DemoBar />
      <header className="bar">
        <div className="wrap top-line">
          <Wordmark to={base} />
          <LanguageMenu locales={allLocales}>{!seen && <SignOutForm />}</LanguageMenu>
        </div>
      </header>
      <nav className="bar bar-tabs" aria-label={t("nav.main")}>
        <div className="wrap">
          <NavList items={items} iconSize={24} />
        </div>
      </nav>
      <Main className="wrap">
        {seen && <SeenBar person={seen} />}
        {helper && <HelperCard helper={helper} />}
        {children}
      </Main>
      <footer className="foot">
        <div className="wrap row row-apart">
          <FooterLinks locale={locale} />
        </div>
      </footer>
    </div>
  );
}

/** The helper's first name and a number to press. */
export function HelperCard({ helper }: { helper: Helper }) {
  const { t } = useTranslation("common");
  return (
    <aside className="helper" aria-label={t("my.helper", { name: helper.firstName })}>
      <Icon name="speech" size={26} />
      <p>
        <strong>
          <bdi>{t("my.helper", { name: helper.firstName })}</bdi>
        </strong>
      </p>
      {helper.phone && (
        <a className="btn btn-second" href={`tel:${dialable(helper.phone)}`}>
          <Icon name="phone" size={20} />
          <bdi dir="ltr">{formatPhone(helper.phone)}</bdi>
        </a>
      )}
    </aside>
  );
}
