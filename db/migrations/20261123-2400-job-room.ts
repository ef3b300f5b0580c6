import { type Kysely, sql } from "kysely";

/**
 * Whether a published job still takes somebody: a person is told so before they hope for it. How many stand before them,
 * and who, stays with the team.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create view public_job_room_view with (security_barrier) as
      select j.id, (
        select count(distinct taken.candidate_id) from (
          select candidate_id from proposal where job_id = j.id and state = 'accepted'
          union all
          select candidate_id from placement_stage
            where job_id = j.id and main and not planned and end_reason_id is null
        ) taken) < j.places as has_room
      from job j
      where j.state = 'published' and (j.closes_on is null or j.closes_on >= current_date);
    grant select on public_job_room_view to sprosse_app;
  `.execute(db);
}
