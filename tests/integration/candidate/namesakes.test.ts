import { sql } from "kysely";
import { beforeAll, expect, test } from "vitest";
import { makeCandidate, makeUser } from "#tests/factories";
import { freshDatabase, systemActor } from "#tests/support/database";
import type { Staff } from "~/domain/actor";

const database = await freshDatabase();
let staff: Staff;

beforeAll(async () => {
  await database.as(systemActor, async (trx) => {
    staff = (await makeUser(trx, "specialist")) as Staff;
    const named = (values: object) => makeCandidate(trx, { givenName: "Ali", familyName: "Haddad", ...values });
    await named({ birthDate: "1990-04-01" });
    await named({ givenName: "ALI", birthDate: null, birthYear: 1975 });
    await named({ birthDate: null, birthYear: null, code: "K-77001" });
    await named({ givenName: "Sami", birthDate: null, birthYear: 1980 });
    await named({ givenName: "Ali", familyName: "Gone", birthDate: null, birthYear: 1981 });
    await named({ givenName: "Ali", familyName: "Gone", birthDate: null, birthYear: 1982, state: "erased" });
  });
});

test("two people of one name are told apart by year, district or code; nobody else carries one", async () => {
  const { rows } = await database.as(staff, (trx) =>
    sql<{ name: string }>`select person_called(c) as name from candidate c where c.state <> 'erased'`.execute(trx),
  );
  expect(rows.map(({ name }) => name).sort()).toEqual([
    "ALI Haddad (*1975)",
    "Ali Gone",
    "Ali Haddad (*1990)",
    "Ali Haddad (Styrum)",
    "Sami Haddad",
  ]);
});
