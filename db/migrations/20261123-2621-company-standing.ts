import { type Kysely, sql } from "kysely";

/** The same for companies: what their list judges by, one slim row for each, kept as those of people are. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table company_standing (
      employer_id uuid primary key references employer on delete cascade,
      responsible_user_id uuid, open_concerns integer not null, planned_on date, last_done_on date,
      -- the agreement that counts: the open one, else the newest
      valid_to date, review_on date, confirmed integer not null, agreement text,
      state text not null, trains text not null, branch text not null, name text not null)
      with (fillfactor = 70);
    create index company_standing_responsible on company_standing (responsible_user_id);
    -- places on offer are summed up from the index alone
    create index job_open on job (employer_id, places) where state = 'published';
    alter table company_standing enable row level security;
    grant select on company_standing to sprosse_app;
    create policy staff on company_standing for select to sprosse_app using ((select actor_is_staff()));

    create view counted_company_standing as
      select e.id as employer_id, e.responsible_user_id,
        (select count(*)::int from concern c where c.employer_id = e.id and c.state = 'open') as open_concerns,
        v.planned_on, v.last_done_on, a.valid_to, a.review_on,
        (a.specialist_confirmed_at is not null)::int + (a.employer_confirmed_at is not null)::int as confirmed,
        a.state as agreement, e.state, e.trains_apprentices as trains, e.branch, e.name
      from employer e
      left join lateral (select min(v.planned_on) filter (where v.state = 'planned') as planned_on,
        max(v.visited_on) as last_done_on from company_visit v where v.employer_id = e.id) v on true
      left join lateral (select * from limits_agreement l where l.employer_id = e.id
        order by (l.state = 'ended'), l.created_at desc limit 1) a on true;

    create function keep_companies(ids uuid[]) returns integer language plpgsql security definer set search_path = public as $$
    declare changed integer; updated integer;
    begin
      insert into company_standing select n.* from counted_company_standing n
        where n.employer_id = any (ids) and not exists (select from company_standing s where s.employer_id = n.employer_id)
        order by n.employer_id on conflict do nothing;
      get diagnostics changed = row_count;
      perform from company_standing where employer_id = any (ids) order by employer_id for update;
      update company_standing s set
          name = n.name, branch = n.branch, state = n.state, trains = n.trains, responsible_user_id = n.responsible_user_id,
          open_concerns = n.open_concerns, planned_on = n.planned_on, last_done_on = n.last_done_on,
          agreement = n.agreement, valid_to = n.valid_to, review_on = n.review_on, confirmed = n.confirmed
        from counted_company_standing n
        where n.employer_id = any (ids) and s.employer_id = n.employer_id and s.* is distinct from n.*;
      get diagnostics updated = row_count;
      return changed + updated;
    end $$;

    create or replace function settle_standing() returns trigger language plpgsql security definer set search_path = public as $$
    declare people uuid[]; companies uuid[];
    begin
      -- the first row of a transaction settles them all
      if current_setting('app.standing', true) is distinct from 'due' then return null; end if;
      with due as (delete from standing_due where xid = pg_current_xact_id() returning kind, id)
        select array_agg(id) filter (where kind = 'person'), array_agg(id) filter (where kind = 'company')
        into people, companies from (
          select kind, id from due where kind <> 'ladder'
          union
          select 'person', p.candidate_id from due join placement p on p.id = due.id where due.kind = 'ladder') whom;
      perform set_config('app.standing', '', true);
      if people is not null then perform keep_people(people); end if;
      if companies is not null then perform keep_companies(companies); end if;
      return null;
    end $$;
  `.execute(db);
  for (const [table, column] of aboutCompanies) {
    await sql`create trigger standing after insert or update or delete on ${sql.id(table)}
      for each row execute function note_standing('company', ${sql.lit(column)})`.execute(db);
  }
  await sql`
    revoke all on function keep_people, keep_companies, real_steps from public;
    grant execute on function keep_people, keep_companies, real_steps to sprosse_app;
    select keep_companies(array_agg(id)) from employer;
  `.execute(db);
}

const aboutCompanies: [table: string, column: string][] = [
  ["employer", "id"],
  ["company_visit", "employer_id"],
  ["limits_agreement", "employer_id"],
  ["concern", "employer_id"],
];
