import { describe, expect, test } from "vitest";
import { getMoveFacts } from "#db/repositories/move-facts";
import { giveWorkAccess, makeProposal, stageInput } from "#tests/factories/placement";
import { onDay } from "#tests/support/clock";
import { freshDatabase, systemActor } from "#tests/support/database";
import { at, placementMoves, today, type World } from "#tests/support/placement-moves";
import { codeOf } from "#tests/support/refusal";
import type { StageInput } from "~/services/placement/enter-stage";
import { previewStart, startPlacement } from "~/services/placement/start-placement";

const database = await freshDatabase();
const { world, placementOf, stagesOf, openSteps, begin, advance } = placementMoves(database);

describe("starting from a proposal", () => {
  const start = (w: World, proposalId: string, more: Partial<StageInput> = {}) =>
    database.as(w.specialist, (trx) =>
      startPlacement(
        trx,
        w.specialist,
        { ...stageInput("starter_job", "2026-12-01"), ...more, proposalId },
        onDay(today),
      ),
    );

  test("an accepted proposal becomes the first stage at that company with its support plan", async () => {
    const w = await world();
    const proposal = await database.as(systemActor, (trx) => makeProposal(trx, w));
    const { placementId } = await start(w, proposal.id);
    const [stage] = await stagesOf(w);
    expect(stage).toMatchObject({
      placementId,
      stageId: "starter_job",
      employerId: w.employer.id,
      jobId: w.job.id,
      proposalId: proposal.id,
      during: "[2026-12-01,)",
      attemptNo: 1,
      enteredBy: w.specialist.userId,
    });
    expect(await placementOf(w)).toMatchObject({ state: "active", bestStageId: "starter_job" });
    const keys = (await openSteps(w)).map((step) => step.templateKey);
    expect(keys).toEqual(expect.arrayContaining(["before_start.D-1", "starter_job.D1", "starter_job.M12"]));
    expect(keys).not.toContain("before_start.D-21");
  });

  test.each([
    ["today", today, today],
    ["on a later day", "2026-12-01", "2026-12-01"],
    ["before it is entered", "2026-11-16", today],
  ])("where papers are carried, work that begins %s has its task on its first day, or today", async (_, day, due) => {
    const w = await world();
    await database.as(systemActor, (trx) =>
      trx.updateTable("job").set({ occupationId: "lagerhelfer" }).where("id", "=", w.job.id).execute(),
    );
    const proposal = await database.as(systemActor, (trx) => makeProposal(trx, w));
    await start(w, proposal.id, { start: day });
    expect((await openSteps(w)).filter((step) => step.templateKey === "guard.G19").map((step) => step.dueOn)).toEqual([
      due,
    ]);
  });

  test("an invitation is enough for an interview but not for work", async () => {
    const w = await world();
    const proposal = await database.as(systemActor, (trx) => makeProposal(trx, w, "invited"));
    await expect(start(w, proposal.id)).rejects.toMatchObject({ code: "placement:problem.proposal.notAccepted" });
    await start(w, proposal.id, { stage: "interview", start: "2026-11-24" });
    expect((await stagesOf(w)).map((stage) => stage.stageId)).toEqual(["interview"]);
  });

  test.each([
    ["accepted", "interview", "done"],
    ["accepted", "starter_job", "done"],
    ["invited", "interview", "done"],
    ["invited", "starter_job", "placement:problem.proposal.notAccepted"],
    ["sent", "interview", "placement:problem.proposal.notAccepted"],
    ["sent", "starter_job", "placement:problem.proposal.notAccepted"],
    ["withdrawn", "interview", "placement:problem.proposal.notAccepted"],
    ["withdrawn", "starter_job", "placement:problem.proposal.notAccepted"],
  ] as const)("a proposal that is %s and a %s: %s, when checked and when done", async (state, stage, expected) => {
    const w = await world();
    const proposal = await database.as(systemActor, (trx) => makeProposal(trx, w, state));
    const input = { ...stageInput(stage, "2026-12-01"), proposalId: proposal.id };
    const look = database.as(w.specialist, (trx) => previewStart(trx, input, onDay(today)));
    expect(await codeOf(look)).toBe(expected);
    expect(await codeOf(start(w, proposal.id, { stage }))).toBe(expected);
  });

  test("a withdrawn consent stops it", async () => {
    const w = await world();
    const proposal = await database.as(systemActor, (trx) => makeProposal(trx, w));
    await database.as(systemActor, (trx) =>
      trx
        .updateTable("consent")
        .set({ withdrawnAt: new Date() })
        .where("id", "=", proposal.consentId ?? "")
        .execute(),
    );
    await expect(start(w, proposal.id)).rejects.toMatchObject({ code: "placement:problem.consent.missing" });
  });
});

describe("no start without", () => {
  const refusal = async (w: World, code: string, input = stageInput("starter_job", "2026-12-01", at(w))) => {
    await expect(begin(w, input)).rejects.toMatchObject({ code });
    expect(await stagesOf(w)).toEqual([]);
  };

  test("a limits agreement with two confirmations", async () => {
    const w = await world();
    await database.as(systemActor, (trx) =>
      trx
        .updateTable("limitsAgreement")
        .set({ state: "ended", endedAt: new Date() })
        .where("employerId", "=", w.employer.id)
        .execute(),
    );
    await refusal(w, "placement:problem.agreement.missing");
    await begin(w);
    expect((await stagesOf(w)).map((stage) => stage.stageId)).toEqual(["interview"]);
  });

  test("an agreement that has begun by then", async () => {
    const w = await world();
    await refusal(w, "placement:problem.agreement.missing", stageInput("starter_job", "2026-11-01", at(w)));
  });

  test("work access on the first day", async () => {
    const w = await world();
    await database.as(systemActor, (trx) => giveWorkAccess(trx, w.person.id, { during: "[2025-01-01,2026-11-30)" }));
    await refusal(w, "placement:guard.G01.expired");
    await database.as(systemActor, (trx) =>
      giveWorkAccess(trx, w.person.id, { permission: "permit_abh_ba", permitState: "applied" }),
    );
    await refusal(w, "placement:guard.G01.pending");
  });

  test("a measure notice", async () => {
    const w = await world();
    const mag = (measureNoticeOn: string | null) =>
      stageInput("mag", "2026-12-01", at(w), { end: "2026-12-18", facts: { measureNoticeOn } });
    await refusal(w, "placement:guard.G05.missing", mag(null));
    await begin(w, mag("2026-11-20"));
  });
});

test.each([
  ["begins tomorrow", "[2026-11-24,2027-01-01)", null],
  ["is for today alone", "[2026-11-23,2026-11-24)", "2026-11-23"],
  ["ended yesterday", "[2026-01-01,2026-11-23)", null],
])("a paper that %s is read as today's until %s", async (_when, during, until) => {
  const w = await world();
  await database.as(systemActor, (trx) => giveWorkAccess(trx, w.person.id, { during }));
  const { permitUntil, person } = await database.as(w.specialist, (trx) =>
    getMoveFacts(trx, { candidateId: w.person.id }, today),
  );
  expect([permitUntil, person.residenceStatus]).toEqual([until, until && "ae_25_2_f"]);
});

describe("warnings", () => {
  test("are ticked before the save and kept with the stage", async () => {
    const w = await world();
    const placement = await begin(w, stageInput("starter_job", "2026-11-10", at(w)));
    const eq = (acknowledged: StageInput["acknowledged"]) =>
      stageInput("eq", "2026-12-01", at(w), { end: "2027-07-31", acknowledged });
    await expect(advance(w, placement, eq([]))).rejects.toMatchObject({
      code: "placement:problem.acknowledge",
      field: "acknowledged",
    });
    await advance(w, placement, eq(["G03"]));
    expect((await stagesOf(w)).at(-1)?.acknowledgedGuards).toEqual([{ guard: "G03", code: "G03.insuredBefore" }]);
  });
});
