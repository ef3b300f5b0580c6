import { type Kysely, sql } from "kysely";

/** Facts of published jobs are for the team and for people; how full another company's job is concerns no company. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create or replace view published_job_facts as
      select j.id, j.employer_id, j.closes_on, j.places, (
          select count(distinct taken.candidate_id) from (
            select candidate_id from proposal where job_id = j.id and state = 'accepted'
            union all
            select candidate_id from placement_stage
              where job_id = j.id and main and not planned and end_reason_id is null
          ) taken) < j.places as has_room,
        j.occupation_id, j.german_speaking, j.german_reading,
        array(select skill_id from job_skill where job_id = j.id and need = 'required' order by skill_id) as required,
        array(select skill_id from job_skill where job_id = j.id and need = 'helpful' order by skill_id) as helpful,
        o.licences_required, j.hours_min, j.hours_max, j.shifts, j.shift_start, j.shift_end, j.start_on, s.district_id,
        j.demands, j.apprenticeship_id
      from job j join occupation o on o.id = j.occupation_id left join employer_site s on s.id = j.site_id
      where j.state = 'published' and ((select actor_is_staff()) or (select actor_role()) in ('candidate', 'system'));
  `.execute(db);
}
