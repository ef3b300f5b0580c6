import { type Kysely, sql } from "kysely";

/**
 * The next thing with a person is one and the same on every page: the earliest of what the team has open with them,
 * their own dated step, a step of their support and an appointment. `next_thing` is the one place in the database that
 * chooses (as `nextThing` does in the rules), the standing of a person keeps its answer.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create function next_thing(person uuid) returns table (source text, id uuid, day date) language sql stable as $$
      select source, id, day from (
        select 'appointment', 1, a.id, (a.starts_at at time zone 'Europe/Berlin')::date from appointment a
          where a.candidate_id = person and a.state = 'planned'
        union all
        select 'own', 2, c.id, c.next_step_on from candidate c where c.id = person and c.next_step_on is not null
        union all
        select 'step', 3, t.id, t.due_on from support_step t
          where t.candidate_id = person and t.state = 'open' and t.who = 'specialist' and t.template_key is distinct from 'escalate.lost'
        union all
        select 'step', 3, t.id, t.due_on from placement p join support_step t on t.placement_id = p.id
          where p.candidate_id = person and t.candidate_id is null and t.state = 'open' and t.who = 'specialist'
            and t.template_key is distinct from 'escalate.lost') things (source, rank, id, day)
      order by day, rank, id limit 1
    $$;
    revoke all on function next_thing from public;
    grant execute on function next_thing to sprosse_app;

    drop view counted_person_standing;
    alter table person_standing drop column step_on, add column next_source text, add column next_id uuid;
    create index person_standing_steps on person_standing ((ladder = 'ended'), next_on) where ladder is not null;

    create view counted_person_standing as
      select c.id as candidate_id, c.responsible_user_id, p.responsible_user_id as ladder_user_id, c.waiting_since,
        x.day as next_on,
        greatest(c.next_step_on,
          (select max((a.starts_at at time zone 'Europe/Berlin')::date) from appointment a
            where a.candidate_id = c.id and a.state = 'planned'),
          (select max(t.due_on) from support_step t where t.candidate_id = c.id and t.state = 'open'
            and t.template_key is distinct from 'escalate.lost'),
          (select max(t.due_on) from support_step t where t.placement_id = p.id and t.candidate_id is null and t.state = 'open'
            and t.template_key is distinct from 'escalate.lost')) as ahead_until,
        l.day as last_on, coalesce(l.day, c.waiting_since) as since,
        (select max(upper(a.during) - 1) from work_access a where a.candidate_id = c.id
          having bool_and(upper(a.during) is not null)) as paper_until,
        exists (select from proposal o where o.candidate_id = c.id and o.state in ('draft', 'sent', 'invited', 'accepted')) as offered,
        coalesce(r.on_rung, false) as on_rung, c.named_gap <> '' as has_gap,
        exists (select from candidate_question q where q.candidate_id = c.id and q.state = 'open') as asked,
        exists (select from candidate_channel h where h.candidate_id = c.id
          and (h.last_failed_on is null or h.last_worked_on >= h.last_failed_on)
          and (h.kind <> 'letter' or c.mailbox in ('own', 'shared'))) as reached,
        exists (select from placement_stage n where n.placement_id = p.id and n.main and n.planned) as planned,
        c.state, r.rungs, r.employed, l.kind as last_step, c.district_id, g.speaking::text as speaking,
        p.id as placement_id, p.state as ladder, s.stage_id, s.employer_id, lower(s.during) as stage_since,
        x.source as next_source, x.id as next_id
      from candidate c
      left join placement p on p.candidate_id = c.id
      left join candidate_language g on g.candidate_id = c.id and g.language = 'de'
      left join lateral (select
          range_agg(s.during) filter (where not s.planned and s.end_reason_id is null
            and s.stage_id not in ('profiling', 'exit', 'pause')) as rungs,
          range_agg(s.during) filter (where not s.planned and k.is_employment) as employed,
          bool_or(s.end_reason_id is null and s.stage_id not in ('profiling', 'exit') and (s.planned or upper_inf(s.during))) as on_rung
        from placement_stage s join stage k on k.id = s.stage_id where s.candidate_id = c.id and s.main) r on true
      left join lateral (select s.stage_id, s.employer_id, s.during from placement_stage s
        where s.placement_id = p.id and s.main and not s.planned order by lower(s.during) desc limit 1) s on true
      left join lateral (select day, kind from real_steps(c.id) order by day desc, kind limit 1) l on true
      left join lateral next_thing(c.id) x on true
      where c.state <> 'erased';

    create or replace function keep_people(ids uuid[]) returns integer language plpgsql security definer set search_path = public as $$
    declare changed integer; updated integer; removed integer; known uuid[];
    begin
      select coalesce(array_agg(candidate_id), '{}') into known from person_standing where candidate_id = any (ids);
      changed := 0;
      if not (ids <@ known) then
        insert into person_standing select n.* from unnest(ids) of_id
            cross join lateral (select * from counted_person_standing c where c.candidate_id = of_id offset 0) n
          where not of_id = any (known) order by n.candidate_id on conflict do nothing;
        get diagnostics changed = row_count;
      end if;
      -- a statement of its own: the next one sees what whoever held these rows has committed
      perform from person_standing where candidate_id = any (ids) order by candidate_id for update;
      update person_standing s set
          responsible_user_id = n.responsible_user_id, ladder_user_id = n.ladder_user_id, waiting_since = n.waiting_since,
          next_on = n.next_on, ahead_until = n.ahead_until, last_on = n.last_on, since = n.since, paper_until = n.paper_until,
          offered = n.offered, on_rung = n.on_rung, has_gap = n.has_gap, asked = n.asked,
          reached = n.reached, planned = n.planned, state = n.state, rungs = n.rungs, employed = n.employed,
          last_step = n.last_step, district_id = n.district_id, speaking = n.speaking, placement_id = n.placement_id,
          ladder = n.ladder, stage_id = n.stage_id, employer_id = n.employer_id, stage_since = n.stage_since,
          next_source = n.next_source, next_id = n.next_id
        from unnest(ids) of_id
          cross join lateral (select * from counted_person_standing c where c.candidate_id = of_id offset 0) n
        where s.candidate_id = of_id and s.* is distinct from n.*;
      get diagnostics updated = row_count;
      delete from person_standing where candidate_id = any (ids)
        and candidate_id in (select id from candidate where state = 'erased');
      get diagnostics removed = row_count;
      return changed + updated + removed;
    end $$;
    alter function keep_people(uuid[]) set plan_cache_mode = force_generic_plan;
    select keep_people(array_agg(candidate_id)) from person_standing;
  `.execute(db);
}
