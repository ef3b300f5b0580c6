import { elevated, type Trx } from "#db/index.server";
import { noteAccess } from "#db/repositories/access-log";
import { isKnownUser } from "#db/repositories/users";
import type { Clock } from "~/config/clock";
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
  change: { userId: string; event: AccountChange },
  work: () => Promise<void>,
  time: Clock,
): Promise<void> {
  if (!(await isKnownUser(trx, change.userId))) throw notFound("user");
  await elevated(trx, actor, work);
  await noteAccess(trx, actor, { event: change.event, at: time.now(), detail: { user: change.userId } });
}
