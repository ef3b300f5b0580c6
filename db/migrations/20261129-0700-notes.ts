import { type Kysely, sql } from "kysely";

/**
 * Notes of the team about a person or a company. The words never change: a note may only be taken back, and the row
 * itself says who did so and when, so it needs no second copy in the history that no erasure could reach.
 *
 * A company reads a note for it only while the person's consent for this company lives; employment alone opens nothing
 * that the office added. Imported remarks, which stood in a column that no page showed, become notes.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table note (
      id uuid primary key default gen_random_uuid(),
      -- whom it is about; with both, a note for this company about this person
      candidate_id uuid references candidate on delete cascade,
      employer_id uuid references employer on delete cascade,
      kind text not null check (kind in ('call', 'visit', 'message', 'remark')),
      audience text not null check (audience in ('team', 'company', 'person')),
      text text not null check (text <> ''),
      next_step text not null default '', next_on date,
      -- the list that a remark came from
      source text not null default '',
      written_by uuid references app_user, written_at timestamptz not null default now(),
      taken_back_by uuid references app_user, taken_back_at timestamptz,
      check (candidate_id is not null or employer_id is not null),
      check ((candidate_id is not null and employer_id is not null) = (audience = 'company')),
      check (audience <> 'person' or candidate_id is not null),
      check ((taken_back_by is null) = (taken_back_at is null)));
    create index note_candidate on note (candidate_id, written_at desc);
    create index note_employer on note (employer_id, written_at desc);
    create index note_words on note using gin (name_latin(text) gin_trgm_ops);

    alter table note enable row level security;
    grant select, insert on note to sprosse_app;
    grant update (taken_back_by, taken_back_at) on note to sprosse_app;
    create policy staff on note for all to sprosse_app
      using ((select actor_is_staff())) with check ((select actor_is_staff()));

    -- under a policy the index of words could not be used
    create view note_read as select * from note where taken_back_at is null and (select actor_is_staff());

    create view my_note_view with (security_barrier) as
      select n.id, n.text, n.written_at, u.name as written_by, n.candidate_id
      from note n join app_user u on u.id = n.written_by
      where n.candidate_id = (select actor_candidate()) and n.audience = 'person' and n.taken_back_at is null;

    create view employer_note_view with (security_barrier) as
      select n.id, n.text, n.written_at, u.name as written_by, n.employer_id, p.id as placement_id
      from note n join app_user u on u.id = n.written_by
        join candidate c on c.id = n.candidate_id and c.state <> 'erased' join placement p on p.candidate_id = c.id
      where n.employer_id = (select actor_employer()) and n.audience = 'company' and n.taken_back_at is null
        and company_ground(n.candidate_id, n.employer_id) = 'consent';
    grant select on note_read, my_note_view, employer_note_view to sprosse_app;

    -- nothing of them is left of somebody who is erased
    create function forget_notes() returns trigger language plpgsql security definer set search_path = public as $$
    begin
      delete from note where candidate_id = new.id;
      return null;
    end $$;
    create trigger notes after update of state on candidate for each row
      when (new.state = 'erased') execute function forget_notes();

    insert into note (candidate_id, kind, audience, text, source, written_at)
      select id, 'remark', 'team', note, case when imported_from <> '' then 'Import: ' || imported_from else '' end, created_at
      from candidate where note <> '' and state <> 'erased';
  `.execute(db);
}
