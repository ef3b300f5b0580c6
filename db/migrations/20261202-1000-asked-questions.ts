import { type Kysely, sql } from "kysely";

/**
 * Which questions of the first talk somebody was asked, answered or not, so that the talk goes on where it stopped, on
 * whichever device. The answer itself is the fact; a question that was asked and has no fact is one for later.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table asked_question (
      candidate_id uuid not null references candidate on delete cascade,
      question text not null, asked_on date not null,
      primary key (candidate_id, question));
    alter table asked_question enable row level security;
    grant select, insert, update, delete on asked_question to sprosse_app;
    create policy staff on asked_question for all to sprosse_app
      using ((select actor_is_staff())) with check ((select actor_is_staff()));

    -- a merged person was asked what either record was asked
    alter function carried_tables() rename to carried_tables_before_questions;
    create function carried_tables() returns table (name text, person text, keys text[], same text)
      language sql immutable as $$
        select * from carried_tables_before_questions()
        union all values ('asked_question', 'candidate_id', '{question}'::text[], 'k.question = g.question')
    $$;

    -- and nothing of it is kept after the time to undo: the list of what is forgotten, with this table
    do $$
    declare forget text := pg_get_functiondef('forget_merged(timestamptz)'::regprocedure);
      more text := replace(forget, '(''benefit_period'',', '(''asked_question'', ''benefit_period'',');
    begin
      if more = forget then raise exception 'forget_merged has another list'; end if;
      execute more;
    end $$;
  `.execute(db);
}
