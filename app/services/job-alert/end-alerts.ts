import type { Trx } from "#db/index.server";
import { personOfMail, removeAlerts } from "#db/repositories/job-alerts";
import type { Actor, SignedIn } from "~/domain/actor";

/** Ends one wish of the person; one that has ended already is no fault. */
export async function endAlert(trx: Trx, actor: SignedIn & { role: "candidate" }, id: string): Promise<void> {
  await removeAlerts(trx, actor.candidateId, id);
}

/**
 * Ends all wishes of whoever got this mail: one press, without signing in. The caller has checked that the link is ours.
 * @returns false when it is no mail about jobs, such as one to sign in with, whose link is ours too
 */
export async function endAlertsByMail(
  trx: Trx,
  _system: Actor & { role: "system" },
  messageId: string,
): Promise<boolean> {
  const candidateId = await personOfMail(trx, messageId, "job-alert");
  if (candidateId === undefined) return false;
  await removeAlerts(trx, candidateId);
  return true;
}
