import type { Trx } from "#db/index.server";
import type { MoveFacts } from "#db/repositories/move-facts";
import { addStepsOnce } from "#db/repositories/support-step";
import type { Clock } from "~/config/clock";
import { type Finding, needsPermissionPerJob, permissionsOn, type StageId } from "~/domain/placement";
import { stepAudience, supportPlan } from "~/domain/support/plan";
import { parseTemplates } from "~/domain/support/templates";
import { workingDays } from "~/domain/working-days";
import { readOffice } from "~/facts/city";

export type SupportInput = {
  facts: MoveFacts;
  placementId: string;
  stageRowId: string;
  stage: StageId;
  employerId: string | null;
  start: string;
  end: string | null;
  examOn: string | null;
  findings: readonly Finding[];
  responsibleUserId: string;
};

/** Writes the support plan of a stage; steps that already exist stay as they are. */
export async function planSupport(trx: Trx, input: SupportInput, time: Clock): Promise<void> {
  const today = time.today();
  const { facts } = input;
  const steps = supportPlan(
    parseTemplates(facts.templates),
    {
      stage: input.stage,
      today,
      start: input.start,
      end: input.end,
      exam: input.examOn,
      permitUntil: facts.permitUntil,
      permitNeeded: permissionsOn(facts.permissions, input.start).some((each) => needsPermissionPerJob(each.access)),
    },
    workingDays((await readOffice(trx)).calendar),
  );
  const common = {
    placementId: input.placementId,
    stageRowId: input.stageRowId,
    candidateId: facts.candidateId,
    employerId: input.employerId,
    responsibleUserId: input.responsibleUserId,
  };
  const rows = steps.map((step) => ({
    ...common,
    kind: "checkin",
    templateKey: step.key,
    channel: step.channel,
    withWhom: step.partner,
    who: step.role,
    required: step.required,
    dueOn: step.due,
    visibleTo: stepAudience(step, input.employerId !== null),
  }));
  // G19 becomes a task: the person must carry papers from the first day on (§ 2a SchwarzArbG)
  const tasks = input.findings
    .filter((finding) => finding.level === "task")
    .map((finding) => ({
      ...common,
      kind: "task",
      templateKey: `guard.${finding.guard}`,
      channel: "task",
      withWhom: "candidate",
      who: "specialist",
      required: true,
      dueOn: input.start > today ? input.start : today,
      visibleTo: ["team", "person"],
    }));
  await addStepsOnce(trx, [...rows, ...tasks]);
}
