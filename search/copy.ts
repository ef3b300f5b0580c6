import type { DocumentOf, FieldOf, IndexName, Picked, PickSink, SearchDb, SearchEngine } from "./engine";
import { IndexOutdated } from "./outdated";
import { settingsOf } from "./settings";
import { NotAllowed } from "./staff";
import { type ChangesByEngine, type CopyMark, type IndexChanges, readChanges } from "./state";

export type CopyChanges<I extends IndexName, F extends FieldOf<I> & keyof DocumentOf[I]> = {
  mark: CopyMark;
  /** the copy has to be made again (see `copyOf`); nothing was read */
  whole: boolean;
  picked: Picked<I, F>[];
  gone: string[];
};

/**
 * The changes that bring a copy up to date with the index. The mark is taken before the documents are read, so a change in
 * between is delivered again next time. A document that no longer exists is in `gone`, whatever happened to it before.
 * @param changes what `changesColumn` answered in another statement; read here when missing
 */
export async function changesOf<I extends IndexName, F extends FieldOf<I> & keyof DocumentOf[I]>(
  db: SearchDb,
  engine: SearchEngine,
  index: I,
  since: CopyMark | null,
  fields: readonly F[],
  changes?: ChangesByEngine,
): Promise<CopyChanges<I, F>> {
  const { ids, ...mark } = changesOfEngine(changes ?? (await readChanges(db, index, since)), engine, index);
  if (since?.copy !== mark.copy) return { mark, whole: true, picked: [], gone: [] };
  if (ids.length === 0) return { mark, whole: false, picked: [], gone: [] };
  const picked = await engine.pick(db, index, ids, fields);
  const there = new Set(picked.map(({ id }) => id));
  return { mark, whole: false, picked, gone: ids.filter((id) => !there.has(id)) };
}

/** Hands over every document, page by page. @returns the mark up to which the copy has then read the index */
export async function copyOf<I extends IndexName, F extends FieldOf<I> & keyof DocumentOf[I]>(
  db: SearchDb,
  engine: SearchEngine,
  index: I,
  fields: readonly F[],
  sink: PickSink<I, F>,
): Promise<CopyMark> {
  const { copy, mark } = changesOfEngine(await readChanges(db, index, null), engine, index);
  await engine.pickAll(db, index, fields, sink);
  return { copy, mark };
}

function changesOfEngine(
  changes: ChangesByEngine,
  engine: SearchEngine,
  index: IndexName,
): Omit<IndexChanges, "staff" | "settingsVersion"> {
  const found = changes[engine.name];
  if (!found) throw new Error(`search_pg.state has no row for ${engine.name}/${index}: are the migrations applied?`);
  const { staff, settingsVersion, ...standing } = found;
  if (index === "candidates" && !staff) throw new NotAllowed();
  if (engine.name === "postgres" && settingsVersion !== settingsOf[index].version) throw new IndexOutdated(index);
  return standing;
}
