import { sql } from "kysely";
import type { Trx } from "#db/index.server";
import { phoneOf } from "#db/repositories/names";
import { placesWorkedIn } from "#db/repositories/places";
import type { Actor } from "~/domain/actor";
import { placeStages } from "~/domain/placement/stages";
import { jobWizardPage } from "./wizard";

type Around = {
  /** Of the company; "" where none is known. */
  phone: string;
  agreementLive: boolean;
  proposals: number;
  /** Places of a filled job that somebody has left; 0 for a job that the company filled by itself. */
  free: number;
  earlier: { field: string; remark: string; at: string; by: string }[];
  history: { at: string; state: string; by: string; reason: string }[];
};

/**
 * A job as the city's team reviews it: all answers and findings, earlier remarks, and its history. @throws AppError
 * not_found
 */
export async function jobReviewPage(trx: Trx, actor: Actor, jobId: string, today: string) {
  const page = await jobWizardPage(trx, actor, jobId, today);
  const { rows } = await sql<Around>`select ${phoneOf("company", "of.id")} as phone,
    exists (select from limits_agreement a where a.employer_id = ${page.sheet.record.employerId} and a.state = 'live') as "agreementLive",
    (select count(*)::int from proposal p where p.job_id = ${jobId}) as proposals,
    (select case when j.state = 'filled' and bool_or(s.end_reason_id is not null)
        then greatest(0, j.places - ${placesWorkedIn(sql`j.id`, today)}) else 0 end
      from job j left join placement_stage s on s.job_id = j.id and s.main and not s.planned
        and s.stage_id = any(${[...placeStages]}::text[])
      where j.id = ${jobId}::uuid group by j.id) as free,
    (select coalesce(jsonb_agg(jsonb_build_object('field', r.field, 'remark', r.remark, 'at', r.created_at,
        'by', coalesce(u.name, '')) order by r.created_at desc), '[]')
      from job_remark r left join app_user u on u.id = r.user_id where r.job_id = ${jobId} and r.resolved_at is not null) as earlier,
    (select coalesce(jsonb_agg(jsonb_build_object('at', c.at, 'state', c.after ->> 'state', 'reason', c.reason,
        'by', coalesce(u.name, c.actor_role)) order by c.id desc), '[]')
      from change_log c left join app_user u on u.id = c.actor_user_id
      where c.table_name = 'job' and c.row_id = ${jobId}::text and c.after ? 'state') as history
    from (select ${page.sheet.record.employerId}::uuid as id) of`.execute(trx);
  const [around] = rows;
  if (!around) throw new Error("a select from one row has one row");
  return { ...page, ...around };
}
