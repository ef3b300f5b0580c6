import { type Kysely, sql } from "kysely";

/**
 * What the pages look for as the city grows, found by an index instead of reading a whole table: rows of one job, person,
 * company or user, what is open, and the newest of two long logs. A person's own steps are found from the person: a
 * condition over two tables at once (`coalesce`) would read every step of the city.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create index support_step_candidate on support_step (candidate_id) where candidate_id is not null;
    create index support_step_open on support_step (due_on, id) where state = 'open' and who = 'specialist';
    create index support_step_stage on support_step (stage_row_id);
    create index placement_stage_job on placement_stage (job_id) where job_id is not null;
    create index placement_stage_now on placement_stage (candidate_id) where main and not planned and end_reason_id is null;
    create index placement_responsible on placement (responsible_user_id);
    create index placement_review on placement (review_on) where state = 'paused';
    create index placement_stage_kind on placement_stage (stage_id, placement_id) where main and not planned;
    create index candidate_of on candidate (responsible_user_id);
    create index proposal_job on proposal (job_id, candidate_id);
    create index proposal_live on proposal (candidate_id) where state in ('draft', 'sent', 'invited', 'accepted');
    create index proposal_by on proposal (proposed_by, state);
    create index appointment_proposal on appointment (proposal_id) where proposal_id is not null;
    create index appointment_employer on appointment (employer_id, starts_at) where state = 'planned';
    create index appointment_placement on appointment (placement_id) where placement_id is not null;
    create index concern_employer on concern (employer_id);
    create index interest_job on interest (job_id);
    create index limits_agreement_employer on limits_agreement (employer_id);
    create index employer_responsible on employer (responsible_user_id);
    create index message_listed on message (state, created_at desc) where template <> 'sign-in';
    create index message_arrived on message (created_at desc)
      where template <> 'sign-in' and state in ('sent', 'delivered');
    create index access_log_event on access_log (event, at desc, id desc);

    create or replace view my_support_view with (security_barrier) as
      select t.id, t.kind, t.template_key, t.channel, t.who, t.due_on, u.name as helper_name
      from support_step t join app_user u on u.id = t.responsible_user_id
      where t.id in (
          select own.id from support_step own where own.candidate_id = (select actor_candidate())
          union all
          select of_ladder.id from support_step of_ladder join placement p on p.id = of_ladder.placement_id
            where of_ladder.candidate_id is null and p.candidate_id = (select actor_candidate()))
        and t.state = 'open' and 'person' = any (t.visible_to);

    create or replace view my_question_view with (security_barrier) as
      select t.id, t.template_key, t.done_on, t.answer, t.version, e.name as employer_name
      from support_step t left join employer e on e.id = t.employer_id
      where t.id in (
          select own.id from support_step own where own.candidate_id = (select actor_candidate())
          union all
          select of_ladder.id from support_step of_ladder join placement p on p.id = of_ladder.placement_id
            where of_ladder.candidate_id is null and p.candidate_id = (select actor_candidate()))
        and t.who = 'system' and t.channel = 'message' and t.state = 'done';
  `.execute(db);
}
