import { elevated, type Trx } from "#db/index.server";
import { noteAccess } from "#db/repositories/access-log";
import { isKnownUser } from "#db/repositories/users";
import type { Clock } from "~/config/clock";
import type { AccountChange } from "~/domain/access/events";
import type { Staff, System } from "~/domain/actor";
import { notFound } from "~/domain/errors";

/**
 * Changes how somebody can sign in and notes it in the access log. Not even a coordinator may touch the sign-in tables,
 * so the work runs elevated; the log names who did it.
 * @throws AppError not_found
 */
export async function changeAccount(
  trx: Trx,
  actor: Staff | System,
  change: { userId: string; event: AccountChange },
  work: () => Promise<void>,
  time: Clock,
): Promise<void> {
  if (!(await isKnownUser(trx, change.userId))) throw notFound("user");
  await elevated(trx, actor, work);
  await noteAccess(trx, actor, { event: change.event, at: time.now(), detail: { user: change.userId } });
}
