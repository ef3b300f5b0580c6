import type { Updateable } from "kysely";
import type { Db, Trx } from "../index.server";
import type { AppUser } from "../schema";

export async function isKnownUser(db: Db | Trx, id: string): Promise<boolean> {
  return (await db.selectFrom("appUser").select("id").where("id", "=", id).executeTakeFirst()) !== undefined;
}

/** Whoever signs in with this address; `membershipId` is null when they have no role any more. */
export const findUserByEmail = (db: Db | Trx, email: string) =>
  db
    .selectFrom("appUser as user")
    .leftJoin("membership", (join) =>
      join.onRef("membership.userId", "=", "user.id").on("membership.endedAt", "is", null),
    )
    .select(["user.id", "user.locale", "membership.id as membershipId"])
    .where("user.email", "=", email)
    .executeTakeFirst();

/** The role of a user, in their language; `disabledAt` is set when they may not sign in. */
export const findRole = (db: Db | Trx, id: string) =>
  db
    .selectFrom("appUser as user")
    .innerJoin("membership", (join) =>
      join.onRef("membership.userId", "=", "user.id").on("membership.endedAt", "is", null),
    )
    .select(["membership.role", "user.locale", "user.disabledAt"])
    .where("user.id", "=", id)
    .executeTakeFirst();

/** Whether the user has an authenticator app or a passkey. */
export async function hasSecondFactor(db: Db | Trx, id: string): Promise<boolean> {
  const user = await db.selectFrom("appUser").select("twoFactorEnabled").where("id", "=", id).executeTakeFirstOrThrow();
  return user.twoFactorEnabled;
}

/** Somebody who may sign in and has not done so yet. */
export const findNewUser = (db: Db | Trx, id: string) =>
  db
    .selectFrom("appUser")
    .select(["id as userId", "email", "locale"])
    .where("id", "=", id)
    .where("lastSignedInAt", "is", null)
    .where("disabledAt", "is", null)
    .executeTakeFirst();

/** @returns the id */
export async function insertUser(
  trx: Trx,
  user: { email: string; name: string; locale: string; invitedAt: Date; invitedBy: string | null },
): Promise<string> {
  const { id } = await trx.insertInto("appUser").values(user).returning("id").executeTakeFirstOrThrow();
  return id;
}

export async function updateUser(db: Db | Trx, id: string, change: Updateable<AppUser>): Promise<void> {
  await db.updateTable("appUser").set(change).where("id", "=", id).execute();
}

/** One role per user; the database refuses a second one that has not ended. */
export async function addMembership(
  trx: Trx,
  membership: { userId: string; role: string; employerId: string | null; candidateId: string | null },
): Promise<void> {
  await trx.insertInto("membership").values(membership).execute();
}

/** Whether the person has an account of their own. */
export async function hasAccount(db: Db | Trx, candidateId: string): Promise<boolean> {
  const membership = await db
    .selectFrom("membership")
    .select("id")
    .where("candidateId", "=", candidateId)
    .where("endedAt", "is", null)
    .executeTakeFirst();
  return membership !== undefined;
}

/** The team: specialists and coordinators who can sign in, by name. Empty for a visitor. */
export async function listStaff(db: Db | Trx): Promise<{ id: string; name: string }[]> {
  return await db
    .selectFrom("staffDirectory")
    .select(["id", "name"])
    .orderBy("name")
    // the type generator takes columns of a view for nullable; these two never are
    .$narrowType<{ id: string; name: string }>()
    .execute();
}

/** Who coordinates, with the telephone, by name. */
export async function listCoordinators(db: Db | Trx): Promise<{ name: string; phone: string }[]> {
  return await db
    .selectFrom("staffDirectory")
    .select(["name", "phone"])
    .where("role", "=", "coordinator")
    .orderBy("name")
    // the type generator takes columns of a view for nullable; these two never are
    .$narrowType<{ name: string; phone: string }>()
    .execute();
}

/** Whether this is somebody of the team whom people can be handed over to. */
export async function isStaffUser(trx: Trx, id: string): Promise<boolean> {
  const found = await trx.selectFrom("staffDirectory").select("id").where("id", "=", id).executeTakeFirst();
  return found !== undefined;
}
