import { readFileSync } from "node:fs";
import { beforeAll, expect, test } from "vitest";
import type { Trx } from "#db/index.server";
import { makeUser } from "#tests/factories";
import { giveConsent, makeCompany, makeProposal, makeWorld, stageInput } from "#tests/factories/placement";
import { fixedClock, onDay } from "#tests/support/clock";
import { freshDatabase, systemActor } from "#tests/support/database";
import type { Staff } from "~/domain/actor";
import { confirmImport } from "~/services/import/confirm";
import { runImport } from "~/services/import/run";
import { stageImport } from "~/services/import/stage";
import { advancePlacement } from "~/services/placement/advance-placement";
import { changeCompany } from "~/services/placement/change-company";
import { endStage } from "~/services/placement/end-stage";
import { pausePlacement } from "~/services/placement/pause-placement";
import { planNextStage } from "~/services/placement/plan-next-stage";
import { resumePlacement } from "~/services/placement/resume-placement";
import { startPlacement } from "~/services/placement/start-placement";
import { stepBack } from "~/services/placement/step-back";

const database = await freshDatabase();
const today = "2026-11-23";
const clock = onDay(today);

/** Every consent in full, whether it still holds or not. */
const consents = () => database.owner.db.selectFrom("consent").selectAll().orderBy("id").execute();

let w: Awaited<ReturnType<typeof makeWorld>>;
let second: Awaited<ReturnType<typeof makeCompany>>;
let proposalId: string;
beforeAll(async () => {
  await database.as(systemActor, async (trx) => {
    w = await makeWorld(trx);
    second = await makeCompany(trx, w.specialist.userId);
    const pair = { candidateId: w.person.id, employerId: second.employer.id };
    await giveConsent(trx, { ...pair, explainedBy: w.specialist.userId });
    proposalId = (await makeProposal(trx, w)).id;
  });
});

type PlacementRef = { placementId: string; version: number };
type Move = (trx: Trx, actor: Staff, placement: PlacementRef) => Promise<unknown>;
const here = () => ({ employerId: w.employer.id, jobId: w.job.id });
const there = () => ({ employerId: second.employer.id, jobId: second.job.id });
const end = "2030-07-31";

// in this order they take one person through both companies
const moves: [string, Move][] = [
  [
    "starting from a proposal",
    (trx, actor) => startPlacement(trx, actor, { ...stageInput("minijob", "2026-11-24"), proposalId }, clock),
  ],
  [
    "advancing",
    (trx, actor, placement) =>
      advancePlacement(trx, actor, placement, stageInput("starter_job", "2027-01-01", here()), clock),
  ],
  [
    "changing the company",
    (trx, actor, placement) =>
      changeCompany(
        trx,
        actor,
        placement,
        stageInput("starter_job", "2027-03-01", there(), { endReason: "business" }),
        clock,
      ),
  ],
  [
    "planning",
    (trx, actor, placement) =>
      planNextStage(
        trx,
        actor,
        {
          ...placement,
          stage: "ausb_3",
          employerId: second.employer.id,
          apprenticeshipId: null,
          start: "2027-08-01",
          needs: ["german_b1"],
        },
        clock,
      ),
  ],
  [
    "coming true of a plan",
    (trx, actor, placement) =>
      advancePlacement(trx, actor, placement, stageInput("ausb_3", "2027-08-01", there(), { end }), clock),
  ],
  [
    "pausing",
    (trx, actor, placement) =>
      pausePlacement(
        trx,
        actor,
        { ...placement, start: "2027-10-01", reviewOn: "2027-11-20", reason: "family", note: "", acknowledged: [] },
        clock,
      ),
  ],
  [
    "resuming",
    (trx, actor, placement) =>
      resumePlacement(trx, actor, placement, stageInput("ausb_3", "2027-12-01", there(), { end }), clock),
  ],
  [
    "stepping back",
    (trx, actor, placement) =>
      stepBack(
        trx,
        actor,
        placement,
        stageInput("starter_job", "2028-03-01", there(), { endReason: "school_gap" }),
        clock,
      ),
  ],
  [
    "ending",
    (trx, actor, placement) =>
      endStage(
        trx,
        actor,
        { ...placement, nextStage: "exit", start: "2028-09-01", endReason: "business", endNote: "", acknowledged: [] },
        clock,
      ),
  ],
];

test.each(moves)("%s creates, ends and changes no consent", async (_name, move) => {
  const before = await consents();
  expect(before).toHaveLength(2);
  const stages = () =>
    database.owner.db.selectFrom("placementStage").selectAll().where("candidateId", "=", w.person.id).execute();
  const stood = await stages();
  const placement = await database.owner.db
    .selectFrom("placement")
    .select(["id as placementId", "version"])
    .where("candidateId", "=", w.person.id)
    .executeTakeFirst();
  await database.as(w.specialist, (trx) =>
    move(trx, w.specialist as Staff, placement ?? { placementId: "", version: 0 }),
  );
  expect(await stages()).not.toEqual(stood);
  expect(await consents()).toEqual(before);
});

test("an import of people creates none, whatever the list says about them", async () => {
  const before = await consents();
  const bytes = new Uint8Array(readFileSync("tests/fixtures/office/profiles.csv"));
  const office = await database.as(systemActor, (trx) => makeUser(trx, "specialist", "Anke Lange"));
  const batchId = await database.as(office, (trx) => stageImport(trx, office, { name: "profiles.csv", bytes }, clock));
  await database.as(office, (trx) => confirmImport(trx, { batchId }, fixedClock(`${today}T09:00:00Z`)));
  const counts = await database.as(office, (trx) => runImport(trx, { batchId }, clock));
  expect(counts.stored).toBeGreaterThan(50);
  expect(await consents()).toEqual(before);
});

test("the database accepts one only from whoever explained it, and only with the person's words", async () => {
  const give = (as: Parameters<typeof database.as>[0], more: { explainedBy?: string; words?: string } = {}) =>
    database.as(as, (trx) =>
      trx
        .insertInto("consent")
        .values({
          candidateId: w.person.id,
          employerId: null,
          purpose: "photo",
          data: [],
          textVersion: "2026-11",
          language: "de",
          channel: "in_person",
          words: "Ja, gern.",
          givenAt: new Date(),
          validUntil: "2027-05-11",
          explainedBy: w.specialist.userId,
          ...more,
        })
        .execute(),
    );
  for (const stranger of [systemActor, w.boss, w.candidate, { role: "visitor" } as const]) {
    await expect(give(stranger)).rejects.toThrow("row-level security");
  }
  const colleague = await database.as(systemActor, (trx) => makeUser(trx, "specialist"));
  await expect(give(colleague)).rejects.toThrow("row-level security");
  await expect(give(w.specialist, { words: "" })).rejects.toThrow("row-level security");
  await give(w.specialist);
  expect(await consents()).toHaveLength(3);
});
