import type { Trx } from "#db/index.server";
import { listLearntWords } from "#db/repositories/learnt-words";
import type { LearntKind } from "~/domain/import/types";
import type { Names } from "~/domain/matching/names";
import { matchReference } from "~/facts/match-reference";

export type ShownWord = { id: string; kind: LearntKind; words: string; meaning: string; learntAt: Date; by: string };

/** Every word of the office that the importer has learnt, with the names that show its meaning. */
export async function learntWords(trx: Trx): Promise<{ words: ShownWord[]; names: Names }> {
  const rows = await listLearntWords(trx);
  const { names } = await matchReference(trx);
  return {
    words: rows.map((row) => ({
      ...row,
      kind: row.kind as LearntKind,
      learntAt: row.learntAt as Date,
      by: row.by ?? "",
    })),
    names,
  };
}
