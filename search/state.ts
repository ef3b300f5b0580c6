import { type RawBuilder, sql } from "kysely";
import type { EngineName, IndexName, SearchDb } from "./engine";

/**
 * Which index is live, and what changed while its successor is being filled. The row is the meeting point of writers and
 * rebuilds of either engine: a writer holds it shared until its document is in, the swap takes it alone. So no change
 * falls between the old index and the new one.
 */
export type IndexState = {
  slot: "a" | "b";
  generation: number;
  filling: string | null;
  settingsVersion: number | null;
};

const row = (engine: EngineName, index: IndexName) => sql`engine = ${engine} and index_name = ${index}`;

/**
 * Takes the shared lock and notes the ids: for those who hold a copy, and for a rebuild that may be under way. To be
 * called before a document is written.
 */
export async function enterWrite(
  db: SearchDb,
  engine: EngineName,
  index: IndexName,
  ids: readonly string[],
): Promise<IndexState> {
  const state = await read(db, engine, index, "for share");
  await sql`insert into search_pg.written (engine, index_name, id)
    select ${engine}, ${index}, id from unnest(${ids}::text[]) as id order by id
    on conflict (engine, index_name, id) do update set xid = excluded.xid`.execute(db);
  if (state.filling !== null) {
    await sql`insert into search_pg.touched (engine, index_name, id)
      select ${engine}, ${index}, id from unnest(${ids}::text[]) as id on conflict do nothing`.execute(db);
  }
  return state;
}

export const readState = (db: SearchDb, engine: EngineName, index: IndexName): Promise<IndexState> =>
  read(db, engine, index, "");

/** From here on changes are noted. A rebuild that was cut off is taken over: the older one stops at its next batch. */
export async function beginRebuild(
  db: SearchDb,
  engine: EngineName,
  index: IndexName,
  token: string,
): Promise<IndexState> {
  await read(db, engine, index, "for update");
  await sql`delete from search_pg.touched where ${row(engine, index)}`.execute(db);
  await sql`update search_pg.state set filling = ${token}, filling_since = now() where ${row(engine, index)}`.execute(
    db,
  );
  return read(db, engine, index, "");
}

class RebuildSuperseded extends Error {
  constructor(index: IndexName) {
    super(`another rebuild of ${index} has started`);
    this.name = "RebuildSuperseded";
  }
}

/** @throws RebuildSuperseded when another rebuild has taken over */
export async function stillFilling(
  db: SearchDb,
  engine: EngineName,
  index: IndexName,
  token: string,
  lock = false,
): Promise<IndexState> {
  const state = await read(db, engine, index, lock ? "for update" : "");
  if (state.filling !== token) throw new RebuildSuperseded(index);
  return state;
}

/** The ids changed since the rebuild began (or since the last call). */
export async function takeTouched(db: SearchDb, engine: EngineName, index: IndexName): Promise<string[]> {
  const taken = await sql<{
    id: string;
  }>`delete from search_pg.touched where ${row(engine, index)} returning id`.execute(db);
  return taken.rows.map(({ id }) => id);
}

export async function finishRebuild(
  db: SearchDb,
  engine: EngineName,
  index: IndexName,
  slot: "a" | "b",
  settingsVersion: number,
): Promise<void> {
  await sql`delete from search_pg.written where ${row(engine, index)}`.execute(db);
  await sql`update search_pg.state set slot = ${slot}, generation = generation + 1, filling = null, filling_since = null,
    settings_version = ${settingsVersion}, built_at = now() where ${row(engine, index)}`.execute(db);
}

/** Whether any index of any engine is being filled, by a rebuild that began at most `longestMinutes` ago. */
export async function isFilling(db: SearchDb, longestMinutes: number): Promise<boolean> {
  const { rows } = await sql`select from search_pg.state
    where filling is not null and filling_since > now() - ${longestMinutes}::int * interval '1 minute'`.execute(db);
  return rows.length > 0;
}

/** Up to where a copy knows the index. */
export type CopyMark = { readonly copy: string; readonly mark: string };

/** Where an index stands for those who hold a copy of it, and what was written since they last looked. */
export type Standing = {
  /** whether the transaction's actor may know of people at all */
  staff: boolean;
  /** other than last time: nothing of the copy can be kept */
  copy: string;
  settingsVersion: number | null;
  /** what was written from here on was perhaps not seen yet */
  mark: string;
  ids: string[];
};
/** Of each engine; which one answers is seen when it is asked. */
export type Standings = Partial<Record<EngineName, Standing>>;

/** As one column: it can be asked together with other things. @param held null for no more than the standing */
export function standingsColumn(index: IndexName, held: CopyMark | null): RawBuilder<Standings> {
  return sql`(select jsonb_object_agg(s.engine, jsonb_build_object('staff', actor_is_staff(), 'copy', s.copy,
      'settingsVersion', s.settings_version, 'mark', pg_snapshot_xmin(pg_current_snapshot())::text,
      'ids', coalesce((select jsonb_agg(w.id) from search_pg.written w where s.copy = ${held?.copy ?? null}::text
        and w.engine = s.engine and w.index_name = s.index_name and w.xid >= ${held?.mark ?? null}::xid8), '[]')))
    from (select engine, index_name, settings_version,
      concat_ws(':', engine, current_database(), generation, settings_version) as copy
      from search_pg.state where index_name = ${index}) s)`;
}

export async function readStandings(db: SearchDb, index: IndexName, held: CopyMark | null): Promise<Standings> {
  const { rows } = await sql<{ standings: Standings }>`
    select ${standingsColumn(index, held)} as standings`.execute(db);
  return rows[0]?.standings ?? {};
}

async function read(
  db: SearchDb,
  engine: EngineName,
  index: IndexName,
  lock: "" | "for share" | "for update",
): Promise<IndexState> {
  const { rows } = await sql<IndexState>`select slot, generation, filling, settings_version as "settingsVersion"
    from search_pg.state where ${row(engine, index)} ${sql.raw(lock)}`.execute(db);
  const [state] = rows;
  if (!state) throw new Error(`search_pg.state has no row for ${engine}/${index}: are the migrations applied?`);
  return state;
}
