import { sql } from "kysely";
import type { Trx } from "#db/index.server";
import { type NameEntry, nameEntryColumns } from "#db/repositories/names";
import type { Opened } from "~/domain/find/lately";

/** The names of what somebody had open last, in that order; a placement is shown as its person. */
export async function openedLately(trx: Trx, opened: readonly Opened[]): Promise<NameEntry[]> {
  if (opened.length === 0) return [];
  const { rows } = await sql<NameEntry>`
    select ${nameEntryColumns} from (
      select distinct on (e.kind, e.id) e.kind, e.id, o.place
      from unnest(${opened.map(({ id }) => id)}::uuid[]) with ordinality as o (id, place)
        left join placement p on p.id = o.id
        join name_entry_read e on e.id = coalesce(p.candidate_id, o.id)
      order by e.kind, e.id, o.place) o
      join name_entry_read e on e.kind = o.kind and e.id = o.id
      left join name_entry_read c on c.kind = 'company' and c.id = e.company_id
    order by o.place`.execute(trx);
  return rows;
}
