import { sql } from "kysely";
import { beforeAll, describe, expect, test } from "vitest";
import { makeCandidate, makeUser } from "#tests/factories";
import { freshDatabase, systemActor } from "#tests/support/database";
import type { Staff } from "~/domain/actor";

const database = await freshDatabase();
let staff: Staff;

/** What staff call everybody of a family name. */
async function called(familyName: string): Promise<string[]> {
  const { rows } = await database.as(staff, (trx) =>
    sql<{ name: string }>`select person_called(c) as name from candidate c
      where c.state <> 'erased' and lower(c.family_name) like ${`${familyName.toLowerCase()}%`}`.execute(trx),
  );
  return rows.map(({ name }) => name).sort();
}

beforeAll(async () => {
  await database.as(systemActor, async (trx) => {
    staff = (await makeUser(trx, "specialist")) as Staff;
    const named = (givenName: string, familyName: string, values: object = {}) =>
      makeCandidate(trx, { givenName, familyName, birthDate: null, birthYear: null, ...values });
    await named("Ali", "Haddad", { birthDate: "1990-04-01" });
    await named("ALI", "Haddad", { birthYear: 1975 });
    await named("Ali", "Haddad");
    await named("Sami", "Haddad", { birthYear: 1980 });
    await named("Ali", "Gone", { birthYear: 1981 });
    await named("Ali", "Gone", { birthYear: 1982, state: "erased" });
    await named("Ali", "Left", { birthYear: 1981 });
    await named("Ali", "Left", { birthYear: 1982, state: "left" });
    await named("Nura", "Twinborn", { birthYear: 1991, districtId: "styrum" });
    await named("Nura", "Twinborn", { birthYear: 1991, districtId: "broich" });
    await named("Nura", "Sameplace", { birthYear: 1991, code: "K-77001" });
    await named("Nura", "Sameplace", { birthYear: 1991, code: "K-77002" });
    await named("", "", { code: "K-77003" });
  });
});

test("two people of one name are told apart by year or district; nobody else carries one", async () => {
  expect(await called("Haddad")).toEqual([
    "ALI Haddad (*1975)",
    "Ali Haddad (*1990)",
    "Ali Haddad (Styrum)",
    "Sami Haddad",
  ]);
});

test("what both share tells nobody apart", async () => {
  expect(await called("Twinborn")).toEqual(["Nura Twinborn (*1991, Broich)", "Nura Twinborn (*1991, Styrum)"]);
  expect(await called("Sameplace")).toEqual(["Nura Sameplace (*1991, K-77001)", "Nura Sameplace (*1991, K-77002)"]);
});

test("somebody who was erased or has left is nobody's namesake, but has those who stayed", async () => {
  expect(await called("Gone")).toEqual(["Ali Gone"]);
  expect(await called("Left")).toEqual(["Ali Left", "Ali Left (*1982)"]);
});

test("without a name the code is the name", async () => {
  expect(await called("")).toContain("K-77003");
});

describe("names as they are heard", () => {
  const alike = async (one: [string, string], other: [string, string]) =>
    database.as(systemActor, async (trx) => {
      const made = [];
      for (const [n, [givenName, familyName]] of [one, other].entries()) {
        made.push(await makeCandidate(trx, { givenName, familyName, birthDate: null, birthYear: 1970 + n }));
      }
      await sql`set constraints all immediate`.execute(trx);
      const { rows } = await sql<{ name: string }>`select person_called(c) as name from candidate c
          where c.id = any(${made.map(({ id }) => id)}::uuid[]) order by c.birth_year`.execute(trx);
      const both = rows.map(({ name }) => name.includes("(*19"));
      expect(both[0]).toBe(both[1]);
      // nobody of one test is a namesake in the next
      await sql`update candidate set state = 'left' where id = any(${made.map(({ id }) => id)}::uuid[])`.execute(trx);
      return both[0];
    });

  test.each<[[string, string], [string, string]]>([
    [
      ["Mohamad", "Yousef"],
      ["Muhammed", "Yusuf"],
    ],
    [
      ["Jörg", "Müller"],
      ["Joerg", "Mueller"],
    ],
    [
      ["Олександр", "Шевченко"],
      ["Oleksandr", "Shevchenko"],
    ],
    [
      ["محمد", "الحسن"],
      ["Mohammed", "Al-Hassan"],
    ],
    [
      ["Rana", "Alhaddad"],
      ["Rana", "Haddad"],
    ],
    [
      ["Ahmad", "Ibrahim"],
      ["Ahmed", "Ebrahim"],
    ],
    [
      ["Fatima", "Khalid"],
      ["Fatema", "Chaled"],
    ],
    [
      ["Yılmaz", "Özgür"],
      ["Oezguer", "Yilmaz"],
    ],
    [
      ["Maxamed", "Cabdi"],
      ["Maxamed", "Cabdi"],
    ],
  ])("%s and %s are alike", async (one, other) => {
    expect(await alike(one, other)).toBe(true);
  });

  test.each<[[string, string], [string, string]]>([
    [
      ["Ali", "Hassan"],
      ["Ali", "Hussein"],
    ],
    [
      ["Amin", "Omar"],
      ["Amina", "Omar"],
    ],
    [
      ["Mahmoud", "Darwish"],
      ["Mohammad", "Darwish"],
    ],
    [
      ["Nour", "Saleh"],
      ["Nora", "Saleh"],
    ],
    [
      ["Ali", "Hassan Omar"],
      ["Ali", "Hassan"],
    ],
  ])("%s and %s are not", async (one, other) => {
    expect(await alike(one, other)).toBe(false);
  });
});
