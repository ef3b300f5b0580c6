import type { Trx } from "#db/index.server";
import type { Staff } from "~/domain/actor";
import { changeAccount } from "./change-account";

/** Opens a closed account again. */
export async function enableUser(trx: Trx, actor: Staff, userId: string, now: Date): Promise<void> {
  await changeAccount(trx, actor, { userId, event: "user-enabled", now }, async () => {
    await trx.updateTable("appUser").set({ disabledAt: null }).where("id", "=", userId).execute();
  });
}
