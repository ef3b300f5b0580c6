import type { Trx } from "#db/index.server";
import { updateUser } from "#db/repositories/users";
import type { Clock } from "~/config/clock";
import type { Staff } from "~/domain/actor";
import { changeAccount } from "./change-account";

/** Enables a disabled account again. */
export async function enableUser(trx: Trx, actor: Staff, userId: string, time: Clock): Promise<void> {
  await changeAccount(
    trx,
    actor,
    { userId, event: "user-enabled" },
    async () => {
      await updateUser(trx, userId, { disabledAt: null });
    },
    time,
  );
}
