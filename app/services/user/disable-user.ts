import type { Trx } from "#db/index.server";
import { deleteSessions } from "#db/repositories/sessions";
import { updateUser } from "#db/repositories/users";
import type { Clock } from "~/config/clock";
import type { Staff } from "~/domain/actor";
import { refused } from "~/domain/errors";
import { changeAccount } from "./change-account";

/**
 * Closes an account: every session ends now, no mail opens it again until it is enabled.
 * @throws refused `user.self` – nobody locks themselves out
 */
export async function disableUser(trx: Trx, actor: Staff, userId: string, time: Clock): Promise<void> {
  if (userId === actor.userId) throw refused("user.self");
  await changeAccount(
    trx,
    actor,
    { userId, event: "user-disabled" },
    async () => {
      await updateUser(trx, userId, { disabledAt: time.now() });
      await deleteSessions(trx, userId);
    },
    time,
  );
}
