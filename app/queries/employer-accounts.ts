import { sql } from "kysely";
import { jsonArrayFrom, jsonObjectFrom } from "kysely/helpers/postgres";
import type { Trx } from "#db/index.server";

export interface EmployerAccounts {
  id: string;
  name: string;
  /** who can sign in for the company already */
  users: { name: string }[];
  /** the contact that is to be invited */
  contact: { name: string; email: string | null } | null;
}

/** What inviting somebody of a company needs to know. */
export async function employerAccounts(
  trx: Trx,
  id: string,
  contactId: string | null,
): Promise<EmployerAccounts | undefined> {
  return trx
    .selectFrom("employer")
    .select((eb) => [
      "employer.id",
      "employer.name",
      jsonArrayFrom(
        eb
          .selectFrom("membership")
          .innerJoin("appUser", "appUser.id", "membership.userId")
          .select("appUser.name")
          .whereRef("membership.employerId", "=", "employer.id")
          .where("membership.endedAt", "is", null)
          .where("appUser.disabledAt", "is", null)
          .orderBy("appUser.createdAt"),
      ).as("users"),
      jsonObjectFrom(
        eb
          .selectFrom("employerContact as contact")
          .select(["contact.name", "contact.email"])
          .whereRef("contact.employerId", "=", "employer.id")
          .where("contact.userId", "is", null)
          .where((is) =>
            contactId ? is(sql<string>`contact.id::text`, "=", contactId) : is("contact.isMain", "=", true),
          )
          .limit(1),
      ).as("contact"),
    ])
    .where(sql<string>`employer.id::text`, "=", id)
    .executeTakeFirst();
}
