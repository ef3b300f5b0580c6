import { useTranslation } from "react-i18next";
import type { JobRecord } from "~/domain/job/record";
import { isEditable } from "~/domain/job/states";
import { Section } from "../page-header";
import { AnswerFacts } from "./answer-facts";
import { FindingList } from "./findings";
import { useJobSummary } from "./summary";

/** What the rules say about a job, and what the company has said, group by group. */
export function JobAnswers({
  record,
  choices,
  findings,
  base,
}: {
  record: JobRecord;
  choices: Parameters<typeof useJobSummary>[1];
  findings: Parameters<typeof FindingList>[0]["findings"];
  base: string;
}) {
  const { t } = useTranslation("job");
  const groups = useJobSummary(record, choices);
  return (
    <>
      {findings.length > 0 && (
        <Section title={t("check.findings")} id="rules">
          <FindingList findings={findings} base={isEditable(record.state) ? base : undefined} />
        </Section>
      )}
      {groups.map((group) => (
        <Section key={group.step} title={t(`step.${group.step}`)}>
          <AnswerFacts rows={group.rows} />
        </Section>
      ))}
    </>
  );
}
