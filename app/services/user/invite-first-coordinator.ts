import type { Trx } from "#db/index.server";
import { listCoordinators } from "#db/repositories/alarms";
import { findUserByEmail } from "#db/repositories/users";
import type { Clock } from "~/config/clock";
import type { System } from "~/domain/actor";
import { insertMessage } from "~/services/message/queue-message";
import { openCoordinator } from "./open-coordinator";

/**
 * Invites the first coordinator by mail, whom nobody in the product can invite. Once there is one, they invite everybody
 * else.
 * @returns the request that the link of the invitation is made of; null when there is a coordinator already
 * @throws AppError rule `invite.taken` when the address already signs in with another role
 */
export async function inviteFirstCoordinator(
  trx: Trx,
  actor: System,
  person: { email: string; name: string },
  time: Clock,
): Promise<string | null> {
  if ((await listCoordinators(trx)).length > 0) return null;
  const id = await openCoordinator(trx, actor, person, time);
  const user = await findUserByEmail(trx, person.email);
  if (!user) throw new Error("the account of the first coordinator is not there");
  await insertMessage(trx, {
    id,
    template: "invitation",
    locale: "de",
    uniqueKey: `invitation/${id}`,
    recipientEmail: person.email,
    recipientUserId: user.id,
    recipientCandidateId: null,
    refs: { invitedBy: user.id },
  });
  return id;
}
