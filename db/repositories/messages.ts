import { sql } from "kysely";
import type { Move } from "~/domain/status-table";
import type { Db, Trx } from "../index.server";

export type MessageRow = {
  id?: string;
  template: string;
  locale: string;
  /** Permanent name of the event. */
  uniqueKey: string;
  recipientEmail: string;
  recipientUserId: string | null;
  recipientCandidateId: string | null;
  /** Ids only. */
  refs: Record<string, string>;
};

/** @returns the id, or undefined when this event was queued before */
export async function addMessageOnce(trx: Trx, row: MessageRow): Promise<string | undefined> {
  const inserted = await trx
    .insertInto("message")
    .values({ ...row, refs: JSON.stringify(row.refs) })
    .onConflict((conflict) => conflict.column("uniqueKey").doNothing())
    .returning("id")
    .executeTakeFirst();
  return inserted?.id;
}

/** Users who can sign in: one by address or id, those of a company, or the account of a person; oldest first. */
export const listRecipients = (
  db: Db | Trx,
  to: { email: string } | { userId: string } | { employerId: string } | { candidateId: string },
): Promise<{ email: string; locale: string; userId: string | null; candidateId: string | null }[]> =>
  db
    .selectFrom("appUser as user")
    .innerJoin("membership", (join) =>
      join.onRef("membership.userId", "=", "user.id").on("membership.endedAt", "is", null),
    )
    .select(["user.email", "user.locale", "user.id as userId", "membership.candidateId"])
    .where("user.disabledAt", "is", null)
    .where((is) => {
      if ("email" in to) return is("user.email", "=", to.email);
      if ("userId" in to) return is("user.id", "=", to.userId);
      if ("employerId" in to) return is("membership.employerId", "=", to.employerId);
      return is("membership.candidateId", "=", to.candidateId);
    })
    .orderBy("user.createdAt")
    .execute();

/** The address a person gave that worked last, unless mail to it failed since. */
export const findMailAddress = (db: Db | Trx, candidateId: string) =>
  db
    .selectFrom("candidateChannel as channel")
    .innerJoin("candidate", "candidate.id", "channel.candidateId")
    .select(["channel.value as email", "candidate.preferredLanguage as locale", "candidate.id as candidateId"])
    .where("candidate.id", "=", candidateId)
    .where("channel.kind", "=", "email")
    .where(sql<boolean>`(last_failed_on is null or last_worked_on >= last_failed_on)`)
    .orderBy("channel.lastWorkedOn", (order) => order.desc().nullsLast())
    .executeTakeFirst();

/** A message that is being sent, counted as one try; undefined when it is not queued any more. */
export const claimMessage = (trx: Trx, id: string) =>
  trx
    .updateTable("message")
    .set((row) => ({ attempts: row("attempts", "+", 1) }))
    .where("id", "=", id)
    .where("state", "=", "queued")
    .returningAll()
    .executeTakeFirst();

/** Messages in one of these states, oldest first. */
export const listMessagesIn = (trx: Trx, states: readonly string[]) =>
  trx
    .selectFrom("message")
    .selectAll()
    .where("state", "in", [...states])
    .orderBy("createdAt")
    .orderBy("id")
    .execute();

/** Records the result of a queued message; one that is no longer queued stays as it is. */
export async function closeMessage(
  trx: Trx,
  id: string,
  move: Move<"message">,
  became: { sentAt: Date; providerId: string | null; error: "" } | { error: string },
): Promise<void> {
  await trx
    .updateTable("message")
    .set({ ...became, state: move.to })
    .where("id", "=", id)
    .where("state", "in", [...move.from])
    .execute();
}

/** Records why the last try failed; the message stays queued. */
export async function noteMessageError(trx: Trx, id: string, error: string): Promise<void> {
  await trx.updateTable("message").set({ error }).where("id", "=", id).execute();
}

/** @returns whom it was for; undefined when it was sent, failed or cancelled before */
export const markMessageFailed = (trx: Trx, move: Move<"message">, id: string, error: string) =>
  trx
    .updateTable("message")
    .set({ state: move.to, error })
    .where("id", "=", id)
    .where("state", "in", [...move.from])
    .returning(["recipientEmail", "recipientCandidateId", "refs"])
    .executeTakeFirst();

/** Queues a failed message again with its tries reset. @returns whether there was one */
export async function requeueMessage(trx: Trx, move: Move<"message">, id: string): Promise<boolean> {
  const row = await trx
    .updateTable("message")
    .set({ state: move.to, attempts: 0, error: "" })
    .where("id", "=", id)
    .where("state", "in", [...move.from])
    .returning("id")
    .executeTakeFirst();
  return row !== undefined;
}

export async function deleteMessage(trx: Trx, id: string): Promise<void> {
  await trx.deleteFrom("message").where("id", "=", id).execute();
}

/**
 * The person a message was for, found by their id or the address they sign in with, and who is responsible for them.
 */
export const findPersonOf = (db: Db | Trx, message: { recipientCandidateId: string | null; recipientEmail: string }) =>
  db
    .selectFrom("candidate")
    .leftJoin("membership", (join) =>
      join.onRef("membership.candidateId", "=", "candidate.id").on("membership.endedAt", "is", null),
    )
    .leftJoin("appUser", "appUser.id", "membership.userId")
    .leftJoin("placement", "placement.candidateId", "candidate.id")
    .select(["candidate.id", "candidate.responsibleUserId", "placement.responsibleUserId as helperId"])
    .where((is) =>
      message.recipientCandidateId
        ? is("candidate.id", "=", message.recipientCandidateId)
        : is("appUser.email", "=", message.recipientEmail),
    )
    .executeTakeFirst();

/** Records that mail to this address of the person failed. `on`: YYYY-MM-DD. */
export async function noteFailedAddress(trx: Trx, candidateId: string, email: string, on: string): Promise<void> {
  await trx
    .updateTable("candidateChannel")
    .set({ lastFailedOn: on })
    .where("candidateId", "=", candidateId)
    .where("kind", "=", "email")
    .where(sql<boolean>`lower(value) = lower(${email})`)
    .execute();
}
