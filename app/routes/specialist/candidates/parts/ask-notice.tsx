import { useTranslation } from "react-i18next";
import { Link } from "~/components/link";
import { Section } from "~/components/page-header";
import { German } from "~/components/values";
import { useRecord } from "./record-data";

/** Questions that are named; the talk asks the others too. */
const named = 3;

/** What to ask next, and the talk that asks all of it. */
export function AskNotice() {
  const { record, open, complete } = useRecord();
  const { t } = useTranslation("candidate");
  if (open.length === 0) return null;
  const base = `/specialist/candidates/${record.id}`;
  return (
    <Section title={t("record.ask")} id="ask">
      <ul className="plain">
        {open.slice(0, named).map((q) => (
          <li key={q.id}>
            <Link to={`${base}/${q.section}`}>{t(`question.${q.id}`)}</Link>
          </li>
        ))}
      </ul>
      <p className="small soft">
        <Link to={`${base}/intake`}>{t("intake.resume", { count: open.length })}</Link>{" "}
        {t("record.complete", { percent: Math.round(complete * 100) })}
      </p>
    </Section>
  );
}

/** The one thing that was named as standing in the way. */
export function GapNotice() {
  const { record } = useRecord();
  const { t } = useTranslation("candidate");
  if (!record.namedGap) return null;
  return (
    <p className="gap-line">
      <strong>{t("record.gap")}:</strong> <German>{record.namedGap}</German>
    </p>
  );
}
