import { enqueue, type Trx } from "#db/index.server";
import { requeueMessage } from "#db/repositories/messages";
import type { Staff } from "~/domain/actor";
import { notFound } from "~/domain/errors";
import { messageStatus } from "~/domain/message/states";

/** Puts a failed mail back into the queue, once somebody has mended what was wrong. Its unique key stays. */
export async function retryMessage(trx: Trx, actor: Staff, messageId: string): Promise<void> {
  if (!(await requeueMessage(trx, messageStatus.moveAll("retry", actor.role), messageId))) throw notFound("message");
  await enqueue(trx, "send-message", { messageId }, { jobKey: `message:${messageId}` });
}
