import type { Trx } from "#db/index.server";
import type { Actor } from "~/domain/actor";

/**
 * Who helps the signed-in person: first name and phone, for the frame of every page of their own area. Null while
 * nobody is responsible.
 */
export async function myHelper(
  trx: Trx,
  actor: Extract<Actor, { role: "candidate" }>,
): Promise<{ firstName: string; phone: string | null } | null> {
  const row = await trx
    .selectFrom("myHelperView")
    .select(["helperName", "helperPhone"])
    .where("candidateId", "=", actor.candidateId)
    .executeTakeFirst();
  const firstName = row?.helperName?.trim().split(/\s+/)[0];
  return firstName ? { firstName, phone: row?.helperPhone ?? null } : null;
}
