import { useTranslation } from "react-i18next";
import { AppForm, FormActions, SubmitButton } from "~/components/form";
import { Link } from "~/components/link";
import { Notice } from "~/components/notice";
import { PageHeader } from "~/components/page-header";
import { Dots, German, Steps } from "~/components/values";
import { flattenForm } from "~/domain/form-difference";
import type { JobReach } from "~/domain/job/reach";
import type { ContractKind } from "~/domain/job/record";
import { isStopping } from "~/domain/job/rules";
import { stepAfter, type WizardStep, wizardSteps } from "~/domain/job/wizard";
import type { WorkFound } from "~/domain/occupation/find-work";
import type { JobPreview, WizardChoices } from "~/queries/job/wizard";
import { BesideWizard } from "./beside-wizard";
import { findingCode } from "./findings";
import { StepProvider, type StepState, stepErrors } from "./step-form";
import { HoursStep } from "./steps/hours-step";
import { NeedsStep } from "./steps/needs-step";
import { OccupationStep } from "./steps/occupation-step";
import { PayStep } from "./steps/pay-step";
import { SupportStep } from "./steps/support-step";
import { TasksStep } from "./steps/tasks-step";

export type WizardView = {
  step: WizardStep;
  /** Address of the job, or of the list while there is no job yet. */
  base: string;
  isNew: boolean;
  version?: number;
  title: string;
  /** Whose job it becomes, where the reader has many companies. */
  company?: string;
  /** Kind of job, as answered on the first page. */
  contract?: ContractKind;
  tasks: { de: string; en: string | null }[];
  leadsTo: string[];
  choices: WizardChoices;
  /** What stands beside the questions: the job as people will see it, and how many its answers reach. */
  beside: { job: JobPreview | null; reach: JobReach | null };
  /** What the company's words for the work may mean, after a search. */
  work?: WorkFound | null;
  /** What is stored for this page; `state` may hold what was typed instead. */
  stored?: Record<string, unknown>;
  state: StepState;
};

/** One page of the posting wizard: the progress, one group of questions, and what the rules say about the answers. */
export function WizardPage({ view }: { view: WizardView }) {
  const { t } = useTranslation(["job", "common"]);
  const { step, state } = view;
  const number = wizardSteps.indexOf(step) + 1;
  const errors = stepErrors(state);
  const labels = Object.fromEntries(
    [...Object.keys(errors), ...flattenForm(view.stored ?? {}).keys()]
      .filter((name) => name !== "")
      .map((name) => [name, t(`job:field.${name.replace(/^.*\./, "")}`)]),
  );
  const hints = state.findings.filter((finding) => !isStopping(finding) && finding.level === "warn");
  const stops = state.findings.some(isStopping) && Object.keys(state.errors).length === 0;
  const next = stepAfter(step);
  return (
    <div className="with-side">
      <div className="wrap-text stack">
        <PageHeader
          eyebrow={
            <Dots
              items={[
                <>
                  {t("job:wizard.eyebrow")}
                  {view.title && (
                    <>
                      : <German>{view.title}</German>
                    </>
                  )}
                </>,
                view.company,
              ]}
            />
          }
          title={t(`job:step.${step}`)}
        />
        <Steps step={number} of={wizardSteps.length} title={t(`job:step.${step}`)} />
        <p className="lead">{t(`job:stepLead.${step}`)}</p>
        {stops && (
          <Notice kind="attention" live>
            <p>{t("job:wizard.savedErrors")}</p>
            <p>
              <Link to={next === "check" ? `${view.base}/check` : `${view.base}/edit/${next}`}>
                {t("job:wizard.goOn", { step: t(`job:step.${next}`) })}
              </Link>
            </p>
          </Notice>
        )}
        {!stops && hints.length > 0 && (
          <Notice kind="info" live>
            <p>{t("job:wizard.savedHints")}</p>
          </Notice>
        )}
        <StepProvider state={state}>
          <AppForm errors={errors} labels={labels} version={view.version} stored={view.stored}>
            {hints.map((finding) => (
              <input key={findingCode(finding)} type="hidden" name="seen" value={finding.code} />
            ))}
            {step === "occupation" && <OccupationStep choices={view.choices} found={view.work ?? null} />}
            {step === "tasks" && <TasksStep tasks={view.tasks} />}
            {step === "hours" && <HoursStep />}
            {step === "pay" && <PayStep choices={view.choices} contract={view.contract ?? "job"} />}
            {step === "needs" && <NeedsStep choices={view.choices} />}
            {step === "support" && <SupportStep choices={view.choices} leadsTo={view.leadsTo} />}
            <FormActions>
              <SubmitButton>{t(view.isNew ? "job:wizard.start" : "job:wizard.next")}</SubmitButton>
              {!view.isNew && number > 1 && (
                <SubmitButton kind="second" name="intent" value="back">
                  {t("job:wizard.back")}
                </SubmitButton>
              )}
              {!view.isNew && (
                <SubmitButton kind="quiet" name="intent" value="later">
                  {t("job:wizard.later")}
                </SubmitButton>
              )}
            </FormActions>
          </AppForm>
        </StepProvider>
      </div>
      <BesideWizard {...view.beside} base={view.base} />
    </div>
  );
}
