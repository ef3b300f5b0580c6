import { type Kysely, sql } from "kysely";

/**
 * A call, visit or message that somebody noted is contact with the person: it counts like a channel that worked. Only
 * `real_steps` says so; whatever asks when something last happened reads it there. An attempt that reached nobody can be
 * noted too and counts for nothing, as does what was taken back or came with a list.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table note drop constraint note_kind_check,
      add check (kind in ('call', 'visit', 'message', 'attempt', 'remark'));

    create or replace function real_steps(person uuid) returns table (day date, kind text) language sql stable as $$
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
      union all
      select (written_at at time zone 'Europe/Berlin')::date, 'contact' from note
        where candidate_id = person and kind in ('call', 'visit', 'message') and taken_back_at is null
    $$;

    create trigger standing after insert or update or delete on note
      for each row execute function note_standing('person', 'candidate_id');
    select keep_people(array_agg(distinct candidate_id)) from note where candidate_id is not null;
  `.execute(db);
}
