import type { Trx } from "#db/index.server";
import { deleteAddressChange, getSignInAddress } from "#db/repositories/address-changes";
import { deleteSessions } from "#db/repositories/sessions";
import { updateUser } from "#db/repositories/users";
import type { Clock } from "~/config/clock";
import { insertMessage } from "~/services/message/queue-message";

/**
 * From now on this user signs in with another address: a wish that was open is done with, sessions end, and both
 * addresses are told. For a transaction that acts as the system.
 * @param keep the session that stays
 */
export async function moveAddress(
  trx: Trx,
  { userId, email, verified, keep }: { userId: string; email: string; verified: boolean; keep?: string },
  time: Clock,
): Promise<void> {
  const before = await getSignInAddress(trx, userId);
  await updateUser(trx, userId, { email, emailVerified: verified });
  await deleteAddressChange(trx, userId);
  await deleteSessions(trx, userId, keep);
  for (const recipientEmail of [before.email, email]) {
    await insertMessage(trx, {
      template: "address-changed",
      locale: before.locale,
      uniqueKey: `address-changed/${userId}/${time.now().toISOString()}:${recipientEmail}`,
      recipientEmail,
      recipientUserId: userId,
      recipientCandidateId: null,
      refs: {},
    });
  }
}
