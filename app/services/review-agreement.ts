import type { Trx } from "#db/index.server";
import type { Staff } from "~/domain/actor";
import { refuseReview } from "~/domain/employer/agreement";
import { notFound, refused, staleVersion } from "~/domain/errors";

/** Both sides looked at the agreement again and it stays. @throws notFound, refused, conflict `stale` */
export async function reviewAgreement(
  trx: Trx,
  _actor: Staff,
  agreement: { id: string; version: number; nextReviewOn: string },
  today: string,
): Promise<void> {
  const found = await trx.selectFrom("limitsAgreement").selectAll().where("id", "=", agreement.id).executeTakeFirst();
  if (!found) throw notFound("agreement");
  const no = refuseReview(found, agreement.nextReviewOn, today);
  if (no) throw refused(no, {}, "reviewOn");
  const saved = await trx
    .updateTable("limitsAgreement")
    .set({ reviewOn: agreement.nextReviewOn })
    .where("id", "=", agreement.id)
    .where("version", "=", agreement.version)
    .returning("id")
    .executeTakeFirst();
  if (!saved) throw staleVersion();
}
