import { useTranslation } from "react-i18next";
import type { JobRecord } from "~/domain/job/record";
import { Section } from "../page-header";
import { ChangeLink, RecordGroup } from "../record/group";
import { AnswerFacts } from "./answer-facts";
import { FindingList } from "./findings";
import { useJobSummary } from "./summary";

/**
 * What the rules say about a job, and what the company has said, group by group.
 * @param at the address before the page on which a finding is mended; leave it out where nothing may be changed
 * @param change the same for the form of a group in its place
 */
export function JobAnswers({
  record,
  choices,
  findings,
  at,
  change,
}: {
  record: JobRecord;
  choices: Parameters<typeof useJobSummary>[1];
  findings: Parameters<typeof FindingList>[0]["findings"];
  at?: string;
  change?: string;
}) {
  const { t } = useTranslation("job");
  const groups = useJobSummary(record, choices);
  return (
    <>
      {findings.length > 0 && (
        <Section title={t("check.findings")} id="rules">
          <FindingList findings={findings} at={at} />
        </Section>
      )}
      {groups.map(({ step, rows }) => {
        const id = `group-${step}`;
        const title = t(`step.${step}`);
        return (
          <RecordGroup
            key={step}
            id={id}
            title={title}
            actions={change && <ChangeLink to={`${change}/${step}#${id}`} group={title} />}
          >
            <AnswerFacts rows={rows} />
          </RecordGroup>
        );
      })}
    </>
  );
}
