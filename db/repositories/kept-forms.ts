import type { Db, Trx } from "../index.server";

/** What somebody wrote into a form after their session had ended; sealed, and only the system may read it. */

const identifier = (id: string) => `kept-form:${id}`;

/** Keeps a sealed form until `expiresAt`, and forgets those whose hour is over. */
export async function insertKeptForm(
  db: Db | Trx,
  form: { id: string; sealed: string; expiresAt: Date },
  now: Date,
): Promise<void> {
  await db
    .deleteFrom("authVerification")
    .where("identifier", "like", identifier("%"))
    .where("expiresAt", "<=", now)
    .execute();
  await db
    .insertInto("authVerification")
    .values({ identifier: identifier(form.id), value: form.sealed, expiresAt: form.expiresAt })
    .execute();
}

/** The sealed form; undefined when its hour is over. */
export async function findKeptForm(db: Db | Trx, id: string, now: Date): Promise<string | undefined> {
  const row = await db
    .selectFrom("authVerification")
    .select("value")
    .where("identifier", "=", identifier(id))
    .where("expiresAt", ">", now)
    .executeTakeFirst();
  return row?.value;
}
