import { randomUUID } from "node:crypto";
import { elevated, type Trx } from "#db/index.server";
import { noteAccess } from "#db/repositories/access-log";
import { linkContact } from "#db/repositories/employer-contacts";
import { insertMailedRequest } from "#db/repositories/mailed-requests";
import {
  addMembership,
  findNewUser,
  findUserByEmail,
  hasAccount,
  insertUser,
  updateUser,
} from "#db/repositories/users";
import type { Clock } from "~/config/clock";
import type { Staff } from "~/domain/actor";
import { dayMs } from "~/domain/days";
import { refused } from "~/domain/errors";
import { insertMessage } from "~/services/message/queue-message";

/** Days for which an invitation is valid. */
export const invitationDays = 7;

export type Invitation = { email: string; name: string; locale: string } & (
  | { role: "candidate"; candidateId: string }
  | { role: "employer"; employerId: string }
  | { role: "specialist" | "coordinator" }
);

/**
 * Creates an account and mails the invitation, which is valid for seven days. People are invited by the specialist who
 * knows them, staff by the coordinator, companies by either.
 * @returns the user's id
 * @throws AppError rule `invite.role` when this role may not invite that one, `invite.taken` when the address already
 *   signs in, `invite.again` when the person has an account under another address
 */
export async function inviteUser(trx: Trx, actor: Staff, invitation: Invitation, time: Clock): Promise<string> {
  const now = time.now();
  if (!mayInvite(actor.role, invitation.role)) throw refused("invite.role");
  const email = invitation.email.trim().toLowerCase();
  const known = await findUserByEmail(trx, email);
  if (known?.membershipId) throw refused("invite.taken", {}, "email");
  if (invitation.role === "candidate" && (await hasAccount(trx, invitation.candidateId))) throw refused("invite.again");

  const details = { name: invitation.name, locale: invitation.locale, invitedAt: now, invitedBy: actor.userId };
  if (known) await updateUser(trx, known.id, { ...details, disabledAt: null });
  const id = known?.id ?? (await insertUser(trx, { ...details, email }));
  await addMembership(trx, {
    userId: id,
    role: invitation.role,
    employerId: invitation.role === "employer" ? invitation.employerId : null,
    candidateId: invitation.role === "candidate" ? invitation.candidateId : null,
  });
  if (invitation.role === "employer") {
    await linkContact(trx, { employerId: invitation.employerId, email, userId: id });
  }
  await sendInvitation(trx, actor, { userId: id, email, locale: invitation.locale }, now);
  return id;
}

/** Which role may invite which. */
function mayInvite(inviter: Staff["role"], invited: Invitation["role"]): boolean {
  if (invited === "candidate") return inviter === "specialist";
  return invited === "employer" || inviter === "coordinator";
}

/**
 * Mails the invitation once more to somebody who has not signed in yet. The earlier link stays valid until it expires.
 * @throws AppError rule `invite.signedIn`
 */
export async function inviteAgain(trx: Trx, actor: Staff, userId: string, time: Clock): Promise<void> {
  const now = time.now();
  const user = await findNewUser(trx, userId);
  if (!user) throw refused("invite.signedIn");
  await updateUser(trx, userId, { invitedAt: now, invitedBy: actor.userId });
  await sendInvitation(trx, actor, user, now);
}

async function sendInvitation(
  trx: Trx,
  actor: Staff,
  { userId, email, locale }: { userId: string; email: string; locale: string },
  now: Date,
): Promise<void> {
  const id = randomUUID();
  await elevated(trx, actor, async () => {
    await insertMailedRequest(trx, {
      identifier: `mailed:${id}`,
      request: { purpose: "invitation", email, to: "" },
      expiresAt: new Date(now.getTime() + invitationDays * dayMs),
    });
    await insertMessage(trx, {
      id,
      template: "invitation",
      locale,
      uniqueKey: `invitation/${id}`,
      recipientEmail: email,
      recipientUserId: userId,
      recipientCandidateId: null,
      refs: { invitedBy: actor.userId },
    });
    await noteAccess(trx, actor, { event: "user-invited", at: now, detail: { user: userId } });
  });
}
