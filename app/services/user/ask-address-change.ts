import { elevated, type Trx } from "#db/index.server";
import { noteAccess } from "#db/repositories/access-log";
import { getSignInAddress, putAddressChange } from "#db/repositories/address-changes";
import { findUserByEmail } from "#db/repositories/users";
import type { Clock } from "~/config/clock";
import type { SignedIn } from "~/domain/actor";
import { dayMs } from "~/domain/days";
import { refused } from "~/domain/errors";
import { insertMessage } from "~/services/message/queue-message";

/**
 * Asks both addresses whether somebody shall sign in with another one. Nothing changes before both have confirmed, and
 * after a day the question lapses. An address that already signs in is answered like any other: only its owner learns
 * of it, by a mail of another kind.
 * @param wish.sessionId the browser that asks
 * @throws AppError rule `public:signInAddress.same` for the user's own address
 */
export async function askAddressChange(
  trx: Trx,
  actor: SignedIn,
  { email, sessionId }: { email: string; sessionId: string },
  time: Clock,
): Promise<void> {
  const now = time.now();
  const { userId } = actor;
  const user = await getSignInAddress(trx, userId);
  if (user.email === email) throw refused("public:signInAddress.same", {}, "email");
  await elevated(trx, actor, async () => {
    const owner = await findUserByEmail(trx, email);
    const expiresAt = new Date(now.getTime() + dayMs);
    const id = await putAddressChange(trx, { userId, sessionId, newEmail: email, askedAt: now, expiresAt });
    const message = { recipientCandidateId: null, refs: { changeId: id } };
    await insertMessage(trx, {
      ...message,
      template: "address-change-old",
      locale: user.locale,
      uniqueKey: `address-change-old/${id}`,
      recipientEmail: user.email,
      recipientUserId: userId,
    });
    await insertMessage(trx, {
      ...message,
      template: owner ? "address-taken" : "address-change-new",
      locale: owner?.locale ?? user.locale,
      uniqueKey: `address-change-new/${id}`,
      recipientEmail: email,
      recipientUserId: owner?.id ?? null,
    });
    await noteAccess(trx, actor, { event: "address-change-asked", at: now, detail: { user: userId } });
  });
}
