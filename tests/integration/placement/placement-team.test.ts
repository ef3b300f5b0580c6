import { describe, expect, test } from "vitest";
import { makeCandidate } from "#tests/factories";
import { giveWorkAccess, makeProposal, makeWorld, stageInput } from "#tests/factories/placement";
import { onDay } from "#tests/support/clock";
import { freshDatabase, systemActor } from "#tests/support/database";
import { foundPeople, peopleList } from "#tests/support/people-list";
import { today as testDay, twoCompanies } from "#tests/support/placement-moves";
import { codeOf } from "#tests/support/refusal";
import { addDays } from "~/domain/days";
import { moveOptions } from "~/queries/placement/move-options";
import { placementOutlook, placementRecord } from "~/queries/placement/record";
import { startOptions } from "~/queries/placement/start-options";
import { instrumentOptions } from "~/queries/support/instrument-options";
import { today } from "~/queries/team/today";
import { advancePlacement } from "~/services/placement/advance-placement";
import { planNextStage, type StagePlan } from "~/services/placement/plan-next-stage";

const database = await freshDatabase();

describe("the team", () => {
  test("works on the whole placement", async () => {
    const w = await twoCompanies(database);
    const record = await database.as(w.specialist, (trx) => placementRecord(trx, w.placementId, testDay));
    expect(record.stages.map((stage) => stage.endReason)).toEqual(["permit_lost", null]);
    expect(record.steps.some((step) => step.state === "skipped" && step.reason === "stage_ended")).toBe(true);
    const list = await peopleList(
      database,
      w.specialist,
      "view=placements&stage=starter_job&way=active&mine=1&need=no_plan&q=sam",
      testDay,
      foundPeople([]),
    );
    expect(list.rows.map((row) => row.placementId)).toEqual([w.placementId]);
    expect(list.counts.placements).toBe(1);
    expect(list.facets).toMatchObject({
      need: { overdue: 0, no_plan: 1 },
      stage: { starter_job: 1 },
      way: { active: 1 },
    });
    const none = await peopleList(
      database,
      w.specialist,
      "view=placements&need=overdue&q=100%25_",
      testDay,
      foundPeople([]),
    );
    expect(none.rows).toEqual([]);
  });

  test("lists a placement as overdue from the day after its next step was due", async () => {
    const w = await twoCompanies(database);
    const listed = async (need: string, day: string) =>
      (await peopleList(database, w.specialist, `view=placements&mine=1&${need}`, day)).rows.find(
        (row) => row.placementId === w.placementId,
      );
    const due = (await listed("", testDay))?.next?.due ?? "";
    expect(await listed("need=overdue", due)).toBeUndefined();
    expect(await listed("need=overdue", addDays(due, 1))).toMatchObject({ next: { due } });
  });

  test("is offered what the rules allow", async () => {
    const w = await twoCompanies(database);
    const at = (verb: Parameters<typeof moveOptions>[1]) =>
      database.as(w.specialist, (trx) => moveOptions(trx, verb, w.placementId, testDay));
    expect((await at("advance")).stages).toEqual(expect.arrayContaining(["eq", "ausb_2", "ausb_3", "tq"]));
    expect((await at("advance")).stages).not.toContain("minijob");
    expect((await at("step_back")).stages).toEqual(["profiling", "minijob"]);
    expect((await at("change_company")).stages).toEqual(["starter_job"]);
    expect((await at("end")).stages).toEqual(expect.arrayContaining(["profiling", "aftercare", "exit"]));
    const plans = (await at("plan")).stages;
    expect(plans).toEqual(expect.arrayContaining(["eq", "ausb_2", "profiling"]));
    for (const stage of ["pause", "exit"]) expect(plans).not.toContain(stage);
    const { typical, others } = (await at("pause")).reasons;
    expect(typical).toContain("probation_employer");
    expect(others).toContain("exam_failed");
    const instruments = await database.as(w.specialist, (trx) => instrumentOptions(trx, w.placementId, testDay));
    expect(instruments.map((each) => each.id)).toContain("pate");
  });

  test("can start only what the company agreed to", async () => {
    const w = await database.as(systemActor, makeWorld);
    const proposal = await database.as(systemActor, (trx) => makeProposal(trx, w, "invited"));
    const options = () => database.as(w.specialist, (trx) => startOptions(trx, proposal.id, testDay));
    expect((await options()).stages).toEqual(["visit", "interview"]);
    for (const state of ["sent", "withdrawn"]) {
      await database.as(systemActor, (trx) =>
        trx.updateTable("proposal").set({ state }).where("id", "=", proposal.id).execute(),
      );
      expect([state, (await options()).stages]).toEqual([state, []]);
    }
    await database.as(systemActor, (trx) =>
      trx.updateTable("proposal").set({ state: "accepted" }).where("id", "=", proposal.id).execute(),
    );
    const { stages, name, company } = await options();
    expect(stages).toEqual(expect.arrayContaining(["interview", "starter_job", "mag"]));
    // no stage that happens without a company
    expect(stages).not.toContain("profiling");
    expect([name, company]).toEqual([expect.stringMatching(/^Samir /), expect.stringContaining("Ventilwerk")]);
  });

  test("sees a person without a name by their code, in what can start and what can follow", async () => {
    const w = await twoCompanies(database);
    const proposal = await database.as(systemActor, (trx) => makeProposal(trx, w));
    await database.as(systemActor, (trx) =>
      trx.updateTable("candidate").set({ givenName: "", familyName: "" }).where("id", "=", w.person.id).execute(),
    );
    const { name, code } = await database.as(w.specialist, async (trx) => ({
      name: (await startOptions(trx, proposal.id, testDay)).name,
      code: (await moveOptions(trx, "advance", w.placementId, testDay)).name,
    }));
    expect([name, code]).toEqual([w.person.code, w.person.code]);
  });

  test("finds the plan of a placement in the choices for the next step, and none where there is none", async () => {
    const w = await twoCompanies(database);
    const planned = async () =>
      (await database.as(w.specialist, (trx) => moveOptions(trx, "plan", w.placementId, testDay))).planned;
    expect(await planned()).toBeNull();
    const plan: Omit<StagePlan, "placementId" | "version"> = {
      stage: "ausb_2",
      employerId: w.employer.id,
      apprenticeshipId: null,
      start: "2027-08-01",
      needs: ["german_b1"],
    };
    await database.as(w.specialist, async (trx) =>
      planNextStage(
        trx,
        w.specialist,
        { ...plan, placementId: w.placementId, version: await w.version() },
        onDay(testDay),
      ),
    );
    expect(await planned()).toEqual(plan);
  });

  test("reads what is to be settled for the next rung, and nothing of who pauses", async () => {
    const w = await twoCompanies(database);
    const settle = () =>
      database.as(w.specialist, async (trx) => {
        const record = await placementRecord(trx, w.placementId, testDay);
        return (await placementOutlook(trx, record, testDay)).map((finding) => finding.code);
      });
    expect(await settle()).toEqual([]);
    const employerId = w.employer.id;
    const plan = { stage: "eq", employerId, apprenticeshipId: null, start: "2027-08-01", needs: [] } as const;
    await database.as(w.specialist, async (trx) =>
      planNextStage(
        trx,
        w.specialist,
        { ...plan, placementId: w.placementId, version: await w.version() },
        onDay(testDay),
      ),
    );
    expect(await settle()).toContain("G03.insuredBefore");
    await database.as(systemActor, (trx) =>
      trx
        .updateTable("placement")
        .set({ state: "paused", reviewOn: "2026-12-01" })
        .where("id", "=", w.placementId)
        .execute(),
    );
    expect(await settle()).toEqual([]);
  });

  test("can plan nothing for the day on which the present stage begins, or before", async () => {
    const w = await database.as(systemActor, makeWorld);
    const { placementId } = await database.as(w.specialist, (trx) =>
      advancePlacement(
        trx,
        w.specialist,
        { candidateId: w.person.id },
        stageInput("starter_job", "2026-12-01", { employerId: w.employer.id, jobId: w.job.id }),
        onDay(testDay),
      ),
    );
    const plan = (start: string) =>
      codeOf(
        database.as(w.specialist, async (trx) => {
          const { version } = await trx
            .selectFrom("placement")
            .select("version")
            .where("id", "=", placementId)
            .executeTakeFirstOrThrow();
          const next = {
            placementId,
            version,
            stage: "ausb_2",
            employerId: w.employer.id,
            apprenticeshipId: null,
          } as const;
          await planNextStage(trx, w.specialist, { ...next, start, needs: [] }, onDay(testDay));
        }),
      );
    const tooEarly = "placement:problem.stage.startsBeforePrevious";
    expect([await plan("2026-11-30"), await plan("2026-12-01"), await plan("2026-12-02")]).toEqual([
      tooEarly,
      tooEarly,
      "done",
    ]);
  });

  test("plans ahead: not for today, with the version that was read, and one plan at a time", async () => {
    const w = await twoCompanies(database);
    const plan = async (start: string, version?: number) =>
      codeOf(
        database.as(w.specialist, async (trx) =>
          planNextStage(
            trx,
            w.specialist,
            {
              placementId: w.placementId,
              version: version ?? (await w.version()),
              stage: "ausb_2",
              employerId: w.employer.id,
              apprenticeshipId: null,
              start,
              needs: [],
            },
            onDay(testDay),
          ),
        ),
      );
    expect(await plan("2026-11-22")).toBe("placement:problem.plan.past");
    expect(await plan("2026-11-23")).toBe("placement:problem.plan.past");
    expect(await plan("2026-11-24", 0)).toBe("stale");
    expect(await plan("2026-11-24")).toBe("done");
    expect(await plan("2026-11-25")).toBe("done");
    const plans = await database.owner.db
      .selectFrom("placementStage")
      .select("during")
      .where("placementId", "=", w.placementId)
      .where("planned", "=", true)
      .execute();
    expect(plans).toEqual([{ during: "[2026-11-25,)" }]);
  });

  test("finds on Today what is late, what ends, and who has nothing planned", async () => {
    const w = await twoCompanies(database);
    await database.as(systemActor, async (trx) => {
      await giveWorkAccess(trx, w.person.id, { during: "[2025-01-01,2027-01-15)" });
      const forgotten = await makeCandidate(trx, { responsibleUserId: w.specialist.userId, givenName: "Amina" });
      await makeCandidate(trx, { responsibleUserId: w.specialist.userId, givenName: "Petro", namedGap: "B1" });
      await makeProposal(trx, { ...w, person: forgotten }, "withdrawn");
    });
    const mine = await database.as(w.specialist, (trx) => today(trx, w.specialist, "2026-12-07", "mine"));
    expect(mine.steps.some((step) => step.dueOn < "2026-12-07")).toBe(true);
    expect(mine.items.map((item) => item.kind)).toEqual(["permit", "person"]);
    expect(mine.items.find((item) => item.kind === "person")?.name).toMatch(/^Amina/);
    expect(mine.withoutPlan).toBe(1);
    const team = await database.as(w.specialist, (trx) => today(trx, w.specialist, "2026-12-07", "team"));
    expect(team.withoutPlan).toBeGreaterThanOrEqual(1);
  });
});
