import { type Kysely, sql } from "kysely";

/**
 * What the rules need of published jobs, and which job's facts were written by which transaction. A process that holds
 * them asks for what was written since it last looked, as it does for people (`facts_written`): every transaction below
 * the snapshot's xmin was visible then. The view says nothing of who holds a place, so that a person's own list and the
 * team's read the same; it is no security barrier, because conditions have to reach the rows one by one.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create view published_job_facts as
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
      where j.state = 'published';
    grant select on published_job_facts to sprosse_app;

    create table search_pg.job_facts_written (
      job_id uuid not null, xid xid8 not null default pg_current_xact_id(), at timestamptz not null default now(),
      primary key (xid, job_id));
    create index on search_pg.job_facts_written (at);
    alter table search_pg.job_facts_written enable row level security;
    grant select, delete on search_pg.job_facts_written to sprosse_app;
    create policy read on search_pg.job_facts_written for select to sprosse_app
      using ((select actor_is_staff()) or (select actor_role()) = 'candidate');
    create policy system on search_pg.job_facts_written for all to sprosse_app
      using ((select actor_role()) = 'system') with check ((select actor_role()) = 'system');

    create function note_job() returns trigger language plpgsql security definer set search_path = public as $$
    begin
      insert into search_pg.job_facts_written (job_id) values (coalesce(new.id, old.id)) on conflict do nothing;
      return null;
    end $$;
    create function note_jobs_of_row() returns trigger language plpgsql security definer set search_path = public as $$
    begin
      insert into search_pg.job_facts_written (job_id)
        select distinct id from (values (new.job_id), (old.job_id)) v (id) where id is not null
        on conflict do nothing;
      return null;
    end $$;
    create function note_jobs_of_site() returns trigger language plpgsql security definer set search_path = public as $$
    begin
      insert into search_pg.job_facts_written (job_id)
        select id from job where employer_id = new.employer_id and site_id = new.id and state = 'published'
        on conflict do nothing;
      return null;
    end $$;
    create function note_jobs_of_occupation() returns trigger language plpgsql security definer set search_path = public as $$
    begin
      insert into search_pg.job_facts_written (job_id)
        select id from job where occupation_id = new.id and state = 'published'
        on conflict do nothing;
      return null;
    end $$;
    create trigger job_facts_made after insert on job for each row when (new.state = 'published')
      execute function note_job();
    create trigger job_facts_gone after delete on job for each row when (old.state = 'published')
      execute function note_job();
    create trigger job_facts_written after update on job for each row
      when ((old.state = 'published' or new.state = 'published')
        and (old.state, old.employer_id, old.site_id, old.closes_on, old.places, old.occupation_id, old.german_speaking,
          old.german_reading, old.hours_min, old.hours_max, old.shifts, old.shift_start, old.shift_end, old.start_on,
          old.demands, old.apprenticeship_id)
        is distinct from (new.state, new.employer_id, new.site_id, new.closes_on, new.places, new.occupation_id,
          new.german_speaking, new.german_reading, new.hours_min, new.hours_max, new.shifts, new.shift_start,
          new.shift_end, new.start_on, new.demands, new.apprenticeship_id))
      execute function note_job();
    create trigger job_facts_written after insert or update or delete on job_skill
      for each row execute function note_jobs_of_row();
    create trigger job_facts_made after insert on proposal for each row when (new.state = 'accepted')
      execute function note_jobs_of_row();
    create trigger job_facts_written after update of state, job_id, candidate_id on proposal for each row
      when (old.state = 'accepted' or new.state = 'accepted') execute function note_jobs_of_row();
    create trigger job_facts_gone after delete on proposal for each row when (old.state = 'accepted')
      execute function note_jobs_of_row();
    create trigger job_facts_written after insert or update or delete on placement_stage
      for each row execute function note_jobs_of_row();
    create trigger job_facts_written after update of district_id on employer_site
      for each row when (old.district_id is distinct from new.district_id) execute function note_jobs_of_site();
    create trigger job_facts_written after update of licences_required on occupation
      for each row when (old.licences_required is distinct from new.licences_required)
      execute function note_jobs_of_occupation();
  `.execute(db);
}
