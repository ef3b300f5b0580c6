import type { Trx } from "#db/index.server";
import { findAgreement, updateAgreement } from "#db/repositories/agreements";
import type { Clock } from "~/config/clock";
import { refuseEnd } from "~/domain/employer/agreement";
import { notFound, refused } from "~/domain/errors";

/**
 * Ends an agreement at once. Who works at the company goes on; nobody new can start until there is another one.
 * @throws notFound, refused when it has ended, conflict `stale`
 */
export async function endAgreement(
  trx: Trx,
  agreement: { id: string; version: number; note: string },
  time: Clock,
): Promise<void> {
  const now = time.now();
  const today = time.today();
  const found = await findAgreement(trx, agreement.id);
  if (!found) throw notFound("agreement");
  const no = refuseEnd(found, today);
  if (no) throw refused(no);
  await updateAgreement(trx, agreement, { state: "ended", endedAt: now, endNote: agreement.note });
}
