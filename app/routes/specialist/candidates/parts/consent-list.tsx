import { useTranslation } from "react-i18next";
import { ButtonLink } from "~/components/actions";
import { StatusTag } from "~/components/tags";
import { Dots } from "~/components/values";
import { cityDay } from "~/config/clock";
import { formatDate, languageName } from "~/i18n/format";
import { useLocale } from "~/i18n/locale";
import { useRecord } from "./record-data";

/** Consents with what they cover; a live one can be ended in two clicks, as easily as it was given. */
export function ConsentList() {
  const { record, today } = useRecord();
  const { t } = useTranslation(["proposal", "candidate"]);
  const locale = useLocale();
  return (
    <div className="stack">
      {record.consents.length === 0 && <p className="soft">{t("candidate:record.noneConsents")}</p>}
      {record.consents.map((c) => {
        const live = c.withdrawnAt === null && c.validUntil >= today;
        return (
          <div key={c.id} className="card row row-apart">
            <div>
              <strong>{c.employer ?? t(`purpose.${c.purpose}`)}</strong>{" "}
              <StatusTag tone={live ? "done" : "quiet"}>
                {live
                  ? t("consent.until", { date: formatDate(c.validUntil, locale) })
                  : c.withdrawnAt
                    ? t("consent.ended", { date: formatDate(cityDay(new Date(c.withdrawnAt)), locale) })
                    : t("consent.over", { date: formatDate(c.validUntil, locale) })}
              </StatusTag>
              <div className="soft small">{c.data.map((d) => t(`consentData.${d}`)).join(", ")}</div>
              <div className="soft small">
                <Dots
                  items={[
                    t("consent.explained", {
                      name: c.explainedBy ?? "–",
                      language: languageName(c.language, locale),
                      date: formatDate(cityDay(new Date(c.givenAt)), locale),
                    }),
                    c.withInterpreter && t("consent.interpreted"),
                  ]}
                />
              </div>
            </div>
            {live && (
              <ButtonLink to={`consents/${c.id}/withdraw`} kind="second" size="small">
                {t("consent.withdraw")}
                <span className="vh"> {c.employer}</span>
              </ButtonLink>
            )}
          </div>
        );
      })}
      <p>
        <ButtonLink to="consents/new" kind="second" size="small" icon="plus">
          {t("consent.new")}
        </ButtonLink>
      </p>
    </div>
  );
}
