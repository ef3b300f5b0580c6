import type { Db, Trx } from "../index.server";

/** What waits until its mail comes back: once, and not after `expiresAt`. Closed to every actor but the system. */
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

/** What waits under this name, as JSON, without using it up; undefined when it was used or its time is over. */
export async function findMailedRequest(db: Db | Trx, identifier: string, now: Date): Promise<unknown> {
  const row = await db
    .selectFrom("authVerification")
    .select("value")
    .where("identifier", "=", identifier)
    .where("expiresAt", ">", now)
    .executeTakeFirst();
  return row && JSON.parse(row.value);
}
