import type { Trx } from "#db/index.server";
import { queueMessage } from "~/services/message/queue-message";

/** A company that was shown a profile hears that it is gone, never why: the reason is the person's own. */
export async function tellCompanyWithdrawn(
  trx: Trx,
  proposals: readonly { id: string; employerId: string; sentAt: Date | null }[],
): Promise<void> {
  for (const { id, employerId, sentAt } of proposals) {
    if (sentAt === null) continue;
    await queueMessage(
      trx,
      { role: "system", name: "withdraw-proposal" },
      { template: "proposal-ended", to: { employerId }, refs: { proposalIds: id }, uniqueKey: `proposal-ended/${id}` },
    );
  }
}
