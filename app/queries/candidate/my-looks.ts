import { sql } from "kysely";
import type { Trx } from "#db/index.server";
import type { LookPart, LookReason, LookRelation } from "~/domain/access/looks";

/** On one day somebody in one role looked at these parts, so many times; the company is named where it was one. */
export type MyLook = {
  day: string;
  relation: LookRelation;
  why: LookReason | null;
  employer: string | null;
  parts: LookPart[];
  times: number;
};

const pageSize = 40;

/**
 * Who looked at the person of this transaction, by role and day, newest first; nobody of the team by name. The view reads
 * no line of anybody else. One statement, a line more than the page tells whether there are older ones.
 */
export async function myLooks(trx: Trx, page: number): Promise<{ looks: MyLook[]; hasOlder: boolean }> {
  const { rows } = await sql<MyLook>`
    select day, relation, why, employer_name as employer, array_agg(distinct part order by part) as parts, sum(times)::int as times
    from my_look_view group by day, relation, why, employer_id, employer_name
    order by day desc, max(last_at) desc limit ${pageSize + 1} offset ${(page - 1) * pageSize}`.execute(trx);
  return { looks: rows.slice(0, pageSize), hasOlder: rows.length > pageSize };
}
