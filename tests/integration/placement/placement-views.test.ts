import { describe, expect, test } from "vitest";
import { makeCompany, makeProposal, makeWorld, stageInput } from "#tests/factories/placement";
import { fixedClock, onDay } from "#tests/support/clock";
import { freshDatabase, systemActor } from "#tests/support/database";
import { placementMoves, today as testDay, twoCompanies } from "#tests/support/placement-moves";
import { ladderFor } from "~/domain/placement";
import { myArea } from "~/queries/candidate/my-area";
import { employerPlacement, employerPlacements } from "~/queries/placement/employer-placements";
import { advancePlacement } from "~/services/placement/advance-placement";
import { pausePlacement } from "~/services/placement/pause-placement";
import { planNextStage } from "~/services/placement/plan-next-stage";
import { addAppointment } from "~/services/support/add-appointment";

const database = await freshDatabase();
const { agree } = placementMoves(database);

describe("a company", () => {
  test("sees only stages at its own: no reason, no other company, only the given name", async () => {
    const w = await twoCompanies(database);
    const mine = await database.as(w.boss, (trx) => employerPlacement(trx, w.boss, w.placementId, testDay));
    expect(mine.stages.map((stage) => [stage.stage, stage.start])).toEqual([["starter_job", "2026-11-23"]]);
    expect(mine.tasks.map((task) => task.templateKey)).toContain("starter_job.D1");
    const text = JSON.stringify(mine);
    for (const secret of ["permit", "Papier", "Beispiel", w.other.employer.id]) expect(text).not.toContain(secret);
    const theirs = await database.as(w.other.boss, (trx) =>
      employerPlacement(trx, w.other.boss, w.placementId, testDay),
    );
    const cut = ladderFor(theirs.stages, { cut: "company", employerId: w.other.employer.id }, testDay);
    expect(cut.rungs.map((rung) => [rung.stage, rung.state, rung.outcome])).toEqual([
      ["starter_job", "reached", "ended"],
    ]);
    expect(JSON.stringify(theirs)).not.toContain(w.employer.id);
  });

  test("does not learn of a stage that is only planned there, unless the person agreed", async () => {
    const w = await twoCompanies(database);
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
          needs: ["german_b1"],
        },
        onDay(testDay),
      ),
    );
    expect(await database.as(stranger.boss, (trx) => employerPlacements(trx, stranger.boss, testDay))).toHaveLength(1);
    await database.as(systemActor, (trx) =>
      trx.updateTable("consent").set({ withdrawnAt: new Date() }).where("id", "=", asked).execute(),
    );
    expect(await database.as(stranger.boss, (trx) => employerPlacements(trx, stranger.boss, testDay))).toEqual([]);
    await expect(
      database.as(stranger.boss, (trx) => employerPlacement(trx, stranger.boss, w.placementId, testDay)),
    ).rejects.toMatchObject({ kind: "not_found" });
  });

  test("reads a pause as a pause, whatever its reason", async () => {
    const w = await twoCompanies(database);
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
    const seen = await database.as(w.boss, (trx) => employerPlacement(trx, w.boss, w.placementId, testDay));
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
    expect(await database.as(w.boss, (trx) => employerPlacements(trx, w.boss, testDay))).toHaveLength(1);
    await database.as(systemActor, (trx) =>
      trx
        .updateTable("consent")
        .set({ withdrawnAt: new Date() })
        .where("id", "=", proposal.consentId ?? "")
        .execute(),
    );
    expect(await database.as(w.boss, (trx) => employerPlacements(trx, w.boss, testDay))).toEqual([]);
  });
});

describe("a person", () => {
  test("sees their own path, dates and consents, and nobody else's", async () => {
    const w = await twoCompanies(database);
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
