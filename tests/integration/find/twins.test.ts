import { beforeAll, describe, expect, test } from "vitest";
import { makeCandidate, makeEmployer, makeUser } from "#tests/factories";
import { freshDatabase, systemActor } from "#tests/support/database";
import type { Staff } from "~/domain/actor";
import { companyTwins, personTwins } from "~/queries/find/twins";

const database = await freshDatabase();
const today = "2026-12-01";
let staff: Staff;

beforeAll(async () => {
  await database.as(systemActor, async (trx) => {
    staff = (await makeUser(trx, "specialist", "Anke Lange")) as Staff;
    const known = (familyName: string, givenName: string, values: object) =>
      makeCandidate(trx, {
        familyName,
        givenName,
        birthDate: null,
        birthYear: null,
        responsibleUserId: staff.userId,
        ...values,
      });
    await known("El Hamwi", "Mohammed", { birthDate: "1991-05-04", birthYear: 1991 });
    await known("Schmidt-Müller", "Anna", { birthDate: "1985-02-10", birthYear: 1985 });
    await known("Коваленко", "Олена", { birthYear: 1979 });
    await known("Haddad", "Ali", { birthDate: "1990-01-01", birthYear: 1990 });
    await known("Haddad", "Rami", { state: "left" });
    const mother = await known("Yusuf", "Amina", { birthDate: "1970-03-03", birthYear: 1970 });
    await trx
      .insertInto("candidateChannel")
      .values({ candidateId: mother.id, kind: "phone", value: "+491639996611" })
      .execute();
    await makeEmployer(trx, { name: "Bau Broich GmbH & Co. KG" });
    await makeEmployer(trx, { name: "Gärtnerei Lohmann" });
  });
});

const names = async (entered: Parameters<typeof personTwins>[1]) =>
  (await database.as(staff, (trx) => personTwins(trx, entered, today))).map(({ name }) => name);

describe("whoever is entered by hand is compared with everybody on record", () => {
  test.each<[string, Parameters<typeof personTwins>[1], string[]]>([
    ["another spelling, no day known", { familyName: "Al-Hamwi", givenName: "Muhammad" }, ["Mohammed El Hamwi"]],
    ["another spelling, another year", { familyName: "Al-Hamwi", givenName: "Muhammad", birthYear: 1975 }, []],
    [
      "half of a double name on the same day",
      { familyName: "Müller", givenName: "Anna", birthDate: "1985-02-10" },
      ["Anna Schmidt-Müller"],
    ],
    ["another script", { familyName: "Kovalenko", givenName: "Olena", birthYear: 1979 }, ["Олена Коваленко"]],
    ["names changed about", { familyName: "Ali", givenName: "Haddad" }, ["Ali Haddad"]],
    [
      "the first of January only asks too",
      { familyName: "Haddad", givenName: "Ali", birthDate: "1990-01-01" },
      ["Ali Haddad"],
    ],
    ["somebody who left", { familyName: "Haddad", givenName: "Rami" }, ["Rami Haddad"]],
    [
      "a child with the mother's telephone",
      { familyName: "Yusuf", givenName: "Bilal", birthDate: "2005-01-12", phone: "+491639996611" },
      [],
    ],
    ["nobody alike", { familyName: "Brandt", givenName: "Jonas" }, []],
  ])("%s", async (_what, entered, expected) => {
    expect(await names(entered)).toEqual(expected);
  });

  test("with what tells them apart, and for staff only", async () => {
    const entered = { familyName: "Haddad", givenName: "Ali" };
    expect(await database.as(staff, (trx) => personTwins(trx, entered, today))).toMatchObject([
      { name: "Ali Haddad", born: "1990-01-01", place: "Styrum", responsible: "Anke Lange", closed: false },
    ]);
    expect(await database.as({ role: "visitor" }, (trx) => personTwins(trx, entered, today))).toEqual([]);
  });
});

test("a company is found by its name without the legal form", async () => {
  const find = async (name: string) =>
    (await database.as(staff, (trx) => companyTwins(trx, { name }, today))).map((twin) => twin.name);
  expect(await find("Bau Broich")).toEqual(["Bau Broich GmbH & Co. KG"]);
  expect(await find("Bau Breuer")).toEqual([]);
});
