import { enqueue, type Trx } from "#db/index.server";
import type { Staff } from "~/domain/actor";
import { notFound } from "~/domain/errors";

/** Puts a failed mail back into the queue, once somebody has mended what was wrong. Its unique key stays. */
export async function retryMessage(trx: Trx, _actor: Staff, messageId: string): Promise<void> {
  const row = await trx
    .updateTable("message")
    .set({ state: "queued", attempts: 0, error: "" })
    .where("id", "=", messageId)
    .where("state", "=", "failed")
    .returning("id")
    .executeTakeFirst();
  if (!row) throw notFound("message");
  await enqueue(trx, "send-message", { messageId }, { jobKey: `message:${messageId}` });
}
