import type { Insertable } from "kysely";
import { isStageId } from "../../app/domain/placement/stages";
import { type PlannedStep, stepAudience, supportPlan } from "../../app/domain/support/plan";
import { parseTemplates } from "../../app/domain/support/templates";
import { workingDays } from "../../app/domain/working-days";
import checkins from "../reference/checkins.json";
import type { SupportStep } from "../schema";
import type { Calendar } from "./calendar";
import { candidateId } from "./candidate-rows";
import { employerId } from "./employer-rows";
import { type DatedStage, type DemoPlacement, placementId } from "./placement-rows";
import { createRandom, demoId, type Random } from "./random";
import { demoOffice } from "./settings";
import { userId } from "./users";

/** The support plan of the stage each person stands on, worked through up to today: most done, some overdue. */
export function supportRows(placements: readonly DemoPlacement[], calendar: Calendar): Insertable<SupportStep>[] {
  const random = createRandom("check-ins of the demo city");
  const templates = parseTemplates(checkins);
  return placements.flatMap((placement) => {
    const rung = placement.stages.filter((each) => !each.planned).at(-1);
    if (rung === undefined || !isStageId(rung.stage) || rung.stage === "exit") return [];
    const paper = placement.person.paperEndsIn;
    const plan = supportPlan(
      templates,
      {
        stage: rung.stage,
        // planned on the first day, as it would have been
        today: rung.start,
        start: rung.start,
        end: rung.endsOn,
        exam: null,
        permitUntil: paper === null ? null : calendar.day(paper),
        permitNeeded: placement.person.work === "permit_needed",
      },
      workingDays(demoOffice.calendar),
    );
    return [
      ...plan.map((step) => stepRow(placement, rung, step, calendar, random)),
      ...instrumentRows(placement, rung, calendar),
    ];
  });
}

function stepRow(
  placement: DemoPlacement,
  rung: DatedStage,
  step: PlannedStep,
  calendar: Calendar,
  random: Random,
): Insertable<SupportStep> {
  const past = step.due < calendar.today;
  const recent = step.due >= calendar.day(-12);
  const open = !past || (recent && random.chance(0.45));
  const skipped = !open && random.chance(0.06);
  return {
    id: demoId(`step:${rung.id}:${step.key}`),
    ...links(placement, rung),
    kind: "checkin",
    templateKey: step.key,
    channel: step.channel,
    withWhom: step.partner,
    who: step.role,
    required: step.required,
    dueOn: step.due,
    state: open ? "open" : skipped ? "skipped" : "done",
    doneOn: open || skipped ? null : step.due,
    outcome: open || skipped ? "" : random.pick(outcomes),
    reason: skipped ? "already_talked" : "",
    visibleTo: stepAudience(step, rung.company !== undefined),
  };
}

const outcomes = [
  "Läuft gut.",
  "Pünktlich, fragt nach, Team ist zufrieden.",
  "Weg zur Arbeit klappt, Deutschkurs weiter am Abend.",
  "Kleines Missverständnis zur Pause, geklärt.",
  "Mehr Wörter für die Maschine nötig, Liste mitgegeben.",
] as const;

/** Instruments that are usual on a stage, with the day until which they must be applied for (§ 324 SGB III). */
const instruments: Record<string, { id: string; cents?: number }[]> = {
  eq: [{ id: "eq_zuschuss", cents: 27600 }, { id: "asa_flex" }],
  ausb_2: [{ id: "asa_flex" }],
  ausb_3: [{ id: "asa_flex" }],
  mag: [{ id: "ticket" }],
  tq: [{ id: "fbw" }],
  starter_job: [{ id: "pate" }],
};

function instrumentRows(placement: DemoPlacement, rung: DatedStage, calendar: Calendar): Insertable<SupportStep>[] {
  return (instruments[rung.stage] ?? []).map((instrument) => ({
    id: demoId(`instrument:${rung.id}:${instrument.id}`),
    ...links(placement, rung),
    kind: "instrument",
    instrumentId: instrument.id,
    templateKey: `instrument.${instrument.id}`,
    channel: "form",
    withWhom: "both",
    required: false,
    dueOn: rung.start,
    state: rung.start < calendar.today ? "done" : "open",
    doneOn: rung.start < calendar.today ? rung.start : null,
    amountCents: instrument.cents ?? null,
    applyBefore: rung.start,
    visibleTo: ["team", "company"],
  }));
}

function links(placement: DemoPlacement, rung: DatedStage) {
  return {
    placementId: placementId(placement.person.key),
    stageRowId: rung.id,
    candidateId: candidateId(placement.person.key),
    employerId: rung.company === undefined ? null : employerId(rung.company),
    responsibleUserId: userId(placement.person.specialist),
  };
}
