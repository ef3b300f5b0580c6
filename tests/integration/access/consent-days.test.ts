import { beforeAll, describe, expect, test } from "vitest";
import { findLiveConsent } from "#db/repositories/consents";
import { readJobDesk } from "#db/repositories/job-desk";
import { makeCompany, makeProposal, makeWorld } from "#tests/factories/placement";
import { fixedClock } from "#tests/support/clock";
import { freshDatabase, systemActor } from "#tests/support/database";
import { codeOf } from "#tests/support/refusal";
import { recordBasis } from "~/queries/candidate/record";
import { candidateJobs } from "~/queries/matching/candidate-matches";
import { type ConsentInput, recordConsent } from "~/services/access/record-consent";
import { withdrawConsent } from "~/services/access/withdraw-consent";

const database = await freshDatabase();
const time = fixedClock("2026-11-23T10:00:00Z");
let w: Awaited<ReturnType<typeof makeWorld>>;
beforeAll(async () => {
  w = await database.as(systemActor, makeWorld);
});

const record = (change: Partial<ConsentInput> = {}) =>
  database.as(w.specialist, (trx) =>
    recordConsent(
      trx,
      w.specialist,
      {
        candidateId: w.person.id,
        employerId: w.employer.id,
        data: ["languages"],
        language: "ar",
        withInterpreter: true,
        givenOn: "2026-11-23",
        channel: "phone",
        words: "Ja.",
        validUntil: "2027-05-22",
        ...change,
      },
      time,
    ),
  );
const row = (id: string) =>
  database.owner.db.selectFrom("consent").selectAll().where("id", "=", id).executeTakeFirstOrThrow();

describe("a consent", () => {
  test.each([
    ["2026-11-23", "2026-11-22", "dateInPast"],
    ["2026-11-23", "2026-11-23", "done"],
    ["2026-11-24", "2027-05-22", "dateInFuture"],
    ["2026-11-22", "2027-05-22", "done"],
  ])("given on %s until %s: %s", async (givenOn, validUntil, expected) => {
    expect(await codeOf(record({ givenOn, validUntil }))).toBe(expected);
  });

  test("given today has its hour, given earlier noon of that day", async () => {
    expect((await row(await record())).givenAt).toEqual(time.now());
    // noon in Berlin, in winter
    expect((await row(await record({ givenOn: "2026-11-20" }))).givenAt).toEqual(new Date("2026-11-20T11:00:00Z"));
  });

  test("ends the previous one for the same company, and no other", async () => {
    const other = await database.as(systemActor, (trx) => makeCompany(trx, w.specialist.userId));
    const [first, elsewhere] = [await record(), await record({ employerId: other.employer.id })];
    const { proposal } = await database.as(systemActor, async (trx) => ({
      proposal: await makeProposal(trx, w, "sent"),
    }));
    const second = await record();
    expect([
      (await row(first)).withdrawnAt,
      (await row(elsewhere)).withdrawnAt,
      (await row(second)).withdrawnAt,
    ]).toEqual([time.now(), null, null]);
    const { consentId } = await database.owner.db
      .selectFrom("proposal")
      .select("consentId")
      .where("id", "=", proposal.id)
      .executeTakeFirstOrThrow();
    expect(consentId).toBe(second);
  });

  test.each([
    ["on its last day", "2026-11-23", true],
    ["the day after", "2026-11-22", false],
  ])("%s: the service and both lists say the same", async (_when, validUntil, lives) => {
    const world = await database.as(systemActor, makeWorld);
    await database.owner.db.updateTable("consent").set({ validUntil }).where("id", "=", world.consentId).execute();
    const today = time.today();
    const answers = await database.as(world.specialist, async (trx) => {
      const person = await recordBasis(trx, world.person.id, today);
      return [
        (await findLiveConsent(trx, world.person.id, world.employer.id, today)) !== undefined,
        (await readJobDesk(trx, world.job.id, [world.person.id], today))?.people[0]?.hasConsent,
        (await candidateJobs(trx, person, [world.job.id], today)).rows[0]?.hasConsent,
      ];
    });
    expect(answers).toEqual([lives, lives, lives]);
  });

  test("is withdrawn once", async () => {
    const id = await record();
    const take = () => codeOf(database.as(w.specialist, (trx) => withdrawConsent(trx, w.specialist, id, time)));
    expect([await take(), await take()]).toEqual(["done", "notFound"]);
  });
});
