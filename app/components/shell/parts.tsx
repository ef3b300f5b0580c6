import { Form, useLocation } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { addressOfList, type ListStates, listAt } from "~/domain/list-memory";
import { useLocale } from "~/i18n/locale";
import { type Locale, pageLocales, workLocales } from "~/i18n/locales";
import { type Drawing, Drawn } from "../desk/drawn";
import { Icon, type IconName } from "../icon";
import { Link } from "../link";

export type NavItem = {
  to: string;
  label: string;
  icon?: IconName;
  /** Instead of an icon, where a page has the navigation twice. */
  drawn?: Drawing;
  /** Marked only on this very address, because other areas begin with the same path. */
  exact?: boolean;
  /** Paths of other addresses that belong to this area. */
  also?: readonly string[];
};

/** First thing the keyboard reaches: past the navigation to the page. */
export function SkipLink() {
  const { t } = useTranslation("common");
  return (
    <a className="skip" href="#content">
      {t("skip")}
    </a>
  );
}

/** The page itself; the skip link's target. */
export function Main({ className, children }: { className?: string; children: React.ReactNode }) {
  return (
    <main id="content" tabIndex={-1} className={className}>
      {children}
    </main>
  );
}

/**
 * Items of a navigation, the present area marked visibly and for screen readers. A list is opened as it was left.
 */
export function NavList({
  items,
  iconSize = 20,
  lists,
}: {
  items: readonly NavItem[];
  iconSize?: number;
  /** how lists among them were left, by their address */
  lists?: ListStates;
}) {
  const { pathname, search } = useLocation();
  const list = listAt(pathname, new URLSearchParams(search));
  return (
    <ul>
      {items.map((item) => {
        const within = [...(item.exact ? [] : [item.to]), ...(item.also ?? [])];
        const here = list === item.to || within.some((area) => pathname.startsWith(`${area}/`));
        return (
          <li key={item.to}>
            <Link
              to={addressOfList(item.to, lists?.[item.to])}
              aria-current={here ? (list === item.to ? "page" : "true") : undefined}
            >
              {item.drawn ? (
                <Drawn as={item.drawn}>{item.label}</Drawn>
              ) : (
                <>
                  {item.icon && <Icon name={item.icon} size={iconSize} />}
                  <span>{item.label}</span>
                </>
              )}
            </Link>
          </li>
        );
      })}
    </ul>
  );
}

/** The same page in another language of the address (`/de/jobs` → `/ar/jobs`). Every name in its own language. */
export function LanguageLinks({ locales }: { locales: readonly Locale[] }) {
  const { pathname, search } = useLocation();
  const current = useLocale();
  const rest = pathname.split("/").slice(2).join("/");
  return (
    <ul>
      {locales.map((locale) => (
        <li key={locale}>
          <Link
            to={`/${locale}${rest ? `/${rest}` : ""}${search}`}
            lang={pageLocales[locale].lang}
            dir={pageLocales[locale].dir}
            hrefLang={pageLocales[locale].lang}
            aria-current={locale === current ? "true" : undefined}
          >
            {pageLocales[locale].name}
          </Link>
        </li>
      ))}
    </ul>
  );
}

/** The present language as a button, the others behind it; `children` is what else belongs there. */
export function LanguageMenu({ locales, children }: { locales: readonly Locale[]; children?: React.ReactNode }) {
  const { t } = useTranslation("common");
  return (
    <details className="menu" data-menu>
      <summary>
        <Icon name="language" />
        <span>
          <span className="vh">{t("nav.language")}: </span>
          {pageLocales[useLocale()].name}
        </span>
      </summary>
      <div className="menu-sheet langs">
        <LanguageLinks locales={locales} />
        {children}
      </div>
    </details>
  );
}

/** Language of the work areas, kept in a cookie: one button per other language, back to the same page. */
export function WorkLanguageForm() {
  const { pathname, search } = useLocation();
  const current = useLocale();
  return (
    <Form method="post" action="/language" className="row">
      <input type="hidden" name="next" value={`${pathname}${search}`} />
      {workLocales
        .filter((locale) => locale !== current)
        .map((locale) => (
          <button key={locale} type="submit" name="locale" value={locale} lang={locale} className="linklike">
            {pageLocales[locale].name}
          </button>
        ))}
    </Form>
  );
}

/** Signs out by POST, so that no link or prefetch can do it. */
export function SignOutForm() {
  const { t } = useTranslation("common");
  return (
    <Form method="post" action="/auth/sign-out">
      <button type="submit" className="linklike">
        {t("nav.signOut")}
      </button>
    </Form>
  );
}

/** Links that every page offers: accessibility statement, privacy, imprint. */
export function FooterLinks({ locale }: { locale: Locale }) {
  const { t } = useTranslation("common");
  return (
    <nav aria-label={t("nav.footer")}>
      <ul>
        <li>
          <Link to={`/${locale}/accessibility`}>{t("nav.accessibility")}</Link>
        </li>
        <li>
          <Link to={`/${locale}/privacy`}>{t("nav.privacy")}</Link>
        </li>
        <li>
          <Link to={`/${locale}/imprint`}>{t("nav.imprint")}</Link>
        </li>
      </ul>
    </nav>
  );
}
