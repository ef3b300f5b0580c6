import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { AppForm, FormActions } from "~/components/form";
import { flattenForm } from "~/domain/form-difference";
import type { JobReach } from "~/domain/job/reach";
import type { ContractKind } from "~/domain/job/record";
import type { Finding } from "~/domain/job/rule";
import { isStopping } from "~/domain/job/rules";
import type { WizardStep } from "~/domain/job/wizard";
import type { WorkFound } from "~/domain/occupation/find-work";
import type { JobPreview, WizardChoices } from "~/queries/job/wizard";
import { findingCode } from "./findings";
import { StepProvider, type StepState, stepErrors } from "./step-form";
import { HoursStep } from "./steps/hours-step";
import { NeedsStep } from "./steps/needs-step";
import { OccupationStep } from "./steps/occupation-step";
import { PayStep } from "./steps/pay-step";
import { SupportStep } from "./steps/support-step";
import { TasksStep } from "./steps/tasks-step";

/** A page of the wizard: what it asks, and what it knows already. */
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

/** What the rules ask to consider about the answers of a page, without stopping it. */
export const hintsOf = (state: StepState): Finding[] =>
  state.findings.filter((finding) => !isStopping(finding) && finding.level === "warn");

/** The questions of one page of the wizard, as a form. @param hints shown with it, so that they do not hold it up again */
export function StepForm({
  view,
  hints,
  children,
}: {
  view: Omit<WizardView, "beside">;
  hints: readonly Finding[];
  children: ReactNode;
}) {
  const { t } = useTranslation("job");
  const { step, state } = view;
  const errors = stepErrors(state);
  const labels = Object.fromEntries(
    [...Object.keys(errors), ...flattenForm(view.stored ?? {}).keys()]
      .filter((name) => name !== "")
      .map((name) => [name, t(`field.${name.replace(/^.*\./, "")}`)]),
  );
  return (
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
        <FormActions>{children}</FormActions>
      </AppForm>
    </StepProvider>
  );
}
