import type { SubmissionResult } from "@conform-to/react";
import { z } from "zod";
import { endReasonIds, guardIds, noFacts, type StageFacts, type StageId, stageIds } from "~/domain/placement";
import { dayField } from "~/domain/typed-day";
import { versionNumber } from "~/domain/version";
import type { CompanyOption } from "~/queries/placement/move-options";
import type { StageInput } from "~/services/placement/enter-stage";

const yesNo = z.enum(["yes", "no"]).optional();
const ticked = z.literal("on").optional();

/** One form for every move on a placement; each stage shows the fields that mean something for it. */
export const moveSchema = z.object({
  version: versionNumber,
  stage: z.enum(stageIds, "choose"),
  /** `c:` a company, `j:` a job of a company; see `placeOf`. */
  place: z.string().max(80).optional(),
  apprenticeshipId: z.string().max(60).optional(),
  start: dayField("start"),
  end: dayField("paper").optional(),
  examOn: dayField("paper").optional(),
  endReason: z.enum(endReasonIds, "choose").default("moved_up"),
  endNote: z.string().trim().max(1000, 'tooLong|{"max":1000}').default(""),
  hoursPerWeek: z.coerce.number("number").min(1, 'tooSmall|{"min":1}').max(60, 'tooLarge|{"max":60}').optional(),
  paid: yesNo,
  fixedTerm: yesNo,
  fixedTermReason: ticked,
  tasksGiven: ticked,
  seriousObstacles: ticked,
  measureNoticeOn: dayField("done").optional(),
  contractSignedOn: dayField("done").optional(),
  subsidyAppliedOn: dayField("done").optional(),
  egz: ticked,
  acknowledged: z.array(z.enum(guardIds)).default([]),
});
export type MoveForm = z.output<typeof moveSchema>;

/** The company and job behind a chosen place; a job that is not in the list is no place. */
export function placeOf(place: string | undefined, companies: readonly CompanyOption[]) {
  const [kind, id] = (place ?? "").split(":");
  if (kind === "c" && companies.some((company) => company.id === id)) return { employerId: id ?? null, jobId: null };
  if (kind === "j") {
    const company = companies.find((each) => each.jobs.some((job) => job.id === id));
    if (company) return { employerId: company.id, jobId: id ?? null };
  }
  return { employerId: null, jobId: null };
}

/** The place as it was typed into a form that was refused. */
export function typedPlace(result: SubmissionResult<string[]> | undefined): string | undefined {
  const place = result?.initialValue?.place;
  return typeof place === "string" ? place : undefined;
}

/** The place's value in the form for a company and job. */
export const placeValue = (employerId: string | null, jobId: string | null): string | undefined =>
  jobId ? `j:${jobId}` : employerId ? `c:${employerId}` : undefined;

export function toStageInput(form: MoveForm, companies: readonly CompanyOption[]): StageInput {
  return {
    stage: form.stage,
    ...placeOf(form.place, companies),
    apprenticeshipId: form.apprenticeshipId || null,
    proposalId: null,
    start: form.start,
    end: form.end ?? null,
    reviewOn: null,
    facts: toFacts(form),
    acknowledged: form.acknowledged,
    endReason: form.endReason,
    endNote: form.endNote,
  };
}

function toFacts(form: MoveForm): StageFacts {
  const answer = (value: "yes" | "no" | undefined) => (value === undefined ? null : value === "yes");
  return {
    ...noFacts,
    hoursPerWeek: form.hoursPerWeek ?? null,
    paid: answer(form.paid),
    fixedTerm: answer(form.fixedTerm),
    fixedTermReason: form.fixedTermReason === "on",
    tasksGiven: form.tasksGiven === "on",
    seriousObstacles: form.seriousObstacles === "on",
    measureNoticeOn: form.measureNoticeOn ?? null,
    contractSignedOn: form.contractSignedOn ?? null,
    subsidyAppliedOn: form.subsidyAppliedOn ?? null,
    examOn: form.examOn ?? null,
    instruments: form.egz === "on" ? ["egz"] : [],
  };
}

/** Which of the form's facts a stage asks for. */
export function factsAskedFor(stage: StageId): readonly (keyof MoveForm)[] {
  if (stage === "hospitation") return ["tasksGiven"];
  if (stage === "probearbeit") return ["paid", "tasksGiven"];
  if (stage === "praktikum" || stage === "bop") return ["paid"];
  if (stage === "mag") return ["measureNoticeOn", "seriousObstacles"];
  if (stage === "minijob") return ["hoursPerWeek", "fixedTerm", "fixedTermReason"];
  if (stage === "starter_job" || stage === "skilled_job") {
    return ["hoursPerWeek", "fixedTerm", "fixedTermReason", "egz", "subsidyAppliedOn", "contractSignedOn"];
  }
  if (stage === "eq") return ["hoursPerWeek", "contractSignedOn"];
  return stage === "ausb_2" || stage === "ausb_3" || stage === "bae" ? ["contractSignedOn", "examOn"] : [];
}
