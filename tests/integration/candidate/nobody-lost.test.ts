import { describe, expect, test } from "vitest";
import { getLostAlarm, listWithoutFollowUp } from "#db/repositories/nobody-lost";
import { makeCandidate, makeEmployer, makeJob, makeUser } from "#tests/factories";
import { fixedClock } from "#tests/support/clock";
import { freshDatabase, systemActor } from "#tests/support/database";
import { peopleList } from "#tests/support/people-list";
import type { Staff } from "~/domain/actor";
import { addDays } from "~/domain/days";
import { lostAlarmPage } from "~/queries/candidate/lost-alarm";
import { coordinatorOverview } from "~/queries/team/overview";
import { today } from "~/queries/team/today";
import { setLostAlarm } from "~/services/candidate/set-lost-alarm";
import { nobodyLostTask } from "~/worker/tasks/nobody-lost";

const database = await freshDatabase();
const testDay = "2026-11-23";
const lead = (await database.as(systemActor, (trx) => makeUser(trx, "coordinator", "Frau Leitner"))) as Staff;
const specialist = (await database.as(systemActor, (trx) => makeUser(trx, "specialist"))) as Staff;
const list = (filter = "") => peopleList(database, specialist, `view=lost&${filter}`, testDay);
const alarmOfCity = () => database.as(specialist, getLostAlarm);
const noneSince = async (id: string) =>
  (await database.as(systemActor, (trx) => listWithoutFollowUp(trx, testDay))).find((row) => row.id === id)?.noneSince;
const night = (day = testDay) => nobodyLostTask({}, { db: database.db, clock: fixedClock(`${day}T03:10:00+01:00`) });
const alarms = () =>
  database.owner.db
    .selectFrom("supportStep")
    .select(["candidateId", "state", "responsibleUserId"])
    .where("templateKey", "=", "escalate.lost")
    .orderBy("createdAt")
    .execute();
const mails = () => database.owner.db.selectFrom("message").selectAll().where("template", "=", "lost").execute();

const people = await database.as(systemActor, async (trx) => {
  const person = (values = {}) => makeCandidate(trx, { waitingSince: "2026-09-01", ...values });
  const lost = await person();
  const fresh = await person({ waitingSince: "2026-11-20" });
  const gap = await person({ namedGap: "B1", responsibleUserId: specialist.userId });
  const step = await person({ nextStep: "Anrufen", nextStepOn: "2026-11-24" });
  const past = await person({ nextStep: "Anrufen", nextStepOn: "2026-11-20" });
  const offer = await person();
  const left = await person({ state: "left" });
  const company = await makeEmployer(trx, { name: "Ventilwerk" });
  const job = await makeJob(trx, company);
  await trx
    .insertInto("proposal")
    .values({
      jobId: job.id,
      candidateId: offer.id,
      employerId: company.id,
      pseudonym: "Kiefer-1",
      proposedBy: specialist.userId,
    })
    .execute();
  await trx
    .insertInto("appointment")
    .values({ candidateId: gap.id, kind: "talk", state: "done", startsAt: new Date("2026-11-10T09:00:00Z") })
    .execute();
  return { lost, fresh, gap, step, past, offer, left };
});

describe("nobody lost", () => {
  test("everyone active is there once, first those whom nothing holds, then by the time since the last real step", async () => {
    const { rows, facets, lost } = await list();
    expect(lost).toEqual({ everyone: 6, none: 3 });
    expect(rows.map((row) => row.id)).not.toContain(people.left.id);
    expect(facets.followUp).toEqual({ offer: 1, gap: 1, step: 1, none: 3 });
    expect(rows.slice(0, 3).map((row) => row.followUp)).toEqual(["none", "none", "none"]);
    expect(rows[2]?.id).toBe(people.fresh.id);
    const since = rows.slice(3).map((row) => row.quietSince);
    expect(since).toEqual([...since].sort());
    expect(rows.find((row) => row.id === people.gap.id)).toMatchObject({
      followUp: "gap",
      namedGap: "B1",
      lastStep: "appointment",
      quietSince: "2026-11-10",
    });
    expect(rows.find((row) => row.id === people.offer.id)).toMatchObject({ followUp: "offer", offer: "Ventilwerk" });
    expect(rows.find((row) => row.id === people.past.id)).toMatchObject({ followUp: "none" });
    expect(await noneSince(people.past.id)).toBe("2026-11-20");
  });

  test("the overview counts the same people", async () => {
    const overview = await database.as(lead, (trx) => coordinatorOverview(trx, testDay));
    expect(overview.withoutFollowUp).toBe((await list()).facets.followUp.none);
    expect(overview.withoutFollowUp).toBe(3);
  });

  test("filters narrow the list, and each number says what its view or filter would show", async () => {
    expect((await list("followUp=gap")).rows.map((row) => row.id)).toEqual([people.gap.id]);
    expect((await list("mine=1")).total).toBe(1);
    expect((await list("since=30")).rows.map((row) => row.id)).not.toContain(people.fresh.id);
    expect((await list("followUp=gap")).facets.followUp).toEqual({ offer: 1, gap: 1, step: 1, none: 3 });
    expect((await list("mine=1")).facets.followUp).toEqual({ gap: 1 });
    expect((await list("since=30")).facets.followUp).toEqual({ offer: 1, step: 1, none: 2 });
    expect((await list("followUp=none&since=90")).facets.since).toEqual({ 14: 2, 30: 2, 90: 0 });
    expect((await list("mine=1")).facets.since).toEqual({ 14: 0, 30: 0, 90: 0 });
  });

  test("how many are lost is said of everyone, whatever is chosen", async () => {
    expect(await list("mine=1&followUp=gap&since=30")).toMatchObject({ lost: { none: 3, everyone: 6 }, total: 0 });
  });

  test("a row carries the telephone, the wish and the German of the list of people", async () => {
    const { id } = await database.as(systemActor, (trx) =>
      makeCandidate(trx, { waitingSince: "2026-11-22", namedGap: "A2" }),
    );
    await database.as(systemActor, async (trx) => {
      await trx.insertInto("candidateChannel").values({ candidateId: id, kind: "phone", value: "0208 4711" }).execute();
      await trx.insertInto("candidateWish").values({ candidateId: id, position: 1, anyWork: true }).execute();
      await trx.insertInto("candidateLanguage").values({ candidateId: id, language: "de", speaking: "A1" }).execute();
    });
    const { rows } = await list("followUp=gap");
    expect(rows.find((row) => row.id === id)).toMatchObject({ phone: "0208 4711", anyWork: true, speaking: "A1" });
    await database.owner.db.updateTable("candidate").set({ state: "left" }).where("id", "=", id).execute();
  });

  test("Today says the same about the same people", async () => {
    const { withoutPlan } = await database.as(lead, (trx) => today(trx, lead, testDay, "team"));
    expect(withoutPlan).toBe((await list()).facets.followUp.none);
  });
});

describe("at night", () => {
  test("the coordinator gets one task and one mail, once, for somebody who has had none of the three for too long", async () => {
    await night();
    await night();
    expect(await alarms()).toEqual([{ candidateId: people.lost.id, state: "open", responsibleUserId: lead.userId }]);
    expect(await mails()).toMatchObject([{ recipientUserId: lead.userId }]);
    const mine = await database.as(lead, (trx) => today(trx, lead, testDay, "mine"));
    expect(mine.steps.map((step) => step.templateKey)).toEqual(["escalate.lost"]);
  });

  test("the alarm holds nobody, and the next night does not repeat it", async () => {
    expect((await list()).facets.followUp.none).toBe(3);
    await night("2026-11-24");
    expect(await alarms()).toHaveLength(1);
    expect(await mails()).toHaveLength(1);
  });

  test("a coordinator who joined yesterday is told, those who already know are not told again", async () => {
    // coordinators are looked at in the order in which their accounts were created
    const first = (await database.as(systemActor, (trx) => makeUser(trx, "coordinator", "Frau Abel"))) as Staff;
    const last = (await database.as(systemActor, (trx) => makeUser(trx, "coordinator", "Herr Zander"))) as Staff;
    const may = (user: Staff, disabledAt: Date | null) =>
      database.owner.db.updateTable("appUser").set({ disabledAt }).where("id", "=", user.userId).execute();
    const nights = [
      ["2026-11-25", last],
      ["2026-11-26", first],
    ] as const;
    await may(first, new Date());
    for (const [day, user] of nights) {
      await may(user, null);
      await night(day);
      const told = (await mails()).filter((mail) => (mail.refs as { on: string }).on === day);
      expect(told.map((mail) => mail.recipientUserId)).toEqual([user.userId]);
    }
    await database.owner.db.deleteFrom("supportStep").where("responsibleUserId", "!=", lead.userId).execute();
    await may(first, new Date());
    await may(last, new Date());
  });

  test("the city's own number of days counts: whoever has had none for exactly as long is not alerted to yet", async () => {
    await database.owner.db
      .insertInto("citySetting")
      .values({ key: "nobody_lost", value: JSON.stringify({ alarmDays: 3 }) })
      .execute();
    await night();
    expect((await alarms()).map((row) => row.candidateId)).toEqual([people.lost.id]);
    const set = async (alarmDays: number) => {
      await database.owner.db
        .updateTable("citySetting")
        .set({ value: JSON.stringify({ alarmDays }) })
        .where("key", "=", "nobody_lost")
        .execute();
      return alarmOfCity();
    };
    expect(await set(0)).toMatchObject({ days: 14, own: false });
    expect(await set(1)).toMatchObject({ days: 1, own: true });
    expect(await set(2)).toMatchObject({ days: 2, own: true });
    await night();
    expect((await alarms()).map((row) => row.candidateId).sort()).toEqual(
      [people.lost.id, people.fresh.id, people.past.id].sort(),
    );
  });

  test("somebody who has a way forward again loses the alarm", async () => {
    await database.owner.db
      .updateTable("candidate")
      .set({ namedGap: "Staplerschein" })
      .where("id", "=", people.lost.id)
      .execute();
    await night();
    const state = new Map((await alarms()).map((row) => [row.candidateId, row.state]));
    expect(state.get(people.lost.id)).toBe("done");
    expect(state.get(people.fresh.id)).toBe("open");
  });

  test("nobody is listed once everyone has one of the three", async () => {
    await database.owner.db.updateTable("candidate").set({ namedGap: "B1" }).execute();
    await night();
    expect((await list()).facets.followUp.none).toBeUndefined();
    expect((await alarms()).every((row) => row.state === "done")).toBe(true);
  });
});

describe("the city's own number of days", () => {
  const page = () => database.as(lead, (trx) => lostAlarmPage(trx, testDay));
  const save = (version: number, days: number, actor = lead) =>
    database.as(actor, (trx) => setLostAlarm(trx, version, { days, reason: "Beschluss der Runde" }));

  test("is the product's default until one is set, and each change is in the history", async () => {
    await database.owner.pool.query("delete from city_setting where key = 'nobody_lost'");
    const before = await page();
    expect(before).toMatchObject({ days: 14, own: false, version: 0 });
    await save(0, 3);
    expect(await alarmOfCity()).toMatchObject({ days: 3, own: true });
    await save((await page()).version, 5);
    const after = await page();
    expect(after).toMatchObject({ days: 5, own: true });
    expect(after.waits).toEqual([...after.waits].sort((a, b) => b - a));
    expect(after.history.slice(0, 2)).toMatchObject([
      {
        operation: "update",
        userName: "Frau Leitner",
        reason: "Beschluss der Runde",
        before: { alarm_days: 3 },
        after: { alarm_days: 5 },
      },
      { operation: "insert", before: null, after: { alarm_days: 3 } },
    ]);
  });

  test("two coordinators do not overwrite each other", async () => {
    const { version } = await page();
    await save(version, 7);
    await expect(save(version, 9)).rejects.toThrow("stale");
    await expect(save(0, 9)).rejects.toThrow("stale");
    expect((await page()).days).toBe(7);
  });

  test("nobody but a coordinator sets it", async () => {
    await expect(save((await page()).version, 1, specialist)).rejects.toThrow();
    expect((await page()).days).toBe(7);
  });
});

describe("the days of the list", () => {
  const since = "2026-09-01";
  /** A new specialist's only person, as the list shows them, with appointments held on these days. */
  async function onlyPerson(values: Parameters<typeof makeCandidate>[1], heldOn: readonly string[] = []) {
    const own = (await database.as(systemActor, (trx) => makeUser(trx, "specialist"))) as Staff;
    const { id } = await database.as(systemActor, (trx) =>
      makeCandidate(trx, { waitingSince: since, responsibleUserId: own.userId, ...values }),
    );
    for (const day of heldOn) {
      const held = { kind: "talk", state: "done", startsAt: new Date(`${day}T09:00:00Z`) };
      await database.as(systemActor, (trx) =>
        trx
          .insertInto("appointment")
          .values({ candidateId: id, ...held })
          .execute(),
      );
    }
    const rows = async (filter = "") => (await peopleList(database, own, `view=lost&mine=1&${filter}`, testDay)).rows;
    return { id, own, rows };
  }

  test.each([
    ["yesterday", "2026-11-22", { followUp: "none", next: { due: "2026-11-22" } }],
    ["today", "2026-11-23", { followUp: "step", next: { due: "2026-11-23" } }],
  ])("a next step of %s", async (_when, nextStepOn, expected) => {
    const { rows } = await onlyPerson({ nextStep: "Anrufen", nextStepOn });
    expect(await rows()).toMatchObject([expected]);
  });

  test.each([
    ["today", ["2026-11-23"], "2026-11-23"],
    ["today, with an entry for tomorrow", ["2026-11-23", "2026-11-24"], "2026-11-23"],
    ["yet to come", ["2026-11-24"], null],
  ])("a last real step %s: the person is listed once, since that day", async (_when, heldOn, lastStepOn) => {
    const { rows } = await onlyPerson({}, heldOn);
    expect(await rows()).toMatchObject([
      { lastStep: lastStepOn ? "appointment" : null, quietSince: lastStepOn ?? since },
    ]);
    expect(await rows("since=14")).toHaveLength(lastStepOn ? 0 : 1);
  });

  test.each([
    [14, 1],
    [30, 1],
    [90, 0],
  ])("of somebody who has waited for 30 days, asked for %d or more: %d", async (longerThan, listed) => {
    const { rows } = await onlyPerson({ waitingSince: addDays(testDay, -30) });
    expect(await rows(`since=${longerThan}`)).toHaveLength(listed);
  });

  test.each([
    ["today", "2026-11-23", "2026-11-23"],
    ["tomorrow", "2026-11-24", since],
  ])("a step that was left out, due %s: without any of the three since %s", async (_when, dueOn, day) => {
    const { id, own, rows } = await onlyPerson({});
    await database.as(systemActor, (trx) =>
      trx
        .insertInto("supportStep")
        .values({
          candidateId: id,
          responsibleUserId: own.userId,
          kind: "task",
          title: "",
          dueOn,
          state: "skipped",
          reason: "not_needed",
        })
        .execute(),
    );
    expect(await rows()).toMatchObject([{ followUp: "none" }]);
    expect(await noneSince(id)).toBe(day);
  });
});

test("the list has twenty-two people a page", async () => {
  const { total, pages } = await list();
  expect([total > 0 && total <= 22, pages]).toEqual([true, 1]);
  await database.as(systemActor, async (trx) => {
    for (let n = total; n < 23; n += 1) await makeCandidate(trx, { waitingSince: "2026-09-01" });
  });
  const [first, second] = [await list(), await list("page=2")];
  expect([first.pages, first.rows.length, second.rows.length]).toEqual([2, 22, 1]);
});
