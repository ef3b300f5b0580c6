import { demoUsers } from "#db/demo/users";
import type { Trx } from "#db/index.server";
import { signedInRoles } from "~/domain/actor";

export type DemoPerson = {
  id: string;
  name: string;
  email: string;
  role: string;
  company: string | null;
};

const order: readonly string[] = signedInRoles;

/** The demo city's people who may sign in, by role; empty in a real city. */
export async function demoPeople(trx: Trx): Promise<DemoPerson[]> {
  const people = await trx
    .selectFrom("appUser as user")
    .innerJoin("membership", (join) =>
      join.onRef("membership.userId", "=", "user.id").on("membership.endedAt", "is", null),
    )
    .leftJoin("employer", "employer.id", "membership.employerId")
    .select(["user.id", "user.name", "user.email", "membership.role", "employer.name as company"])
    .where(
      "user.email",
      "in",
      demoUsers.map(({ email }) => email),
    )
    .where("user.disabledAt", "is", null)
    .execute();
  const place = ({ email }: DemoPerson) => demoUsers.findIndex((user) => user.email === email);
  return people.sort((a, b) => order.indexOf(a.role) - order.indexOf(b.role) || place(a) - place(b));
}
