import type { Trx } from "#db/index.server";
import { queueMessage } from "~/services/message/queue-message";

/** Tells a company that a profile it could see is withdrawn, never why: the reason is the person's own. */
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
