import type { DocumentOf, FieldOf, IndexName, Picked, PickSink, SearchDb, SearchEngine } from "./engine";
import { IndexOutdated } from "./outdated";
import { settingsOf } from "./settings";
import { NotAllowed } from "./staff";
import { type CopyMark, readStandings, type Standing, type Standings } from "./state";

export type CopyChanges<I extends IndexName, F extends FieldOf<I> & keyof DocumentOf[I]> = {
  mark: CopyMark;
  /** the copy is to be made anew (see `copyOf`); nothing was read */
  whole: boolean;
  picked: Picked<I, F>[];
  gone: string[];
};

/**
 * What a copy needs to be what the index is. The mark is taken before the documents are read, so a change in between is
 * delivered once more the next time. A document that is gone by now is among `gone`, whatever happened to it before.
 * @param standings what `standingsColumn` answered in another statement; asked for without
 */
export async function changesOf<I extends IndexName, F extends FieldOf<I> & keyof DocumentOf[I]>(
  db: SearchDb,
  engine: SearchEngine,
  index: I,
  held: CopyMark | null,
  fields: readonly F[],
  standings?: Standings,
): Promise<CopyChanges<I, F>> {
  const { ids, ...mark } = standingOf(standings ?? (await readStandings(db, index, held)), engine, index);
  if (held?.copy !== mark.copy) return { mark, whole: true, picked: [], gone: [] };
  if (ids.length === 0) return { mark, whole: false, picked: [], gone: [] };
  const picked = await engine.pick(db, index, ids, fields);
  const there = new Set(picked.map(({ id }) => id));
  return { mark, whole: false, picked, gone: ids.filter((id) => !there.has(id)) };
}

/** Hands everything over, a page at a time. @returns up to where the copy then knows the index */
export async function copyOf<I extends IndexName, F extends FieldOf<I> & keyof DocumentOf[I]>(
  db: SearchDb,
  engine: SearchEngine,
  index: I,
  fields: readonly F[],
  sink: PickSink<I, F>,
): Promise<CopyMark> {
  const { copy, mark } = standingOf(await readStandings(db, index, null), engine, index);
  await engine.pickAll(db, index, fields, sink);
  return { copy, mark };
}

function standingOf(
  standings: Standings,
  engine: SearchEngine,
  index: IndexName,
): Omit<Standing, "staff" | "settingsVersion"> {
  const found = standings[engine.name];
  if (!found) throw new Error(`search_pg.state has no row for ${engine.name}/${index}: are the migrations applied?`);
  const { staff, settingsVersion, ...standing } = found;
  if (index === "candidates" && !staff) throw new NotAllowed();
  if (engine.name === "postgres" && settingsVersion !== settingsOf[index].version) throw new IndexOutdated(index);
  return standing;
}
