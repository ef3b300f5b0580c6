import type { Db, Trx } from "../index.server";

/** Stores a request until its mail is used: once, and not after `expiresAt`. Only the system may read it. */
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

/** The request under this identifier, as JSON, without using it up; undefined when used or expired. */
export async function findMailedRequest(db: Db | Trx, identifier: string, now: Date): Promise<unknown> {
  const row = await db
    .selectFrom("authVerification")
    .select("value")
    .where("identifier", "=", identifier)
    .where("expiresAt", ">", now)
    .executeTakeFirst();
  return row && JSON.parse(row.value);
}
