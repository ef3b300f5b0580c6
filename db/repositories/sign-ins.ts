import type { Db, Trx } from "../index.server";

/** The tables of sign-in; closed to every actor but the system. */

/** Ends sessions at once: all of a user, or all but one. @returns how many ended */
export async function deleteSessions(db: Db | Trx, userId: string, except?: string): Promise<number> {
  const result = await db
    .deleteFrom("authSession")
    .where("userId", "=", userId)
    .$if(except !== undefined, (query) => query.where("id", "<>", except ?? ""))
    .executeTakeFirst();
  return Number(result.numDeletedRows);
}

/** Authenticator app, backup codes and passkeys: none is left. */
export async function deleteFactors(trx: Trx, userId: string): Promise<void> {
  await trx.deleteFrom("authTwoFactor").where("userId", "=", userId).execute();
  await trx.deleteFrom("authPasskey").where("userId", "=", userId).execute();
  await trx.updateTable("appUser").set({ twoFactorEnabled: false }).where("id", "=", userId).execute();
}

/** What waits until its mail comes back: once, and not after `expiresAt`. */
export async function insertMailedRequest(
  trx: Trx,
  mailed: { identifier: string; request: object; expiresAt: Date },
): Promise<void> {
  const { identifier, request, expiresAt } = mailed;
  await trx
    .insertInto("authVerification")
    .values({ identifier, value: JSON.stringify(request), expiresAt })
    .execute();
}
