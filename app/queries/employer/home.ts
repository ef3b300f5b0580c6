import { sql } from "kysely";
import type { Trx } from "#db/index.server";
import { among } from "#db/repositories/among";
import { isThereOn } from "#db/repositories/placement";
import type { Actor } from "~/domain/actor";
import { notFound } from "~/domain/errors";
import { endedJobStates, type JobState } from "~/domain/job/states";
import type { StageId } from "~/domain/placement";
import { lateMinutes } from "~/domain/support/appointments";

type Employer = Extract<Actor, { role: "employer" }>;

export type EmployerHome = {
  company: string;
  /** proposals without an answer, and people who were invited and whose talk is over */
  waiting: {
    id: string;
    pseudonym: string;
    job: string;
    state: "sent" | "invited";
    since: string;
    answerDueOn: string | null;
  }[];
  /** what the company's mentor has to do by today */
  tasks: {
    id: string;
    version: number;
    placementId: string;
    name: string;
    templateKey: string | null;
    channel: string;
    dueOn: string;
  }[];
  people: {
    placementId: string;
    name: string;
    /** the current stage; a planned one is not at the company yet */
    stage: StageId;
    since: string;
    job: string | null;
    helper: string | null;
    helperPhone: string | null;
    /** the next stage planned here */
    then: { stage: string; on: string } | null;
    nextOn: string | null;
  }[];
  /** people who are not here and for whom a stage here is planned */
  coming: {
    placementId: string;
    name: string;
    stage: string;
    on: string;
    job: string | null;
    helper: string | null;
    helperPhone: string | null;
  }[];
  /** the company's own requests for help that are not answered for good yet */
  concerns: { id: string; topic: string; text: string; state: string; promisedUntil: string; person: string | null }[];
  jobs: {
    id: string;
    title: string;
    state: JobState;
    wizardStep: string;
    places: number;
    remarks: number;
    changedAt: string;
    closesOn: string | null;
  }[];
  appointments: { id: string; kind: string; startsAt: string; place: string; pseudonym: string | null }[];
};

/**
 * First page of a company: what is waiting for its answer, its people, its jobs. One statement, no social data.
 * @throws AppError not_found
 */
export async function employerHome(trx: Trx, actor: Employer, today: string): Promise<EmployerHome> {
  const { rows } = await sql<EmployerHome>`
    select e.name as company,
      coalesce((select jsonb_agg(jsonb_build_object('id', p.id, 'pseudonym', p.pseudonym, 'job', j.title, 'state', p.state,
          'since', coalesce(a.over, p.sent_at), 'answerDueOn', case p.state when 'sent' then p.answer_due_on end)
          order by p.answer_due_on nulls last, p.id)
        from employer_proposal_view p join job j on j.id = p.job_id
          left join lateral (select max(d.starts_at) as over, bool_or(d.starts_at > now()) as ahead from appointment d
            where d.proposal_id = p.id and p.state = 'invited' and d.state <> 'cancelled') a on true
        where p.employer_id = e.id and (p.state = 'sent' or p.state = 'invited' and a.ahead is false)), '[]') as waiting,
      coalesce((select jsonb_agg(jsonb_build_object('id', t.id, 'version', t.version, 'placementId', t.placement_id,
          'name', s.given_name, 'templateKey', t.template_key, 'channel', t.channel, 'dueOn', t.due_on)
          order by t.due_on, t.id)
        from employer_support_view t join employer_placement_view s on s.id = t.stage_row_id
        where s.employer_id = e.id and t.who = 'mentor' and t.state = 'open' and t.due_on <= ${today}::date), '[]') as tasks,
      coalesce((select jsonb_agg(jsonb_build_object('placementId', s.placement_id, 'name', s.given_name,
          'stage', s.stage_id, 'since', lower(s.during), 'job', nullif(j.title, ''), 'helper', s.helper_name,
          'helperPhone', nullif(s.helper_phone, ''),
          'then', (select jsonb_build_object('stage', n.stage_id, 'on', n.starts_on) from employer_placement_view n
            where n.placement_id = s.placement_id and n.planned order by n.starts_on limit 1),
          'nextOn', (select min(t.due_on) from employer_support_view t
            where t.placement_id = s.placement_id and t.state = 'open' and t.due_on >= ${today}::date))
          order by lower(s.during) desc)
        from employer_placement_view s left join job j on j.id = s.job_id
        where s.employer_id = e.id and ${isThereOn(today)}), '[]') as people,
      coalesce((select jsonb_agg(jsonb_build_object('placementId', n.placement_id, 'name', n.given_name,
          'stage', n.stage_id, 'on', n.starts_on, 'job', nullif(j.title, ''), 'helper', n.helper_name,
          'helperPhone', nullif(n.helper_phone, '')) order by n.starts_on)
        from (select distinct on (placement_id) * from employer_placement_view
            where employer_id = e.id and planned order by placement_id, starts_on) n left join job j on j.id = n.job_id
        where not exists (select from employer_placement_view s
          where s.placement_id = n.placement_id and ${isThereOn(today)})), '[]') as coming,
      coalesce((select jsonb_agg(jsonb_build_object('id', c.id, 'topic', c.topic, 'text', c.text, 'state', c.state,
          'promisedUntil', c.promised_until, 'person', (select s.given_name from employer_placement_view s
            where s.placement_id = c.placement_id and s.employer_id = c.employer_id limit 1)) order by c.promised_until)
        from concern c where c.employer_id = e.id and c.state <> 'closed'), '[]') as concerns,
      coalesce((select jsonb_agg(jsonb_build_object('id', j.id, 'title', j.title, 'state', j.state,
          'wizardStep', j.wizard_step, 'places', j.places, 'changedAt', j.updated_at, 'closesOn', j.closes_on,
          'remarks', (select count(*)::int from job_remark r where r.job_id = j.id and r.resolved_at is null))
          order by j.updated_at desc)
        from job j where j.employer_id = e.id and j.state not in (${among(endedJobStates)})), '[]') as jobs,
      coalesce((select jsonb_agg(jsonb_build_object('id', a.id, 'kind', a.kind, 'startsAt', a.starts_at, 'place', a.place,
          'pseudonym', (select p.pseudonym from employer_proposal_view p where p.id = a.proposal_id)) order by a.starts_at)
        from appointment a where a.employer_id = e.id and a.state = 'planned' and a.starts_at > now() - make_interval(mins => ${lateMinutes}::int)), '[]') as appointments
    from employer e where e.id = ${actor.employerId}`.execute(trx);
  const row = rows[0];
  if (!row) throw notFound("employer");
  return row;
}
