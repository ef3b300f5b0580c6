import { describe, expect, test } from "vitest";
import { makeCandidate, makeEmployer, makeJob, makeUser } from "#tests/factories";
import { onDay } from "#tests/support/clock";
import { freshDatabase, systemActor } from "#tests/support/database";
import type { Staff } from "~/domain/actor";
import { candidateRecord } from "~/queries/candidate/record";
import { employerRecord } from "~/queries/employer/record";
import { reverseMatching } from "~/queries/matching/reverse-matching";
import { today } from "~/queries/team/today";
import { nameGap } from "~/services/candidate/name-gap";
import { draftAcquisition } from "~/services/employer/draft-acquisition";
import { completeStep } from "~/services/support/complete-step";

const database = await freshDatabase();
const day = "2026-11-23";

/** A person with A1 German looking for metal work, in a city whose metal jobs ask for B1. */
const city = await database.as(systemActor, async (trx) => {
  const specialist = (await makeUser(trx, "specialist", "Frau Lange")) as Staff;
  const colleague = (await makeUser(trx, "specialist", "Herr Weiß")) as Staff;
  const company = await makeEmployer(trx, { responsibleUserId: colleague.userId });
  const bakery = await makeEmployer(trx, { name: "Backstube Muster" });
  await makeJob(trx, bakery, { occupationId: "pflegehelfer" });
  const jobs = [];
  for (let n = 0; n < 3; n++) {
    jobs.push(
      await makeJob(trx, company, {
        state: "published",
        publishedBy: specialist.userId,
        publishedAt: new Date(`${day}T08:00:00Z`),
        germanSpeaking: "B1",
        germanReading: "A1",
      }),
    );
  }
  const person = await makeCandidate(trx, {
    mobility: ["transit", "bike"],
    hoursMin: 30,
    hoursMax: 40,
    shiftsAccepted: ["f", "s"],
    availableFrom: "2026-11-01",
  });
  await trx
    .insertInto("candidateLanguage")
    .values({ candidateId: person.id, language: "de", speaking: "A1", reading: "A1" })
    .execute();
  await trx
    .insertInto("candidateExperience")
    .values({ candidateId: person.id, occupationId: "kuechenhilfe", yearsMin: 0 })
    .execute();
  await trx.insertInto("candidateWish").values({ candidateId: person.id, occupationId: "metallhelfer" }).execute();
  await trx
    .insertInto("workAccess")
    .values({ candidateId: person.id, permission: "free", permitState: "not_needed", during: "[2025-01-01,)" })
    .execute();
  return { specialist, colleague, company, bakery, person, jobs };
});
const { specialist, colleague, company, bakery, person } = city;
const page = () => database.as(specialist, (trx) => reverseMatching(trx, person.id, day));
const draft = (employerId: string) =>
  database.as(specialist, (trx) =>
    draftAcquisition(trx, specialist, { candidateId: person.id, employerId, occupationId: "metallhelfer" }, onDay(day)),
  );

test("whether any of the person's work is known: what they did, or what they wish for by name", async () => {
  const known = async (did: string[], wishes: (string | null)[]) => {
    const { id } = await database.as(systemActor, async (trx) => {
      const one = await makeCandidate(trx);
      for (const occupationId of did)
        await trx.insertInto("candidateExperience").values({ candidateId: one.id, occupationId }).execute();
      for (const occupationId of wishes)
        await trx.insertInto("candidateWish").values({ candidateId: one.id, occupationId, original: "gern" }).execute();
      return one;
    });
    return (await database.as(specialist, (trx) => reverseMatching(trx, id, day))).hasOccupation;
  };
  expect([
    await known([], []),
    await known([], [null]),
    await known([], ["metallhelfer"]),
    await known(["kuechenhilfe"], []),
  ]).toEqual([false, false, true, true]);
});

describe("from a person without an offer", () => {
  test("no job fits well yet, and the level of German that opens all of them comes first", async () => {
    const { good, openings, published } = await page();
    expect(published).toBe(3);
    expect(good.total).toBe(0);
    expect(openings[0]).toMatchObject({ change: { kind: "speaking" }, total: 3, bridge: { instrument: "intkurs" } });
    expect(openings[0]?.jobs.map((job) => job.id).sort()).toEqual(city.jobs.map((job) => job.id).sort());
  });

  test("the named gap is saved once, with a dated next step; a stale page does not overwrite it", async () => {
    const { head } = await page();
    const save = (version: number, nextStepOn: string) =>
      database.as(specialist, (trx) =>
        nameGap(trx, { id: person.id, version, gap: "B1", nextStep: "Kurs", nextStepOn }, onDay(day)),
      );
    await expect(save(head.version, "2026-11-22")).rejects.toMatchObject({ code: "dateInPast" });
    await save(head.version, "2026-12-07");
    await expect(save(head.version, "2026-12-08")).rejects.toMatchObject({ code: "stale" });
    const record = await database.as(specialist, (trx) => candidateRecord(trx, person.id));
    expect(record).toMatchObject({ nextStep: "Kurs", nextStepOn: "2026-12-07" });
    expect((await page()).head.namedGap).toBe("B1");
  });

  test("only companies with the same or close work are offered", async () => {
    const { companies } = await page();
    expect(companies.map((c) => c.employerId)).toEqual([company.id]);
    expect(companies.map((c) => c.employerId)).not.toContain(bakery.id);
  });

  test("asking for a job to be created is one open task, on Today and with the company, never twice", async () => {
    const first = await draft(company.id);
    expect(first.dueOn).toBe("2026-11-30");
    await expect(draft(company.id)).rejects.toMatchObject({ code: "acquisition.alreadyOpen" });
    const [a, b] = await Promise.allSettled([draft(bakery.id), draft(bakery.id)]);
    expect([a.status, b.status].sort()).toEqual(["fulfilled", "rejected"]);

    const mine = await database.as(colleague, (trx) => today(trx, colleague, day, "mine"));
    expect(mine.steps).toMatchObject([{ id: first.id, templateKey: "acquisition", dueOn: "2026-11-30" }]);
    const record = await database.as(specialist, (trx) => employerRecord(trx, company.id, day));
    expect(record.asks).toMatchObject([{ candidateId: person.id, responsible: "Herr Weiß" }]);
    expect((await page()).companies[0]?.openTask).toMatchObject({ id: first.id, responsible: "Herr Weiß" });

    await database.as(specialist, (trx) =>
      completeStep(trx, specialist, { stepId: first.id, version: 1, doneOn: day, outcome: "" }, onDay(day)),
    );
    expect((await draft(company.id)).id).not.toBe(first.id);
  });

  test("a closed company, a person who has left and an unknown occupation count as missing", async () => {
    const gone = await database.as(systemActor, (trx) => makeEmployer(trx, { state: "closed" }));
    await expect(draft(gone.id)).rejects.toMatchObject({ kind: "not_found" });
    await expect(
      database.as(specialist, (trx) =>
        draftAcquisition(
          trx,
          specialist,
          { candidateId: person.id, employerId: company.id, occupationId: "nothing" },
          onDay(day),
        ),
      ),
    ).rejects.toMatchObject({ kind: "not_found" });
  });
});

test("the company somebody is at already is no possibility", async () => {
  const before = await page();
  expect(before.openings.length).toBeGreaterThan(0);
  expect(before.companies.map((one) => one.employerId)).toContain(company.id);
  await database.as(systemActor, async (trx) => {
    const { id } = await trx
      .insertInto("placement")
      .values({ candidateId: person.id, responsibleUserId: specialist.userId })
      .returning("id")
      .executeTakeFirstOrThrow();
    await trx
      .insertInto("placementStage")
      .values({
        placementId: id,
        candidateId: person.id,
        stageId: "probearbeit",
        employerId: company.id,
        during: "[2026-11-16,2026-12-01)",
      })
      .execute();
  });
  const after = await page();
  expect(after.openings.flatMap(({ jobs }) => jobs)).toEqual([]);
  expect(after.companies.map((one) => one.employerId)).not.toContain(company.id);
});
