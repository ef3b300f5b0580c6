import { randomUUID } from "node:crypto";
import type { Trx } from "#db/index.server";
import { noteAccess } from "#db/repositories/access-log";
import { insertMailedRequest } from "#db/repositories/mailed-requests";
import { addMembership, findUserByEmail, insertUser, updateUser } from "#db/repositories/users";
import type { Clock } from "~/config/clock";
import type { System } from "~/domain/actor";
import { dayMs } from "~/domain/days";
import { refused } from "~/domain/errors";
import { invitationDays } from "./invite-user";

/**
 * The emergency door for whoever operates the city: somebody becomes coordinator although nobody is left who could invite
 * them, or no mail goes out. No mail is sent: the link is given to whoever asked. It is noted in the access log.
 * @returns the request that the invitation's link is made of; valid for seven days
 * @throws AppError rule `invite.taken` when the address already signs in
 */
export async function openCoordinator(
  trx: Trx,
  actor: System,
  invited: { email: string; name: string },
  time: Clock,
): Promise<string> {
  const now = time.now();
  const email = invited.email.trim().toLowerCase();
  const known = await findUserByEmail(trx, email);
  if (known?.membershipId) throw refused("invite.taken", {}, "email");
  const details = { name: invited.name, locale: "de", invitedAt: now, invitedBy: null };
  if (known) await updateUser(trx, known.id, { ...details, disabledAt: null });
  const userId = known?.id ?? (await insertUser(trx, { ...details, email }));
  await addMembership(trx, { userId, role: "coordinator", employerId: null, candidateId: null });
  const id = randomUUID();
  await insertMailedRequest(trx, {
    identifier: `mailed:${id}`,
    request: { purpose: "invitation", email, to: "" },
    expiresAt: new Date(now.getTime() + invitationDays * dayMs),
  });
  await noteAccess(trx, actor, { event: "user-invited", at: now, detail: { user: userId } });
  return id;
}
