import { useTranslation } from "react-i18next";
import { ActionButton, ButtonLink } from "~/components/actions";
import { ErrorSummary } from "~/components/form";
import { Icon } from "~/components/icon";
import { Link } from "~/components/link";
import { Flash, Notice } from "~/components/notice";
import { PageHeader, Section } from "~/components/page-header";
import { German } from "~/components/values";
import type { JobRecord } from "~/domain/job/record";
import type { Finding } from "~/domain/job/rule";
import { carriesLabel, isLawful } from "~/domain/job/rules";
import { missingAnswers } from "~/domain/job/wizard";
import type { WizardChoices } from "~/queries/job/wizard";
import { AnswerFacts } from "./answer-facts";
import { FindingList } from "./findings";
import { factLabel, useJobSummary } from "./summary";

export type CheckView = { base: string; record: JobRecord; choices: WizardChoices; findings: Finding[] };

/** The end of the wizard: all answers, all findings, and the one button that hands the job in. */
export function CheckPage({ view, errors = {} }: { view: CheckView; errors?: Record<string, string[]> }) {
  const { t } = useTranslation("job");
  const { base, record, findings } = view;
  const groups = useJobSummary(record, view.choices);
  const missing = missingAnswers(record);
  const ready = missing.length === 0 && isLawful(findings);
  // lawful, but to be considered: the company reads it and decides
  const warned = findings.filter(({ level }) => level === "warn").length;
  return (
    <div className="wrap-text">
      <PageHeader eyebrow={t("wizard.eyebrow")} title={t("check.title")} lead={<German>{record.title}</German>} />
      <Flash ns="job" />
      <ErrorSummary errors={errors} />
      <Notice
        kind={ready && warned === 0 ? "success" : "attention"}
        title={
          ready ? (warned > 0 ? t("check.readyWarned", { count: warned }) : t("check.ready")) : t("check.notReady")
        }
      >
        {missing.length > 0 && (
          <>
            <p>{t("check.missing")}</p>
            <ul>
              {missing.map((gap) => (
                <li key={gap.field}>
                  <Link to={`${base}/edit/${gap.step}#field-${gap.field}`}>
                    {t(`step.${gap.step}`)}: {factLabel(t, gap.field)}
                  </Link>
                </li>
              ))}
            </ul>
          </>
        )}
      </Notice>
      <Section title={t("check.findings")} id="rules">
        <p className={carriesLabel(findings) ? "label-line is-reached" : "label-line"}>
          <Icon name={carriesLabel(findings) ? "check" : "ladder"} />{" "}
          {t(carriesLabel(findings) ? "check.label" : "check.noLabel")}
        </p>
        {findings.length === 0 ? <p>{t("check.none")}</p> : <FindingList findings={findings} at={`${base}/edit`} />}
      </Section>
      {groups.map((group) => (
        <Section
          key={group.step}
          title={t(`step.${group.step}`)}
          level={2}
          actions={
            <Link
              to={`${base}/edit/${group.step}`}
              aria-label={t("check.changeStep", { step: t(`step.${group.step}`) })}
            >
              {t("check.change")}
            </Link>
          }
        >
          <AnswerFacts rows={group.rows} />
        </Section>
      ))}
      <div className="actions">
        {ready && (
          <ActionButton action={`${base}/submit`} version={record.version} kind="main">
            {t(warned > 0 ? "check.submitAnyway" : "check.submit")}
          </ActionButton>
        )}
        <ButtonLink to={`${base}/edit/support`} kind="second">
          {t("wizard.back")}
        </ButtonLink>
      </div>
    </div>
  );
}
