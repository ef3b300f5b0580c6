import { randomUUID } from "node:crypto";
import { elevated, type Trx } from "#db/index.server";
import type { Staff } from "~/domain/actor";
import { refused } from "~/domain/errors";
import { insertMessage } from "./queue-message";

const INVITATION_DAYS = 7;

export type Invitation = { email: string; name: string; locale: string } & (
  | { role: "candidate"; candidateId: string }
  | { role: "employer"; employerId: string }
  | { role: "specialist" | "coordinator" }
);

/**
 * Gives somebody a way in and mails the invitation, valid for seven days. People are invited by the specialist who knows
 * them, staff by the coordinator, companies by either.
 * @returns the user's id
 * @throws refused `invite.role` when this role may not invite that one, `invite.taken` when the address signs in already,
 * `invite.again` when the person has an account under another address
 */
export async function inviteUser(trx: Trx, actor: Staff, invitation: Invitation, now: Date): Promise<string> {
  if (!mayInvite(actor.role, invitation.role)) throw refused("invite.role");
  const email = invitation.email.trim().toLowerCase();
  const known = await trx
    .selectFrom("appUser as user")
    .leftJoin("membership", (join) =>
      join.onRef("membership.userId", "=", "user.id").on("membership.endedAt", "is", null),
    )
    .select(["user.id", "membership.id as membershipId"])
    .where("user.email", "=", email)
    .executeTakeFirst();
  if (known?.membershipId) throw refused("invite.taken", {}, "email");
  if (invitation.role === "candidate") await refuseSecondAccount(trx, invitation.candidateId);

  const details = { name: invitation.name, locale: invitation.locale, invitedAt: now, invitedBy: actor.userId };
  const { id } = known
    ? await trx
        .updateTable("appUser")
        .set({ ...details, disabledAt: null })
        .where("id", "=", known.id)
        .returning("id")
        .executeTakeFirstOrThrow()
    : await trx
        .insertInto("appUser")
        .values({ ...details, email })
        .returning("id")
        .executeTakeFirstOrThrow();
  await trx
    .insertInto("membership")
    .values({
      userId: id,
      role: invitation.role,
      employerId: invitation.role === "employer" ? invitation.employerId : null,
      candidateId: invitation.role === "candidate" ? invitation.candidateId : null,
    })
    .execute();
  if (invitation.role === "employer") {
    await trx
      .updateTable("employerContact")
      .set({ userId: id })
      .where("employerId", "=", invitation.employerId)
      .where("email", "=", email)
      .where("userId", "is", null)
      .execute();
  }
  await sendInvitation(trx, actor, { userId: id, email, locale: invitation.locale }, now);
  return id;
}

/** Who may open the door for whom. */
export function mayInvite(inviter: Staff["role"], invited: Invitation["role"]): boolean {
  if (invited === "candidate") return inviter === "specialist";
  return invited === "employer" || inviter === "coordinator";
}

async function refuseSecondAccount(trx: Trx, candidateId: string): Promise<void> {
  const account = await trx
    .selectFrom("membership")
    .select("id")
    .where("candidateId", "=", candidateId)
    .where("endedAt", "is", null)
    .executeTakeFirst();
  if (account) throw refused("invite.again");
}

/**
 * Mails an invitation once more, to somebody who has not signed in yet. The earlier link keeps working until it ends.
 * @throws refused `invite.signedIn`
 */
export async function inviteAgain(trx: Trx, actor: Staff, userId: string, now: Date): Promise<void> {
  const user = await trx
    .selectFrom("appUser")
    .select(["id as userId", "email", "locale"])
    .where("id", "=", userId)
    .where("lastSignedInAt", "is", null)
    .where("disabledAt", "is", null)
    .executeTakeFirst();
  if (!user) throw refused("invite.signedIn");
  await trx.updateTable("appUser").set({ invitedAt: now, invitedBy: actor.userId }).where("id", "=", userId).execute();
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
    await trx
      .insertInto("authVerification")
      .values({
        identifier: `mailed:${id}`,
        value: JSON.stringify({ purpose: "invitation", email, to: "" }),
        expiresAt: new Date(now.getTime() + INVITATION_DAYS * 86_400_000),
      })
      .execute();
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
    await trx
      .insertInto("accessLog")
      .values({
        actorRole: actor.role,
        actorUserId: actor.userId,
        event: "user-invited",
        detail: JSON.stringify({ user: userId }),
        at: now,
      })
      .execute();
  });
}
