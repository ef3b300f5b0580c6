import { sql } from "kysely";
import type { Db, Trx } from "../index.server";

/** Signed-in browsers. Closed to every actor but the system. */

/**
 * The session of a token, with the user's role; undefined when it has ended or the user is disabled.
 * @param question that an address names; `asked` are its words, where this user has asked it since
 */
export const findSession = (db: Db | Trx, token: string, now: Date, question?: { id: string; since: Date }) =>
  db
    .selectFrom("authSession as session")
    .innerJoin("appUser as user", "user.id", "session.userId")
    .innerJoin("membership", (join) =>
      join.onRef("membership.userId", "=", "user.id").on("membership.endedAt", "is", null),
    )
    .select([
      "session.id",
      "session.lastSeenAt",
      "session.secondFactorAt",
      "session.createdAt",
      "user.id as userId",
      "user.name",
      "user.email",
      "user.locale",
      "user.twoFactorEnabled",
      "membership.role",
      "membership.employerId",
      "membership.candidateId",
    ])
    .where("session.token", "=", token)
    .where("session.expiresAt", ">", now)
    .where("user.disabledAt", "is", null)
    .$if(question !== undefined, (query) =>
      query
        .leftJoin("nameQuestion", (join) =>
          join
            .onRef("nameQuestion.userId", "=", "user.id")
            .on("nameQuestion.id", "=", question?.id ?? "")
            .on("nameQuestion.askedAt", ">", question?.since ?? now),
        )
        .select("nameQuestion.words as asked"),
    )
    .executeTakeFirst();

/** Whose session this is or was, as long as its row stands. */
export async function findSessionOwner(db: Db | Trx, token: string): Promise<string | null> {
  const row = await db.selectFrom("authSession").select("userId").where("token", "=", token).executeTakeFirst();
  return row?.userId ?? null;
}

/** Where a user is signed in, most recently used browser first. */
export const listSessions = (db: Db | Trx, userId: string) =>
  db
    .selectFrom("authSession")
    .select(["id", "userAgent", "createdAt", "lastSeenAt"])
    .where("userId", "=", userId)
    .where("expiresAt", ">", sql<Date>`now()`)
    .orderBy("lastSeenAt", "desc")
    .execute();

/** Everybody who is signed in, or one of them, most recently used browser first. */
export const listAllSessions = (trx: Trx, userId?: string) =>
  trx
    .selectFrom("authSession as session")
    .innerJoin("appUser as user", "user.id", "session.userId")
    .innerJoin("membership", (join) =>
      join.onRef("membership.userId", "=", "user.id").on("membership.endedAt", "is", null),
    )
    .select([
      "user.id as userId",
      "user.email",
      "membership.role",
      "session.createdAt",
      "session.lastSeenAt",
      "userAgent",
    ])
    .where("session.expiresAt", ">", sql<Date>`now()`)
    .$if(userId !== undefined, (query) => query.where("user.id", "=", userId ?? ""))
    .orderBy("session.lastSeenAt", "desc")
    .execute();

type Session = { id: string } | { token: string };
type Seen = { lastSeenAt: Date } | { secondFactorAt: Date } | { expiresAt: Date };

export async function updateSession(db: Db | Trx, session: Session, seen: Seen): Promise<void> {
  await db
    .updateTable("authSession")
    .set(seen)
    .where((is) => ("id" in session ? is("id", "=", session.id) : is("token", "=", session.token)))
    .execute();
}

export async function deleteSession(db: Db | Trx, session: Session): Promise<void> {
  await db
    .deleteFrom("authSession")
    .where((is) => ("id" in session ? is("id", "=", session.id) : is("token", "=", session.token)))
    .execute();
}

/** Deletes one session of this user; nothing happens when `id` is not an id. */
export async function deleteSessionOf(db: Db | Trx, userId: string, id: string): Promise<void> {
  await db.deleteFrom("authSession").where("userId", "=", userId).where(sql<string>`id::text`, "=", id).execute();
}

/** Ends sessions at once: all of a user, or all but one. @returns how many ended */
export async function deleteSessions(db: Db | Trx, userId: string, except?: string): Promise<number> {
  const result = await db
    .deleteFrom("authSession")
    .where("userId", "=", userId)
    .$if(except !== undefined, (query) => query.where("id", "<>", except ?? ""))
    .executeTakeFirst();
  return Number(result.numDeletedRows);
}
