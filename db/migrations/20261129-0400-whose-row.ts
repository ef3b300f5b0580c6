import { type Kysely, sql } from "kysely";

/**
 * What a person reads of their own names whose row it is, so that a statement can ask for the person as well: the views
 * went by the transaction's actor alone.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create or replace view my_stage_view with (security_barrier) as
      select s.id, s.placement_id, s.stage_id, s.planned, s.during, s.ends_on, s.needs, s.step_back, s.end_reason_id,
        s.apprenticeship_id, e.name as employer_name, j.title as job_title,
        u.name as helper_name, u.phone as helper_phone,
        s.employer_id, lower(s.during) as starts_on, (upper(s.during) - 1) as ended_on, s.candidate_id
      from placement_stage s join placement p on p.id = s.placement_id join app_user u on u.id = p.responsible_user_id
        left join employer e on e.id = s.employer_id left join job j on j.id = s.job_id
      where s.main and s.candidate_id = (select actor_candidate());

    create or replace view my_appointment_view with (security_barrier) as
      select a.id, a.kind, a.starts_at, a.minutes, a.place, a.what_to_bring, a.state, a.version, e.name as employer_name,
        u.name as helper_name, u.phone as helper_phone, a.candidate_id
      from appointment a left join employer e on e.id = a.employer_id left join app_user u on u.id = a.responsible_user_id
      where a.candidate_id = (select actor_candidate());

    create or replace view my_consent_view with (security_barrier) as
      select k.id, k.purpose, e.name as employer_name, k.data, k.given_at, k.valid_until, k.withdrawn_at, k.candidate_id
      from consent k left join employer e on e.id = k.employer_id
      where k.candidate_id = (select actor_candidate());

    create or replace view my_proposal_view with (security_barrier) as
      select p.id, p.job_id, p.state, p.sent_at, p.answered_at, p.candidate_answer, j.title, j.slug, e.name as employer_name,
        p.closed_reason, p.updated_at as changed_at, p.candidate_id
      from proposal p join job j on j.id = p.job_id join employer e on e.id = p.employer_id
      where p.candidate_id = (select actor_candidate()) and p.state <> 'draft' and p.sent_at is not null;

    create or replace view my_support_view with (security_barrier) as
      select t.id, t.kind, t.template_key, t.channel, t.who, t.due_on, u.name as helper_name, whose.candidate_id
      from (
          select own.id, own.candidate_id from support_step own where own.candidate_id = (select actor_candidate())
          union all
          select of_ladder.id, p.candidate_id from support_step of_ladder join placement p on p.id = of_ladder.placement_id
            where of_ladder.candidate_id is null and p.candidate_id = (select actor_candidate())) whose
        join support_step t on t.id = whose.id join app_user u on u.id = t.responsible_user_id
      where t.state = 'open' and 'person' = any (t.visible_to);

    create or replace view my_question_view with (security_barrier) as
      select t.id, t.template_key, t.done_on, t.answer, t.version, e.name as employer_name, whose.candidate_id
      from (
          select own.id, own.candidate_id from support_step own where own.candidate_id = (select actor_candidate())
          union all
          select of_ladder.id, p.candidate_id from support_step of_ladder join placement p on p.id = of_ladder.placement_id
            where of_ladder.candidate_id is null and p.candidate_id = (select actor_candidate())) whose
        join support_step t on t.id = whose.id left join employer e on e.id = t.employer_id
      where t.who = 'system' and t.channel = 'message' and t.state = 'done';
  `.execute(db);
}
