import type { Trx } from "#db/index.server";
import { findConcern, moveConcern } from "#db/repositories/concern";
import type { Clock } from "~/config/clock";
import type { Staff } from "~/domain/actor";
import { concernStatus } from "~/domain/employer/states";
import { notFound, refused } from "~/domain/errors";
import { requireChecked } from "~/domain/note/for-company";
import { queueMessage } from "~/services/message/queue-message";

/**
 * Answers a call for help and tells whoever called by mail. The company reads the answer, so it must hold no social
 * data; the writer is asked about words that tell of any.
 * @throws AppError not_found; rule `employer:errors.concernAnswered`, `desk:note.problem.words` at `read`; conflict `stale`
 */
export async function answerConcern(
  trx: Trx,
  actor: Staff,
  { read, ...concern }: { id: string; version: number; answer: string; read: boolean },
  time: Clock,
): Promise<void> {
  const now = time.now();
  const found = await findConcern(trx, concern.id);
  if (!found) throw notFound("concern");
  const move = concernStatus.move(found.state, "answer", actor.role);
  if (!move) throw refused("employer:errors.concernAnswered");
  requireChecked([concern.answer], read);
  await moveConcern(trx, move, concern, {
    answer: concern.answer,
    answeredAt: now,
    answeredBy: actor.userId,
    responsibleUserId: actor.userId,
  });
  await queueMessage(trx, actor, {
    template: "concern-answered",
    to: { userId: found.raisedBy },
    refs: { concernId: concern.id },
    uniqueKey: `concern-answered/${concern.id}`,
  });
}
