import { sql } from "kysely";
import { beforeAll, describe, expect, test } from "vitest";
import { adoptPosition } from "#db/repositories/occupations";
import { makeEmployer, makeEmployerUser } from "#tests/factories";
import { freshDatabase, systemActor } from "#tests/support/database";
import type { Actor } from "~/domain/actor";
import type { WorkUse } from "~/domain/occupation/find-work";
import { findWork, takeWork } from "~/facts/find-work";

const database = await freshDatabase();
let employer: Actor;
beforeAll(async () => {
  employer = await database.as(systemActor, async (trx) => {
    const { id } = await makeEmployer(trx);
    return makeEmployerUser(trx, id);
  });
});

const find = (words: string, use: WorkUse = "person") => database.as(systemActor, (trx) => findWork(trx, words, use));
const adopted = () =>
  database.owner.db.selectFrom("occupation").selectAll().where("template", "=", false).orderBy("id").execute();

describe("finding work by its title", () => {
  test.each([
    ["Schweißer", "kldb-24422"],
    ["Goldschmiedin", "kldb-93522"],
    ["Fahrradmonteur", "kldb-25252"],
    ["welder", "kldb-24422"],
    ["сварщик", "kldb-24422"],
    ["зварювальник", "kldb-24422"],
    ["Koch", "kldb-29302"],
    ["24422", "kldb-24422"],
    ["Lagerhelfer/in", "lagerhelfer"],
  ])("%s is %s beyond doubt", async (words, id) => {
    const { sure, works } = await find(words);
    expect([sure, works[0]?.id]).toEqual([id, id]);
  });

  test.each([
    ["Tierpfleger", "kldb-11522"],
    ["kaynakçı", "kldb-24422"],
    ["کارگر انبار", "lagerhelfer"],
    ["نجار", "kldb-22342"],
    ["Bäckerhelferin", "baeckerhelfer"],
    ["Schwei", "kldb-24422"],
  ])("%s may be several things, %s among them, and nobody decides that but the reader", async (words, id) => {
    const { sure, works } = await find(words);
    expect(sure).toBeNull();
    expect(works.map((work) => work.id)).toContain(id);
  });

  test("the official titles nearest to the words stand beside a position", async () => {
    const { works } = await find("Fahrradmonteur");
    expect(works[0]).toMatchObject({ de: "Zweiradtechnik (Fachkraft)", en: "Bicycle and related repairers (skilled)" });
    expect(works[0]?.examples[0]).toBe("Fahrradmonteur/in");
  });

  test("letters that are no word find nothing, and neither does nothing", async () => {
    expect([(await find("xqzwv")).works, (await find("  ")).works]).toEqual([[], []]);
  });

  test("signs of patterns are letters", async () => {
    expect((await find("%%%")).works).toEqual([]);
  });

  test.each([
    ["Krankenschwester", "regulated"],
    ["Softwareentwickler", "level"],
    ["Fahrradmonteur", null],
  ])("%s cannot be posted because of: %s", async (words, why) => {
    const { unfit, works } = await find(words, "posting");
    expect(unfit).toBe(why);
    expect(works.filter(({ id }) => /[34]$|^kldb-81302$/.test(id))).toEqual([]);
  });
});

describe("a position that is used", () => {
  test("becomes an occupation once, whoever uses it and however often", async () => {
    const ids = await Promise.all(
      [systemActor, employer, systemActor].map((actor) => database.as(actor, (trx) => adoptPosition(trx, "25252"))),
    );
    expect(ids).toEqual(["kldb-25252", "kldb-25252", "kldb-25252"]);
    expect(await adopted()).toMatchObject([
      {
        id: "kldb-25252",
        de: "Zweiradtechnik (Fachkraft)",
        occupationGroup: "handwerk",
        tasksDe: [],
        apprenticeships: ["fahrradmonteur", "zweirad"],
        source: "Klassifikation der Berufe 2010 (Bundesagentur für Arbeit), 2020",
      },
    ]);
  });

  test("takes the licence of its trade along", async () => {
    await database.as(systemActor, (trx) => adoptPosition(trx, "53112"));
    const [row] = (await adopted()).filter(({ id }) => id === "kldb-53112");
    expect(row?.licencesRequired).toEqual(["L_34A"]);
  });

  test("is no way to write anything else: what is not in force is refused", async () => {
    const take = (id: string, use: WorkUse) => database.as(employer, (trx) => takeWork(trx, id, use));
    expect(await take("kldb-99999", "person")).toBe(false);
    expect(await take("kldb-43414", "posting")).toBe(false);
    expect(await take("kldb-43414", "person")).toBe(true);
    await expect(
      database.as(employer, (trx) => sql`insert into occupation select * from occupation limit 1`.execute(trx)),
    ).rejects.toThrow(/permission denied/);
  });

  test("keeps its row when a newer list drops the code, and is adopted no more", async () => {
    const drop = (code: string) =>
      database.owner.db.updateTable("kldbPosition").set({ untilVersion: "2030" }).where("code", "=", code).execute();
    await drop("25252");
    await drop("24422");
    const again = (code: string) => database.as(systemActor, (trx) => adoptPosition(trx, code));
    expect([await again("25252"), await again("24422")]).toEqual([null, null]);
    expect((await adopted()).map(({ id }) => id)).toContain("kldb-25252");
  });
});
