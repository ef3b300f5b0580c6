import { sql } from "kysely";
import { describe, expect, test } from "vitest";
import { makeCandidate } from "#tests/factories";
import { giveWorkAccess, makeCompany, makeProposal, makeWorld } from "#tests/factories/placement";
import { freshDatabase, systemActor } from "#tests/support/database";
import { peopleList } from "#tests/support/people-list";
import { cityDay } from "~/config/clock";
import { paperAlarm } from "~/domain/access/permission";
import { addDays } from "~/domain/days";
import { coordinatorOverview } from "~/queries/team/overview";
import { type TodayItem, today } from "~/queries/team/today";

const database = await freshDatabase();
const day = "2026-11-23";
const world = await database.as(systemActor, makeWorld);
const { specialist } = world;

const told = async (kind: TodayItem["kind"], scope: "mine" | "team" = "mine") =>
  (await database.as(specialist, (trx) => today(trx, specialist, day, scope))).items.filter(
    (item) => item.kind === kind,
  );
const ids = (items: readonly TodayItem[]) => items.map((item) => item.id);
/** Whether this line is shown as late; undefined when it is not shown at all. */
const lateOf = async (kind: TodayItem["kind"], id: string) => (await told(kind)).find((item) => item.id === id)?.late;
const person = (values = {}) =>
  database.as(systemActor, (trx) => makeCandidate(trx, { responsibleUserId: specialist.userId, ...values }));

type StageRow = { stage: string; from: string; until?: string; planned?: boolean; employerId?: string };

/** A person whose placement has these stages; `until` is the last day. */
async function personWithStages(...stages: StageRow[]) {
  const { id: candidateId } = await person();
  return database.as(systemActor, async (trx) => {
    const { id: placementId } = await trx
      .insertInto("placement")
      .values({ candidateId, responsibleUserId: specialist.userId })
      .returning("id")
      .executeTakeFirstOrThrow();
    for (const { stage, from, until, planned = false, employerId = world.employer.id } of stages) {
      const during = until ? `[${from},${addDays(until, 1)})` : `[${from},)`;
      const ended = until ? { endReasonId: "moved_up" } : {};
      await trx
        .insertInto("placementStage")
        .values({ placementId, candidateId, stageId: stage, employerId, during, planned, ...ended })
        .execute();
    }
    return { candidateId, placementId };
  });
}

describe("a paper that ends", () => {
  test.each([
    ["30 days ago", -30, true, "ended", true],
    ["31 days ago", -31, undefined, "ended", true],
    ["yesterday", -1, true, "ended", true],
    ["today", 0, false, "urgent", true],
    ["in 90 days", 90, false, "soon", true],
    ["in 91 days", 91, undefined, null, false],
  ] as const)("%s", async (_when, days, late, alarm, inList) => {
    const { id } = await person();
    const until = addDays(day, days);
    await database.as(systemActor, (trx) => giveWorkAccess(trx, id, { during: `[2025-01-01,${addDays(until, 1)})` }));
    expect(await lateOf("permit", id)).toBe(late);
    const paper = { permission: "free", from: "2025-01-01", until, employerId: null, weeklyHoursLimit: null } as const;
    expect(paperAlarm([paper], day)).toBe(alarm);
    const list = await peopleList(database, specialist, "view=paper&mine=1&sort=name", day);
    expect(list.rows.some((row) => row.id === id)).toBe(inList);
  });

  test("is no longer shown once another one follows", async () => {
    const { id } = await person();
    await database.as(systemActor, async (trx) => {
      await giveWorkAccess(trx, id, { during: "[2025-01-01,2026-12-01)" });
      await trx
        .insertInto("workAccess")
        .values({ candidateId: id, permission: "free", statusId: "ae_25_2_f", during: "[2026-12-01,2029-01-01)" })
        .execute();
    });
    expect(ids(await told("permit"))).not.toContain(id);
  });
});

describe("a starter job", () => {
  test.each([
    ["one day more than 18 months", "2025-05-22", true],
    ["18 months", "2025-05-23", false],
  ])("of %s without a plan", async (_name, from, asked) => {
    const { placementId } = await personWithStages({ stage: "starter_job", from });
    expect(ids(await told("long")).includes(placementId)).toBe(asked);
  });

  test("counts on from the previous one, at whatever company, and says since when", async () => {
    const other = await database.as(systemActor, (trx) => makeCompany(trx, specialist.userId));
    const { placementId } = await personWithStages(
      { stage: "starter_job", from: "2025-01-07", until: "2025-12-31", employerId: other.employer.id },
      { stage: "starter_job", from: "2026-01-01" },
    );
    expect((await told("long")).find((item) => item.id === placementId)?.due).toBe("2025-01-07");
  });

  test("starts counting again after another stage", async () => {
    const { placementId } = await personWithStages(
      { stage: "starter_job", from: "2024-01-07", until: "2025-11-30" },
      { stage: "eq", from: "2025-12-01", until: "2026-05-31" },
      { stage: "starter_job", from: "2026-06-01" },
    );
    expect(ids(await told("long"))).not.toContain(placementId);
  });

  test("with the next stage planned is not listed", async () => {
    const { placementId } = await personWithStages(
      { stage: "starter_job", from: "2024-01-07" },
      { stage: "eq", from: "2027-08-01", planned: true },
    );
    expect(ids(await told("long"))).not.toContain(placementId);
  });
});

describe("somebody whom nothing holds", () => {
  const notLooking = { waitingSince: "2026-09-01" };
  test("is shown to the specialist in charge, as on the page of people without a next step", async () => {
    const { id } = await person(notLooking);
    expect(ids(await told("person"))).toContain(id);
  });

  test.each([
    ["yesterday", -1, true],
    ["today", 0, false],
  ])("a next step of %s", async (_when, days, asked) => {
    const { id } = await person({ ...notLooking, nextStep: "Anrufen", nextStepOn: addDays(day, days) });
    expect(ids(await told("person")).includes(id)).toBe(asked);
  });

  test("is nobody whose placement has an open step", async () => {
    const { candidateId, placementId } = await personWithStages({
      stage: "starter_job",
      from: "2026-01-07",
      until: "2026-11-20",
    });
    expect(ids(await told("person"))).toContain(candidateId);
    await database.as(systemActor, (trx) =>
      trx
        .insertInto("supportStep")
        .values({
          placementId,
          responsibleUserId: specialist.userId,
          dueOn: day,
          kind: "checkin",
          title: "",
          channel: "call",
        })
        .execute(),
    );
    expect(ids(await told("person"))).not.toContain(candidateId);
  });

  test("is nobody whose record is paused", async () => {
    const { id } = await person({ ...notLooking, state: "paused" });
    expect(ids(await told("person", "team"))).not.toContain(id);
  });
});

describe("a step", () => {
  test.each([
    ["yesterday", -1, true, [1, 0]],
    ["today", 0, true, [0, 1]],
    ["in seven days", 7, true, [0, 1]],
    ["in eight days", 8, false, [0, 0]],
  ])("due %s", async (_when, days, told, counted) => {
    const { id } = await person();
    const due = async () => {
      const { team } = await database.as(specialist, (trx) => coordinatorOverview(trx, day));
      const { overdue = 0, dueThisWeek = 0 } = team.find((member) => member.id === specialist.userId) ?? {};
      return [overdue, dueThisWeek] as const;
    };
    const before = await due();
    await database.as(systemActor, (trx) =>
      trx
        .insertInto("supportStep")
        .values({
          candidateId: id,
          responsibleUserId: specialist.userId,
          dueOn: addDays(day, days),
          kind: "checkin",
          title: "",
          channel: "call",
        })
        .execute(),
    );
    const { steps } = await database.as(specialist, (trx) => today(trx, specialist, day, "mine"));
    expect(steps.some((step) => step.candidateId === id)).toBe(told);
    const [overdue, dueThisWeek] = await due();
    expect([overdue - before[0], dueThisWeek - before[1]]).toEqual(counted);
  });
});

describe("the answer of a company", () => {
  test.each([
    ["yesterday", -1, true],
    ["today", 0, false],
  ])("due %s", async (_when, days, late) => {
    const candidate = await person();
    const { id } = await database.as(systemActor, (trx) => makeProposal(trx, { ...world, person: candidate }, "sent"));
    await database.as(systemActor, (trx) =>
      trx
        .updateTable("proposal")
        .set({ answerDueOn: addDays(day, days) })
        .where("id", "=", id)
        .execute(),
    );
    expect(await lateOf("proposal", id)).toBe(late);
  });
});

describe("a pause", () => {
  test.each([
    ["yesterday", -1, true],
    ["today", 0, false],
    ["in seven days", 7, false],
    ["in eight days", 8, undefined],
  ])("to be looked at %s", async (_when, days, late) => {
    const { placementId } = await personWithStages({ stage: "starter_job", from: "2026-01-07" });
    await database.as(systemActor, (trx) =>
      trx
        .updateTable("placement")
        .set({ state: "paused", reviewOn: addDays(day, days) })
        .where("id", "=", placementId)
        .execute(),
    );
    expect(await lateOf("review", placementId)).toBe(late);
  });
});

describe("an appointment that nobody has closed", () => {
  // a day begins at midnight in the city
  test.each([
    ["to the last second of the seventh day ahead", "2026-11-30T22:59:59Z", true],
    ["not at the beginning of the eighth", "2026-11-30T23:00:00Z", false],
    ["however long ago it was", "2026-08-08T10:00:00Z", true],
  ])("is shown %s", async (_when, startsAt, shown) => {
    const { id: candidateId } = await person();
    const { id } = await database.as(systemActor, (trx) =>
      trx
        .insertInto("appointment")
        .values({ candidateId, kind: "talk", startsAt: new Date(startsAt) })
        .returning("id")
        .executeTakeFirstOrThrow(),
    );
    expect(ids(await told("appointment")).includes(id)).toBe(shown);
  });
});

describe("an appointment and the answer promised to a company", () => {
  test.each([
    ["this very moment", 0, false],
    ["a second ago", 1, true],
  ])("%s", async (_when, secondsAgo, late) => {
    const { id: candidateId } = await person();
    const { userId } = specialist;
    const by = { employerId: world.employer.id, raisedBy: userId, responsibleUserId: userId, topic: "other" };
    // the database clock stands still within a transaction
    await database.as(specialist, async (trx) => {
      const { lateConcerns: before } = await coordinatorOverview(trx, day);
      const at = sql<Date>`now() - make_interval(secs => ${secondsAgo})`;
      const made = [
        await trx
          .insertInto("concern")
          .values({ ...by, promisedUntil: at })
          .returning("id")
          .execute(),
        await trx
          .insertInto("appointment")
          .values({ candidateId, kind: "talk", startsAt: at })
          .returning("id")
          .execute(),
      ].flat();
      const { items } = await today(trx, specialist, cityDay(new Date()), "mine");
      expect(made.map(({ id }) => items.find((item) => item.id === id)?.late)).toEqual([late, late]);
      expect((await coordinatorOverview(trx, day)).lateConcerns - before).toBe(late ? 1 : 0);
    });
  });
});

describe("a place of a job that was filled", () => {
  test.each([
    ["yesterday", -1, true],
    ["today", 0, false],
  ])("is free after the last day of the person in it: %s", async (_when, days, offered) => {
    const { job, employer } = await database.as(systemActor, (trx) => makeCompany(trx, specialist.userId));
    const rung = { stage: "starter_job", from: "2026-01-07", employerId: employer.id };
    const before = await personWithStages({ ...rung, until: addDays(day, -10) });
    const now = await personWithStages({ ...rung, until: addDays(day, days) });
    await database.as(systemActor, async (trx) => {
      const stages = (of: typeof now) => trx.updateTable("placementStage").where("placementId", "=", of.placementId);
      await stages(before).set({ jobId: job.id }).execute();
      await stages(now).set({ jobId: job.id, endReasonId: null }).execute();
      await trx.updateTable("job").set({ state: "filled", places: 1 }).where("id", "=", job.id).execute();
      const mine = { responsibleUserId: specialist.userId };
      await trx.updateTable("employer").set(mine).where("id", "=", employer.id).execute();
    });
    expect(ids(await told("place")).includes(job.id)).toBe(offered);
  });

  test.each([
    ["29 days ago", -29, true],
    ["30 days ago", -30, false],
  ])("that became free %s", async (_when, days, offered) => {
    const { job, employer } = await database.as(systemActor, (trx) => makeCompany(trx, specialist.userId));
    const free = addDays(day, days);
    const { placementId } = await personWithStages({
      stage: "starter_job",
      from: "2026-01-07",
      until: addDays(free, -1),
      employerId: employer.id,
    });
    await database.as(systemActor, async (trx) => {
      await trx.updateTable("placementStage").set({ jobId: job.id }).where("placementId", "=", placementId).execute();
      await trx.updateTable("job").set({ state: "filled" }).where("id", "=", job.id).execute();
      await trx
        .updateTable("employer")
        .set({ responsibleUserId: specialist.userId })
        .where("id", "=", employer.id)
        .execute();
    });
    expect(ids(await told("place")).includes(job.id)).toBe(offered);
  });
});
