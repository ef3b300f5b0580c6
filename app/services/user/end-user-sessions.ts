import type { Trx } from "#db/index.server";
import { deleteSessions } from "#db/repositories/sessions";
import type { Clock } from "~/config/clock";
import type { Staff, System } from "~/domain/actor";
import { changeAccount } from "./change-account";

/** Signs somebody out on every device, for example when a phone was lost. */
export async function endUserSessions(trx: Trx, actor: Staff | System, userId: string, time: Clock): Promise<void> {
  await changeAccount(
    trx,
    actor,
    { userId, event: "sessions-ended" },
    async () => {
      await deleteSessions(trx, userId);
    },
    time,
  );
}
