import type { DocumentOf, FieldOf, IndexName, Picked, SearchDb, SearchEngine } from "./engine";
import { NotAllowed } from "./staff";
import { standing } from "./state";

/** Up to where a copy knows the index. */
export type CopyMark = { readonly copy: string; readonly mark: string };

export type CopyChanges<I extends IndexName, F extends FieldOf<I> & keyof DocumentOf[I]> = {
  mark: CopyMark;
  /** the copy is to be made anew: `picked` is everything */
  whole: boolean;
  picked: Picked<I, F>[];
  gone: string[];
};

/**
 * What a copy needs to be what the index is. The mark is taken before the documents are read, so a change in between is
 * delivered once more the next time. A document that is gone by now is among `gone`, whatever happened to it before.
 */
export async function changesOf<I extends IndexName, F extends FieldOf<I> & keyof DocumentOf[I]>(
  db: SearchDb,
  engine: SearchEngine,
  index: I,
  held: CopyMark | null,
  fields: readonly F[],
): Promise<CopyChanges<I, F>> {
  const { staff, ids, ...mark } = await standing(db, engine.name, index, held?.mark ?? null);
  if (index === "candidates" && !staff) throw new NotAllowed();
  if (held?.copy !== mark.copy) {
    return { mark, whole: true, picked: await engine.pick(db, index, "all", fields), gone: [] };
  }
  if (ids.length === 0) return { mark, whole: false, picked: [], gone: [] };
  const picked = await engine.pick(db, index, ids, fields);
  const there = new Set(picked.map(({ id }) => id));
  return { mark, whole: false, picked, gone: ids.filter((id) => !there.has(id)) };
}
