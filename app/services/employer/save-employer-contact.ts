import type { Trx } from "#db/index.server";
import { findContact, insertContact, unmarkMainContact, updateContact } from "#db/repositories/employer-contacts";
import { isKnownEmployer } from "#db/repositories/employers";
import type { ContactInput } from "~/domain/employer/forms";
import { notFound, refused } from "~/domain/errors";

export type ContactTarget = { employerId: string; contact?: { id: string; version: number } };

/**
 * Adds a contact of a company, or changes one when `contact` is given.
 * The address of somebody who signs in is changed with their account, not here.
 * @throws AppError not_found; conflict `stale`; rule `employer:errors.contactSignsIn`
 */
export async function saveEmployerContact(trx: Trx, target: ContactTarget, input: ContactInput): Promise<void> {
  const { employerId, contact } = target;
  if (!(await isKnownEmployer(trx, employerId))) throw notFound("employer");
  if (input.isMain) await unmarkMainContact(trx, employerId, contact?.id);
  const values = {
    name: input.name,
    position: input.position,
    email: input.email ?? null,
    phone: input.phone ?? "",
    isMain: input.isMain,
  };
  if (!contact) return insertContact(trx, { ...values, employerId });
  const old = await findContact(trx, employerId, contact.id);
  if (!old) throw notFound("contact");
  if (old.userId && (old.email ?? "").toLowerCase() !== (input.email ?? "").toLowerCase()) {
    throw refused("employer:errors.contactSignsIn", {}, "email");
  }
  await updateContact(trx, contact, values);
}
