import { sql } from "kysely";
import type { Trx } from "#db/index.server";
import { among } from "#db/repositories/among";
import { isThereOn } from "#db/repositories/placement";
import type { Actor } from "~/domain/actor";
import { notFound } from "~/domain/errors";
import { endedJobStates } from "~/domain/job/states";
import { lateMinutes } from "~/domain/support/appointments";

type Employer = Extract<Actor, { role: "employer" }>;

export type EmployerHome = {
  company: string;
  waiting: { id: string; pseudonym: string; job: string; answerDueOn: string | null }[];
  people: {
    placementId: string;
    name: string;
    /** the current stage; a planned one is not at the company yet */
    stage: string;
    since: string;
    helper: string | null;
    /** the next stage planned here */
    then: { stage: string; on: string } | null;
    nextOn: string | null;
  }[];
  jobs: { id: string; title: string; state: string; places: number; remarks: number }[];
  appointments: { id: string; kind: string; startsAt: string; place: string }[];
};

/**
 * First page of a company: what is waiting for its answer, its people, its jobs. One statement, no social data.
 * @throws AppError not_found
 */
export async function employerHome(trx: Trx, actor: Employer, today: string): Promise<EmployerHome> {
  const { rows } = await sql<EmployerHome>`
    select e.name as company,
      coalesce((select jsonb_agg(jsonb_build_object('id', p.id, 'pseudonym', p.pseudonym, 'job', j.title,
          'answerDueOn', p.answer_due_on) order by p.answer_due_on nulls last, p.id)
        from employer_proposal_view p join job j on j.id = p.job_id
        where p.employer_id = e.id and p.state = 'sent'), '[]') as waiting,
      coalesce((select jsonb_agg(jsonb_build_object('placementId', s.placement_id, 'name', s.given_name,
          'stage', s.stage_id, 'since', lower(s.during), 'helper', s.helper_name,
          'then', (select jsonb_build_object('stage', n.stage_id, 'on', n.starts_on) from employer_placement_view n
            where n.placement_id = s.placement_id and n.planned order by n.starts_on limit 1),
          'nextOn', (select min(t.due_on) from employer_support_view t
            where t.placement_id = s.placement_id and t.state = 'open' and t.due_on >= ${today}::date))
          order by lower(s.during) desc)
        from employer_placement_view s
        where s.employer_id = e.id and ${isThereOn(today)}), '[]') as people,
      coalesce((select jsonb_agg(jsonb_build_object('id', j.id, 'title', j.title, 'state', j.state, 'places', j.places,
          'remarks', (select count(*)::int from job_remark r where r.job_id = j.id and r.resolved_at is null))
          order by (j.state = 'returned') desc, j.updated_at desc)
        from job j where j.employer_id = e.id and j.state not in (${among(endedJobStates)})), '[]') as jobs,
      coalesce((select jsonb_agg(jsonb_build_object('id', a.id, 'kind', a.kind, 'startsAt', a.starts_at, 'place', a.place)
          order by a.starts_at)
        from appointment a where a.employer_id = e.id and a.state = 'planned' and a.starts_at > now() - make_interval(mins => ${lateMinutes}::int)), '[]') as appointments
    from employer e where e.id = ${actor.employerId}`.execute(trx);
  const row = rows[0];
  if (!row) throw notFound("employer");
  return row;
}
