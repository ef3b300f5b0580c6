import type { Db, Trx } from "#db/index.server";
import { columnKinds, type Kind } from "~/domain/import/types";

/** Stores the meaning of these words, replacing what was learnt before. */
export async function saveLearntWord(
  db: Db | Trx,
  word: { kind: string; words: string; folded: string; meaning: string; learntBy: string },
): Promise<void> {
  const { words, meaning, learntBy } = word;
  await db
    .insertInto("learntWord")
    .values(word)
    .onConflict((conflict) => conflict.columns(["kind", "folded"]).doUpdateSet({ words, meaning, learntBy }))
    .execute();
}

/** What headers of each kind of list were said to mean, by their folded words. */
export async function listKnownColumns(db: Db | Trx): Promise<(kind: Kind) => Map<string, string>> {
  const rows = await db
    .selectFrom("learntWord")
    .select(["kind", "folded", "meaning"])
    .where("kind", "in", Object.values(columnKinds))
    .execute();
  return (kind) =>
    new Map(rows.filter((row) => row.kind === columnKinds[kind]).map(({ folded, meaning }) => [folded, meaning]));
}

/** Remembers what headers mean, and forgets the ones whose meaning nobody has to be told. */
export async function saveKnownColumns(
  db: Db | Trx,
  kind: Kind,
  columns: readonly { header: string; folded: string; meaning: string | null }[],
  learntBy: string,
): Promise<void> {
  for (const { header, folded, meaning } of columns) {
    const word = { kind: columnKinds[kind], words: header, folded, learntBy };
    if (meaning !== null) await saveLearntWord(db, { ...word, meaning });
    else await db.deleteFrom("learntWord").where("kind", "=", word.kind).where("folded", "=", folded).execute();
  }
}

/** @returns whether it existed */
export async function deleteLearntWord(db: Db | Trx, id: string): Promise<boolean> {
  return (await db.deleteFrom("learntWord").where("id", "=", id).returning("id").executeTakeFirst()) !== undefined;
}
