import { describe, expect, test } from "vitest";
import { makeCompany, makeWorld } from "#tests/factories/placement";
import { fixedClock } from "#tests/support/clock";
import { freshDatabase, systemActor } from "#tests/support/database";
import { codeOf } from "#tests/support/refusal";
import { deliver, memoryTransport } from "#tests/support/sign-in";
import type { Clock } from "~/config/clock";
import { appointmentProblem } from "~/domain/support/appointments";
import { appointmentStatus } from "~/domain/support/states";
import { myArea } from "~/queries/candidate/my-area";
import { employerConcerns } from "~/queries/employer/concerns";
import { answerConcern } from "~/services/employer/answer-concern";
import { closeConcern } from "~/services/employer/close-concern";
import { raiseConcern } from "~/services/employer/raise-concern";
import { beginPlacement } from "~/services/placement/begin-placement";
import { addAppointment } from "~/services/support/add-appointment";
import { cancelAppointment } from "~/services/support/cancel-appointment";
import { closeAppointment } from "~/services/support/close-appointment";
import { moveAppointment } from "~/services/support/move-appointment";

const database = await freshDatabase();
const today = "2026-11-23";
const testClock = fixedClock("2026-11-23T09:00:00Z");
const after = fixedClock("2026-12-01T15:00:00Z");
const transport = memoryTransport();

/** A visit at the company on 1 December at 10:00, announced by mail. */
async function arranged(withAccount = true) {
  const w = await database.as(systemActor, makeWorld);
  if (!withAccount) {
    await database.owner.db.deleteFrom("membership").where("candidateId", "=", w.person.id).execute();
  }
  const { placementId } = await database.as(w.specialist, (trx) =>
    beginPlacement(trx, w.specialist, w.person.id, testClock),
  );
  const id = await database.as(w.specialist, (trx) =>
    addAppointment(
      trx,
      w.specialist,
      {
        placementId,
        kind: "visit",
        employerId: w.employer.id,
        date: "2026-12-01",
        time: "10:00",
        minutes: 45,
        place: "Tor 2",
        whatToBring: "",
      },
      testClock,
    ),
  );
  await deliver(database, transport, testClock.now());
  const row = () =>
    database.owner.db.selectFrom("appointment").selectAll().where("id", "=", id).executeTakeFirstOrThrow();
  const mails = () =>
    database.owner.db
      .selectFrom("message")
      .selectAll()
      .where("uniqueKey", "like", `%${id}%`)
      .orderBy("createdAt")
      .execute();
  const steps = async () =>
    (
      await database.owner.db
        .selectFrom("supportStep")
        .select(["templateKey", "dueOn", "state", "responsibleUserId"])
        .where("candidateId", "=", w.person.id)
        .where("templateKey", "like", `%${id}%`)
        .execute()
    ).map((step) => ({ ...step, templateKey: (step.templateKey ?? "").split("#")[0] }));
  const base = async () => ({ id, version: (await row()).version });
  return { ...w, placementId, id, row, mails, steps, base };
}

const entryOf = (id: string) => {
  const content = transport.sent.get(id)?.attachments[0]?.content ?? "";
  const line = (name: string) => new RegExp(`^${name}:(.*)$`, "m").exec(content)?.[1]?.trim();
  return { uid: line("UID"), sequence: Number(line("SEQUENCE")), method: line("METHOD"), start: line("DTSTART") };
};

describe("an appointment", () => {
  test("moves in everybody's calendar, and a stale or past date is refused", async () => {
    const w = await arranged();
    const to = { date: "2026-12-02", time: "14:30", minutes: 30, place: "Tor 3" };
    const stale = await w.base();
    const move = (input: Partial<Parameters<typeof moveAppointment>[2]> = {}) =>
      database.as(w.specialist, async (trx) =>
        moveAppointment(trx, w.specialist, { ...(await w.base()), ...to, ...input }, testClock),
      );
    await expect(move({ date: "2026-11-20" })).rejects.toMatchObject({ field: "date" });
    await move();
    await expect(move(stale)).rejects.toMatchObject({ kind: "conflict" });
    expect(await w.row()).toMatchObject({
      startsAt: new Date("2026-12-02T13:30:00Z"),
      place: "Tor 3",
      state: "planned",
    });
    await deliver(database, transport, testClock.now());
    const [first, ...rest] = await w.mails();
    expect(rest.map((mail) => mail.template).sort()).toEqual(["appointment", "appointment-company"]);
    const old = entryOf(first?.id ?? "");
    for (const mail of rest) {
      const moved = entryOf(mail.id);
      expect(moved.uid).toBe(old.uid);
      expect(moved.sequence).toBeGreaterThan(old.sequence);
      expect(moved).toMatchObject({ method: "PUBLISH", start: "20261202T133000Z" });
    }
    const toCompany = rest.find((mail) => mail.template === "appointment-company");
    expect(toCompany?.recipientUserId).toBe(w.boss.userId);
    expect(JSON.stringify(transport.sent.get(toCompany?.id ?? ""))).not.toContain("Samir");
    expect(await w.steps()).toEqual([]);
  });

  test("whose consent has been withdrawn is mentioned to the company only when it is called off", async () => {
    const w = await arranged();
    await database.owner.db
      .updateTable("consent")
      .set({ withdrawnAt: testClock.now() })
      .where("candidateId", "=", w.person.id)
      .execute();
    const toCompany = async () =>
      (await w.mails())
        .filter((mail) => mail.template === "appointment-company")
        .map((mail) => transport.sent.has(mail.id));
    await database.as(w.specialist, async (trx) =>
      moveAppointment(
        trx,
        w.specialist,
        { ...(await w.base()), date: "2026-12-02", time: "14:30", minutes: 30, place: "Tor 3" },
        testClock,
      ),
    );
    await deliver(database, transport, testClock.now());
    expect(await toCompany()).toEqual([false]);
    await database.as(w.specialist, async (trx) =>
      cancelAppointment(trx, w.specialist, { ...(await w.base()), reason: "not_needed" }, testClock),
    );
    await deliver(database, transport, testClock.now());
    expect(await toCompany()).toEqual([false, true]);
  });

  test("called off it disappears from the calendars, the person sees it, and a new date is looked for", async () => {
    const w = await arranged();
    await database.as(w.specialist, async (trx) =>
      cancelAppointment(trx, w.specialist, { ...(await w.base()), reason: "company_cannot" }, testClock),
    );
    await deliver(database, transport, testClock.now());
    const off = (await w.mails()).filter((mail) => mail.template !== "appointment");
    expect(off.map((mail) => mail.template).sort()).toEqual(["appointment-cancelled", "appointment-company"]);
    for (const mail of off) expect(entryOf(mail.id)).toMatchObject({ method: "CANCEL", sequence: 1 });
    expect(await w.row()).toMatchObject({
      state: "cancelled",
      closedReason: "company_cannot",
      closedBy: w.specialist.userId,
    });
    expect(await w.steps()).toEqual([
      { templateKey: "appointment.again", dueOn: "2026-11-24", state: "open", responsibleUserId: w.specialist.userId },
    ]);
    const area = await database.as(w.candidate, (trx) => myArea(trx, w.candidate, today));
    expect(area.appointments.map(({ id, cancelled }) => ({ id, cancelled }))).toEqual(
      (await w.row()).startsAt > new Date() ? [{ id: w.id, cancelled: true }] : [],
    );
    await expect(
      database.as(w.specialist, async (trx) =>
        cancelAppointment(trx, w.specialist, { ...(await w.base()), reason: "not_needed" }, testClock),
      ),
    ).rejects.toMatchObject({ code: "placement:problem.appointment.over" });
  });

  test("called off once it has begun tells nobody any more", async () => {
    const cancelAt = async (now: string) => {
      const w = await arranged();
      const time = fixedClock(now);
      await database.as(w.specialist, async (trx) =>
        cancelAppointment(trx, w.specialist, { ...(await w.base()), reason: "company_cannot" }, time),
      );
      return (await w.mails()).filter((mail) => mail.template !== "appointment").length;
    };
    // ten o'clock in Berlin
    expect(await cancelAt("2026-12-01T08:59:00Z")).toBe(2);
    expect(await cancelAt("2026-12-01T09:00:00Z")).toBe(0);
  });

  test("is told to the company only when the company takes part in it", async () => {
    const told = async (change: { kind?: string; employerId?: null }) => {
      const w = await arranged();
      await database.owner.db.updateTable("appointment").set(change).where("id", "=", w.id).execute();
      await database.as(w.specialist, async (trx) =>
        moveAppointment(
          trx,
          w.specialist,
          { ...(await w.base()), date: "2026-12-02", time: "14:30", minutes: 30, place: "Tor 3" },
          testClock,
        ),
      );
      return (await w.mails()).some((mail) => mail.template === "appointment-company");
    };
    expect([await told({ kind: "visit" }), await told({ kind: "talk" }), await told({ employerId: null })]).toEqual([
      true,
      false,
      false,
    ]);
  });

  test("can be moved to a minute ahead, not to this one", async () => {
    const w = await arranged();
    const move = (time: string, now: string) =>
      codeOf(
        database.as(w.specialist, async (trx) =>
          moveAppointment(
            trx,
            w.specialist,
            { ...(await w.base()), date: "2026-11-30", time, minutes: 30, place: "Tor 3" },
            fixedClock(now),
          ),
        ),
      );
    expect(await move("10:00", "2026-11-30T09:00:00Z")).toBe("placement:problem.appointment.past");
    expect(await move("10:01", "2026-11-30T09:00:00Z")).toBe("done");
  });

  test("may be held from the minute it begins", async () => {
    const w = await arranged();
    const hold = (now: string) =>
      codeOf(
        database.as(w.specialist, async (trx) =>
          closeAppointment(trx, w.specialist, await w.base(), { verb: "hold", outcome: "" }, fixedClock(now)),
        ),
      );
    expect(await hold("2026-12-01T08:59:59Z")).toBe("placement:problem.appointment.notYet");
    expect(await hold("2026-12-01T09:00:00Z")).toBe("done");
  });

  test("somebody who cannot be mailed is told by a person", async () => {
    const w = await arranged(false);
    await database.as(w.specialist, async (trx) =>
      cancelAppointment(trx, w.specialist, { ...(await w.base()), reason: "not_needed" }, testClock),
    );
    expect(await w.steps()).toContainEqual(expect.objectContaining({ templateKey: "tell.cancelled", dueOn: today }));
    expect((await w.steps()).map((step) => step.templateKey)).not.toContain("appointment.again");
  });

  test("that somebody still had to be told about is no task any more once it is moved, called off or over", async () => {
    const open = async (w: Awaited<ReturnType<typeof arranged>>) =>
      (await w.steps()).filter((step) => step.state === "open").map((step) => step.templateKey);
    const off = await arranged(false);
    expect(await open(off)).toEqual(["tell.appointment"]);
    const other = await arranged(false);
    const to = { date: "2026-12-02", time: "14:30", minutes: 30, place: "Tor 3" };
    await database.as(off.specialist, async (trx) =>
      moveAppointment(trx, off.specialist, { ...(await off.base()), ...to }, testClock),
    );
    expect(await open(off)).toEqual(["tell.moved"]);
    await database.as(off.specialist, async (trx) =>
      cancelAppointment(trx, off.specialist, { ...(await off.base()), reason: "not_needed" }, testClock),
    );
    expect(await open(off)).toEqual(["tell.cancelled"]);

    await database.as(other.specialist, async (trx) =>
      closeAppointment(trx, other.specialist, await other.base(), { verb: "hold", outcome: "" }, after),
    );
    expect(await open(other)).toEqual(["appointment.result"]);
  });

  test("can be held or missed only once it has begun; a missed one has a reason and a next step", async () => {
    const w = await arranged();
    const miss = (time: Clock) =>
      database.as(w.specialist, async (trx) =>
        closeAppointment(trx, w.specialist, await w.base(), { verb: "miss", reason: "message_not_arrived" }, time),
      );
    await expect(miss(testClock)).rejects.toMatchObject({ code: "placement:problem.appointment.notYet" });
    await miss(after);
    expect(await w.row()).toMatchObject({ state: "missed", closedReason: "message_not_arrived" });
    expect(await w.steps()).toMatchObject([{ templateKey: "appointment.way", dueOn: "2026-12-02" }]);

    const held = await arranged();
    await database.as(held.specialist, async (trx) =>
      closeAppointment(trx, held.specialist, await held.base(), { verb: "hold", outcome: "Lief gut" }, after),
    );
    expect(await held.row()).toMatchObject({ state: "done", outcome: "Lief gut" });
    expect(await held.steps()).toMatchObject([{ templateKey: "appointment.result", dueOn: "2026-12-02" }]);
  });

  test("every action is refused in every state except planned", () => {
    for (const state of ["done", "missed", "cancelled"] as const) {
      for (const verb of ["move", "cancel", "hold", "miss"] as const) {
        expect(appointmentProblem(verb, { state, startsAt: testClock.now() }, after.now())).toBe("over");
        expect(appointmentStatus.from(verb)).toEqual(["planned"]);
      }
    }
  });
});

describe("a call for help", () => {
  test("is settled after its answer, with result, who and when; the company sees it", async () => {
    const specialist = (await database.as(systemActor, makeWorld)).specialist;
    const { boss } = await database.as(systemActor, (trx) => makeCompany(trx, specialist.userId));
    const { id } = await database.as(boss, (trx) =>
      raiseConcern(trx, boss, { topic: "language", text: "Anweisung nicht verstanden" }, testClock),
    );
    const row = () =>
      database.owner.db.selectFrom("concern").selectAll().where("id", "=", id).executeTakeFirstOrThrow();
    const close = async (version?: number) =>
      database.as(specialist, async (trx) =>
        closeConcern(
          trx,
          specialist,
          { id, version: version ?? (await row()).version, result: "solved", note: "Mit Bildern geht es." },
          after,
        ),
      );
    await expect(close()).rejects.toMatchObject({ code: "employer:errors.concernOpen" });
    const first = (await row()).version;
    await database.as(specialist, (trx) =>
      answerConcern(trx, specialist, { id, version: first, answer: "Ich komme heute.", read: false }, testClock),
    );
    await expect(close(first)).rejects.toMatchObject({ kind: "conflict" });
    await close();
    expect(await row()).toMatchObject({
      state: "closed",
      result: "solved",
      answeredBy: specialist.userId,
      closedBy: specialist.userId,
      closedAt: after.now(),
    });
    await expect(close()).rejects.toMatchObject({ code: "employer:errors.concernClosed" });
    const { concerns } = await database.as(boss, (trx) => employerConcerns(trx, boss, today));
    expect(concerns).toMatchObject([{ id, state: "closed", result: "solved", resultNote: "Mit Bildern geht es." }]);
  });
});
