import { sql } from "kysely";
import { loadDemoCity } from "#db/demo/load";
import { openSearch, type Search } from "#search/index.server";
import { occupationWords } from "~/queries/search-engine.server";
import { reconcileSearch } from "~/services/keep-search-current";
import { OF_COMPANIES, OF_PEOPLE } from "./growing";
import type { Place } from "./place";

/** Tables whose rows become more as a city grows; reference data, settings and sign-in stay as they are. */
const GROWING = [
  "app_user",
  "membership",
  "job_remark",
  "change_log",
  "access_log",
  ...OF_COMPANIES,
  ...OF_PEOPLE,
] as const;
/** Rows of one quarter of the city: the demo city, its history, and what lies in the two logs. */
const QUARTER = 10_000;
const SHARE_OF_MAILS = 0.35;

export type City = { quarters: number; rows: number; people: number; jobs: number; search: Search; madeMs: number };

/**
 * A city of about `rows` rows in its growing tables: the demo city with a hundred people, 25 companies, its team and
 * its history, filled up to ten thousand rows with sent mails and log entries, and that as often as needed, each copy
 * with ids and references of its own. So everything grows alike, active people and the team too; what belongs to one
 * person or company does not. Copies are made without triggers: they are consistent because their originals are, and
 * their history is copied.
 */
export async function makeCity(place: Place, rows: number, today: string): Promise<City> {
  const started = performance.now();
  const quarters = Math.max(1, Math.round(rows / QUARTER));
  await loadDemoCity(place.owner.db, { today });
  await fillLogs(place, QUARTER - (await growingRows(place)), today);
  const client = await place.owner.pool.connect();
  try {
    await client.query("set session_replication_role = replica");
    for (const table of GROWING) await copy(place, table, quarters - 1);
    await client.query("set session_replication_role = origin");
    await client.query("vacuum analyze");
  } finally {
    client.release();
  }
  const search = openSearch({ occupations: occupationWords });
  await reconcileSearch(place.db, search, today);
  await place.owner.pool.query("vacuum analyze");
  const { rows: sums } = await place.owner.pool.query<{ people: number; jobs: number }>(
    "select (select count(*)::int from candidate) as people, (select count(*)::int from job) as jobs",
  );
  const [{ people, jobs } = { people: 0, jobs: 0 }] = sums;
  const madeMs = Math.round(performance.now() - started);
  return { quarters, rows: await growingRows(place), people, jobs, search, madeMs };

  async function copy(place: Place, table: (typeof GROWING)[number], times: number): Promise<void> {
    if (times === 0) return;
    const columns = await columnsOf(place, table);
    const list = columns.map(({ column }) => `"${column}"`).join(", ");
    await client.query(`insert into ${table} (${list}) select ${columns.map(copied).join(", ")}
      from generate_series(1, ${times}) n, ${table} r`);
  }
}

type Column = { column: string; type: string; target: string | null; unique: boolean };

/** The value of a column in copy `n`. */
function copied({ column, type, target, unique }: Column): string {
  const value = `r."${column}"`;
  const renamed = `md5(${value}::text || n)::uuid`;
  if (column === "id" && type === "uuid") return renamed;
  if (target !== null && GROWING.some((table) => table === target)) return renamed;
  // the history names rows and users without a foreign key
  if (column === "row_id" || column === "own_id") {
    return `case when r.table_name = any ('{${GROWING.join(",")}}') then md5(${value} || n)::uuid::text else ${value} end`;
  }
  if (column === "actor_user_id") return renamed;
  if (unique && type === "uuid") return "null";
  if (unique) return `${value} || '-copy-' || n`;
  return value;
}

async function columnsOf(place: Place, table: string): Promise<Column[]> {
  const { rows } = await sql<Column>`
    select c.column_name as column, c.data_type as type,
      (select confrelid::regclass::text from pg_constraint k where k.conrelid = ${`public.${table}`}::regclass and k.contype = 'f'
         and k.conkey = array[(select attnum from pg_attribute where attrelid = k.conrelid and attname = c.column_name)] limit 1) as target,
      exists (select from pg_index i where i.indrelid = ${`public.${table}`}::regclass and i.indisunique and i.indnatts = 1
        and i.indkey[0] = (select attnum from pg_attribute where attrelid = i.indrelid and attname = c.column_name)) as unique
    from information_schema.columns c where c.table_schema = 'public' and c.table_name = ${table}
      and c.is_generated = 'NEVER' and c.is_identity = 'NO' order by c.ordinal_position`.execute(place.owner.db);
  return rows;
}

/** Two years of mails that arrived and of entries in the access log, evenly over the users of the demo city. */
async function fillLogs(place: Place, rows: number, today: string): Promise<void> {
  const mails = Math.round(rows * SHARE_OF_MAILS);
  await place.owner.pool.query(
    `with person as (select array_agg(id order by id) as ids from candidate)
    insert into message (unique_key, template, locale, recipient_email, recipient_candidate_id, state, attempts, sent_at, created_at)
      select 'fill-' || n, 'appointment', 'de', 'post-' || n || '@example.org', ids[n % cardinality(ids) + 1], 'sent', 1,
        $1::date - n * (interval '700 days' / $2), $1::date - n * (interval '700 days' / $2)
      from person, generate_series(1, $2::int) n`,
    [today, mails],
  );
  await place.owner.pool.query(
    `with team as (select array_agg(id order by id) as ids from app_user)
    insert into access_log (at, actor_role, actor_user_id, event, path)
      select $1::date - n * (interval '700 days' / $2), 'specialist', ids[n % cardinality(ids) + 1],
        (array['foreign-record', 'wrong-role', 'user-invited', 'sessions-ended'])[n % 4 + 1], '/specialist'
      from team, generate_series(1, $2::int) n`,
    [today, rows - mails],
  );
}

async function growingRows(place: Place): Promise<number> {
  const counts = GROWING.map((table) => `(select count(*) from ${table})`).join(" + ");
  const { rows } = await place.owner.pool.query<{ n: number }>(`select (${counts})::int as n`);
  return rows[0]?.n ?? 0;
}
