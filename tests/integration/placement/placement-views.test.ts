import { describe, expect, test } from "vitest";
import { makeCandidate } from "#tests/factories";
import {
  giveConsent,
  giveWorkAccess,
  makeCompany,
  makeProposal,
  makeWorld,
  stageInput,
} from "#tests/factories/placement";
import { fixedClock, onDay } from "#tests/support/clock";
import { freshDatabase, systemActor } from "#tests/support/database";
import { codeOf } from "#tests/support/refusal";
import { addDays } from "~/domain/days";
import { ladderFor } from "~/domain/placement";
import { myArea } from "~/queries/candidate/my-area";
import { employerPlacement, employerPlacements } from "~/queries/placement/employer-placements";
import { placementList } from "~/queries/placement/list";
import { moveOptions } from "~/queries/placement/move-options";
import { placementOutlook, placementRecord } from "~/queries/placement/record";
import { startOptions } from "~/queries/placement/start-options";
import { instrumentOptions } from "~/queries/support/instrument-options";
import { today } from "~/queries/team/today";
import { advancePlacement } from "~/services/placement/advance-placement";
import { changeCompany } from "~/services/placement/change-company";
import { pausePlacement } from "~/services/placement/pause-placement";
import { planNextStage } from "~/services/placement/plan-next-stage";
import { addAppointment } from "~/services/support/add-appointment";

const database = await freshDatabase();
const testDay = "2026-11-23";

const agree = (w: Awaited<ReturnType<typeof makeWorld>>, employerId: string) =>
  database.as(systemActor, (trx) =>
    giveConsent(trx, { candidateId: w.person.id, employerId, explainedBy: w.specialist.userId }),
  );

/** First at the other company, which did not work out, then at this one, with a plan back at the other. */
async function twoCompanies() {
  const w = await database.as(systemActor, makeWorld);
  const other = await database.as(systemActor, (trx) => makeCompany(trx, w.specialist.userId));
  const there = { employerId: other.employer.id, jobId: other.job.id };
  const here = { employerId: w.employer.id, jobId: w.job.id };
  await agree(w, other.employer.id);
  const { placementId } = await database.as(w.specialist, (trx) =>
    advancePlacement(
      trx,
      w.specialist,
      { candidateId: w.person.id },
      stageInput("starter_job", "2026-11-03", there),
      onDay(testDay),
    ),
  );
  const version = async () =>
    (
      await database.as(systemActor, (trx) =>
        trx.selectFrom("placement").select("version").where("id", "=", placementId).executeTakeFirstOrThrow(),
      )
    ).version;
  await database.as(w.specialist, async (trx) =>
    changeCompany(
      trx,
      w.specialist,
      { placementId, version: await version() },
      stageInput("starter_job", "2026-11-23", here, { endReason: "permit_lost", endNote: "Papier abgelaufen" }),
      onDay(testDay),
    ),
  );
  return { ...w, other, placementId, version };
}

describe("a company", () => {
  test("sees only stages at its own: no reason, no other company, only the given name", async () => {
    const w = await twoCompanies();
    const mine = await database.as(w.boss, (trx) => employerPlacement(trx, w.boss, w.placementId));
    expect(mine.stages.map((stage) => [stage.stage, stage.start])).toEqual([["starter_job", "2026-11-23"]]);
    expect(mine.tasks.map((task) => task.templateKey)).toContain("starter_job.D1");
    const text = JSON.stringify(mine);
    for (const secret of ["permit", "Papier", "Beispiel", w.other.employer.id]) expect(text).not.toContain(secret);
    const theirs = await database.as(w.other.boss, (trx) => employerPlacement(trx, w.other.boss, w.placementId));
    const cut = ladderFor(theirs.stages, { cut: "company", employerId: w.other.employer.id }, testDay);
    expect(cut.rungs.map((rung) => [rung.stage, rung.state, rung.outcome])).toEqual([
      ["starter_job", "reached", "ended"],
    ]);
    expect(JSON.stringify(theirs)).not.toContain(w.employer.id);
  });

  test("does not learn of a stage that is only planned there, unless the person agreed", async () => {
    const w = await twoCompanies();
    const stranger = await database.as(systemActor, (trx) => makeCompany(trx, w.specialist.userId));
    const asked = await agree(w, stranger.employer.id);
    await database.as(w.specialist, async (trx) =>
      planNextStage(
        trx,
        w.specialist,
        {
          placementId: w.placementId,
          version: await w.version(),
          stage: "ausb_2",
          employerId: stranger.employer.id,
          apprenticeshipId: null,
          start: "2027-08-01",
          needs: "B1 bis Mai",
        },
        onDay(testDay),
      ),
    );
    expect(await database.as(stranger.boss, (trx) => employerPlacements(trx, stranger.boss))).toHaveLength(1);
    await database.as(systemActor, (trx) =>
      trx.updateTable("consent").set({ withdrawnAt: new Date() }).where("id", "=", asked).execute(),
    );
    expect(await database.as(stranger.boss, (trx) => employerPlacements(trx, stranger.boss))).toEqual([]);
    await expect(
      database.as(stranger.boss, (trx) => employerPlacement(trx, stranger.boss, w.placementId)),
    ).rejects.toMatchObject({ kind: "not_found" });
  });

  test("reads a pause as a pause, whatever its reason", async () => {
    const w = await twoCompanies();
    await database.as(w.specialist, async (trx) =>
      pausePlacement(
        trx,
        w.specialist,
        {
          placementId: w.placementId,
          version: await w.version(),
          start: "2026-12-01",
          reviewOn: "2027-01-15",
          reason: "family",
          note: "Geburt",
          acknowledged: [],
        },
        onDay(testDay),
      ),
    );
    const seen = await database.as(w.boss, (trx) => employerPlacement(trx, w.boss, w.placementId));
    const view = ladderFor(seen.stages, { cut: "company", employerId: w.employer.id }, "2026-12-02");
    expect(view.rungs.map((rung) => [rung.stage, rung.state, rung.outcome])).toEqual([
      ["starter_job", "reached", null],
      ["pause", "pause", null],
    ]);
    expect(JSON.stringify(seen)).not.toMatch(/family|Geburt/);
  });

  test("no longer sees an interview once its consent is withdrawn", async () => {
    const w = await database.as(systemActor, makeWorld);
    const proposal = await database.as(systemActor, (trx) => makeProposal(trx, w, "invited"));
    const at = { employerId: w.employer.id, jobId: w.job.id };
    await database.as(w.specialist, (trx) =>
      advancePlacement(
        trx,
        w.specialist,
        { candidateId: w.person.id },
        stageInput("interview", "2026-11-20", at),
        onDay(testDay),
      ),
    );
    expect(await database.as(w.boss, (trx) => employerPlacements(trx, w.boss))).toHaveLength(1);
    await database.as(systemActor, (trx) =>
      trx
        .updateTable("consent")
        .set({ withdrawnAt: new Date() })
        .where("id", "=", proposal.consentId ?? "")
        .execute(),
    );
    expect(await database.as(w.boss, (trx) => employerPlacements(trx, w.boss))).toEqual([]);
  });
});

describe("a person", () => {
  test("sees their own path, dates and consents, and nobody else's", async () => {
    const w = await twoCompanies();
    await database.as(systemActor, (trx) => makeProposal(trx, w));
    await database.as(w.specialist, (trx) =>
      addAppointment(
        trx,
        w.specialist,
        {
          placementId: w.placementId,
          kind: "talk",
          employerId: null,
          date: "2099-01-05",
          time: "10:00",
          minutes: 30,
          place: "Rathaus",
          whatToBring: "Ausweis",
        },
        fixedClock("2026-11-23T08:00:00Z"),
      ),
    );
    const area = await database.as(w.candidate, (trx) => myArea(trx, w.candidate, testDay));
    expect(area.givenName).toBe("Samir");
    expect(area.helper?.firstName).toBe("Frau Lange");
    expect(area.appointments.map((each) => each.kind)).toEqual(["talk"]);
    expect(area.consents).toHaveLength(2);
    expect(area.offers.map((each) => each.state)).toEqual(["accepted"]);
    const view = ladderFor(area.stages, { cut: "person" }, testDay);
    expect(view.rungs.map((rung) => rung.outcome)).toEqual([null, null]);

    const someone = await database.as(systemActor, makeWorld);
    const other = await database.as(someone.candidate, (trx) => myArea(trx, someone.candidate, testDay));
    expect(other).toMatchObject({ stages: [], appointments: [], offers: [] });
    expect(other.consents.map((each) => each.id)).toEqual([someone.consentId]);
  });
});

describe("the team", () => {
  test("works on the whole placement", async () => {
    const w = await twoCompanies();
    const record = await database.as(w.specialist, (trx) => placementRecord(trx, w.placementId, testDay));
    expect(record.stages.map((stage) => stage.endReason)).toEqual(["permit_lost", null]);
    expect(record.steps.some((step) => step.state === "skipped" && step.reason === "stage_ended")).toBe(true);
    const list = await database.as(w.specialist, (trx) =>
      placementList(
        trx,
        w.specialist,
        {
          stage: "starter_job",
          state: "active",
          scope: "mine",
          need: "no_plan",
          text: "sam",
          page: 1,
        },
        testDay,
      ),
    );
    expect(list.rows.map((row) => row.id)).toEqual([w.placementId]);
    expect(list.counts).toEqual({
      all: 1,
      need: { overdue: 0, no_plan: 1 },
      stage: { starter_job: 1 },
      state: { active: 1 },
    });
    const none = await database.as(w.specialist, (trx) =>
      placementList(
        trx,
        w.specialist,
        { stage: null, state: null, scope: "team", need: "overdue", text: "100%_", page: 1 },
        testDay,
      ),
    );
    expect(none.rows).toEqual([]);
  });

  test("lists a placement as overdue from the day after its next step was due", async () => {
    const w = await twoCompanies();
    const listed = async (need: "overdue" | null, day: string) => {
      const filter = { stage: null, state: null, scope: "team", need, text: "", page: 1 } as const;
      const { rows } = await database.as(w.specialist, (trx) => placementList(trx, w.specialist, filter, day));
      return rows.find((row) => row.id === w.placementId);
    };
    const due = (await listed(null, testDay))?.nextStepOn ?? "";
    expect(await listed("overdue", due)).toBeUndefined();
    expect(await listed("overdue", addDays(due, 1))).toMatchObject({ nextStepOn: due });
  });

  test("is offered what the rules allow", async () => {
    const w = await twoCompanies();
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
    expect(instruments.offers.map((each) => each.id)).toContain("pate");
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
    expect([name, company]).toEqual(["Samir", expect.stringContaining("Ventilwerk")]);
  });

  test("sees a person without a name by their code, in what can start and what can follow", async () => {
    const w = await twoCompanies();
    const proposal = await database.as(systemActor, (trx) => makeProposal(trx, w));
    await database.as(systemActor, (trx) =>
      trx.updateTable("candidate").set({ givenName: "" }).where("id", "=", w.person.id).execute(),
    );
    const { name, code } = await database.as(w.specialist, async (trx) => ({
      name: (await startOptions(trx, proposal.id, testDay)).name,
      code: (await moveOptions(trx, "advance", w.placementId, testDay)).name,
    }));
    expect([name, code]).toEqual([w.person.code, w.person.code]);
  });

  test("finds the plan of a placement in the choices for the next step, and none where there is none", async () => {
    const w = await twoCompanies();
    const planned = async () =>
      (await database.as(w.specialist, (trx) => moveOptions(trx, "plan", w.placementId, testDay))).planned;
    expect(await planned()).toBeNull();
    const plan = {
      stage: "ausb_2",
      employerId: w.employer.id,
      apprenticeshipId: null,
      start: "2027-08-01",
      needs: "B1",
    };
    await database.as(w.specialist, async (trx) =>
      planNextStage(
        trx,
        w.specialist,
        { ...plan, stage: "ausb_2", placementId: w.placementId, version: await w.version() },
        onDay(testDay),
      ),
    );
    expect(await planned()).toEqual(plan);
  });

  test("reads what is to be settled for the next rung, and nothing of who pauses", async () => {
    const w = await twoCompanies();
    const settle = () =>
      database.as(w.specialist, async (trx) => {
        const record = await placementRecord(trx, w.placementId, testDay);
        return (await placementOutlook(trx, record, testDay)).map((finding) => finding.code);
      });
    expect(await settle()).toEqual([]);
    const employerId = w.employer.id;
    const plan = { stage: "eq", employerId, apprenticeshipId: null, start: "2027-08-01", needs: "" } as const;
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
          await planNextStage(trx, w.specialist, { ...next, start, needs: "" }, onDay(testDay));
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
    const w = await twoCompanies();
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
              needs: "",
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
    const w = await twoCompanies();
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
