import type { Trx } from "#db/index.server";

/**
 * Who accompanies the signed-in person: first name and phone, for the frame of every page of the person's own area.
 * Null when nobody is responsible yet. Row-level security shows the actor's own row only.
 */
export async function myHelper(trx: Trx): Promise<{ firstName: string; phone: string | null } | null> {
  const row = await trx.selectFrom("myHelperView").select(["helperName", "helperPhone"]).executeTakeFirst();
  const firstName = row?.helperName?.trim().split(/\s+/)[0];
  return firstName ? { firstName, phone: row?.helperPhone ?? null } : null;
}
