import { Form, useLocation } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { signedInRoles } from "~/domain/actor";
import { useLocale } from "~/i18n/locale";
import { dialable, formatPhone } from "~/i18n/phone";
import { Link } from "../link";
import { Notice } from "../notice";
import { type RootData, useRootData } from "../root-data";

/**
 * One quiet line on every page of the demo: which city this is and whom to call, the other roles, and the way back to
 * who one was. Outside the demo there is nothing. On a phone all of it is behind the line's first words.
 */
export function DemoBar() {
  const { t } = useTranslation("common");
  const root = useRootData();
  const { pathname, search } = useLocation();
  if (!root?.demo) return null;
  const { city, before } = root.demo;
  const story = new URLSearchParams(search).get("story");
  const from = <input type="hidden" name="from" value={`${pathname}${search}`} />;
  return (
    <aside className="demo" aria-label={t("demo.label")}>
      <details className="menu">
        <summary>{t("demo.city", { city })}</summary>
        <div className="menu-sheet">
          <p>{t("demo.invented")}</p>
          <DemoContact facts={root.demo} />
          <ul>
            <li>
              <Link to="/mailbox">{t("nav.mailbox")}</Link>
            </li>
            <li>
              <Link to="/auth/demo/list">{t("demo.list")}</Link>
            </li>
            <li>
              <Link to="/auth/demo">{t("demo.everybody")}</Link>
            </li>
          </ul>
        </div>
      </details>
      <Form method="post" action="/auth/demo/as" reloadDocument>
        {from}
        <span>{t("demo.as")}</span>
        {signedInRoles.map((role) =>
          role === root.role ? (
            <strong key={role}>{t(`demo.role.${role}`)}</strong>
          ) : (
            <button key={role} type="submit" name="as" value={role}>
              {t(`demo.role.${role}`)}
            </button>
          ),
        )}
      </Form>
      <Link to={`/${root.locale}/story${story ? `#${story}` : ""}`}>{t("demo.story")}</Link>
      {before && (
        <Form method="post" action="/auth/demo/back" reloadDocument>
          {from}
          <button type="submit">{before.name ? t("demo.back", { name: before.name }) : t("demo.backOut")}</button>
        </Form>
      )}
    </aside>
  );
}

/** Whom to call about the demo: name, telephone, mail. */
function DemoContact({ facts }: { facts: NonNullable<RootData["demo"]> }) {
  const { t } = useTranslation("common");
  const { name, phone, email } = facts.contact;
  return (
    <p>
      {t("demo.call", { name })}
      <br />
      <a href={`tel:${dialable(phone)}`} dir="ltr">
        {formatPhone(phone)}
      </a>{" "}
      <a href={`mailto:${email}`} dir="ltr">
        {email}
      </a>
    </p>
  );
}

/** The first thing on the demo's start page: that it is a demo city, which one, whom to call, and where to begin. */
export function DemoWelcome() {
  const { t } = useTranslation("common");
  const locale = useLocale();
  const facts = useRootData()?.demo;
  if (!facts) return null;
  return (
    <Notice title={t("demo.title", { city: facts.city })}>
      <p>{t("demo.invented")}</p>
      <DemoContact facts={facts} />
      <p className="row">
        <Link to={`/${locale}/story`}>{t("demo.story")}</Link>
        <Link to="/auth/demo">{t("demo.enter")}</Link>
      </p>
    </Notice>
  );
}
