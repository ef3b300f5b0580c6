import { sql } from "kysely";
import { z } from "zod";
import type { Trx } from "#db/index.server";
import { among } from "#db/repositories/among";
import { needFactsOf, readNeedFacts } from "#db/repositories/need-facts";
import { addDays } from "~/domain/days";
import { notFound } from "~/domain/errors";
import { type LadderStage, openNeeds } from "~/domain/placement";
import { readStage } from "~/domain/placement/read-stage";
import { lateMinutes } from "~/domain/support/appointments";
import { templatesOf } from "~/domain/support/messages";
import { shownStates } from "~/domain/support/states";
import { type MyOffer, offersTo, readOffers } from "./my-offers";

type CandidateActor = { role: "candidate"; userId: string; candidateId: string };

const appointment = z.object({
  id: z.string(),
  kind: z.string(),
  startsAt: z.string(),
  minutes: z.number(),
  place: z.string(),
  whatToBring: z.string(),
  employerName: z.string().nullable(),
  helperName: z.string().nullable(),
  version: z.number(),
  cancelled: z.boolean(),
});
const step = z.object({
  id: z.string(),
  kind: z.string(),
  templateKey: z.string().nullable(),
  channel: z.string(),
  dueOn: z.string(),
});
const consent = z.object({
  id: z.string(),
  purpose: z.string(),
  employerName: z.string().nullable(),
  data: z.array(z.string()),
  givenAt: z.string(),
  validUntil: z.string(),
  withdrawnAt: z.string().nullable(),
});

const viewer = z.object({
  employerId: z.string(),
  employerName: z.string(),
  ground: z.enum(["consent", "employment"]),
});

export type MyAppointment = z.output<typeof appointment>;
export type MyConsent = z.output<typeof consent>;

export type MyArea = {
  givenName: string;
  helper: { firstName: string; phone: string | null } | null;
  /** A question of the last days that is still unanswered. */
  questionId: string | null;
  stages: LadderStage[];
  appointments: MyAppointment[];
  steps: z.output<typeof step>[];
  offers: MyOffer[];
  consents: MyConsent[];
  /** The companies that see the person today, by the same answer that their own pages get. */
  seenBy: z.output<typeof viewer>[];
};

/** Days for which an unanswered question is asked. */
const questionDays = 14;
/** Steps ahead that are shown. */
const nextSteps = 3;

/**
 * Everything a person's own area shows, through views that hold only their own rows. One query.
 * @throws AppError not_found when the record is gone
 */
export async function myArea(trx: Trx, actor: CandidateActor, today: string): Promise<MyArea> {
  const result = await sql<{
    givenName: string;
    helperName: string | null;
    helperPhone: string | null;
    questionId: string | null;
    stages: unknown;
    appointments: unknown;
    steps: unknown;
    offers: unknown;
    consents: unknown;
    seenBy: unknown;
    needFacts: unknown;
  }>`
    select h.given_name as "givenName", h.helper_name as "helperName", h.helper_phone as "helperPhone",
      (select q.id from my_question_view q where q.candidate_id = h.candidate_id
        and split_part(q.template_key, '#', 1) in (${among(templatesOf("how_are_you"))}) and q.answer is null and q.done_on >= ${addDays(today, -questionDays)}::date order by q.done_on desc limit 1) as "questionId",
      (select coalesce(jsonb_agg(jsonb_build_object('id', s.id, 'stage', s.stage_id, 'employerId', s.employer_id,
          'employerName', s.employer_name, 'title', coalesce(a.de, nullif(s.job_title, '')), 'start', s.starts_on,
          'end', s.ended_on, 'expectedEnd', s.ends_on, 'planned', s.planned, 'endReason', s.end_reason_id,
          'needs', s.needs, 'needsEnded', s.needs_ended) order by s.starts_on, s.planned), '[]')
        from my_stage_view s left join apprenticeship a on a.id = s.apprenticeship_id
        where s.candidate_id = h.candidate_id) as stages,
      (select coalesce(jsonb_agg(jsonb_build_object('id', d.id, 'kind', d.kind, 'startsAt', d.starts_at,
          'minutes', d.minutes, 'place', d.place, 'whatToBring', d.what_to_bring, 'employerName', d.employer_name,
          'helperName', d.helper_name, 'version', d.version, 'cancelled', d.state = 'cancelled') order by d.starts_at), '[]')
        from my_appointment_view d where d.candidate_id = h.candidate_id
          and d.state in (${among(shownStates)}) and d.starts_at > now() - make_interval(mins => ${lateMinutes}::int)) as appointments,
      (select coalesce(jsonb_agg(jsonb_build_object('id', t.id, 'kind', t.kind, 'templateKey', t.template_key,
          'channel', t.channel, 'dueOn', t.due_on) order by t.due_on), '[]')
        from (select * from my_support_view where candidate_id = h.candidate_id and due_on >= ${today}::date order by due_on limit ${nextSteps}) t) as steps,
      ${offersTo(sql`h.candidate_id`, today)} as offers,
      (select coalesce(jsonb_agg(jsonb_build_object('id', k.id, 'purpose', k.purpose, 'employerName', k.employer_name,
          'data', k.data, 'givenAt', k.given_at, 'validUntil', k.valid_until, 'withdrawnAt', k.withdrawn_at)
          order by k.given_at desc), '[]')
        from my_consent_view k where k.candidate_id = h.candidate_id) as consents,
      (select coalesce(jsonb_agg(jsonb_build_object('employerId', v.employer_id, 'employerName', v.employer_name,
          'ground', v.ground) order by v.employer_name), '[]') from my_sight_view v) as "seenBy",
      ${needFactsOf(sql`h.candidate_id`)} as "needFacts"
    from my_helper_view h where h.candidate_id = ${actor.candidateId}::uuid`.execute(trx);
  const row = result.rows[0];
  if (!row) throw notFound("candidate");
  const facts = readNeedFacts(row.needFacts);
  return {
    givenName: row.givenName,
    helper: row.helperName ? { firstName: firstName(row.helperName), phone: row.helperPhone || null } : null,
    questionId: row.questionId,
    stages: z
      .array(readStage)
      .parse(row.stages)
      .map(({ needsEnded, ...each }) => ({ ...each, needs: openNeeds({ ...each, needsEnded }, facts, today) })),
    appointments: z.array(appointment).parse(row.appointments),
    steps: z.array(step).parse(row.steps),
    offers: readOffers(row.offers),
    consents: z.array(consent).parse(row.consents),
    seenBy: z.array(viewer).parse(row.seenBy),
  };
}

/** The helper's name as people say it: "Amira Lange" → "Amira"; "Frau Lange" stays. */
export function firstName(name: string): string {
  const [first = name, second] = name.split(" ");
  return /^(Frau|Herr|Dr\.?)$/.test(first) && second ? name : first;
}
