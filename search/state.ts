import { type RawBuilder, sql } from "kysely";
import type { EngineName, IndexName, SearchDb } from "./engine";

/**
 * Which index is live, and what changed while its successor is being filled. Writers and rebuilds of either engine meet at
 * this row: a writer locks it shared until its document is written, the swap locks it alone. So no change is lost between
 * the old index and the new one.
 */
export type IndexState = {
  slot: "a" | "b";
  generation: number;
  filling: string | null;
  settingsVersion: number | null;
};

const row = (engine: EngineName, index: IndexName) => sql`engine = ${engine} and index_name = ${index}`;

/**
 * Takes the shared lock and notes the ids, for copies of the index and for a rebuild that may be running. Must be called
 * before a document is written.
 */
export async function noteWrite(
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

/** Changes are noted from here on. Takes over from a rebuild that was interrupted; the older one stops at its next batch. */
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
export async function checkFilling(
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

/** Up to where a copy has read the index. */
export type CopyMark = { readonly copy: string; readonly mark: string };

/** What was written to an index since a copy of it was last brought up to date. */
export type IndexChanges = {
  /** whether the transaction's actor may see people at all */
  staff: boolean;
  /** names the generation of the index: when it differs, the whole copy must be made again */
  copy: string;
  settingsVersion: number | null;
  /** the mark to ask from next time */
  mark: string;
  ids: string[];
};
/** For each engine, because only the search itself shows which one answers. */
export type ChangesByEngine = Partial<Record<EngineName, IndexChanges>>;

/** The same as one column, so that another statement can ask for it too. @param mark null asks for a new mark only */
export function changesColumn(index: IndexName, mark: CopyMark | null): RawBuilder<ChangesByEngine> {
  return sql`(select jsonb_object_agg(s.engine, jsonb_build_object('staff', actor_is_staff(), 'copy', s.copy,
      'settingsVersion', s.settings_version, 'mark', pg_snapshot_xmin(pg_current_snapshot())::text,
      'ids', coalesce((select jsonb_agg(w.id) from search_pg.written w where s.copy = ${mark?.copy ?? null}::text
        and w.engine = s.engine and w.index_name = s.index_name and w.xid >= ${mark?.mark ?? null}::xid8), '[]')))
    from (select engine, index_name, settings_version,
      concat_ws(':', engine, current_database(), generation, settings_version) as copy
      from search_pg.state where index_name = ${index}) s)`;
}

export async function readChanges(db: SearchDb, index: IndexName, mark: CopyMark | null): Promise<ChangesByEngine> {
  const { rows } = await sql<{ standings: ChangesByEngine }>`
    select ${changesColumn(index, mark)} as standings`.execute(db);
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
