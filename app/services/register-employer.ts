import type { Trx } from "#db/index.server";
import type { Staff } from "~/domain/actor";
import type { NewEmployer } from "~/domain/employer/forms";
import { refused } from "~/domain/errors";

/**
 * Puts a company into the books with its main place and the person one talks to.
 * @returns the id of the company
 * @throws refused `employer:errors.nameTaken` when a company of that name sits in that postcode already
 */
export async function registerEmployer(trx: Trx, _actor: Staff, input: NewEmployer): Promise<string> {
  const known = await trx
    .selectFrom("employer")
    .innerJoin("employerSite", "employerSite.employerId", "employer.id")
    .select("employer.id")
    .where((is) => is(is.fn("lower", ["employer.name"]), "=", input.name.toLowerCase()))
    .where("employerSite.postcode", "=", input.postcode)
    .executeTakeFirst();
  if (known) throw refused("employer:errors.nameTaken", {}, "name");
  const { id } = await trx
    .insertInto("employer")
    .values({
      name: input.name,
      branch: input.branch,
      size: input.size ?? null,
      trainsApprentices: input.trainsApprentices,
      contactCap: input.contactCap,
      responsibleUserId: input.responsibleUserId,
      note: input.note,
      // until somebody was there and agreed with it, a company is a prospect
      state: "prospect",
    })
    .returning("id")
    .executeTakeFirstOrThrow();
  await trx
    .insertInto("employerSite")
    .values({
      employerId: id,
      street: input.street,
      postcode: input.postcode,
      city: input.city,
      districtId: input.districtId ?? (await districtOf(trx, input.postcode)),
      isMain: true,
    })
    .execute();
  await trx
    .insertInto("employerContact")
    .values({
      employerId: id,
      name: input.contactName,
      position: input.contactPosition,
      email: input.contactEmail ?? null,
      phone: input.contactPhone ?? "",
      isMain: true,
    })
    .execute();
  return id;
}

/** The district of a postcode, if it lies in one alone; otherwise somebody has to say. */
async function districtOf(trx: Trx, postcode: string): Promise<string | null> {
  const found = await trx
    .selectFrom("district")
    .select("id")
    .where((is) => is(is.val(postcode), "=", is.fn.any("postcodes")))
    .execute();
  return found.length === 1 ? (found[0]?.id ?? null) : null;
}
