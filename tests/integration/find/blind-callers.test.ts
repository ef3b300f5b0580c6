import fs from "node:fs";
import path from "node:path";
import { sql } from "kysely";
import { beforeAll, expect, test } from "vitest";
import { freshCity, systemActor } from "#tests/support/database";
import { findByName } from "~/facts/find-by-name";
import people from "../../fixtures/blind/callers-people.json";

/** Callers of the demo city and of 27 invented people, judged before anybody looked at what the finder answers. */
const today = "2026-12-01";
const database = await freshCity(today);
type Case = { asked: string; means: string[]; how: string };
const casesOf = (half: "open" | "shut"): Case[] =>
  fs
    .readFileSync(path.resolve(`tests/fixtures/blind/callers-${half}.jsonl`), "utf8")
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line) as Case);

beforeAll(async () => {
  const { db } = database.owner;
  const rows = people.map((one) => ({ ...one, id: crypto.randomUUID() }));
  await db
    .insertInto("candidate")
    .values(
      rows.map(({ id, code, given, family, born }) => ({
        id,
        code,
        givenName: given,
        familyName: family,
        birthDate: born,
      })),
    )
    .execute();
  await db
    .insertInto("candidateChannel")
    .values(
      rows.flatMap(({ id, phone, mail }) => [
        { candidateId: id, kind: "phone", value: phone },
        { candidateId: id, kind: "email", value: mail },
      ]),
    )
    .execute();
  await sql`analyze`.execute(db);
}, 120_000);

/** What is not answered with one of those who are meant, in words. */
async function missedIn(cases: readonly Case[]): Promise<string[]> {
  const missed: string[] = [];
  for (const { asked, means, how } of cases) {
    const found = await database.as(systemActor, (trx) => findByName(trx, asked, today));
    // several may answer equally well
    const first = found.filter(({ score }) => score === found[0]?.score).map(({ name }) => name);
    if (!first.some((name) => means.includes(name)))
      missed.push(
        `${how}: ${asked} means ${means}, first were ${found.slice(0, 3).map(({ name, score }) => `${name} ${score.toFixed(2)}`)}`,
      );
  }
  return missed;
}

test("whoever is meant comes first, of the half that may be looked at", async () => {
  const cases = casesOf("open");
  const missed = await missedIn(cases);
  expect(cases.length).toBeGreaterThan(100);
  expect(missed.length, missed.join("\n")).toBeLessThanOrEqual(cases.length * 0.02);
}, 240_000);

test("and of the half that is only counted", async () => {
  const cases = casesOf("shut");
  const missed = await missedIn(cases);
  expect(cases.length).toBeGreaterThan(100);
  expect(missed.length).toBeLessThanOrEqual(cases.length * 0.02);
}, 240_000);
