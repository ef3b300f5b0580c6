import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { readAs } from "#db/index.server";
import { PageHeader, Section } from "~/components/page-header";
import { CityFacts } from "~/components/public/city-facts";
import { German } from "~/components/values";
import { actsOf, supervisoryOf } from "~/domain/city/profile";
import { proofYears, spanOf, toldDays, toldTables } from "~/domain/privacy/retention";
import { readCity } from "~/facts/city";
import { importRetentionDays } from "~/facts/import-retention";
import { isLocale } from "~/i18n/locales";
import { throwNotFound } from "~/request/responses.server";

export async function loader({ params }: LoaderFunctionArgs) {
  if (!isLocale(params.locale)) throwNotFound();
  return readAs({ role: "visitor" }, async (trx) => ({
    city: await readCity(trx),
    kept: toldDays(await importRetentionDays(trx)),
  }));
}

export const handle = { title: "public:privacy.title" };

/** The notice that Art. 13 and 14 GDPR ask for, in plain words; retention as in the reference data. */
export default function Privacy() {
  const { city, kept } = useLoaderData<typeof loader>();
  const { t } = useTranslation("public");
  const authority = supervisoryOf(city);
  return (
    <article className="wrap-text">
      <PageHeader title={t("privacy.title")} lead={t("privacy.lead")} />
      {(["visit", "account"] as const).map((part) => (
        <Section key={part} title={t(`privacy.${part}.title`)} id={part}>
          <p>{t(`privacy.${part}.text`)}</p>
        </Section>
      ))}
      <Section title={t("privacy.people.title")} id="people">
        <div className="stack">
          <p>{t("privacy.people.text")}</p>
          <p>{t("privacy.people.base", { act: actsOf(city).dataAct })}</p>
          {city.jobcenter === "joint" && <p>{t("privacy.people.joint")}</p>}
        </div>
      </Section>
      <Section title={t("privacy.consent.title")} id="consent">
        <div className="stack">
          <p>{t("privacy.consent.text")}</p>
          <p>{t("privacy.consent.withdraw")}</p>
        </div>
      </Section>
      <Section title={t("privacy.keep.title")} id="keep">
        <ul>
          <li>{t("privacy.keep.profile")}</li>
          <li>{t("privacy.keep.proof", { time: t("privacy.keep.span.years", { count: proofYears }) })}</li>
          {toldTables.map((table) => {
            const { unit, count } = spanOf(kept[table]);
            const time = t(`privacy.keep.span.${unit}`, { count });
            return <li key={table}>{t(`privacy.keep.of.${table}`, { time })}</li>;
          })}
        </ul>
      </Section>
      <Section title={t("privacy.rights.title")} id="rights">
        <div className="stack">
          <p>{t("privacy.rights.text")}</p>
          <p>{t("privacy.rights.complain")}</p>
          <p>
            {authority.name ? <German>{authority.name}</German> : <span className="soft">{t("imprint.missing")}</span>}
          </p>
          {authority.url && (
            <p>
              <a href={authority.url}>
                <bdi dir="ltr">{authority.url}</bdi>
              </a>
            </p>
          )}
        </div>
      </Section>
      <Section title={t("privacy.who.title")} id="who">
        <div className="stack">
          <p>{t("privacy.who.text")}</p>
          <CityFacts city={city} />
        </div>
      </Section>
      <p className="soft">{t("imprint.binding")}</p>
    </article>
  );
}
