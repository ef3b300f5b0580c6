import type { Db, Trx } from "#db/index.server";

/** Words of the office and their meaning, by kind and spelling. */
export const listLearntWords = (db: Db | Trx) =>
  db
    .selectFrom("learntWord")
    .leftJoin("staffDirectory", "staffDirectory.id", "learntWord.learntBy")
    .select([
      "learntWord.id",
      "learntWord.kind",
      "learntWord.words",
      "learntWord.meaning",
      "learntWord.learntAt",
      "staffDirectory.name as by",
    ])
    .orderBy("learntWord.kind")
    .orderBy("learntWord.folded")
    .execute();

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
