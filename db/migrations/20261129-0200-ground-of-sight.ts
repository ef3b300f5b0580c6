import { type Kysely, sql } from "kysely";

/**
 * No company sees a person without a ground: a living consent for this company, or employment there today. One function
 * answers for views and policies; `app/domain/access/ground.ts` is the same rule for everything else, held together by
 * a test over random histories. Employment alone opens the employment's facts: no plan, no step, no appointment, no
 * helper, nothing that the office added.
 *
 * A consent says when, how and in which words it was given, and only somebody of the team who explained it can enter one.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    -- stages in which the company itself employs or trains; the reference data keeps it (placeStages)
    alter table stage add column employed_there boolean not null default false;
    update stage set employed_there = true where id in ('minijob', 'starter_job', 'eq', 'ausb_2', 'ausb_3', 'skilled_job');

    -- answers the team, the company about itself and the person about themselves; nobody else learns who knows whom
    create function company_ground(person uuid, company uuid) returns text
      language sql stable security definer set search_path = public as $$
      select case
        when not (actor_is_staff() or company = actor_employer() or person = actor_candidate()) then null
        when exists (select from consent k where k.candidate_id = person and k.employer_id = company
          and k.purpose = 'profile_to_employer' and k.withdrawn_at is null and k.valid_until >= current_date) then 'consent'
        when exists (select from placement_stage s join stage t on t.id = s.stage_id
          where s.candidate_id = person and s.employer_id = company and not s.planned and t.employed_there
            and s.during @> current_date) then 'employment'
      end $$;
    revoke all on function company_ground from public;
    grant execute on function company_ground to sprosse_app;

    create or replace view employer_proposal_view with (security_barrier) as
      select p.id, p.job_id, p.employer_id, p.state, p.pseudonym, p.message,
        case when p.state in ('sent', 'invited', 'accepted') then p.profile end as profile,
        p.sent_at, p.answer_due_on, p.answered_at, p.decline_reason, p.version, p.closed_reason
      from proposal p
      where p.employer_id = (select actor_employer()) and p.sent_at is not null
        and p.state in ('sent', 'invited', 'accepted', 'declined', 'expired', 'closed')
        and company_ground(p.candidate_id, p.employer_id) = 'consent';

    create or replace view employer_placement_view with (security_barrier) as
      select s.id, s.placement_id, s.employer_id, c.given_name, s.stage_id, s.planned, s.during, s.ends_on, s.job_id,
        s.apprenticeship_id, s.step_back and g.ground = 'consent' as step_back, (s.end_reason_id is not null) as ended,
        case when s.end_reason_id = 'moved_up' and g.ground = 'consent' then 'moved_up'
          when s.end_reason_id is not null then 'ended' end as end_group,
        u.id as helper_id, u.name as helper_name, u.phone as helper_phone, s.version,
        lower(s.during) as starts_on, (upper(s.during) - 1) as ended_on, g.ground
      from placement_stage s join placement p on p.id = s.placement_id join candidate c on c.id = s.candidate_id
        join stage t on t.id = s.stage_id
        cross join lateral (select company_ground(s.candidate_id, s.employer_id) as ground) g
        left join limits_agreement l on l.employer_id = s.employer_id and l.state = 'live'
        -- who accompanies the person, or else whom the company's own agreement names
        left join app_user u on u.id = case when g.ground = 'consent' then p.responsible_user_id else l.call_user_id end
      where s.main and s.employer_id = (select actor_employer()) and c.state <> 'erased'
        and (g.ground = 'consent'
          or g.ground = 'employment' and not s.planned and t.employed_there and lower(s.during) <= current_date);

    create or replace view employer_support_view with (security_barrier) as
      select t.id, t.stage_row_id, t.placement_id, t.kind, t.template_key, t.title, t.who, t.channel, t.with_whom,
        t.due_on, t.state, t.done_on, t.version
      from support_step t join placement_stage s on s.id = t.stage_row_id
      where s.employer_id = (select actor_employer()) and 'company' = any (t.visible_to)
        and company_ground(s.candidate_id, s.employer_id) = 'consent';

    drop policy own on appointment;
    create policy own on appointment for select to sprosse_app
      using (employer_id = (select actor_employer()) and kind in ('interview', 'visit', 'trial', 'first_day')
        and company_ground(candidate_id, employer_id) = 'consent');

    -- who sees the person of the transaction, and why: the same answer that the companies' views give
    create view my_sight_view with (security_barrier) as
      select e.id as employer_id, e.name as employer_name, g.ground
      from (select k.employer_id from consent k
            where k.candidate_id = (select actor_candidate()) and k.employer_id is not null
          union
          select s.employer_id from placement_stage s
            where s.candidate_id = (select actor_candidate()) and s.employer_id is not null) known
        join employer e on e.id = known.employer_id
        cross join lateral (select company_ground((select actor_candidate()), e.id) as ground) g
      where g.ground is not null;
    grant select on my_sight_view to sprosse_app;

    -- how a consent was given, and what the person said; not_recorded stands for those entered before this was asked
    alter table consent
      add column channel text not null default 'not_recorded'
        check (channel in ('not_recorded', 'in_person', 'phone', 'video', 'letter', 'messenger')),
      add column words text not null default '' check (length(words) <= 1000);
    alter table consent alter column channel drop default, alter column words drop default;
    -- whoever explained it enters it, with channel and words; no importer, no task and no demo does
    drop policy staff on consent;
    create policy staff_read on consent for select to sprosse_app using ((select actor_is_staff()));
    create policy staff_change on consent for update to sprosse_app
      using ((select actor_is_staff())) with check ((select actor_is_staff()));
    create policy staff_delete on consent for delete to sprosse_app using ((select actor_is_staff()));
    create policy explained on consent for insert to sprosse_app
      with check ((select actor_role()) in ('specialist', 'coordinator') and explained_by = (select actor_user())
        and channel <> 'not_recorded' and words <> '');
  `.execute(db);
}
