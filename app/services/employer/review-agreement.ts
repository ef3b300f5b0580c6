import type { Trx } from "#db/index.server";
import { findAgreement, updateAgreement } from "#db/repositories/agreements";
import type { Clock } from "~/config/clock";
import { refuseReview } from "~/domain/employer/agreement";
import { notFound, refused } from "~/domain/errors";

/** Both sides looked at the agreement again and it stays. @throws notFound, refused, conflict `stale` */
export async function reviewAgreement(
  trx: Trx,
  agreement: { id: string; version: number; nextReviewOn: string },
  time: Clock,
): Promise<void> {
  const today = time.today();
  const found = await findAgreement(trx, agreement.id);
  if (!found) throw notFound("agreement");
  const no = refuseReview(found, agreement.nextReviewOn, today);
  if (no) throw refused(no, {}, "reviewOn");
  await updateAgreement(trx, agreement, { reviewOn: agreement.nextReviewOn });
}
