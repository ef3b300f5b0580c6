import type { Trx } from "#db/index.server";
import { lockConcern, moveConcern } from "#db/repositories/concern";
import type { Clock } from "~/config/clock";
import type { Staff } from "~/domain/actor";
import type { ConcernResult } from "~/domain/employer/forms";
import { concernStatus } from "~/domain/employer/states";
import { notFound, refused, staleVersion } from "~/domain/errors";

export type CloseConcernInput = {
  id: string;
  version: number;
  result: ConcernResult;
  /** The company reads this, so it must hold no social data. */
  note: string;
};

/**
 * Settles an answered call for help, with how it ended, who says so, and when.
 * @throws AppError not_found; conflict `stale`; rule `employer:errors.concernOpen` while it is unanswered,
 *   `employer:errors.concernClosed`
 */
export async function closeConcern(trx: Trx, actor: Staff, input: CloseConcernInput, time: Clock): Promise<void> {
  const now = time.now();
  const found = await lockConcern(trx, input.id);
  if (!found) throw notFound("concern");
  if (found.version !== input.version) throw staleVersion();
  const move = concernStatus.move(found.state, "close", actor.role);
  if (!move) {
    throw refused(found.state === "open" ? "employer:errors.concernOpen" : "employer:errors.concernClosed");
  }
  await moveConcern(trx, move, found, {
    result: input.result,
    resultNote: input.note,
    closedAt: now,
    closedBy: actor.userId,
  });
}
