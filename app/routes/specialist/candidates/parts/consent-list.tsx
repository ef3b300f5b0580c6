import { useTranslation } from "react-i18next";
import { Folded } from "~/components/folded";
import { Link } from "~/components/link";
import { Dots } from "~/components/values";
import { cityDay } from "~/config/clock";
import { formatDate, languageName } from "~/i18n/format";
import { useLocale } from "~/i18n/locale";
import { useRecord } from "./record-data";

/**
 * Consents, a line each with what they cover behind it; those that ended are folded. A live one can be ended in two
 * clicks, as easily as it was given.
 */
export function ConsentList() {
  const { record, today } = useRecord();
  const { t } = useTranslation("candidate");
  const isLive = (c: Consent) => c.withdrawnAt === null && c.validUntil >= today;
  const live = record.consents.filter(isLive);
  const ended = record.consents.filter((c) => !isLive(c));
  if (record.consents.length === 0) return <p className="soft">{t("record.noneConsents")}</p>;
  return (
    <Folded
      items={[...live, ...ended]}
      most={live.length}
      words={(count) => t("record.moreConsents", { count })}
      render={(consents, rest) => (
        <ul className="plain">
          {consents.map((c) => (
            <li key={c.id}>
              <ConsentLine consent={c} live={!rest} />
            </li>
          ))}
        </ul>
      )}
    />
  );
}

type Consent = ReturnType<typeof useRecord>["record"]["consents"][number];

function ConsentLine({ consent: c, live }: { consent: Consent; live: boolean }) {
  const { record } = useRecord();
  const { t } = useTranslation(["proposal", "candidate"]);
  const locale = useLocale();
  const name = c.employer ?? t(`purpose.${c.purpose}`);
  const date = (at: string) => formatDate(cityDay(new Date(at)), locale);
  return (
    <details className="consent">
      <summary>
        {name}{" "}
        <span className="soft">
          {live
            ? t("candidate:record.until", { date: formatDate(c.validUntil, locale) })
            : c.withdrawnAt
              ? t("consent.ended", { date: date(c.withdrawnAt) })
              : t("consent.over", { date: formatDate(c.validUntil, locale) })}
        </span>
      </summary>
      <p className="soft">{c.data.map((d) => t(`consentData.${d}`)).join(", ")}</p>
      <p className="soft">
        <Dots
          items={[
            t("consent.explained", {
              name: c.explainedBy ?? "–",
              language: languageName(c.language, locale),
              date: date(c.givenAt),
            }),
            c.withInterpreter && t("consent.interpreted"),
          ]}
        />
      </p>
      {live && (
        <p>
          <Link to={`/specialist/candidates/${record.id}/consents/${c.id}/withdraw`}>
            {t("consent.withdraw")}
            <span className="vh"> {name}</span>
          </Link>
        </p>
      )}
    </details>
  );
}
