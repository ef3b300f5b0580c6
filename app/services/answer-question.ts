import type { Trx } from "#db/index.server";
import { type Clock, clock } from "~/config/clock";
import type { Staff } from "~/domain/actor";
import { notFound } from "~/domain/errors";

/**
 * Closes a question the import left. The answer is kept beside the original words; the fact itself is stored by the
 * section it belongs to.
 * @throws AppError not_found when it is not there or closed already
 */
export async function answerQuestion(
  trx: Trx,
  actor: Staff,
  input: { candidateId: string; questionId: string; decision: "answered" | "dismissed"; answer: string },
  time: Clock = clock,
): Promise<void> {
  const closed = await trx
    .updateTable("candidateQuestion")
    .set({ state: input.decision, answer: input.answer, answeredAt: time.now(), answeredBy: actor.userId })
    .where("id", "=", input.questionId)
    .where("candidateId", "=", input.candidateId)
    .where("state", "=", "open")
    .returning("id")
    .executeTakeFirst();
  if (!closed) throw notFound("question");
}
