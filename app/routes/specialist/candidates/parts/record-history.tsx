import { useTranslation } from "react-i18next";
import { Link } from "~/components/link";
import { Section } from "~/components/page-header";
import { DateText } from "~/components/values";
import { cityDay } from "~/config/clock";
import type { HistoryEntry } from "~/domain/history";
import { useRecord } from "./record-data";

/** What was changed last, a line each; the whole history with before and after is one press away. */
export function HistoryLines({ entries }: { entries: readonly HistoryEntry[] }) {
  const { record } = useRecord();
  const { t } = useTranslation("candidate");
  return (
    <Section
      title={t("record.history")}
      id="history"
      actions={<Link to={`/specialist/candidates/${record.id}/history`}>{t("record.allHistory")}</Link>}
    >
      <ul className="plain" aria-label={t("record.history")}>
        {entries.map((entry) => (
          <li key={entry.id}>
            <DateText value={cityDay(new Date(entry.at))} /> {t(`table.${entry.table}`)}{" "}
            {t(`history.${entry.operation}`)}{" "}
            {entry.userName && <span className="soft">{t("history.by", { name: entry.userName })}</span>}
          </li>
        ))}
      </ul>
    </Section>
  );
}
