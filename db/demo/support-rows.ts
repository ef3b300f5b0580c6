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
import { type DatedRung, type DemoLadder, placementId } from "./ladder-rows";
import { createRandom, demoId, type Random } from "./random";
import { userId } from "./users";

/** The support plan of the rung each person stands on, worked through up to today: most done, some overdue. */
export function supportRows(ladders: readonly DemoLadder[], calendar: Calendar): Insertable<SupportStep>[] {
  const random = createRandom("check-ins of the demo city");
  const templates = parseTemplates(checkins);
  return ladders.flatMap((ladder) => {
    const rung = ladder.rungs.filter((each) => !each.planned).at(-1);
    if (rung === undefined || !isStageId(rung.stage) || rung.stage === "exit") return [];
    const paper = ladder.person.paperEndsIn;
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
        permitNeeded: ladder.person.work === "permit_needed",
      },
      workingDays("NW"),
    );
    return [
      ...plan.map((step) => stepRow(ladder, rung, step, calendar, random)),
      ...instrumentRows(ladder, rung, calendar),
    ];
  });
}

function stepRow(
  ladder: DemoLadder,
  rung: DatedRung,
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
    ...links(ladder, rung),
    kind: "checkin",
    templateKey: step.key,
    channel: step.channel,
    withWhom: step.partner,
    who: step.role,
    required: step.required,
    dueOn: step.due,
    state: open ? "open" : skipped ? "skipped" : "done",
    doneOn: open || skipped ? null : step.due,
    outcome: open || skipped ? "" : random.pick(OUTCOMES),
    reason: skipped ? "already_talked" : "",
    visibleTo: stepAudience(step, rung.company !== undefined),
  };
}

const OUTCOMES = [
  "Läuft gut.",
  "Pünktlich, fragt nach, Team ist zufrieden.",
  "Weg zur Arbeit klappt, Deutschkurs weiter am Abend.",
  "Kleines Missverständnis zur Pause, geklärt.",
  "Mehr Wörter für die Maschine nötig, Liste mitgegeben.",
] as const;

/** Instruments that are usual on a rung, with the day until which they must be applied for (§324 SGB III). */
const INSTRUMENTS: Record<string, { id: string; cents?: number }[]> = {
  eq: [{ id: "eq_zuschuss", cents: 27600 }, { id: "asa_flex" }],
  ausb_2: [{ id: "asa_flex" }],
  ausb_3: [{ id: "asa_flex" }],
  mag: [{ id: "ticket" }],
  tq: [{ id: "fbw" }],
  starter_job: [{ id: "pate" }],
};

function instrumentRows(ladder: DemoLadder, rung: DatedRung, calendar: Calendar): Insertable<SupportStep>[] {
  return (INSTRUMENTS[rung.stage] ?? []).map((instrument) => ({
    id: demoId(`instrument:${rung.id}:${instrument.id}`),
    ...links(ladder, rung),
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

function links(ladder: DemoLadder, rung: DatedRung) {
  return {
    placementId: placementId(ladder.person.key),
    stageRowId: rung.id,
    candidateId: candidateId(ladder.person.key),
    employerId: rung.company === undefined ? null : employerId(rung.company),
    responsibleUserId: userId(ladder.person.specialist),
  };
}
