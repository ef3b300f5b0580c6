import type { Trx } from "../index.server";

/** Takes a key, or waits until the transaction of whoever has it ends. @returns whether it is ours */
export async function takeKey(trx: Trx, taken: { key: string; actor: string; action: string }): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await trx
    .insertInto("idempotencyKey")
    .values(taken)
    .onConflict((conflict) => conflict.column("key").doNothing())
    .executeTakeFirst();
  return Boolean(numInsertedOrUpdatedRows);
}

/** The answer stored under a key that somebody took. */
export async function getAnswer(trx: Trx, key: string): Promise<unknown> {
  const { response } = await trx
    .selectFrom("idempotencyKey")
    .select("response")
    .where("key", "=", key)
    .executeTakeFirstOrThrow();
  return response;
}

/** Stores the answer to a key for whoever sends the key again. */
export async function saveAnswer(trx: Trx, key: string, answer: object): Promise<void> {
  await trx
    .updateTable("idempotencyKey")
    .set({ response: JSON.stringify(answer) })
    .where("key", "=", key)
    .execute();
}
