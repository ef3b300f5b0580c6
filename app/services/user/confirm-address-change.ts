import type { Trx } from "#db/index.server";
import { noteAccess } from "#db/repositories/access-log";
import {
  type ConfirmedBy,
  deleteAddressChange,
  lockAddressChange,
  noteConfirmed,
} from "#db/repositories/address-changes";
import { findUserByEmail } from "#db/repositories/users";
import type { Clock } from "~/config/clock";
import type { Actor } from "~/domain/actor";
import { moveAddress } from "./move-address";

/** `refused`: used, lapsed, stopped or unknown; `taken`: somebody signs in with the new address by now. */
export type AddressConfirmed = "refused" | "waiting" | "taken" | "changed";

/**
 * Confirms from one of the two mailboxes, each once. With the second one the address changes, and every browser but the
 * one that asked is signed out.
 * @param actor the system: who holds the link of a mail needs no session
 */
export async function confirmAddressChange(
  trx: Trx,
  actor: Actor,
  { id, by }: { id: string; by: ConfirmedBy },
  time: Clock,
): Promise<AddressConfirmed> {
  const now = time.now();
  const change = await lockAddressChange(trx, id, now);
  const [mine, others] =
    by === "old" ? [change?.oldConfirmedAt, change?.newConfirmedAt] : [change?.newConfirmedAt, change?.oldConfirmedAt];
  if (!change || mine) return "refused";
  if (await findUserByEmail(trx, change.newEmail)) {
    // its owner was told when it was asked for; the old mailbox is told no more than while nobody has confirmed
    if (by === "old" && !others) {
      await noteConfirmed(trx, id, by, now);
      return "waiting";
    }
    await deleteAddressChange(trx, change.userId);
    return "taken";
  }
  if (!others) {
    await noteConfirmed(trx, id, by, now);
    return "waiting";
  }
  await moveAddress(
    trx,
    { userId: change.userId, email: change.newEmail, verified: true, keep: change.sessionId },
    time,
  );
  await noteAccess(trx, actor, { event: "address-changed", at: now, detail: { user: change.userId } });
  return "changed";
}
