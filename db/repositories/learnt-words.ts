import type { Db, Trx } from "#db/index.server";

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

/** @returns whether it existed */
export async function deleteLearntWord(db: Db | Trx, id: string): Promise<boolean> {
  return (await db.deleteFrom("learntWord").where("id", "=", id).returning("id").executeTakeFirst()) !== undefined;
}
