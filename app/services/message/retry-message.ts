import { enqueue, type Trx } from "#db/index.server";
import { requeueMessage } from "#db/repositories/messages";
import type { Staff } from "~/domain/actor";
import { notFound } from "~/domain/errors";
import { messageStatus } from "~/domain/message/states";

/** Queues a failed mail again once the cause is fixed, under the same unique key. @throws AppError not_found */
export async function retryMessage(trx: Trx, actor: Staff, messageId: string): Promise<void> {
  if (!(await requeueMessage(trx, messageStatus.moveAll("retry", actor.role), messageId))) throw notFound("message");
  await enqueue(trx, "send-message", { messageId }, { jobKey: `message:${messageId}` });
}
