import { enqueue, type Trx } from "#db/index.server";
import { requeueMessage } from "#db/repositories/messages";
import { notFound } from "~/domain/errors";

/** Puts a failed mail back into the queue, once somebody has mended what was wrong. Its unique key stays. */
export async function retryMessage(trx: Trx, messageId: string): Promise<void> {
  if (!(await requeueMessage(trx, messageId))) throw notFound("message");
  await enqueue(trx, "send-message", { messageId }, { jobKey: `message:${messageId}` });
}
