import { type Kysely, sql } from "kysely";

/**
 * One slim row per person with what the lists of people judge by, so that a list reads its page and its numbers without
 * going through every proposal, rung and step of the city. Nothing in it depends on the day: pages compare its dates
 * with today.
 *
 * It is kept in the transaction of the change. A trigger notes whom a row is about; when the transaction commits, those
 * people's rows are locked, in order of their ids and after every other lock, and counted anew from what is committed
 * by then. So two transactions about one person cannot miss each other, and none can wait in a circle for another.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table person_standing (
      candidate_id uuid primary key references candidate on delete cascade,
      responsible_user_id uuid, ladder_user_id uuid,
      waiting_since date not null,
      -- the dated next step, else the first open step of the ladder
      next_on date,
      -- the last day on which something is to happen
      ahead_until date,
      -- the last time something happened between people, even if it is noted for a day to come; else since they wait
      last_on date, since date not null,
      paper_until date,
      -- the specialist's first open step on the ladder
      step_on date,
      offered boolean not null,
      -- stands on a rung without end or has the next one planned
      on_rung boolean not null,
      has_gap boolean not null, asked boolean not null, reached boolean not null, planned boolean not null,
      state text not null,
      -- days of rungs that have not ended for a reason, without first talk, pause and end
      rungs datemultirange,
      -- days in a job or apprenticeship, whatever became of it
      employed datemultirange,
      last_step text, district_id text, speaking text,
      -- the ladder: its state, the rung reached, with whom and since when
      placement_id uuid, ladder text, stage_id text, employer_id uuid, stage_since date)
      with (fillfactor = 70);
    create index placement_stage_candidate on placement_stage (candidate_id) where main;
    create index person_standing_responsible on person_standing (responsible_user_id);
    create index person_standing_ladders on person_standing (ladder_user_id);
    -- the orders of the lists
    create index person_standing_next on person_standing (next_on nulls first, waiting_since, candidate_id) where state = 'active';
    create index person_standing_others on person_standing (next_on nulls first, waiting_since, candidate_id) where state <> 'active';
    create index person_standing_since on person_standing (since, candidate_id) where state = 'active';
    create index person_standing_unheld on person_standing (since, candidate_id)
      where state = 'active' and not offered and not on_rung and not has_gap;
    create index person_standing_noted on person_standing (last_on) where state = 'active';
    create index person_standing_steps on person_standing ((ladder = 'ended'), step_on) where ladder is not null;
    alter table person_standing enable row level security;
    grant select on person_standing to sprosse_app;
    create policy staff on person_standing for select to sprosse_app using ((select actor_is_staff()));

    -- what happened between people and a person, and when
    create function real_steps(person uuid) returns table (day date, kind text) language sql stable as $$
      select (sent_at at time zone 'Europe/Berlin')::date, 'proposal' from proposal
        where candidate_id = person and sent_at is not null
      union all
      select (starts_at at time zone 'Europe/Berlin')::date, 'appointment' from appointment
        where candidate_id = person and state = 'done'
      union all
      select lower(during), 'stage' from placement_stage where candidate_id = person and main and not planned
      union all
      select done_on, 'checkin' from support_step
        where candidate_id = person and kind = 'checkin' and who <> 'system' and state = 'done'
      union all
      select t.done_on, 'checkin' from placement p join support_step t on t.placement_id = p.id
        where p.candidate_id = person and t.candidate_id is null and t.kind = 'checkin' and t.who <> 'system' and t.state = 'done'
      union all
      select last_worked_on, 'contact' from candidate_channel where candidate_id = person and last_worked_on is not null
    $$;

    create view counted_person_standing as
      select c.id as candidate_id, c.responsible_user_id, p.responsible_user_id as ladder_user_id, c.waiting_since,
        coalesce(c.next_step_on, (select min(t.due_on) from support_step t where t.placement_id = p.id and t.state = 'open')) as next_on,
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
        (select min(t.due_on) from support_step t where t.placement_id = p.id and t.state = 'open' and t.who = 'specialist') as step_on,
        exists (select from proposal o where o.candidate_id = c.id and o.state in ('draft', 'sent', 'invited', 'accepted')) as offered,
        coalesce(r.on_rung, false) as on_rung, c.named_gap <> '' as has_gap,
        exists (select from candidate_question q where q.candidate_id = c.id and q.state = 'open') as asked,
        exists (select from candidate_channel h where h.candidate_id = c.id
          and (h.last_failed_on is null or h.last_worked_on >= h.last_failed_on)
          and (h.kind <> 'letter' or c.mailbox in ('own', 'shared'))) as reached,
        exists (select from placement_stage n where n.placement_id = p.id and n.main and n.planned) as planned,
        c.state, r.rungs, r.employed, l.kind as last_step, c.district_id, g.speaking::text as speaking,
        p.id as placement_id, p.state as ladder, s.stage_id, s.employer_id, lower(s.during) as stage_since
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
      where c.state <> 'erased';

    -- the people a running transaction has changed; no row outlives its transaction
    create unlogged table standing_due (
      xid xid8 not null default pg_current_xact_id(), kind text not null, id uuid not null, primary key (xid, kind, id));
    alter table standing_due enable row level security;

    create function note_standing() returns trigger language plpgsql security definer set search_path = public as $$
    begin
      insert into standing_due (kind, id)
        select distinct tg_argv[0], (changed ->> tg_argv[1])::uuid
        from unnest(array[to_jsonb(old), to_jsonb(new)]) changed where changed ->> tg_argv[1] is not null
        on conflict do nothing;
      perform set_config('app.standing', 'due', true);
      return null;
    end $$;

    -- how many rows were not as they are counted
    create function keep_people(ids uuid[]) returns integer language plpgsql security definer set search_path = public as $$
    declare changed integer; updated integer; removed integer;
    begin
      insert into person_standing select n.* from counted_person_standing n
        where n.candidate_id = any (ids) and not exists (select from person_standing s where s.candidate_id = n.candidate_id)
        order by n.candidate_id on conflict do nothing;
      get diagnostics changed = row_count;
      -- a statement of its own: the next one sees what whoever held these rows has committed
      perform from person_standing where candidate_id = any (ids) order by candidate_id for update;
      update person_standing s set
          responsible_user_id = n.responsible_user_id, ladder_user_id = n.ladder_user_id, waiting_since = n.waiting_since,
          next_on = n.next_on, ahead_until = n.ahead_until, last_on = n.last_on, since = n.since, paper_until = n.paper_until,
          step_on = n.step_on, offered = n.offered, on_rung = n.on_rung, has_gap = n.has_gap, asked = n.asked,
          reached = n.reached, planned = n.planned, state = n.state, rungs = n.rungs, employed = n.employed,
          last_step = n.last_step, district_id = n.district_id, speaking = n.speaking, placement_id = n.placement_id,
          ladder = n.ladder, stage_id = n.stage_id, employer_id = n.employer_id, stage_since = n.stage_since
        from counted_person_standing n
        where n.candidate_id = any (ids) and s.candidate_id = n.candidate_id and s.* is distinct from n.*;
      get diagnostics updated = row_count;
      delete from person_standing where candidate_id = any (ids)
        and candidate_id in (select id from candidate where state = 'erased');
      get diagnostics removed = row_count;
      return changed + updated + removed;
    end $$;

    create function settle_standing() returns trigger language plpgsql security definer set search_path = public as $$
    declare people uuid[];
    begin
      -- the first row of a transaction settles them all
      if current_setting('app.standing', true) is distinct from 'due' then return null; end if;
      with due as (delete from standing_due where xid = pg_current_xact_id() returning kind, id)
        select array_agg(id) into people from (
          select id from due where kind = 'person'
          union
          select p.candidate_id from due join placement p on p.id = due.id where due.kind = 'ladder') whom;
      perform set_config('app.standing', '', true);
      if people is not null then perform keep_people(people); end if;
      return null;
    end $$;
    create constraint trigger settle after insert on standing_due deferrable initially deferred
      for each row execute function settle_standing();
  `.execute(db);
  for (const [table, column] of aboutPeople) {
    await sql`create trigger standing after insert or update or delete on ${sql.id(table)}
      for each row execute function note_standing('person', ${sql.lit(column)})`.execute(db);
  }
  await sql`
    create function note_standing_of_stage() returns trigger language plpgsql security definer set search_path = public as $$
    begin
      insert into standing_due (kind, id) select distinct 'person', candidate_id from placement_stage where stage_id = new.id
        on conflict do nothing;
      perform set_config('app.standing', 'due', true);
      return null;
    end $$;
    create trigger standing after update on stage for each row
      when (old.is_employment is distinct from new.is_employment) execute function note_standing_of_stage();
    create trigger standing_of_ladder after insert or update or delete on support_step
      for each row execute function note_standing('ladder', 'placement_id');
    select keep_people(array_agg(id)) from candidate;
  `.execute(db);
}

const aboutPeople: [table: string, column: string][] = [
  ["candidate", "id"],
  ["candidate_language", "candidate_id"],
  ["candidate_channel", "candidate_id"],
  ["candidate_question", "candidate_id"],
  ["work_access", "candidate_id"],
  ["proposal", "candidate_id"],
  ["placement", "candidate_id"],
  ["placement_stage", "candidate_id"],
  ["support_step", "candidate_id"],
  ["appointment", "candidate_id"],
];
