import { useTranslation } from "react-i18next";
import { Folded } from "~/components/folded";
import { HistoryReason } from "~/components/history-reason";
import { Section } from "~/components/page-header";
import { DateText, Dots } from "~/components/values";
import { cityDay } from "~/config/clock";
import type { HistoryEntry } from "~/queries/employer/history";

/** Changes that are shown at once. */
const newest = 3;

/** Who changed what about the company. */
export function HistorySection({ entries }: { entries: readonly HistoryEntry[] }) {
  const { t, i18n } = useTranslation("employer");
  const fieldName = (field: string) =>
    i18n.exists(`employer:history.field.${field}`) ? t(`history.field.${field}`) : field.replaceAll("_", " ");
  return (
    <Section title={t("history.title")} id="history">
      {entries.length === 0 && <p className="soft">{t("history.empty")}</p>}
      <Folded
        items={entries}
        most={newest}
        words={(count) => t("history.older", { count })}
        render={(some) => (
          <ul className="plain">
            {some.map((entry) => (
              <li key={entry.id}>
                <DateText value={cityDay(new Date(entry.at))} />{" "}
                {t(`history.${entry.operation}`, { what: t(`history.table.${entry.table}`) })}
                {entry.fields.length > 0 && `: ${entry.fields.map(fieldName).join(", ")}`}{" "}
                <span className="soft">
                  <Dots
                    items={[
                      entry.user ?? t(`history.role.${entry.role === "system" ? "system" : "other"}`),
                      entry.reason && <HistoryReason reason={entry.reason} />,
                    ]}
                  />
                </span>
              </li>
            ))}
          </ul>
        )}
      />
    </Section>
  );
}
