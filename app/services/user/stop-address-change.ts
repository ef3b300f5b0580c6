import { elevated, type Trx } from "#db/index.server";
import { noteAccess } from "#db/repositories/access-log";
import { deleteAddressChange, lockAddressChange } from "#db/repositories/address-changes";
import { deleteSessions } from "#db/repositories/sessions";
import type { Clock } from "~/config/clock";
import type { Actor, SignedIn } from "~/domain/actor";

/** Takes back what one has asked for oneself. */
export async function takeBackAddressChange(trx: Trx, actor: SignedIn, time: Clock): Promise<void> {
  await elevated(trx, actor, async () => {
    if (!(await deleteAddressChange(trx, actor.userId))) return;
    await noteAccess(trx, actor, {
      event: "address-change-taken-back",
      at: time.now(),
      detail: { user: actor.userId },
    });
  });
}

/**
 * Stops a change from the old mailbox, by somebody who did not ask for it: whoever asked was signed in, so every browser
 * is signed out, but for the one that stops it.
 * @param keep the session of the browser that stops it, if it is the user's own
 * @returns whether there was something to stop
 */
export async function stopAddressChange(
  trx: Trx,
  actor: Actor,
  { id, keep }: { id: string; keep: { userId: string; sessionId: string } | null },
  time: Clock,
): Promise<boolean> {
  const change = await lockAddressChange(trx, id, time.now());
  if (!change) return false;
  await deleteAddressChange(trx, change.userId);
  // the browser that asked is the one that is not trusted
  const own = keep?.userId === change.userId && keep.sessionId !== change.sessionId ? keep.sessionId : undefined;
  await deleteSessions(trx, change.userId, own);
  await noteAccess(trx, actor, {
    event: "address-change-stopped",
    at: time.now(),
    detail: { user: change.userId },
  });
  return true;
}
