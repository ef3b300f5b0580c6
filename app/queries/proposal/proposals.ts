import { sql } from "kysely";
import type { Trx } from "#db/index.server";
import { isMeant, nearestFirst, phoneOf } from "#db/repositories/names";
import { type OnLadder, onLadder } from "#db/repositories/person-facts";
import { personCalled } from "#db/repositories/person-name";
import type { Actor, Staff } from "~/domain/actor";
import { notFound } from "~/domain/errors";
import type { Finding } from "~/domain/job/rule";
import type { MatchResult } from "~/domain/matching/result";
import type { ProposalOrder } from "~/domain/proposal/list-orders";
import type { JobNeeds } from "~/domain/proposal/needs";
import { type Profile, withoutOrigin } from "~/domain/proposal/profile";
import {
  type ClosedReason,
  type DeclineReason,
  declineReasons,
  liveStates,
  type ProposalState,
  proposalStatus,
} from "~/domain/proposal/states";
import { findNames } from "~/facts/find-names";

type Employer = Extract<Actor, { role: "employer" }>;

export type ProposalListRow = OnLadder & {
  id: string;
  state: ProposalState;
  pseudonym: string;
  candidateId: string;
  name: string;
  jobId: string;
  job: string;
  employer: string;
  /** the numbers to call the person and the company by; "" where there is none */
  phone: string;
  employerPhone: string;
  sentAt: Date | null;
  answerDueOn: string | null;
  answeredAt: Date | null;
  appointmentAt: Date | null;
};

export const proposalViews = ["waiting", "invited", "accepted", "ended", "all"] as const;
export type ProposalView = (typeof proposalViews)[number];
const statesOf: Record<ProposalView, readonly ProposalState[]> = {
  waiting: proposalStatus.from("send", "expire"),
  invited: ["invited"],
  accepted: ["accepted"],
  ended: proposalStatus.ended,
  all: proposalStatus.states,
};

/**
 * The team's proposals: those that have waited longest for an answer first, whom the words name before these. Two statements, and one for the names that
 * the words mean.
 */
export async function proposalList(
  trx: Trx,
  actor: Staff,
  filter: { view: ProposalView; mine: boolean; page: number; pageSize: number; q?: string; order?: ProposalOrder },
  today: string,
) {
  const named = await findNames(trx, filter.q ?? "", today);
  const mine = sql.join(
    [
      filter.mine
        ? sql`(p.proposed_by = ${actor.userId}::uuid or p.candidate_id in (select s.candidate_id from person_standing s
          where coalesce(s.ladder_user_id, s.responsible_user_id) = ${actor.userId}::uuid))`
        : sql`true`,
      ...(named
        ? [
            sql`(${isMeant(sql`p.candidate_id`, named.people)} or ${isMeant(sql`p.job_id`, named.jobs)}
            or ${isMeant(sql`p.employer_id`, named.companies)} or ${isMeant(sql`p.employer_id`, named.ofContacts)})`,
          ]
        : []),
    ],
    sql` and `,
  );
  // written to match an index
  const nearest = named
    ? sql`${nearestFirst([
        [sql`p.candidate_id`, named.people],
        [sql`p.job_id`, named.jobs],
        [sql`p.employer_id`, named.companies],
      ])},`
    : sql``;
  const byDue = sql`case when p.state = any (${sql.lit(`{${liveStates}}`)}::text[]) then 0 else 1 end,
    p.answer_due_on nulls last, p.created_at desc, p.id`;
  const order = sql`${nearest} ${filter.order === "newest" ? sql`p.created_at desc, p.id` : byDue}`;
  const { rows } = await sql<ProposalListRow>`
    select p.id, p.state, p.pseudonym, p.candidate_id, ${personCalled("c")} as name, ${onLadder("p.candidate_id")}, p.job_id,
      j.title as job, e.name as employer, ${phoneOf("person", "p.candidate_id")} as phone,
      ${phoneOf("company", "p.employer_id")} as employer_phone, p.sent_at, p.answer_due_on, p.answered_at, a.starts_at as appointment_at
    from (select p.* from proposal p where p.state = any(${[...statesOf[filter.view]]}::text[]) and ${mine}
        order by ${order} limit ${filter.pageSize} offset ${(filter.page - 1) * filter.pageSize}) p
      join candidate c on c.id = p.candidate_id join job j on j.id = p.job_id join employer e on e.id = p.employer_id
      left join lateral (select starts_at from appointment where proposal_id = p.id and state = 'planned'
        order by starts_at limit 1) a on true
    order by ${order}`.execute(trx);
  const sum = (view: ProposalView) =>
    sql`coalesce(sum(n) filter (where state = any(${[...statesOf[view]]}::text[])), 0)::int as ${sql.ref(view)}`;
  const counted = await sql<Record<ProposalView, number>>`
    select ${sql.join(proposalViews.map(sum))}
    from (select p.state, count(*) as n from proposal p where ${mine} group by p.state) by_state`.execute(trx);
  const counts = counted.rows[0] ?? { waiting: 0, invited: 0, accepted: 0, ended: 0, all: 0 };
  const total = counts[filter.view];
  return { rows, total, pages: Math.max(1, Math.ceil(total / filter.pageSize)), counts };
}

export type ProposalRecord = {
  id: string;
  state: ProposalState;
  version: number;
  pseudonym: string;
  candidateId: string;
  name: string;
  jobId: string;
  job: string;
  employerId: string;
  employer: string;
  proposedBy: string;
  sentAt: Date | null;
  answerDueOn: string | null;
  answeredAt: Date | null;
  answeredBy: string | null;
  declineReason: string | null;
  closedReason: ClosedReason | null;
  candidateReason: string | null;
  overrideReason: string;
  rankAtProposal: number | null;
  /** As it was when it was sent, with the findings of V23 and V27; older ones have none. */
  fit: MatchResult & { warnings?: Finding[] };
  profile: Profile;
  consentUntil: string | null;
  consentWithdrawnAt: Date | null;
  appointments: { id: string; kind: string; startsAt: string; minutes: number; place: string; state: string }[];
};

/** A proposal with everything on its page. @throws AppError not_found */
export async function proposalRecord(trx: Trx, id: string): Promise<ProposalRecord> {
  const { rows } = await sql<ProposalRecord & { jobLanguages: string[] }>`
    select j.briefing_languages as job_languages, p.id, p.state, p.version, p.pseudonym, p.candidate_id, ${personCalled("c")} as name,
      p.job_id, j.title as job, p.employer_id, e.name as employer, u.name as proposed_by, p.sent_at, p.answer_due_on,
      p.answered_at, au.name as answered_by, p.decline_reason, p.closed_reason, p.candidate_reason, p.override_reason,
      p.rank_at_proposal, p.fit, p.profile, k.valid_until as consent_until, k.withdrawn_at as consent_withdrawn_at,
      coalesce((select jsonb_agg(jsonb_build_object('id', a.id, 'kind', a.kind, 'startsAt', a.starts_at,
        'minutes', a.minutes, 'place', a.place, 'state', a.state) order by a.starts_at)
        from appointment a where a.proposal_id = p.id), '[]') as appointments
    from proposal p join candidate c on c.id = p.candidate_id join job j on j.id = p.job_id
      join employer e on e.id = p.employer_id join app_user u on u.id = p.proposed_by
      left join app_user au on au.id = p.answered_by left join consent k on k.id = p.consent_id
    where p.id = ${id}::uuid`.execute(trx);
  const [row] = rows;
  if (!row) throw notFound("proposal");
  const { jobLanguages, ...record } = row;
  // the team reads the profile as the company does
  return { ...record, profile: withoutOrigin(record.profile, jobLanguages) };
}

export type EmployerProposal = {
  id: string;
  state: ProposalState;
  version: number;
  pseudonym: string;
  job: string;
  sentAt: Date | null;
  answerDueOn: string | null;
  answeredAt: Date | null;
  /** Also null when the reason is one that companies no longer see. */
  declineReason: DeclineReason | null;
  closedReason: ClosedReason | null;
  /** without what tells where somebody comes from, also where it was sent with it */
  profile: Profile | null;
  /** what the company asked for in its job; only where one proposal is read */
  needs: JobNeeds | null;
  helper: { name: string; phone: string } | null;
  appointment: { kind: string; startsAt: string; minutes: number; place: string } | null;
};

/**
 * What a company sees of its proposals: rows of a view that holds no social data and shows them only while the consent
 * lasts.
 * @param id one proposal, or null for all
 */
async function employerRows(trx: Trx, actor: Employer, id: string | null): Promise<EmployerProposal[]> {
  const { rows } = await sql<EmployerProposal & { jobLanguages: string[] }>`
    select v.id, v.state, v.version, v.pseudonym, j.title as job, j.briefing_languages as job_languages, v.sent_at, v.answer_due_on, v.answered_at,
      v.decline_reason, v.closed_reason, v.profile,
      case when ${id}::uuid is not null then (select jsonb_build_object('occupationId', j.occupation_id,
        'group', o.occupation_group, 'speaking', j.german_speaking, 'reading', j.german_reading,
        'required', coalesce((select jsonb_agg(k.skill_id order by k.skill_id) from job_skill k
          where k.job_id = j.id and k.need = 'required'), '[]'),
        'helpful', coalesce((select jsonb_agg(k.skill_id order by k.skill_id) from job_skill k
          where k.job_id = j.id and k.need = 'helpful'), '[]'),
        'hoursMin', j.hours_min, 'hoursMax', j.hours_max, 'shifts', j.shifts, 'startOn', j.start_on)
        from occupation o where o.id = j.occupation_id) end as needs,
      (select jsonb_build_object('name', d.name, 'phone', d.phone) from limits_agreement l
        join staff_directory d on d.id = l.call_user_id
        where l.employer_id = v.employer_id and l.state = 'live' limit 1) as helper,
      (select jsonb_build_object('kind', a.kind, 'startsAt', a.starts_at, 'minutes', a.minutes, 'place', a.place)
        from appointment a where a.proposal_id = v.id and a.state = 'planned' order by a.starts_at limit 1) as appointment
    from employer_proposal_view v join job j on j.id = v.job_id
    where v.employer_id = ${actor.employerId}::uuid and (${id}::uuid is null or v.id = ${id}::uuid)
    order by case v.state when 'sent' then 0 when 'invited' then 1 when 'accepted' then 2 else 3 end,
      v.answer_due_on nulls last, v.id`.execute(trx);
  return rows.map(({ jobLanguages, ...row }) => ({
    ...row,
    profile: row.profile && withoutOrigin(row.profile, jobLanguages),
    declineReason: declineReasons.find((each) => each === row.declineReason) ?? null,
  }));
}

/** Proposals to this company, as far as a live consent shows them. */
export const employerProposals = (trx: Trx, actor: Employer): Promise<EmployerProposal[]> =>
  employerRows(trx, actor, null);

/** @throws AppError not_found, also when the consent has ended */
export async function employerProposal(trx: Trx, actor: Employer, id: string): Promise<EmployerProposal> {
  const [row] = await employerRows(trx, actor, id);
  if (!row) throw notFound("proposal");
  return row;
}
