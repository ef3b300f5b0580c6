import { type Kysely, sql } from "kysely";

/**
 * What a stage's guards rest on is kept with the stage, and each side reads its own cut of the ladder.
 *
 * A company meets a person only by a begun stage in its house: a rung that is merely planned there, or an interview
 * whose consent was withdrawn, must not show a name.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    -- hours, pay, fixed term, measure notice …: the facts a specialist stated when the stage was entered
    alter table placement_stage add column facts jsonb not null default '{}' check (jsonb_typeof(facts) = 'object');

    create or replace view employer_placement_view with (security_barrier) as
      select s.id, s.placement_id, s.employer_id, c.given_name, s.stage_id, s.planned, s.during, s.ends_on, s.job_id,
        s.apprenticeship_id, s.step_back, (s.end_reason_id is not null) as ended,
        case when s.end_reason_id = 'moved_up' then 'moved_up' when s.end_reason_id is not null then 'ended' end as end_group,
        u.id as helper_id, u.name as helper_name, u.phone as helper_phone, s.version,
        lower(s.during) as starts_on, (upper(s.during) - 1) as ended_on
      from placement_stage s join placement p on p.id = s.placement_id join candidate c on c.id = s.candidate_id
        join app_user u on u.id = p.responsible_user_id
      where s.main and s.employer_id = (select actor_employer()) and c.state <> 'erased'
        and exists (
          select from placement_stage met
          where met.placement_id = s.placement_id and met.employer_id = s.employer_id and not met.planned and met.main
            and (met.stage_id not in ('visit', 'interview') or exists (
              select from consent k where k.candidate_id = met.candidate_id and k.employer_id = met.employer_id
                and k.purpose = 'profile_to_employer' and k.withdrawn_at is null and k.valid_until >= current_date)));

    create or replace view my_stage_view with (security_barrier) as
      select s.id, s.placement_id, s.stage_id, s.planned, s.during, s.ends_on, s.needs, s.step_back, s.end_reason_id,
        s.apprenticeship_id, e.name as employer_name, j.title as job_title,
        u.name as helper_name, u.phone as helper_phone,
        s.employer_id, lower(s.during) as starts_on, (upper(s.during) - 1) as ended_on
      from placement_stage s join placement p on p.id = s.placement_id join app_user u on u.id = p.responsible_user_id
        left join employer e on e.id = s.employer_id left join job j on j.id = s.job_id
      where s.main and s.candidate_id = (select actor_candidate());

    create view my_support_view with (security_barrier) as
      select t.id, t.kind, t.template_key, t.channel, t.who, t.due_on, u.name as helper_name
      from support_step t join app_user u on u.id = t.responsible_user_id
        left join placement p on p.id = t.placement_id
      where coalesce(t.candidate_id, p.candidate_id) = (select actor_candidate())
        and t.state = 'open' and 'person' = any (t.visible_to);

    create view my_appointment_view with (security_barrier) as
      select a.id, a.kind, a.starts_at, a.minutes, a.place, a.what_to_bring, a.state, a.version, e.name as employer_name,
        u.name as helper_name, u.phone as helper_phone
      from appointment a left join employer e on e.id = a.employer_id left join app_user u on u.id = a.responsible_user_id
      where a.candidate_id = (select actor_candidate());

    create view my_consent_view with (security_barrier) as
      select k.id, k.purpose, e.name as employer_name, k.data, k.given_at, k.valid_until, k.withdrawn_at
      from consent k left join employer e on e.id = k.employer_id
      where k.candidate_id = (select actor_candidate());

    create view my_helper_view with (security_barrier) as
      select c.id as candidate_id, c.given_name, c.state, u.name as helper_name, u.phone as helper_phone
      from candidate c
        left join placement p on p.candidate_id = c.id
        left join app_user u on u.id = coalesce(p.responsible_user_id, c.responsible_user_id)
      where c.id = (select actor_candidate());

    grant select on my_support_view, my_appointment_view, my_consent_view, my_helper_view to sprosse_app;
  `.execute(db);
}
