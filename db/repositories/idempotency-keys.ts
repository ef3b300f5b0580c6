import type { Trx } from "../index.server";

/** Takes a key, or waits for whoever has it until their transaction ends. @returns whether it is ours */
export async function takeKey(trx: Trx, taken: { key: string; actor: string; action: string }): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await trx
    .insertInto("idempotencyKey")
    .values(taken)
    .onConflict((conflict) => conflict.column("key").doNothing())
    .executeTakeFirst();
  return Boolean(numInsertedOrUpdatedRows);
}

/** The answer that was given under a key that somebody took. */
export async function getAnswer(trx: Trx, key: string): Promise<unknown> {
  const { response } = await trx
    .selectFrom("idempotencyKey")
    .select("response")
    .where("key", "=", key)
    .executeTakeFirstOrThrow();
  return response;
}

/** Keeps what a key was answered with, for whoever sends it again. */
export async function saveAnswer(trx: Trx, key: string, answer: object): Promise<void> {
  await trx
    .updateTable("idempotencyKey")
    .set({ response: JSON.stringify(answer) })
    .where("key", "=", key)
    .execute();
}
