import { describe, expect, test } from "vitest";
import type { Trx } from "#db/index.server";
import { giveWorkAccess, makeCompany, stageInput } from "#tests/factories/placement";
import { onDay } from "#tests/support/clock";
import { freshDatabase, systemActor } from "#tests/support/database";
import { at, placementMoves, today, type World } from "#tests/support/placement-moves";
import { codeOf } from "#tests/support/refusal";
import type { Staff } from "~/domain/actor";
import { advancePlacement } from "~/services/placement/advance-placement";
import { beginPlacement } from "~/services/placement/begin-placement";
import { changeCompany } from "~/services/placement/change-company";
import { endStage } from "~/services/placement/end-stage";
import { pausePlacement } from "~/services/placement/pause-placement";
import { planNextStage } from "~/services/placement/plan-next-stage";
import { resumePlacement } from "~/services/placement/resume-placement";
import { stepBack } from "~/services/placement/step-back";

const database = await freshDatabase();
const { world, placementOf, stagesOf, openSteps, agree, begin, advance } = placementMoves(database);

const withdrawConsents = (w: World) =>
  database.as(systemActor, (trx) =>
    trx.updateTable("consent").set({ withdrawnAt: new Date() }).where("candidateId", "=", w.person.id).execute(),
  );

test("a step back has its own reasons", async () => {
  const w = await world();
  const placement = await begin(w, stageInput("starter_job", "2026-11-10", at(w)));
  const back = (endReason: "moved_up" | "family") =>
    codeOf(
      database.as(w.specialist, (trx) =>
        stepBack(
          trx,
          w.specialist,
          { placementId: placement.id, version: placement.version },
          stageInput("profiling", "2026-11-24", {}, { endReason }),
          onDay(today),
        ),
      ),
    );
  expect([await back("moved_up"), await back("family")]).toEqual(["placement:problem.reasonOfStepBack", "done"]);
});

describe("climbing", () => {
  test("closes the running stage on the eve, skips its later steps, keeps those that were due", async () => {
    const w = await world();
    const placement = await begin(w, stageInput("starter_job", "2026-11-23", at(w)));
    await advance(
      w,
      placement,
      stageInput("ausb_2", "2027-01-11", at(w), { end: "2028-12-31", acknowledged: ["G13"] }),
    );
    const [job, training] = await stagesOf(w);
    expect(job).toMatchObject({ during: "[2026-11-23,2027-01-11)", endReasonId: "moved_up" });
    expect(training).toMatchObject({ during: "[2027-01-11,)", endsOn: "2028-12-31", attemptNo: 1 });
    const steps = await openSteps(w);
    const state = (key: string) => steps.find((step) => step.templateKey === key);
    expect(state("starter_job.W4")?.state).toBe("open");
    expect(state("starter_job.M2")).toMatchObject({ state: "skipped", reason: "stage_ended" });
    expect(state("ausbildung.M4")?.state).toBe("open");
    expect(await placementOf(w)).toMatchObject({ bestStageId: "ausb_2", version: placement.version + 1 });
  });

  test("follows the transition table", async () => {
    const w = await world();
    const placement = await begin(w);
    await expect(advance(w, placement, stageInput("skilled_job", "2026-12-01", at(w)))).rejects.toMatchObject({
      code: "placement:problem.transition.notAllowed",
      field: "",
    });
    await expect(advance(w, placement, stageInput("starter_job", "2026-11-10", at(w)))).rejects.toMatchObject({
      code: "placement:problem.stage.startsBeforePrevious",
    });
  });

  test("through every stage of two companies, back, and through a pause", async () => {
    const w = await world();
    const second = await database.as(systemActor, (trx) => makeCompany(trx, w.specialist.userId));
    const there = { employerId: second.employer.id, jobId: second.job.id };
    await agree(w, second.employer.id);
    const from = async (
      verb: (trx: Trx, actor: Staff, placement: { placementId: string; version: number }) => Promise<unknown>,
    ) => {
      const placement = await placementOf(w);
      await database.as(w.specialist, (trx) =>
        verb(trx, w.specialist, { placementId: placement.id, version: placement.version }),
      );
    };
    await begin(w, stageInput("starter_job", "2026-11-10", at(w)));
    await from((trx, actor, placement) =>
      changeCompany(
        trx,
        actor,
        placement,
        stageInput("starter_job", "2027-01-01", there, { endReason: "business" }),
        onDay(today),
      ),
    );
    await from((trx, actor, placement) =>
      advancePlacement(
        trx,
        actor,
        placement,
        stageInput("ausb_3", "2027-08-01", there, { end: "2030-07-31" }),
        onDay(today),
      ),
    );
    await from((trx, actor, placement) =>
      pausePlacement(
        trx,
        actor,
        { ...placement, start: "2027-10-01", reviewOn: "2027-11-20", reason: "family", note: "", acknowledged: [] },
        onDay(today),
      ),
    );
    expect(await placementOf(w)).toMatchObject({ state: "paused", reviewOn: "2027-11-20" });
    await from((trx, actor, placement) =>
      resumePlacement(
        trx,
        actor,
        placement,
        stageInput("ausb_3", "2027-12-01", there, { end: "2030-09-30" }),
        onDay(today),
      ),
    );
    await from((trx, actor, placement) =>
      stepBack(
        trx,
        actor,
        placement,
        stageInput("starter_job", "2028-03-01", there, { endReason: "school_gap" }),
        onDay(today),
      ),
    );
    const stages = await stagesOf(w);
    expect(stages.map((stage) => [stage.stageId, stage.attemptNo, stage.stepBack, stage.endReasonId])).toEqual([
      ["starter_job", 1, false, "business"],
      ["starter_job", 2, false, "moved_up"],
      ["ausb_3", 1, false, "family"],
      ["pause", 1, false, "planned_end"],
      ["ausb_3", 2, false, "school_gap"],
      ["starter_job", 3, true, null],
    ]);
    expect(await placementOf(w)).toMatchObject({ state: "active", bestStageId: "ausb_3", reviewOn: null });
  });

  test("each action refuses the moves of the others", async () => {
    const w = await world();
    const placement = await begin(w, stageInput("starter_job", "2026-11-10", at(w)));
    const ref = { placementId: placement.id, version: placement.version };
    const lower = stageInput("minijob", "2026-12-01", at(w), { endReason: "childcare" });
    await expect(advance(w, placement, lower)).rejects.toMatchObject({ code: "placement:problem.move.otherVerb" });
    await expect(
      database.as(w.specialist, (trx) =>
        stepBack(trx, w.specialist, ref, { ...lower, endReason: "moved_up" }, onDay(today)),
      ),
    ).rejects.toMatchObject({ field: "endReason" });
    await expect(
      database.as(w.specialist, (trx) =>
        changeCompany(trx, w.specialist, ref, stageInput("starter_job", "2026-12-01", at(w)), onDay(today)),
      ),
    ).rejects.toMatchObject({ code: "placement:problem.move.sameCompany" });
  });
});

describe("a plan", () => {
  const plan = (w: World, placement: { id: string; version: number }, start = "2027-08-01") =>
    database.as(w.specialist, (trx) =>
      planNextStage(
        trx,
        w.specialist,
        {
          placementId: placement.id,
          version: placement.version,
          stage: "ausb_2",
          employerId: w.employer.id,
          apprenticeshipId: "fk_metall",
          start,
          needs: ["german_b1"],
        },
        onDay(today),
      ),
    );

  test("is the only one, and disappears when it comes true", async () => {
    const w = await world();
    const first = await begin(w, stageInput("starter_job", "2026-11-10", at(w)));
    await plan(w, first);
    await expect(plan(w, first)).rejects.toMatchObject({ kind: "conflict" });
    const second = await placementOf(w);
    await plan(w, second, "2027-09-01");
    expect((await stagesOf(w)).filter((stage) => stage.planned)).toHaveLength(1);
    await advance(w, await placementOf(w), stageInput("ausb_2", "2027-08-15", at(w), { end: "2029-08-14" }));
    expect((await stagesOf(w)).filter((stage) => stage.planned)).toEqual([]);
  });

  test.each([
    ["the day before it", "2027-07-31", 1],
    ["on its day", "2027-08-01", 0],
  ])("for another stage is removed when something else begins in its place: %s", async (_when, start, left) => {
    const w = await world();
    await plan(w, await begin(w, stageInput("minijob", "2026-11-10", at(w))), "2027-08-01");
    await advance(w, await placementOf(w), stageInput("starter_job", start, at(w)));
    expect((await stagesOf(w)).filter((stage) => stage.planned)).toHaveLength(left);
  });

  test("is for a later day and follows the table", async () => {
    const w = await world();
    const placement = await begin(w, stageInput("starter_job", "2026-11-10", at(w)));
    await expect(plan(w, placement, today)).rejects.toMatchObject({ code: "placement:problem.plan.past" });
  });

  test("and a further stage need a consent for their company", async () => {
    const w = await world();
    const placement = await begin(w);
    await withdrawConsents(w);
    await expect(plan(w, placement)).rejects.toMatchObject({ code: "placement:problem.consent.missing" });
    await expect(
      advance(w, placement, stageInput("probearbeit", "2026-11-24", at(w), { end: "2026-11-25" })),
    ).rejects.toMatchObject({
      code: "placement:problem.consent.missing",
    });
    expect(await stagesOf(w)).toHaveLength(1);
  });
});

describe("ending", () => {
  async function end(w: World, nextStage: "profiling" | "exit", endReason: "discrimination" | "family") {
    const { id, version } = await begin(w, stageInput("starter_job", "2026-11-10", at(w)));
    const leaving = {
      placementId: id,
      version,
      nextStage,
      endReason,
      start: "2026-11-24",
      endNote: "",
      acknowledged: [],
    };
    await database.as(w.specialist, (trx) => endStage(trx, w.specialist, leaving, onDay(today)));
  }

  test("always leaves the person somewhere, and tells the coordinator about a reported discrimination the same day", async () => {
    const w = await world();
    await end(w, "profiling", "discrimination");
    expect((await stagesOf(w)).map((stage) => stage.stageId)).toEqual(["starter_job", "profiling"]);
    const steps = await openSteps(w);
    expect(steps.find((step) => step.templateKey === "escalate.today")?.dueOn).toBe(today);
    expect(steps.some((step) => step.templateKey === "arrange.W1" && step.state === "open")).toBe(true);
    expect(await placementOf(w)).toMatchObject({ state: "active", bestStageId: "starter_job" });
  });

  test("by an exit ends the placement itself", async () => {
    const w = await world();
    await end(w, "exit", "family");
    expect((await stagesOf(w)).map((stage) => stage.stageId)).toEqual(["starter_job", "exit"]);
    expect(await placementOf(w)).toMatchObject({ state: "ended", bestStageId: "starter_job" });
  });
});

describe("the database", () => {
  test("lets nobody be in two main stages at once", async () => {
    const w = await world();
    const placement = await begin(w, stageInput("starter_job", "2026-11-10", at(w)));
    const second = (main: boolean) =>
      database.as(systemActor, (trx) =>
        trx
          .insertInto("placementStage")
          .values({
            placementId: placement.id,
            candidateId: w.person.id,
            stageId: "tq",
            main,
            during: "[2026-12-01,2027-03-01)",
          })
          .execute(),
      );
    await expect(second(true)).rejects.toThrow("one_main_stage_at_a_time");
    await second(false);
  });
});

describe("two specialists at once", () => {
  test("one move wins, the other is told to look again", async () => {
    const w = await world();
    const placement = await begin(w);
    const moves = await Promise.allSettled([
      advance(w, placement, stageInput("starter_job", "2026-12-01", at(w))),
      advance(w, placement, stageInput("minijob", "2026-12-02", at(w))),
    ]);
    expect(moves.map((move) => move.status).sort()).toEqual(["fulfilled", "rejected"]);
    expect(moves.find((move) => move.status === "rejected")).toMatchObject({
      reason: { kind: "conflict", code: "stale" },
    });
    expect(await stagesOf(w)).toHaveLength(2);
  });

  test("two first moves of one person make one placement", async () => {
    const w = await world();
    const results = await Promise.allSettled([begin(w), begin(w)]);
    expect(results.filter((result) => result.status === "fulfilled")).toHaveLength(1);
    expect(await stagesOf(w)).toHaveLength(1);
  });
});

describe("a person without any company", () => {
  test("gets a placement with dated steps, once", async () => {
    const w = await world();
    await database.as(systemActor, (trx) => giveWorkAccess(trx, w.person.id, { permission: "none" }));
    const start = () =>
      database.as(w.specialist, (trx) => beginPlacement(trx, w.specialist, w.person.id, onDay(today)));
    await start();
    expect((await stagesOf(w)).map((stage) => stage.stageId)).toEqual(["profiling"]);
    expect((await openSteps(w)).map((step) => step.templateKey)).toEqual(["arrange.W1"]);
    await expect(start()).rejects.toMatchObject({ kind: "rule" });
  });
});
