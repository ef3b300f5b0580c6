import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { readAs } from "#db/index.server";
import { PageHeader, Section } from "~/components/page-header";
import { German } from "~/components/values";
import { actsOf } from "~/domain/city/profile";
import { readCity } from "~/facts/city";
import { formatDate } from "~/i18n/format";
import { useLocale } from "~/i18n/locale";
import { isLocale } from "~/i18n/locales";
import { dialable } from "~/i18n/phone";
import { throwNotFound } from "~/request/responses.server";

/** Day of the last assessment the statement rests on. */
const assessedOn = "2026-11-23";

export async function loader({ params }: LoaderFunctionArgs) {
  if (!isLocale(params.locale)) throwNotFound();
  const city = await readAs({ role: "visitor" }, readCity);
  const { phone, email, ombudsName, ombudsUrl } = city;
  return { phone, email, ombudsName, ombudsUrl, act: actsOf(city).accessAct };
}

export const handle = { title: "public:access.title" };

/** The statement that the state's act on accessible pages asks for (Art. 7 of Directive (EU) 2016/2102). */
export default function Accessibility() {
  const { phone, email, ombudsName, ombudsUrl, act } = useLoaderData<typeof loader>();
  const { t } = useTranslation("public");
  const locale = useLocale();
  return (
    <article className="wrap-text">
      <PageHeader title={t("access.title")} lead={t("access.lead")} />
      <Section title={t("access.guide.title")} id="guide">
        <ol>
          <li>{t("access.guide.one")}</li>
          <li>{t("access.guide.two")}</li>
          <li>{t("access.guide.three")}</li>
        </ol>
      </Section>
      <Section title={t("access.state.title")} id="state">
        <div className="stack">
          <p>{t("access.state.text", { act: act || "EU 2016/2102" })}</p>
          <p>{t("access.state.done")}</p>
        </div>
      </Section>
      <Section title={t("access.gaps.title")} id="gaps">
        <ul>
          <li>{t("access.gaps.sign")}</li>
          <li>{t("access.gaps.easy")}</li>
          <li>{t("access.gaps.translated")}</li>
          <li>{t("access.gaps.files")}</li>
        </ul>
      </Section>
      <Section title={t("access.report.title")} id="report">
        <div className="stack">
          <p>{t("access.report.text")}</p>
          {email && (
            <p>
              <a href={`mailto:${email}`}>{email}</a>
            </p>
          )}
          {phone && (
            <p>
              <a href={`tel:${dialable(phone)}`}>
                <bdi dir="ltr">{phone}</bdi>
              </a>
            </p>
          )}
        </div>
      </Section>
      <Section title={t("access.ombuds.title")} id="ombuds">
        <div className="stack">
          <p>{t("access.ombuds.text")}</p>
          <p>{ombudsName ? <German>{ombudsName}</German> : <span className="soft">{t("imprint.missing")}</span>}</p>
          {ombudsUrl && (
            <p>
              <a href={ombudsUrl}>
                <bdi dir="ltr">{ombudsUrl}</bdi>
              </a>
            </p>
          )}
        </div>
      </Section>
      <p className="soft">{t("access.date", { date: formatDate(assessedOn, locale, "long") })}</p>
    </article>
  );
}
