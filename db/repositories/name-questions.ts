import type { Db, Trx } from "../index.server";

/** @returns the id that stands in the address instead of the words */
export async function addNameQuestion(
  trx: Trx,
  question: { userId: string; words: string; askedAt: Date },
): Promise<string> {
  const { id } = await trx.insertInto("nameQuestion").values(question).returning("id").executeTakeFirstOrThrow();
  return id;
}

/** The words of a question that this user has asked since; undefined when it is older, or somebody else's. */
export const findNameQuestion = (trx: Trx, userId: string, id: string, since: Date) =>
  trx
    .selectFrom("nameQuestion")
    .select(["id", "words"])
    .where("id", "=", id)
    .where("userId", "=", userId)
    .where("askedAt", ">", since)
    .executeTakeFirst();

/** Throws away what was asked by then; of one user, or of everybody. */
export async function deleteNameQuestions(trx: Db | Trx, by: Date, userId?: string): Promise<void> {
  await trx
    .deleteFrom("nameQuestion")
    .where("askedAt", "<=", by)
    .$if(userId !== undefined, (query) => query.where("userId", "=", userId ?? ""))
    .execute();
}
