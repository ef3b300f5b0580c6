import { useTranslation } from "react-i18next";
import { HistoryReason } from "~/components/history-reason";
import { Timeline, TimelineItem } from "~/components/lists";
import { Around, DateText, German } from "~/components/values";
import type { HistoryEntry } from "~/domain/history";

/** Columns that say nothing to a reader. */
const silent = new Set(["id", "candidate_id", "version", "created_at", "updated_at", "import_key", "fit", "profile"]);

/** Columns in which the team writes, in German. */
const germanTexts = new Set([
  "named_gap",
  "next_step",
  "note",
  "wish_note",
  "document",
  "original",
  "place",
  "outcome",
]);

/** Changes with who, when and why; before and after side by side. */
export function HistoryList({
  entries,
  names = "candidate:field",
}: {
  entries: readonly HistoryEntry[];
  /** where the catalogue names the columns */
  names?: string;
}) {
  const { t, i18n } = useTranslation(["candidate", "proposal"]);
  const fieldName = (column: string) => {
    const key = `${names}.${column.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase())}`;
    return i18n.exists(key) ? t(key) : column;
  };
  const words = (value: unknown): string => {
    if (value === null || value === undefined || value === "") return t("history.empty");
    if (Array.isArray(value)) return value.length === 0 ? t("history.empty") : value.map(String).join(", ");
    return typeof value === "object" ? JSON.stringify(value) : String(value);
  };
  return (
    <Timeline label={t("history.label")}>
      {entries.map((entry) => {
        const fields = Object.keys(entry.after ?? entry.before ?? {}).filter((field) => !silent.has(field));
        const shown = entry.operation === "update" ? fields : fields.filter((f) => (entry.after ?? entry.before)?.[f]);
        return (
          <TimelineItem key={entry.id} when={<DateText value={new Date(entry.at)} />}>
            <p>
              <strong>
                {t(`table.${entry.table}`)} {t(`history.${entry.operation}`)}
              </strong>{" "}
              <span className="soft">{t("history.by", { name: entry.userName || t("history.system") })}</span>
            </p>
            {entry.reason && (
              <p className="small">
                <Around format={(reason) => t("history.reason", { reason })}>
                  <HistoryReason reason={entry.reason} />
                </Around>
              </p>
            )}
            <details>
              <summary className="small">{t("history.fields", { count: shown.length })}</summary>
              <ul className="small plain">
                {shown.map((field) => (
                  <li key={field}>
                    {fieldName(field)}:{" "}
                    {entry.operation === "update" && (
                      <>
                        <del>
                          <Value field={field} value={entry.before?.[field]} words={words} />
                        </del>{" "}
                        →{" "}
                      </>
                    )}
                    <Value field={field} value={(entry.after ?? entry.before)?.[field]} words={words} />
                  </li>
                ))}
              </ul>
            </details>
          </TimelineItem>
        );
      })}
    </Timeline>
  );
}

function Value({ field, value, words }: { field: string; value: unknown; words: (value: unknown) => string }) {
  return value && germanTexts.has(field) ? <German>{words(value)}</German> : <bdi>{words(value)}</bdi>;
}
