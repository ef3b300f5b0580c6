import { beforeAll, expect, test } from "vitest";
import { makeCandidate, makeEmployer, makeEmployerUser, makeUser } from "#tests/factories";
import { onDay } from "#tests/support/clock";
import { freshDatabase, systemActor } from "#tests/support/database";
import type { Staff } from "~/domain/actor";
import type { WorkUse } from "~/domain/occupation/find-work";
import { settleWork } from "~/request/work.server";
import { addExperience } from "~/services/candidate/save-candidate-rows";
import { createJob } from "~/services/job/create-job";

const database = await freshDatabase();
const time = onDay("2026-12-01");
let staff: Staff;
let person = "";
beforeAll(async () => {
  staff = (await database.as(systemActor, (trx) => makeUser(trx, "specialist"))) as Staff;
  person = (await database.as(systemActor, (trx) => makeCandidate(trx))).id;
});

const boxes = { words: "original", choice: "occupationId" };
/** Sends the boxes; the answer is the page that asks again, or the choice that the form has by now. */
async function send(fields: Record<string, string>, use: WorkUse = "person") {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.set(name, value);
  return database.as(staff, async (trx) => {
    const asked = await settleWork(trx, form, boxes, use);
    if (asked === null) return { choice: form.get("occupationId"), page: null };
    const { data, init } = asked as unknown as { data: Answer; init: { status: number } };
    return { choice: null, page: { ...data, status: init.status } };
  });
}
type Answer = {
  work: { works: { id: string }[]; sure: string | null };
  error?: Record<string, string[]>;
  initialValue: Record<string, string>;
};

test("the search step shows what the words may mean and keeps what else was typed", async () => {
  const { page } = await send({ original: "Tierpfleger", years: "3", intent: "find" });
  expect(page).toMatchObject({ status: 200, initialValue: { original: "Tierpfleger", years: "3" } });
  expect(page?.work.works.length).toBeGreaterThan(2);
  expect(page?.error ?? {}).toEqual({});
});

test("words beyond doubt need no search step", async () => {
  expect(await send({ original: "Schweißer" })).toEqual({ choice: "kldb-24422", page: null });
});

test("words that may be several things are asked about, with the choices at hand", async () => {
  const { page } = await send({ original: "Tierpfleger", years: "3" });
  expect(page).toMatchObject({ status: 400, error: { occupationId: ["desk:work.refused.choose"] } });
});

test("words that are no work are refused at their box", async () => {
  const { page } = await send({ original: "xqzwv" });
  expect(page).toMatchObject({ status: 400, error: { original: ["desk:work.refused.unknown"] } });
});

test("words longer than anybody's answer are refused before they are looked up", async () => {
  for (const intent of [{ intent: "find" }, { intent: "save" }]) {
    const { page } = await send({ original: "x".repeat(201), ...intent });
    expect(page).toMatchObject({ status: 400, error: { original: ['tooLong|{"max":200}'] } });
    expect(page?.work).toBeUndefined();
  }
});

test("a choice counts for the words it was found for, and for no others", async () => {
  const chosen = { occupationId: "kldb-11522", foundFor: "Tierpfleger" };
  expect((await send({ ...chosen, original: "Tierpfleger" })).choice).toBe("kldb-11522");
  expect((await send({ ...chosen, original: "Schweißer" })).choice).toBe("kldb-24422");
});

test("whoever means none of them keeps the words", async () => {
  expect(await send({ original: "xqzwv", foundFor: "xqzwv", occupationId: "-" })).toEqual({ choice: null, page: null });
});

test("a choice that nobody was offered is refused", async () => {
  const forged = { original: "Arzt", foundFor: "Arzt", occupationId: "kldb-81404" };
  expect((await send(forged, "posting")).page).toMatchObject({ status: 400 });
  expect((await send({ ...forged, occupationId: "kldb-99999" })).page).toMatchObject({ status: 400 });
});

test("nothing typed is nothing to ask", async () => {
  expect(await send({ original: " " })).toEqual({ choice: null, page: null });
});

test("the position becomes somebody's experience, and a company's posting without a template", async () => {
  const [occupationId, own] = ["kldb-24422", "kldb-25252"];
  await send({ original: "Schweißer" });
  await send({ original: "Fahrradmonteur" }, "posting");
  await database.as(staff, (trx) =>
    addExperience(trx, staff, person, { original: "Schweißer", occupationId, years: 4 }, time),
  );
  const { id: employer } = await database.as(systemActor, (trx) => makeEmployer(trx));
  const boss = await database.as(systemActor, (trx) => makeEmployerUser(trx, employer));
  const { id } = await database.as(boss, (trx) =>
    createJob(trx, boss, { occupationId: own, work: "Fahrradmonteur", contractKind: "job", places: 1 }),
  );
  const [experience] = await database.owner.db.selectFrom("candidateExperience").selectAll().execute();
  expect(experience).toMatchObject({ occupationId, original: "Schweißer", yearsMin: 4 });
  const job = await database.owner.db.selectFrom("job").selectAll().where("id", "=", id).executeTakeFirst();
  expect(job).toMatchObject({ occupationId: own, title: "Fahrradmonteur", germanSpeaking: "A2" });
  expect(job?.slug).toMatch(/^zweiradtechnik-fachkraft-[0-9a-f]{8}$/);
});
