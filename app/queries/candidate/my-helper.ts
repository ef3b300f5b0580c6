import type { Trx } from "#db/index.server";

/**
 * Who helps the signed-in person: first name and phone, for the frame of every page of their own area. Null while
 * nobody is responsible. Row-level security shows only the actor's own row.
 */
export async function myHelper(trx: Trx): Promise<{ firstName: string; phone: string | null } | null> {
  const row = await trx.selectFrom("myHelperView").select(["helperName", "helperPhone"]).executeTakeFirst();
  const firstName = row?.helperName?.trim().split(/\s+/)[0];
  return firstName ? { firstName, phone: row?.helperPhone ?? null } : null;
}
