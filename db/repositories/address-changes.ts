import type { Db, Trx } from "../index.server";

/** Wishes to sign in with another address, one per user. Closed to every actor but the system. */

/** The mailbox that a confirmation came from. */
export type ConfirmedBy = "old" | "new";

const columns = ["id", "userId", "sessionId", "newEmail", "expiresAt", "oldConfirmedAt", "newConfirmedAt"] as const;

/** A wish that still holds, by its id or its user. */
export const findAddressChange = (db: Db | Trx, by: { id: string } | { userId: string }, now: Date) =>
  db
    .selectFrom("addressChange")
    .select(columns)
    .where((is) => ("id" in by ? is("id", "=", by.id) : is("userId", "=", by.userId)))
    .where("expiresAt", ">", now)
    .executeTakeFirst();

/** The same, locked until the transaction ends. */
export const lockAddressChange = (trx: Trx, id: string, now: Date) =>
  trx
    .selectFrom("addressChange")
    .select(columns)
    .where("id", "=", id)
    .where("expiresAt", ">", now)
    .forUpdate()
    .executeTakeFirst();

/** Stores a wish in place of an earlier one of the same user. @returns its id */
export async function putAddressChange(
  trx: Trx,
  change: { userId: string; sessionId: string; newEmail: string; askedAt: Date; expiresAt: Date },
): Promise<string> {
  await trx.deleteFrom("addressChange").where("userId", "=", change.userId).execute();
  const { id } = await trx.insertInto("addressChange").values(change).returning("id").executeTakeFirstOrThrow();
  return id;
}

export async function noteConfirmed(trx: Trx, id: string, by: ConfirmedBy, at: Date): Promise<void> {
  const confirmed = by === "old" ? { oldConfirmedAt: at } : { newConfirmedAt: at };
  await trx.updateTable("addressChange").set(confirmed).where("id", "=", id).execute();
}

/** @returns whether the user had one */
export async function deleteAddressChange(trx: Trx, userId: string): Promise<boolean> {
  const gone = await trx.deleteFrom("addressChange").where("userId", "=", userId).returning("id").executeTakeFirst();
  return gone !== undefined;
}

export async function deleteOldAddressChanges(trx: Trx, before: Date): Promise<void> {
  await trx.deleteFrom("addressChange").where("expiresAt", "<=", before).execute();
}

/** The address somebody signs in with, and the language of their mails. */
export const getSignInAddress = (db: Db | Trx, userId: string) =>
  db.selectFrom("appUser").select(["email", "locale"]).where("id", "=", userId).executeTakeFirstOrThrow();
