import type { Trx } from "#db/index.server";
import { findUserByEmail } from "#db/repositories/users";
import type { Clock } from "~/config/clock";
import type { Staff } from "~/domain/actor";
import { refused } from "~/domain/errors";
import { changeAccount } from "./change-account";
import { moveAddress } from "./move-address";

/**
 * Gives somebody who lost their mailbox another address, once the coordinator has verified in person who is asking. All
 * sessions end, and both addresses are told.
 * @throws AppError rule `user.self`, `invite.taken` when the address already signs in
 */
export async function changeAddress(
  trx: Trx,
  actor: Staff,
  { userId, email }: { userId: string; email: string },
  time: Clock,
): Promise<void> {
  if (userId === actor.userId) throw refused("user.self");
  if (await findUserByEmail(trx, email)) throw refused("invite.taken", {}, "email");
  await changeAccount(
    trx,
    actor,
    { userId, event: "address-changed" },
    () => moveAddress(trx, { userId, email, verified: false }, time),
    time,
  );
}
