import type { Trx } from "#db/index.server";
import type { Actor } from "~/domain/actor";
import { notFound } from "~/domain/errors";
import { messageKind } from "~/domain/support/messages";

/** The question the person was asked, and their last answer. @throws AppError not_found */
export async function myQuestion(trx: Trx, actor: Extract<Actor, { role: "candidate" }>, stepId: string) {
  const row = await trx
    .selectFrom("myQuestionView")
    .select(["id", "templateKey", "answer", "employerName"])
    .where("id", "=", stepId)
    .where("candidateId", "=", actor.candidateId)
    .executeTakeFirst();
  if (!row || messageKind(row.templateKey) !== "how_are_you") throw notFound("step");
  return { id: stepId, answer: row.answer, company: row.employerName };
}
