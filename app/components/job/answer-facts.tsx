import { useTranslation } from "react-i18next";
import { Fact, Facts } from "~/components/lists";
import type { SummaryRow } from "./summary";

/** The answers of one step of a job, including those nobody has given. */
export function AnswerFacts({ rows }: { rows: readonly SummaryRow[] }) {
  const { t } = useTranslation("job");
  return (
    <Facts>
      {rows.map((row) => (
        <Fact key={row.field} label={row.label}>
          {row.value ?? <span className="soft">{t("review.notSaid")}</span>}
        </Fact>
      ))}
    </Facts>
  );
}
