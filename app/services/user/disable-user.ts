import type { Trx } from "#db/index.server";
import { deleteSessions } from "#db/repositories/sessions";
import { updateUser } from "#db/repositories/users";
import type { Clock } from "~/config/clock";
import type { Staff } from "~/domain/actor";
import { refused } from "~/domain/errors";
import { changeAccount } from "./change-account";

/**
 * Disables an account: all sessions end now, and no mail signs in until it is enabled again.
 * @throws AppError rule `user.self`: nobody can lock themselves out
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
