import { sql } from "kysely";
import type { Trx } from "#db/index.server";
import { personCalled } from "#db/repositories/person-name";
import type { SeveralList } from "~/domain/several";

/** A row that was chosen: what it is called, and the version it is confirmed in. */
export type ChosenRow = { id: string; name: string; about: string; version: number };

const sources = {
  people: sql`select c.id, ${personCalled("c")} as name, c.code as about, c.version
    from candidate c where c.state <> 'erased' and c.id`,
  proposals: sql`select p.id, ${personCalled("c")} as name, e.name as about, p.version
    from proposal p join candidate c on c.id = p.candidate_id join employer e on e.id = p.employer_id where p.id`,
  jobs: sql`select j.id, j.title as name, e.name as about, j.version from job j join employer e on e.id = j.employer_id where j.id`,
} as const;

/** The chosen rows of a list in the order of their names; those that are gone are left out. */
export async function chosenRows(trx: Trx, list: SeveralList, ids: readonly string[]): Promise<ChosenRow[]> {
  const { rows } = await sql<ChosenRow>`
    select * from (${sources[list]} = any(${[...ids]}::uuid[])) chosen order by name, id`.execute(trx);
  return rows;
}
