import { type Kysely, sql } from "kysely";

/**
 * Two facts of the rules that were not one. Nobody's longest way is known before they say it: until then the number of the coordinator's rule set holds. Rows from
 * before keep their sixty minutes, because nothing tells any more who said them. The last day of a licence is told to the
 * copies of people, as their other facts beyond the search index.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table candidate alter column travel_minutes_max drop default;
    alter table candidate alter column travel_minutes_max drop not null;
    create trigger facts_written after insert or update or delete on candidate_skill for each row execute function note_facts();
  `.execute(db);
}
