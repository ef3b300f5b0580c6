import { sql } from "kysely";
import type { Db, Trx } from "../index.server";

/** Second factors. Closed to every actor but the system. */

export const listPasskeys = (db: Db | Trx, userId: string) =>
  db
    .selectFrom("authPasskey")
    .select(["id", "name", "createdAt"])
    .where("userId", "=", userId)
    .orderBy("createdAt")
    .execute();

/**
 * Whether the user has an authenticator app: a confirmed one if `verified`, or else one still waiting for its first
 * code.
 */
export async function hasApp(db: Db | Trx, userId: string, verified: boolean): Promise<boolean> {
  const app = await db
    .selectFrom("authTwoFactor")
    .select("id")
    .where("userId", "=", userId)
    .where("verified", "=", verified)
    .executeTakeFirst();
  return app !== undefined;
}

/** @returns whether it existed; false also when `id` is not an id */
export async function deletePasskey(db: Db | Trx, userId: string, id: string): Promise<boolean> {
  const result = await db
    .deleteFrom("authPasskey")
    .where("userId", "=", userId)
    .where(sql<string>`id::text`, "=", id)
    .executeTakeFirst();
  return result.numDeletedRows > 0n;
}

/** Deletes the authenticator app, the backup codes and all passkeys. */
export async function deleteFactors(trx: Trx, userId: string): Promise<void> {
  await trx.deleteFrom("authTwoFactor").where("userId", "=", userId).execute();
  await trx.deleteFrom("authPasskey").where("userId", "=", userId).execute();
  await trx.updateTable("appUser").set({ twoFactorEnabled: false }).where("id", "=", userId).execute();
}
