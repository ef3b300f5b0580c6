import { describe, expect, test } from "vitest";
import { makeCompany, makeWorld, stageInput } from "#tests/factories/placement";
import { fixedClock, onDay } from "#tests/support/clock";
import { freshDatabase, systemActor } from "#tests/support/database";
import { codeOf } from "#tests/support/refusal";
import type { Actor } from "~/domain/actor";
import { instrumentOptions } from "~/queries/support/instrument-options";
import { myAppointment } from "~/queries/support/my-appointment";
import { advancePlacement } from "~/services/placement/advance-placement";
import { addAppointment } from "~/services/support/add-appointment";
import { addInstrument } from "~/services/support/add-instrument";
import { completeStep } from "~/services/support/complete-step";
import { moveStep } from "~/services/support/move-step";
import { reopenStep } from "~/services/support/reopen-step";
import { skipStep } from "~/services/support/skip-step";

const database = await freshDatabase();
const today = "2026-11-23";

/** A person whose starter job began last week. */
async function working() {
  const w = await database.as(systemActor, makeWorld);
  const { placementId, stageRowId } = await database.as(w.specialist, (trx) =>
    advancePlacement(
      trx,
      w.specialist,
      { candidateId: w.person.id },
      stageInput("starter_job", "2026-11-23", { employerId: w.employer.id, jobId: w.job.id }),
      onDay(today),
    ),
  );
  const step = (key: string) =>
    database.as(systemActor, (trx) =>
      trx
        .selectFrom("supportStep")
        .selectAll()
        .where("stageRowId", "=", stageRowId)
        .where("templateKey", "=", key)
        .executeTakeFirstOrThrow(),
    );
  return { ...w, placementId, step };
}

describe("a step", () => {
  test("is done once, by whoever saw its present version", async () => {
    const w = await working();
    const { id, version } = await w.step("starter_job.W1");
    const done = (actor: Actor, input: Partial<Parameters<typeof completeStep>[2]> = {}) =>
      database.as(actor, (trx) =>
        completeStep(trx, actor, { stepId: id, version, doneOn: today, outcome: "läuft gut", ...input }, onDay(today)),
      );
    await expect(done(w.specialist, { doneOn: "2026-11-24" })).rejects.toMatchObject({ field: "doneOn" });
    await done(w.specialist);
    expect(await w.step("starter_job.W1")).toMatchObject({ state: "done", doneOn: today, outcome: "läuft gut" });
    await expect(done(w.specialist)).rejects.toMatchObject({ kind: "conflict" });
    await expect(done(w.specialist, { version: version + 1 })).rejects.toMatchObject({
      code: "placement:problem.step.closed",
    });
  });

  test("is taken back within the day, and no later", async () => {
    const w = await working();
    const { id, version } = await w.step("starter_job.W1");
    await database.as(w.specialist, (trx) =>
      completeStep(trx, w.specialist, { stepId: id, version, doneOn: today, outcome: "verwechselt" }, onDay(today)),
    );
    const { version: closed, updatedAt } = await w.step("starter_job.W1");
    const reopen = (hours: number) =>
      database.as(w.specialist, (trx) =>
        reopenStep(
          trx,
          w.specialist,
          { stepId: id, version: closed },
          fixedClock(new Date(updatedAt.getTime() + hours * 3_600_000).toISOString()),
        ),
      );
    await expect(reopen(25)).rejects.toMatchObject({ code: "placement:problem.step.tooLateToUndo" });
    await reopen(1);
    expect(await w.step("starter_job.W1")).toMatchObject({ state: "open", doneOn: null, outcome: "" });
    await expect(reopen(1)).rejects.toMatchObject({ kind: "conflict" });
  });

  test("is moved with its first date kept, and skipped with a reason", async () => {
    const w = await working();
    const first = await w.step("starter_job.W1");
    const move = (dueOn: string, version: number) =>
      database.as(w.specialist, (trx) =>
        moveStep(trx, w.specialist, { stepId: first.id, version, dueOn, reason: "not_reached" }, onDay(today)),
      );
    await expect(move("2026-11-22", first.version)).rejects.toMatchObject({ field: "dueOn" });
    await move("2026-12-03", first.version);
    await move("2026-12-04", first.version + 1);
    expect(await w.step("starter_job.W1")).toMatchObject({
      state: "open",
      dueOn: "2026-12-04",
      originalDueOn: first.dueOn,
      reason: "not_reached",
    });
    const skip = (reason: "not_reached" | "already_talked") =>
      database.as(w.specialist, (trx) =>
        skipStep(trx, w.specialist, { stepId: first.id, version: first.version + 2, reason }),
      );
    await expect(skip("not_reached")).rejects.toMatchObject({ field: "reason" });
    await skip("already_talked");
    expect((await w.step("starter_job.W1")).state).toBe("skipped");
  });

  test("of the mentor is ticked off by the company, no other step and no other company's", async () => {
    const w = await working();
    const other = await database.as(systemActor, (trx) => makeCompany(trx, w.specialist.userId));
    const mentor = await w.step("starter_job.D1");
    const ours = await w.step("starter_job.W1");
    const tick = (actor: Actor, step: { id: string; version: number }) =>
      database.as(actor, (trx) =>
        completeStep(trx, actor, { stepId: step.id, version: step.version, doneOn: today, outcome: "" }, onDay(today)),
      );
    await expect(tick(other.boss, mentor)).rejects.toMatchObject({ kind: "not_found" });
    await expect(tick(w.boss, ours)).rejects.toMatchObject({ kind: "not_found" });
    await expect(tick(w.candidate, mentor)).rejects.toMatchObject({ kind: "not_found" });
    await tick(w.boss, mentor);
    expect((await w.step("starter_job.D1")).state).toBe("done");
    const entry = await database.owner.db
      .selectFrom("changeLog")
      .select(["actorUserId"])
      .where("tableName", "=", "support_step")
      .where("operation", "=", "update")
      .where("actorUserId", "=", w.boss.userId)
      .execute();
    expect(entry).toHaveLength(1);
  });
});

describe("an instrument", () => {
  test("must fit stage and benefit system and be applied for before a start in the future", async () => {
    const w = await working();
    await database.as(systemActor, (trx) =>
      trx
        .insertInto("benefitPeriod")
        .values({ candidateId: w.person.id, system: "AsylbLG", during: "[2025-01-01,)" })
        .execute(),
    );
    const add = (instrumentId: string, dueOn = "2026-12-01") =>
      database.as(w.specialist, (trx) =>
        addInstrument(trx, { placementId: w.placementId, instrumentId, dueOn, amountCents: null }, onDay(today)),
      );
    await expect(add("egz")).rejects.toMatchObject({ code: "placement:problem.instrument.notOffered" });
    await expect(add("eq_zuschuss")).rejects.toMatchObject({ code: "placement:problem.instrument.notOffered" });
    await expect(add("job_bsk", "2026-11-22")).rejects.toMatchObject({ field: "dueOn" });
    await add("job_bsk", today);
    await add("job_bsk");
    expect(await w.step("instrument.job_bsk")).toMatchObject({ kind: "instrument", visibleTo: ["team"] });
  });
});

describe("an instrument before a start", () => {
  test("is applied for before its day, not on it", async () => {
    const w = await database.as(systemActor, makeWorld);
    const { placementId } = await database.as(w.specialist, (trx) =>
      advancePlacement(
        trx,
        w.specialist,
        { candidateId: w.person.id },
        stageInput("starter_job", "2026-12-01", { employerId: w.employer.id, jobId: w.job.id }),
        onDay(today),
      ),
    );
    await database.owner.db
      .insertInto("benefitPeriod")
      .values({ candidateId: w.person.id, system: "SGB II", during: "[2025-01-01,)" })
      .execute();
    const offers = await database.as(w.specialist, (trx) => instrumentOptions(trx, placementId, today));
    const [dated] = offers.filter(({ applyBefore }) => applyBefore !== null);
    if (!dated) throw new Error("an instrument to apply for before the start");
    const add = (dueOn: string) =>
      codeOf(
        database.as(w.specialist, (trx) =>
          addInstrument(trx, { placementId, instrumentId: dated.id, dueOn, amountCents: 5000 }, onDay(today)),
        ),
      );
    expect([await add("2026-12-01"), await add("2026-11-30")]).toEqual([
      "placement:problem.instrument.applyBefore",
      "done",
    ]);
    const step = await database.owner.db
      .selectFrom("supportStep")
      .select(["dueOn", "applyBefore", "amountCents"])
      .where("instrumentId", "=", dated.id)
      .where("placementId", "=", placementId)
      .execute();
    expect(step).toEqual([{ dueOn: "2026-11-30", applyBefore: "2026-12-01", amountCents: 5000 }]);
  });
});

describe("an appointment", () => {
  test("lies in the future, in the city's time, and is mailed once", async () => {
    const w = await working();
    const add = (date: string, now = "2026-11-23T09:00:00Z") =>
      database.as(w.specialist, (trx) =>
        addAppointment(
          trx,
          w.specialist,
          {
            placementId: w.placementId,
            kind: "talk",
            employerId: null,
            date,
            time: "09:30",
            minutes: 45,
            place: "Rathaus, Zimmer 12",
            whatToBring: "",
          },
          fixedClock(now),
        ),
      );
    await expect(add("2026-11-23")).rejects.toMatchObject({ field: "date" });
    await expect(add("2026-11-25", "2026-11-25T08:30:00Z"), "that begins now").rejects.toMatchObject({ field: "date" });
    const id = await add("2026-11-25");
    const row = await database.as(w.candidate, (trx) =>
      trx.selectFrom("myAppointmentView").selectAll().where("id", "=", id).executeTakeFirstOrThrow(),
    );
    expect(row.startsAt).toEqual(new Date("2026-11-25T08:30:00Z"));
    expect(await database.as(w.candidate, (trx) => myAppointment(trx, w.candidate, id))).toMatchObject({ minutes: 45 });
    const mails = await database.owner.db.selectFrom("message").select("template").execute();
    expect(mails).toEqual([{ template: "appointment" }]);
  });
});
