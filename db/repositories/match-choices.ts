import { sql } from "kysely";
import type { Trx } from "../index.server";

export type JobChoice = { id: string; title: string; employer: string };
export type PersonChoice = { id: string; name: string; code: string };

/** Published jobs, and one more whatever its state. */
export async function listJobChoices(trx: Trx, further: string | null): Promise<JobChoice[]> {
  const { rows } = await sql<JobChoice>`
    select j.id, j.title, e.name as employer from job j join employer e on e.id = j.employer_id
    where j.state = 'published' or j.id = ${further}::uuid order by j.title, e.name, j.id`.execute(trx);
  return rows;
}

/** People by id, by the number of their record or by a part of their name; the exact number first. */
export async function findPeople(
  trx: Trx,
  by: { id: string } | { words: string },
  limit: number,
): Promise<PersonChoice[]> {
  const like = "words" in by ? `%${by.words.replace(/[\\%_]/g, "\\$&")}%` : "";
  const wanted =
    "id" in by
      ? sql`c.id = ${by.id}::uuid`
      : sql`(c.code ilike ${like} or (c.given_name || ' ' || c.family_name) ilike ${like}
          or (c.family_name || ' ' || c.given_name) ilike ${like})`;
  const { rows } = await sql<PersonChoice>`
    select c.id, trim(c.given_name || ' ' || c.family_name) as name, c.code from candidate c
    where c.state <> 'erased' and ${wanted}
    order by (lower(c.code) = lower(${"words" in by ? by.words : ""})) desc, c.family_name, c.given_name, c.id
    limit ${limit}`.execute(trx);
  return rows;
}
