import type { Trx } from "#db/index.server";
import { lockPlacement, setReview } from "#db/repositories/placement";
import type { Clock } from "~/config/clock";
import { notFound, refused, staleVersion } from "~/domain/errors";
import { reviewProblems } from "~/domain/placement/schedule";
import { placementStatus } from "~/domain/placement/states";

const [paused] = placementStatus.to("pause");

/**
 * A pause goes on: somebody asked, and asks again on another day, within eight weeks from today.
 * @throws AppError not_found; conflict `stale`; rule `placement:problem.pause.over`, `.reviewTooLate` at `reviewOn`
 */
export async function reviewPause(
  trx: Trx,
  input: { placementId: string; version: number; reviewOn: string },
  time: Clock,
): Promise<void> {
  const locked = await lockPlacement(trx, input.placementId);
  if (!locked) throw notFound("placement");
  if (locked.version !== input.version) throw staleVersion();
  if (locked.state !== paused) throw refused("placement:problem.pause.over");
  const [problem] = reviewProblems(time.today(), input.reviewOn);
  if (problem) throw refused(`placement:problem.${problem}`, {}, "reviewOn");
  await setReview(trx, locked.id, input.reviewOn);
}
