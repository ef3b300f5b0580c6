import type { Trx } from "#db/index.server";
import { deleteFactors } from "#db/repositories/factors";
import { deleteSessions } from "#db/repositories/sessions";
import type { Clock } from "~/config/clock";
import type { Staff, System } from "~/domain/actor";
import { refused } from "~/domain/errors";
import { changeAccount } from "./change-account";

/**
 * Removes all second factors once the coordinator has verified in person who is asking; the next sign-in sets up a new
 * one. All sessions end.
 * @throws AppError rule `user.self`
 */
export async function resetSecondFactor(trx: Trx, actor: Staff | System, userId: string, time: Clock): Promise<void> {
  if ("userId" in actor && userId === actor.userId) throw refused("user.self");
  await changeAccount(
    trx,
    actor,
    { userId, event: "second-factor-reset" },
    async () => {
      await deleteFactors(trx, userId);
      await deleteSessions(trx, userId);
    },
    time,
  );
}
