import { sql } from "kysely";
import { z } from "zod";
import type { Trx } from "#db/index.server";
import { getMoveFacts } from "#db/repositories/move-facts";
import { needFactsOf, readNeedFacts } from "#db/repositories/need-facts";
import { type NextThing, nextThingOf } from "#db/repositories/next-thing";
import { personCalled } from "#db/repositories/person-name";
import { addDays } from "~/domain/days";
import { notFound } from "~/domain/errors";
import { type Finding, type LadderStage, openNeeds, outlook, type RungNeed } from "~/domain/placement";
import { readStage } from "~/domain/placement/read-stage";
import { feelings } from "~/domain/support/messages";
import { stepStatus } from "~/domain/support/states";
import { isUuid } from "~/domain/uuid";

const stage = readStage.extend({
  jobId: z.string().nullable(),
  apprenticeshipId: z.string().nullable(),
  enteredBy: z.string().nullable(),
  acknowledged: z.array(z.object({ guard: z.string(), code: z.string() })),
});
const step = z.object({
  id: z.string(),
  version: z.number(),
  stageRowId: z.string().nullable(),
  kind: z.string(),
  templateKey: z.string().nullable(),
  title: z.string(),
  instrument: z.string().nullable(),
  channel: z.string(),
  who: z.string(),
  withWhom: z.string(),
  required: z.boolean(),
  dueOn: z.string(),
  originalDueOn: z.string().nullable(),
  applyBefore: z.string().nullable(),
  amountCents: z.number().nullable(),
  state: z.enum(stepStatus.states),
  doneOn: z.string().nullable(),
  outcome: z.string(),
  reason: z.string(),
  answer: z.enum(feelings).nullable(),
  changedAt: z.string(),
  instrumentNames: z.object({ de: z.string(), en: z.string() }).nullable(),
});
const appointment = z.object({
  id: z.string(),
  kind: z.string(),
  startsAt: z.string(),
  minutes: z.number(),
  place: z.string(),
  state: z.string(),
  employerName: z.string().nullable(),
});

/** `needs`: what is still missing for a planned rung; `named`: everything that somebody named for it. */
export type RecordStage = z.output<typeof stage> & LadderStage & { named: RungNeed[] };
export type RecordStep = z.output<typeof step>;
type RecordAppointment = z.output<typeof appointment>;

export type PlacementRecord = {
  id: string;
  version: number;
  state: string;
  reviewOn: string | null;
  candidateId: string;
  /** What staff call the person. */
  name: string;
  code: string;
  helperName: string;
  stages: RecordStage[];
  steps: RecordStep[];
  appointments: RecordAppointment[];
  /** What comes next with the person, the same as on every page. */
  next: NextThing | null;
};

/** One placement with everything the team works on. One query. @throws AppError not_found */
export async function placementRecord(trx: Trx, placementId: string, today: string): Promise<PlacementRecord> {
  if (!isUuid(placementId)) throw notFound("placement");
  const row = await trx
    .selectFrom("placement as p")
    .innerJoin("candidate as c", "c.id", "p.candidateId")
    .innerJoin("personStanding as s", "s.candidateId", "p.candidateId")
    .innerJoin("appUser as u", "u.id", "p.responsibleUserId")
    .select([
      "p.id",
      "p.version",
      "p.state",
      "p.reviewOn",
      "p.candidateId",
      personCalled("c").as("name"),
      "c.code",
      "u.name as helperName",
      stages.as("stages"),
      steps.as("steps"),
      appointmentsOn(today).as("appointments"),
      nextThingOf.as("next"),
      needFactsOf(sql`p.candidate_id`).as("needFacts"),
    ])
    .where("p.id", "=", placementId)
    .where("c.state", "<>", "erased")
    .executeTakeFirst();
  if (!row) throw notFound("placement");
  const { needFacts, ...record } = row;
  const facts = readNeedFacts(needFacts);
  return {
    ...record,
    stages: z
      .array(stage)
      .parse(row.stages)
      .map((each) => ({ ...each, named: each.needs, needs: openNeeds(each, facts, today) })),
    steps: z.array(step).parse(row.steps),
    appointments: z.array(appointment).parse(row.appointments),
  };
}

/** What is to be settled for the next rung of somebody under way. One query. */
export async function placementOutlook(trx: Trx, record: PlacementRecord, today: string): Promise<Finding[]> {
  if (record.state !== "active") return [];
  const facts = await getMoveFacts(trx, { placementId: record.id }, today);
  return outlook(facts, record.stages.find((each) => each.planned) ?? null, today);
}

const stages = sql<unknown>`(select coalesce(jsonb_agg(jsonb_build_object(
    'id', s.id, 'stage', s.stage_id, 'employerId', s.employer_id, 'employerName', e.name,
    'title', coalesce(a.de, nullif(j.title, '')), 'start', lower(s.during), 'end', upper(s.during) - 1,
    'expectedEnd', s.ends_on, 'planned', s.planned, 'endReason', s.end_reason_id, 'needs', s.needs,
    'needsEnded', s.needs_ended, 'jobId', s.job_id,
    'apprenticeshipId', s.apprenticeship_id, 'enteredBy', u2.name, 'acknowledged', s.acknowledged_guards)
    order by lower(s.during), s.planned), '[]')
  from placement_stage s left join employer e on e.id = s.employer_id left join job j on j.id = s.job_id
    left join apprenticeship a on a.id = s.apprenticeship_id left join app_user u2 on u2.id = s.entered_by
  where s.placement_id = p.id and s.main)`;

const steps = sql<unknown>`(select coalesce(jsonb_agg(jsonb_build_object(
    'id', t.id, 'version', t.version, 'stageRowId', t.stage_row_id, 'kind', t.kind, 'templateKey', t.template_key,
    'title', t.title, 'instrument', t.instrument_id, 'channel', t.channel, 'who', t.who, 'withWhom', t.with_whom,
    'required', t.required, 'dueOn', t.due_on, 'originalDueOn', t.original_due_on, 'applyBefore', t.apply_before,
    'amountCents', t.amount_cents, 'state', t.state, 'doneOn', t.done_on, 'outcome', t.outcome, 'reason', t.reason,
    'answer', t.answer, 'changedAt', t.updated_at, 'instrumentNames', case when i.id is not null then jsonb_build_object('de', i.de, 'en', i.en) end)
    order by t.due_on, t.template_key), '[]')
  from support_step t left join instrument i on i.id = t.instrument_id where t.placement_id = p.id)`;

/** How long past appointments stay in the record. */
const pastAppointmentDays = 60;

const appointmentsOn = (today: string) => sql<unknown>`(select coalesce(jsonb_agg(jsonb_build_object(
    'id', a.id, 'kind', a.kind, 'startsAt', a.starts_at, 'minutes', a.minutes, 'place', a.place, 'state', a.state,
    'employerName', e.name) order by a.starts_at), '[]')
  from appointment a left join employer e on e.id = a.employer_id
  where a.candidate_id = p.candidate_id
    and (a.state = 'planned' or a.starts_at >= ${addDays(today, -pastAppointmentDays)}::date))`;
