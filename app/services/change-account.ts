import { elevated, type Trx } from "#db/index.server";
import type { Staff } from "~/domain/actor";
import { notFound } from "~/domain/errors";

export type AccountChange = "user-disabled" | "user-enabled" | "sessions-ended" | "second-factor-reset";

/**
 * One change of somebody's way in, noted in the access log. The tables of sign-in are closed even to the coordinator, so
 * the work runs elevated; the log names who did it.
 * @throws notFound
 */
export async function changeAccount(
  trx: Trx,
  actor: Staff,
  change: { userId: string; event: AccountChange; now: Date },
  work: () => Promise<void>,
): Promise<void> {
  const user = await trx.selectFrom("appUser").select("id").where("id", "=", change.userId).executeTakeFirst();
  if (!user) throw notFound("user");
  await elevated(trx, actor, work);
  await trx
    .insertInto("accessLog")
    .values({
      actorRole: actor.role,
      actorUserId: actor.userId,
      event: change.event,
      detail: JSON.stringify({ user: change.userId }),
      at: change.now,
    })
    .execute();
}
