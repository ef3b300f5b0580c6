import { type Kysely, sql } from "kysely";

/**
 * Messages of a support plan are really sent. What was sent is a `message` row whose refs name the step; what the
 * person answers to "how are you?" stands at the step itself, apart from the team's own outcome.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table support_step
      add column answer text check (answer in ('good', 'fair', 'bad')),
      add column answered_at timestamptz,
      add check ((answer is null) = (answered_at is null));
    create index message_step on message ((refs ->> 'stepId')) where refs ? 'stepId';

    -- a line of a template is written in the reader's language; words of its own has only what somebody typed
    alter table support_step alter column title set default '';
    update support_step set title = '' where title <> '' and (template_key is not null or instrument_id is not null);

    -- the questions a person was asked, so that they can answer on their own page
    create view my_question_view with (security_barrier) as
      select t.id, t.template_key, t.done_on, t.answer, t.version, e.name as employer_name
      from support_step t left join placement p on p.id = t.placement_id left join employer e on e.id = t.employer_id
      where coalesce(t.candidate_id, p.candidate_id) = (select actor_candidate())
        and t.who = 'system' and t.channel = 'message' and t.state = 'done';
    grant select on my_question_view to sprosse_app;
  `.execute(db);
}
