import type { Trx } from "#db/index.server";
import { insertContact } from "#db/repositories/employer-contacts";
import { insertSite, listDistrictsOfPostcode } from "#db/repositories/employer-sites";
import { findEmployerAt, insertEmployer } from "#db/repositories/employers";
import type { Staff } from "~/domain/actor";
import type { NewEmployer } from "~/domain/employer/forms";
import { employerStatus } from "~/domain/employer/states";
import { refused } from "~/domain/errors";

/**
 * Registers a company with its main site and its main contact.
 * @returns the id of the company
 * @throws AppError rule `employer:errors.nameTaken` when a company of that name has a site in that postcode already
 */
export async function registerEmployer(trx: Trx, actor: Staff, input: NewEmployer): Promise<string> {
  const known = await findEmployerAt(trx, input.name, input.postcode);
  if (known) throw refused("employer:errors.nameTaken", {}, "name");
  const id = await insertEmployer(trx, {
    name: input.name,
    branch: input.branch,
    size: input.size ?? null,
    trainsApprentices: input.trainsApprentices,
    contactCap: input.contactCap,
    responsibleUserId: input.responsibleUserId,
    note: input.note,
    state: employerStatus.begin("register", actor.role),
  });
  await insertSite(trx, {
    employerId: id,
    street: input.street,
    postcode: input.postcode,
    city: input.city,
    districtId: input.districtId ?? (await districtOf(trx, input.postcode)),
    isMain: true,
  });
  await insertContact(trx, {
    employerId: id,
    name: input.contactName,
    position: input.contactPosition,
    email: input.contactEmail ?? null,
    phone: input.contactPhone ?? "",
    isMain: true,
  });
  return id;
}

/** The district of a postcode, if it lies in only one; otherwise the specialist has to choose. */
async function districtOf(trx: Trx, postcode: string): Promise<string | null> {
  const [only, ...others] = await listDistrictsOfPostcode(trx, postcode);
  return others.length === 0 ? (only ?? null) : null;
}
