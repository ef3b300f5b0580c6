import { loadDemoCity } from "#db/demo/load";
import { openSearch, type Search } from "#search/index.server";
import { onDay } from "#tests/support/clock";
import { searchVocabulary } from "~/facts/titles";
import { reconcileSearch } from "~/services/search/keep-search-current";
import { companyTables, peopleTables } from "./growing";
import { multiplyRows } from "./multiply";
import type { Place } from "./place";

/** Tables that grow with a city; reference data, settings and sign-in stay as they are. */
const growing = [
  "app_user",
  "membership",
  "job_remark",
  "change_log",
  "access_log",
  ...companyTables,
  ...peopleTables,
] as const;
/** Rows in one quarter of the city: the demo city, its history, and the entries of the two logs. */
const quarter = 10_000;
const shareOfMails = 0.35;

export type City = { quarters: number; rows: number; people: number; jobs: number; search: Search; madeMs: number };

/**
 * A city of about `rows` rows in its growing tables: the demo city with a hundred people, 25 companies, its team and
 * its history, filled up to ten thousand rows with sent mails and log entries, then copied as often as needed, each
 * copy with ids and references of its own. So everything grows alike, active people and the team too; what belongs to
 * one person or company does not. The copies are inserted without triggers: they are consistent because their originals
 * are, and the history is copied too.
 */
export async function makeCity(place: Place, rows: number, today: string): Promise<City> {
  const started = performance.now();
  const quarters = Math.max(1, Math.round(rows / quarter));
  // reference data added after the migration has a history that is not the city's
  await place.owner.pool.query("truncate change_log");
  await loadDemoCity(place.owner.db, { today });
  await fillLogs(place, quarter - (await growingRows(place)), today);
  await multiplyRows(place, growing, quarters - 1);
  await place.owner.pool.query("vacuum analyze");
  const search = openSearch({ vocabulary: searchVocabulary });
  await reconcileSearch(place.db, search, onDay(today));
  await place.owner.pool.query("vacuum analyze");
  const { rows: sums } = await place.owner.pool.query<{ people: number; jobs: number }>(
    "select (select count(*)::int from candidate) as people, (select count(*)::int from job) as jobs",
  );
  const [{ people, jobs } = { people: 0, jobs: 0 }] = sums;
  const madeMs = Math.round(performance.now() - started);
  return { quarters, rows: await growingRows(place), people, jobs, search, madeMs };
}

/** Two years of delivered mails and access log entries, spread evenly over the users of the demo city. */
async function fillLogs(place: Place, rows: number, today: string): Promise<void> {
  const mails = Math.round(rows * shareOfMails);
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
  const counts = growing.map((table) => `(select count(*) from ${table})`).join(" + ");
  const { rows } = await place.owner.pool.query<{ n: number }>(`select (${counts})::int as n`);
  return rows[0]?.n ?? 0;
}
