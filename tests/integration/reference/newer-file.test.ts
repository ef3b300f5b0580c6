import { beforeAll, describe, expect, test } from "vitest";
import { applyOfficial, compareOfficial, kindOf, UnfitFile } from "#db/reference/newer";
import { shippedContents } from "#db/reference/official";
import { loadTitles } from "#db/reference/titles";
import { adoptPosition } from "#db/repositories/occupations";
import { makeCandidate, makeUser } from "#tests/factories";
import { onDay } from "#tests/support/clock";
import { freshDatabase, systemActor } from "#tests/support/database";
import type { Staff } from "~/domain/actor";
import { findWork } from "~/facts/find-work";
import { matchReference } from "~/facts/match-reference";
import { addExperience } from "~/services/candidate/save-candidate-rows";

const database = await freshDatabase();
const { db } = database.owner;
const shipped = shippedContents();
const find = (words: string) => database.as(systemActor, (trx) => findWork(trx, words, "person"));

/** The list of 2027: bicycles get a new name, goldsmiths a code of their own, and the old code ends. */
const positions = shipped.kldb.content
  .split("\n")
  .filter((line) => !line.startsWith("93522,"))
  .map((line) =>
    line.startsWith("25252,")
      ? "25252,5,Berufe in der Fahrradtechnik – fachlich ausgerichtete Tätigkeiten,Fahrrad"
      : line,
  )
  .concat("93562,5,Berufe in der Goldschmiedekunst – fachlich ausgerichtete Tätigkeiten,Gold")
  .join("\n");
const titles = `${shipped["kldb-titles"].content.trim()}\nGoldschmied/in,93562\n`;
const newer = { kind: "kldb" as const, content: positions, version: "2027" };

beforeAll(async () => {
  const staff = (await database.as(systemActor, (trx) => makeUser(trx, "specialist"))) as Staff;
  const { id } = await database.as(systemActor, (trx) => makeCandidate(trx));
  await database.as(staff, async (trx) => {
    for (const code of ["93522", "25252"]) {
      const occupationId = (await adoptPosition(trx, code)) ?? "";
      await addExperience(trx, staff, id, { occupationId, original: code, years: 2 }, onDay("2026-12-01"));
    }
  });
});

test("an official file is known by its header, and others are refused with what is expected", () => {
  const kinds = Object.entries(shipped).map(([kind, { content }]) => [kind, kindOf(content)]);
  expect(kinds).toEqual(Object.keys(shipped).map((kind) => [kind, kind]));
  expect(() => kindOf("a,b\n1,2\n")).toThrow(/No official file has these columns: a,b/);
});

test("looking at a newer file says what is new, renamed, gone and still used, and stores nothing", async () => {
  const difference = await compareOfficial(db, newer);
  expect(difference).toMatchObject({
    from: "2020",
    to: "2027",
    added: [{ key: "93562" }],
    renamed: [{ key: "25252", before: expect.stringContaining("Zweiradtechnik") }],
    gone: [{ key: "93522" }],
    used: [{ id: "kldb-93522", template: false, people: 1, jobs: 0 }],
  });
  expect(await db.selectFrom("officialFile").selectAll().execute()).toEqual([]);
  expect((await find("Goldschmied")).sure).toBe("kldb-93522");
});

test.each([
  ["a version that is not later", { ...newer, version: "2020" }, /not later than 2020/],
  ["half a file", { ...newer, content: positions.split("\n").slice(0, 500).join("\n") }, /Is the file whole/],
  ["a code that is none", { ...newer, content: `${positions}\nX1,5,Y,Z` }, /is no entry of kldb/],
  ["another kind of file", { ...newer, content: titles }, /has these columns, too: code/],
])("%s is refused", async (_, file, why) => {
  const refused = compareOfficial(db, file);
  await expect(refused).rejects.toThrow(why);
  await expect(refused).rejects.toBeInstanceOf(UnfitFile);
});

describe("after it was stored", () => {
  beforeAll(async () => {
    await applyOfficial(db, { ...newer, source: "Bundesagentur für Arbeit" });
    await applyOfficial(db, {
      kind: "kldb-titles",
      content: titles,
      version: "2027",
      source: "Bundesagentur für Arbeit",
    });
  }, 60_000);

  test("titles mean the new code, and names follow", async () => {
    expect((await find("Goldschmiedin")).sure).toBe("kldb-93562");
    expect((await find("Fahrradmonteur")).works[0]).toMatchObject({
      id: "kldb-25252",
      de: "Fahrradtechnik (Fachkraft)",
    });
    expect((await find("93522")).works).toEqual([]);
  });

  test("whoever points at the old code keeps it, with its name", async () => {
    const { names } = await database.as(systemActor, matchReference);
    expect(names.occupation["kldb-93522"]?.de).toMatch(/Schmuckwarenherstellung/);
    expect(names.occupation["kldb-25252"]?.de).toBe("Fahrradtechnik (Fachkraft)");
    const kept = await db.selectFrom("candidateExperience").select("occupationId").orderBy("original").execute();
    expect(kept.map(({ occupationId }) => occupationId)).toEqual(["kldb-25252", "kldb-93522"]);
    const old = await db.selectFrom("kldbPosition").selectAll().where("code", "=", "93522").executeTakeFirst();
    expect(old).toMatchObject({ version: "2020", untilVersion: "2027" });
  });

  test("the next start keeps the newer file, and source and version stand with it", async () => {
    await loadTitles(db);
    expect((await find("Goldschmiedin")).sure).toBe("kldb-93562");
    const list = await db.selectFrom("titleList").select("source").executeTakeFirst();
    expect(list?.source).toContain("Bundesagentur für Arbeit 2027");
  });
});
