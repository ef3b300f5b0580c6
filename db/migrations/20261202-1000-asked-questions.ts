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

    -- the same lists as before, with this table
    do $$
    declare list text := pg_get_functiondef('carried_tables()'::regprocedure);
      forget text := pg_get_functiondef('forget_merged(timestamptz)'::regprocedure);
    begin
      execute replace(list, '(''benefit_period''', '(''asked_question'', ''candidate_id'', ''{question}'', ''k.question = g.question''),
        (''benefit_period''');
      execute replace(forget, '(''benefit_period'', ''candidate_channel''', '(''asked_question'', ''benefit_period'', ''candidate_channel''');
    end $$;
  `.execute(db);
}
