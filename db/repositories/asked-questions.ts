import type { Db, Trx } from "#db/index.server";

/** Which questions of a first talk were put to somebody, and when. */

export const listAsked = (db: Db | Trx, candidateId: string) =>
  db.selectFrom("askedQuestion").select(["question", "askedOn"]).where("candidateId", "=", candidateId).execute();

/** Notes that a question was put; the last day counts. */
export async function markAsked(
  db: Db | Trx,
  asked: { candidateId: string; question: string; askedOn: string },
): Promise<void> {
  await db
    .insertInto("askedQuestion")
    .values(asked)
    .onConflict((conflict) => conflict.columns(["candidateId", "question"]).doUpdateSet({ askedOn: asked.askedOn }))
    .execute();
}

/** The talk begins again with these. */
export async function forgetAsked(db: Db | Trx, candidateId: string, questions: readonly string[]): Promise<void> {
  await db
    .deleteFrom("askedQuestion")
    .where("candidateId", "=", candidateId)
    .where("question", "in", questions)
    .execute();
}
