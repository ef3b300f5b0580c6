import { type Kysely, sql } from "kysely";

/**
 * A change is mostly about one person: looking each up in the counting view costs a quarter of a plan for many, and a
 * row that is there already need not be offered to the table again.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
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
          step_on = n.step_on, offered = n.offered, on_rung = n.on_rung, has_gap = n.has_gap, asked = n.asked,
          reached = n.reached, planned = n.planned, state = n.state, rungs = n.rungs, employed = n.employed,
          last_step = n.last_step, district_id = n.district_id, speaking = n.speaking, placement_id = n.placement_id,
          ladder = n.ladder, stage_id = n.stage_id, employer_id = n.employer_id, stage_since = n.stage_since
        from unnest(ids) of_id
          cross join lateral (select * from counted_person_standing c where c.candidate_id = of_id offset 0) n
        where s.candidate_id = of_id and s.* is distinct from n.*;
      get diagnostics updated = row_count;
      delete from person_standing where candidate_id = any (ids)
        and candidate_id in (select id from candidate where state = 'erased');
      get diagnostics removed = row_count;
      return changed + updated + removed;
    end $$;

    create or replace function keep_companies(ids uuid[]) returns integer language plpgsql security definer set search_path = public as $$
    declare changed integer; updated integer; known uuid[];
    begin
      select coalesce(array_agg(employer_id), '{}') into known from company_standing where employer_id = any (ids);
      changed := 0;
      if not (ids <@ known) then
        insert into company_standing select n.* from unnest(ids) of_id
            cross join lateral (select * from counted_company_standing c where c.employer_id = of_id offset 0) n
          where not of_id = any (known) order by n.employer_id on conflict do nothing;
        get diagnostics changed = row_count;
      end if;
      perform from company_standing where employer_id = any (ids) order by employer_id for update;
      update company_standing s set
          name = n.name, branch = n.branch, state = n.state, trains = n.trains, responsible_user_id = n.responsible_user_id,
          open_concerns = n.open_concerns, planned_on = n.planned_on, last_done_on = n.last_done_on,
          agreement = n.agreement, valid_to = n.valid_to, review_on = n.review_on, confirmed = n.confirmed
        from unnest(ids) of_id
          cross join lateral (select * from counted_company_standing c where c.employer_id = of_id offset 0) n
        where s.employer_id = of_id and s.* is distinct from n.*;
      get diagnostics updated = row_count;
      return changed + updated;
    end $$;
    alter function keep_people(uuid[]) set plan_cache_mode = force_generic_plan;
    alter function keep_companies(uuid[]) set plan_cache_mode = force_generic_plan;
  `.execute(db);
}
