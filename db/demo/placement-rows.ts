import type { Insertable } from "kysely";
import { addDays, dayAfter, dayBefore, shiftDate } from "../../app/domain/days";
import { bestStage, isStageId, type StageRecord, stageTraits } from "../../app/domain/placement/stages";
import apprenticeships from "../reference/apprenticeships.json";
import type { Placement, PlacementStage } from "../schema";
import type { Calendar } from "./calendar";
import { candidateId } from "./candidate-rows";
import { employerId } from "./employer-rows";
import { jobId, jobKey } from "./job-rows";
import { demoJobs } from "./jobs";
import { type DemoPath, type DemoStage, demoPaths } from "./paths";
import { demoPeople } from "./people";
import type { DemoPerson } from "./person-types";
import { demoId } from "./random";
import { userId } from "./users";

/** A stage with its dates; the last begun one has no end. Dates are ISO, `end` is the last day, included. */
export type DatedStage = DemoStage & {
  id: string;
  start: string;
  end: string | null;
  endsOn: string | null;
  planned: boolean;
};

export type DemoPlacement = { person: DemoPerson; stages: DatedStage[] };

/**
 * Every person's placement with dates counted back from today. People without a written path are in the first
 * profiling.
 */
export function demoPlacements(calendar: Calendar): DemoPlacement[] {
  return demoPeople().map((person, index) => {
    const path = demoPaths.find((each) => each.person === person.key) ?? {
      person: person.key,
      stages: [{ stage: "profiling", days: 5 + ((index * 37) % 120) }],
    };
    return { person, stages: datedStages(path, calendar) };
  });
}

function datedStages(path: DemoPath, calendar: Calendar): DatedStage[] {
  let startsIn = 0;
  const begun = [...path.stages].reverse().map((rung, backwards) => {
    const last = backwards === 0;
    startsIn -= rung.days;
    const start = calendar.day(startsIn);
    const index = path.stages.length - 1 - backwards;
    return {
      ...rung,
      id: demoId(`rung:${path.person}:${index}`),
      start,
      end: last ? null : calendar.day(startsIn + rung.days - 1),
      endsOn: last ? plannedEnd(rung, start) : null,
      planned: false,
    };
  });
  begun.reverse();
  if (path.planned === undefined) return begun;
  const start = calendar.day(path.planned.days);
  const next = { ...path.planned, id: demoId(`rung:${path.person}:planned`), start, end: null, planned: true };
  return [...begun, { ...next, endsOn: plannedEnd(path.planned, start) }];
}

/** Months after which a stage usually ends, where law or purpose limits it (reference data, stages). */
const usualMonths: Record<string, number> = {
  praktikum: 1,
  bop: 1,
  mag: 1,
  agh_sgb2: 9,
  agh_asylblg: 9,
  tq: 5,
  bvb: 10,
  asa_vor: 6,
  eq: 8,
  bae: 24,
  umschulung: 20,
};
const shortDays: Record<string, number> = { hospitation: 3, probearbeit: 1 };

function plannedEnd(rung: DemoStage, start: string): string | null {
  if (!isStageId(rung.stage) || !stageTraits(rung.stage).endExpected) return null;
  const days = shortDays[rung.stage];
  if (days !== undefined) return addDays(start, days - 1);
  const training = apprenticeships.find((each) => each.id === rung.apprenticeship)?.months;
  const months = rung.stage === "eq" ? 8 : (training ?? usualMonths[rung.stage] ?? 6);
  return dayBefore(shiftDate(start, { months }));
}

/** One placement per person and one row per stage. */
export function placementRows(
  placements: readonly DemoPlacement[],
  calendar: Calendar,
): {
  placement: Insertable<Placement>[];
  placementStage: Insertable<PlacementStage>[];
} {
  return {
    placement: placements.map(({ person, stages }) => placementRow(person, stages, calendar)),
    placementStage: placements.flatMap(({ person, stages }) =>
      stages.map((rung, index) => stageRow(person, rung, index, stages)),
    ),
  };
}

export const placementId = (person: string): string => demoId(`placement:${person}`);

function placementRow(person: DemoPerson, stages: DatedStage[], calendar: Calendar): Insertable<Placement> {
  const stage = stages.filter((rung) => !rung.planned).at(-1)?.stage;
  return {
    id: placementId(person.key),
    candidateId: candidateId(person.key),
    state: stage === "pause" ? "paused" : stage === "exit" ? "ended" : "active",
    responsibleUserId: userId(person.specialist),
    bestStageId: bestStage(stages.map(asRecord)),
    reviewOn: stage === "pause" ? calendar.workday(person.key === "p78" ? -3 : 20) : null,
  };
}

function asRecord(rung: DatedStage): StageRecord {
  if (!isStageId(rung.stage)) throw new Error(`demo city: unknown stage ${rung.stage}`);
  return {
    id: rung.id,
    stage: rung.stage,
    employerId: rung.company === undefined ? null : employerId(rung.company),
    jobId: null,
    start: rung.start,
    end: rung.end,
    planned: rung.planned,
    main: true,
    attemptNo: 1,
    endReason: rung.ended ?? null,
  };
}

function stageRow(
  person: DemoPerson,
  rung: DatedStage,
  index: number,
  stages: DatedStage[],
): Insertable<PlacementStage> {
  const job =
    rung.occupation === undefined
      ? undefined
      : demoJobs.find((each) => each.company === rung.company && each.occupation === rung.occupation);
  const next = stages[index + 1];
  return {
    id: rung.id,
    placementId: placementId(person.key),
    candidateId: candidateId(person.key),
    stageId: rung.stage,
    planned: rung.planned,
    employerId: rung.company === undefined ? null : employerId(rung.company),
    jobId: job === undefined ? null : jobId(jobKey(job)),
    apprenticeshipId: rung.apprenticeship ?? null,
    during: `[${rung.start},${rung.end === null ? "" : dayAfter(rung.end)})`,
    endsOn: rung.endsOn,
    attemptNo: stages.slice(0, index + 1).filter((each) => each.stage === rung.stage).length,
    stepBack: rung.stepBack ?? false,
    needs: [...(rung.needs ?? [])],
    endReasonId: rung.end === null ? null : (rung.ended ?? (next?.planned ? null : "moved_up")),
    enteredBy: userId(person.specialist),
  };
}
