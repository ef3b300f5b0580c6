import { sql } from "kysely";
import type { JobDesk, JobHead } from "~/domain/matching/shortlist/desk";
import { placeStates } from "~/domain/proposal/states";
import type { Trx } from "../index.server";
import { among } from "./among";
import { phoneOf } from "./names";
import { bestStage, stageNow } from "./person-facts";
import { personCalled } from "./person-name";
import { openProposalsOf, placesTaken } from "./places";
import { standsAt } from "./stands-at";

/** The job, the people settled for it, and these people: one statement. */
export async function readJobDesk(
  trx: Trx,
  jobId: string,
  ids: readonly string[],
  today: string,
): Promise<JobDesk | undefined> {
  const { rows } = await sql<JobHead & Omit<JobDesk, "head">>`
    select j.id, j.title, j.state, j.employer_id, e.name as employer, j.places, j.occupation_id, e.contact_cap,
      ${openProposalsOf(sql`e.id`)} as open_at_employer, ${placesTaken(sql`j.id`)} as taken,
      (select count(*)::int from job_shortlist where job_id = j.id) as shortlisted,
      (select coalesce(array_agg(s.id), '{}') from (
        select candidate_id::text as id from proposal where job_id = j.id
        union
        select passed_id::text from order_decision where job_id = j.id and kind = 'set_aside' and taken_back_at is null
      ) s) as settled,
      (select coalesce(jsonb_agg(jsonb_build_object('id', c.id, 'name', ${personCalled("c")},
        'phone', ${phoneOf("person", "c.id")},
        'stageId', ${stageNow("c.id")}, 'bestStageId', ${bestStage("c.id")},
        'at', ${standsAt(sql`c.id`, sql`e.id`, today)},
        'hasConsent', exists (select from consent k where k.candidate_id = c.id and k.employer_id = e.id
          and k.purpose = 'profile_to_employer' and k.withdrawn_at is null and k.valid_until >= ${today}::date),
        'proposal', (select jsonb_build_object('id', p.id, 'state', p.state) from proposal p
          where p.candidate_id = c.id and p.job_id = j.id order by p.created_at desc limit 1),
        'liveElsewhere', (select count(*)::int from proposal p where p.candidate_id = c.id and p.job_id <> j.id
          and p.state in (${among(placeStates)})),
        'listed', (select jsonb_build_object('by', u.name, 'on', (l.added_at at time zone 'Europe/Berlin')::date)
          from job_shortlist l join app_user u on u.id = l.added_by where l.job_id = j.id and l.candidate_id = c.id),
        'aside', (select jsonb_build_object('reason', d.reason, 'by', u.name, 'on', (d.decided_at at time zone
            'Europe/Berlin')::date)
          from order_decision d join app_user u on u.id = d.decided_by
          where d.job_id = j.id and d.passed_id = c.id and d.kind = 'set_aside' and d.taken_back_at is null))), '[]')
        from candidate c where c.id = any(${[...ids]}::uuid[]) and c.state <> 'erased') as people
    from job j join employer e on e.id = j.employer_id where j.id = ${jobId}::uuid`.execute(trx);
  const [row] = rows;
  if (!row) return undefined;
  const { settled, people, ...head } = row;
  return { head, settled, people };
}
