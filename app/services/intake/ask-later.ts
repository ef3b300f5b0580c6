import type { Trx } from "#db/index.server";
import { markAsked } from "#db/repositories/asked-questions";
import { askAbout } from "#db/repositories/candidate-answers";
import { isKnownPerson } from "#db/repositories/candidate-facts";
import type { Clock } from "~/config/clock";
import type { Staff } from "~/domain/actor";
import type { IntakeStep } from "~/domain/candidate/intake";
import { typedWords } from "~/domain/candidate/intake-forms";
import { questionStatus } from "~/domain/candidate/states";
import { notFound } from "~/domain/errors";

/**
 * Leaves a question of the talk for later: it stays open. Words that stand in its boxes are kept as a question about what
 * they mean, so that nothing typed is lost and nothing is guessed.
 * @param input.words what was typed, in the order of the boxes
 * @returns whether there were such words
 * @throws AppError not_found
 */
export async function askLater(
  trx: Trx,
  actor: Staff,
  input: { candidateId: string; step: IntakeStep; words: string },
  time: Clock,
): Promise<{ kept: boolean }> {
  const { candidateId, step, words } = input;
  if (!(await isKnownPerson(trx, candidateId))) throw notFound("candidate");
  const typed = typedWords[step];
  const kept = typed !== undefined && words !== "";
  if (kept) {
    const state = questionStatus.begin("ask", actor.role);
    await askAbout(trx, { candidateId, field: typed.field, code: typed.code, original: words, state });
  }
  await markAsked(trx, { candidateId, question: step, askedOn: time.today() });
  return { kept };
}
