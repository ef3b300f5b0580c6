import type { Pool } from "pg";
import { createRandom } from "#db/demo/random";
import people from "../fixtures/names/people.json";

const batch = 2_000;
/** Parts of family names, so that a city of thousands has more of them than the few hundred of the fixture. */
const beginnings = ["Bar", "Dem", "Had", "Kor", "Lis", "Mar", "Naz", "Ost", "Pet", "Rah", "Sam", "Tor", "Wol", "Zad"];
const middles = ["a", "en", "il", "o", "ur", "esch", "ani", "ow", "am", "idi", "el", "yn"];
const endings = ["enko", "owski", "zadeh", "mann", "oglu", "ari", "escu", "yan", "ski", "i", "er", "ov", "idze"];

export type NamedPerson = { id: string; name: string; phone: string };

/**
 * Many people with names and telephones in the index of names, always the same for the same number: given names repeat
 * as in a city, half of the family names too.
 */
export async function makeNamedPeople(pool: Pool, count: number): Promise<NamedPerson[]> {
  const random = createRandom("names");
  const family = () =>
    random.chance(0.5)
      ? random.pick(people).family
      : random.pick(beginnings) + random.pick(middles) + random.pick(endings);
  const made = Array.from({ length: count }, (_, at) => ({
    id: crypto.randomUUID(),
    code: `K-${100_000 + at}`,
    given: random.pick(people).given,
    family: family(),
    phone: `01${random.pick([51, 57, 60, 76])}${random.int(1_000_000, 99_999_999)}`,
  }));
  const client = await pool.connect();
  try {
    await client.query("set session_replication_role = replica; set synchronous_commit = off");
    for (let from = 0; from < count; from += batch) {
      const rows = JSON.stringify(made.slice(from, from + batch));
      const table = "jsonb_to_recordset($1::jsonb) as r (id uuid, code text, given text, family text, phone text)";
      await client.query(
        `insert into candidate (id, code, given_name, family_name) select id, code, given, family from ${table}`,
        [rows],
      );
      await client.query(
        `insert into candidate_channel (candidate_id, kind, value) select id, 'phone', phone from ${table}`,
        [rows],
      );
      await client.query(`select keep_names(array_agg('person'::text), array_agg(id)) from ${table}`, [rows]);
    }
    await client.query("reset session_replication_role; reset synchronous_commit");
    await client.query("analyze");
  } finally {
    client.release();
  }
  return made.map(({ id, given, family: last, phone }) => ({ id, name: `${given} ${last}`, phone }));
}
