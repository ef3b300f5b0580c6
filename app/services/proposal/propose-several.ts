import type { Trx } from "#db/index.server";
import { undoable } from "#db/savepoint";
import type { Clock } from "~/config/clock";
import type { Staff } from "~/domain/actor";
import { AppError } from "~/domain/errors";
import { type ProposeInput, proposeCandidate } from "./propose-candidate";

/** The result for one of several people: the proposal, or the code of the refusal. */
export type Outcome =
  | { candidateId: string; proposalId: string; mailed: boolean }
  | { candidateId: string; refused: string };

/**
 * Proposes several people for one job in one go, best ranked first, each under the same rules as a single proposal:
 * places, the company's cap, consent, law, reason. Somebody who cannot be proposed is returned with the refusal and
 * does not hold up the others; what was written for them is rolled back.
 * @returns one outcome per person, in the order they were tried
 * @throws anything but an expected refusal: then nobody is proposed
 */
export async function proposeSeveral(
  trx: Trx,
  actor: Staff,
  people: readonly ProposeInput[],
  time: Clock,
): Promise<Outcome[]> {
  const inOrder = [...people].sort((a, b) => (a.rank ?? Number.MAX_VALUE) - (b.rank ?? Number.MAX_VALUE));
  const outcomes: Outcome[] = [];
  for (const person of inOrder) {
    const { candidateId } = person;
    try {
      const { id, mailed } = await undoable(trx, () => proposeCandidate(trx, actor, person, time));
      outcomes.push({ candidateId, proposalId: id, mailed });
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
      outcomes.push({ candidateId, refused: error.code });
    }
  }
  return outcomes;
}
