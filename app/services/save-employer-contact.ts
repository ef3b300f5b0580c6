import type { Trx } from "#db/index.server";
import type { Staff } from "~/domain/actor";
import type { ContactInput } from "~/domain/employer/forms";
import { notFound, refused, staleVersion } from "~/domain/errors";

export type ContactTarget = { employerId: string; contact?: { id: string; version: number } };

/**
 * Adds a person of a company, or changes one when `contact` is given.
 * The address of somebody who signs in is changed with their account, not here.
 * @throws notFound, conflict `stale`, or refused `employer:errors.contactSignsIn`
 */
export async function saveEmployerContact(
  trx: Trx,
  _actor: Staff,
  target: ContactTarget,
  input: ContactInput,
): Promise<void> {
  const { employerId, contact } = target;
  const company = await trx.selectFrom("employer").select("id").where("id", "=", employerId).executeTakeFirst();
  if (!company) throw notFound("employer");
  if (input.isMain) {
    await trx
      .updateTable("employerContact")
      .set({ isMain: false })
      .where("employerId", "=", employerId)
      .where("isMain", "=", true)
      .$if(contact !== undefined, (query) => query.where("id", "!=", contact?.id ?? ""))
      .execute();
  }
  const values = {
    name: input.name,
    position: input.position,
    email: input.email ?? null,
    phone: input.phone ?? "",
    isMain: input.isMain,
  };
  if (!contact) {
    await trx
      .insertInto("employerContact")
      .values({ ...values, employerId })
      .execute();
    return;
  }
  const old = await trx
    .selectFrom("employerContact")
    .select(["userId", "email"])
    .where("id", "=", contact.id)
    .where("employerId", "=", employerId)
    .executeTakeFirst();
  if (!old) throw notFound("contact");
  if (old.userId && (old.email ?? "").toLowerCase() !== (input.email ?? "").toLowerCase()) {
    throw refused("employer:errors.contactSignsIn", {}, "email");
  }
  const saved = await trx
    .updateTable("employerContact")
    .set(values)
    .where("id", "=", contact.id)
    .where("version", "=", contact.version)
    .returning("id")
    .executeTakeFirst();
  if (!saved) throw staleVersion({ table: "employer_contact", id: contact.id });
}
