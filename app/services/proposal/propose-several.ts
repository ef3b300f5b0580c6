import type { Trx } from "#db/index.server";
import { undoable } from "#db/savepoint";
import type { Clock } from "~/config/clock";
import type { Staff } from "~/domain/actor";
import { AppError } from "~/domain/errors";
import { type ProposeInput, proposeCandidate } from "./propose-candidate";

/** What became of one of several: the proposal, or the code of the refusal. */
export type Outcome =
  | { candidateId: string; proposalId: string; mailed: boolean }
  | { candidateId: string; refused: string };

/**
 * Proposes several people for one job in one go, the best placed first, each under the same rules as one alone: places,
 * the company's cap, consent, law, reason. Who cannot be proposed is named with the reason and holds up nobody else;
 * what was done for them is undone.
 * @returns one outcome per person, in the order they were tried
 * @throws anything that is no expected refusal: then nobody is proposed
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
