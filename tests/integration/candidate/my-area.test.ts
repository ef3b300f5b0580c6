import { sql } from "kysely";
import { describe, expect, test } from "vitest";
import { setActor } from "#db/actor";
import { makeProposal, makeWorld, stageInput } from "#tests/factories/placement";
import { onDay } from "#tests/support/clock";
import { freshDatabase, systemActor } from "#tests/support/database";
import { cityDay } from "~/config/clock";
import { addDays } from "~/domain/days";
import { myArea } from "~/queries/candidate/my-area";
import { employerHome } from "~/queries/employer/home";
import { employerPlacement } from "~/queries/placement/employer-placements";
import { placementRecord } from "~/queries/placement/record";
import { advancePlacement } from "~/services/placement/advance-placement";
import { expressInterest } from "~/services/proposal/express-interest";
import { withdrawInterest } from "~/services/proposal/withdraw-interest";

const database = await freshDatabase();
const day = "2026-11-23";

const area = (w: Awaited<ReturnType<typeof makeWorld>>, today = day) =>
  database.as(w.candidate, (trx) => myArea(trx, w.candidate, today));

/** Somebody at work and their placement. */
async function atWork() {
  const w = await database.as(systemActor, makeWorld);
  const here = { employerId: w.employer.id, jobId: w.job.id };
  const input = stageInput("starter_job", "2026-11-03", here);
  const { placementId } = await database.as(w.specialist, (trx) =>
    advancePlacement(trx, w.specialist, { candidateId: w.person.id }, input, onDay(day)),
  );
  return { ...w, placementId };
}

describe("a person's own area", () => {
  test.each([
    ["14 days ago", -14, true],
    ["15 days ago", -15, false],
  ])("shows a question asked %s and not answered yet", async (_when, days, asked) => {
    const w = await atWork();
    await database.as(systemActor, async (trx) => {
      await trx
        .insertInto("supportStep")
        .values({
          placementId: w.placementId,
          candidateId: w.person.id,
          responsibleUserId: w.specialist.userId,
          kind: "checkin",
          templateKey: "starter_job.D3",
          title: "",
          channel: "message",
          who: "system",
          state: "done",
          dueOn: addDays(day, days),
          doneOn: addDays(day, days),
          visibleTo: ["team", "person"],
        })
        .execute();
    });
    expect((await area(w)).questionId !== null).toBe(asked);
  });

  test("shows a step until the end of its day", async () => {
    const w = await atWork();
    const [step] = (await area(w)).steps;
    if (!step) throw new Error("a step");
    const isTold = async (today: string) => (await area(w, today)).steps.some(({ id }) => id === step.id);
    expect([await isTold(step.dueOn), await isTold(addDays(step.dueOn, 1))]).toEqual([true, false]);
  });

  test.each([
    ["in its 30th day", 30, 1],
    ["in its 31st day", 31, 0],
  ])("still shows an offer that came to nothing %s", async (_when, days, shown) => {
    const w = await database.as(systemActor, makeWorld);
    const { id } = await database.as(systemActor, (trx) => makeProposal(trx, w, "expired"));
    // the end is the day the row was changed, which the database writes itself
    const { updatedAt } = await database.as(systemActor, (trx) =>
      trx.selectFrom("proposal").select("updatedAt").where("id", "=", id).executeTakeFirstOrThrow(),
    );
    const ended = cityDay(updatedAt);
    expect((await area(w, addDays(ended, days))).offers).toHaveLength(shown);
  });

  test("counts those days from midnight in the city", async () => {
    const w = await database.as(systemActor, makeWorld);
    const { id } = await database.as(systemActor, (trx) => makeProposal(trx, w, "expired"));
    const shownAt = async (updatedAt: string) => {
      await database.owner.db.transaction().execute(async (trx) => {
        await sql`alter table proposal disable trigger user`.execute(trx);
        await trx.updateTable("proposal").set({ updatedAt }).where("id", "=", id).execute();
        await sql`alter table proposal enable trigger user`.execute(trx);
      });
      return (await area(w)).offers.length;
    };
    expect([await shownAt("2026-10-23T22:00:00Z"), await shownAt("2026-10-23T21:59:59Z")]).toEqual([1, 0]);
  });
});

describe("an appointment that has begun", () => {
  test.each([
    ["a second less than an hour ago", 3599, 1],
    ["an hour ago", 3600, 0],
  ])("%s is shown to the person and the company", async (_when, secondsAgo, shown) => {
    const w = await atWork();
    // the database clock stands still within a transaction
    const pages = await database.as(systemActor, async (trx) => {
      await trx
        .insertInto("appointment")
        .values({
          candidateId: w.person.id,
          placementId: w.placementId,
          employerId: w.employer.id,
          kind: "visit",
          startsAt: sql<Date>`now() - make_interval(secs => ${secondsAgo})`,
        })
        .execute();
      await setActor(trx, w.candidate);
      const own = await myArea(trx, w.candidate, day);
      await setActor(trx, w.boss);
      const { dates } = await employerPlacement(trx, w.boss, w.placementId, day);
      return [own.appointments, dates, (await employerHome(trx, w.boss, day)).appointments];
    });
    expect(pages.map((appointments) => appointments.length)).toEqual([shown, shown, shown]);
  });
});

test("a person says of a public job that they are interested, once, and takes it back", async () => {
  const w = await database.as(systemActor, makeWorld);
  const interests = async () => {
    const { rows } =
      await sql`select from interest where candidate_id = ${w.person.id} and job_id = ${w.job.id}`.execute(
        database.owner.db,
      );
    return rows.length;
  };
  const slug = w.job.slug;
  for (const expected of [1, 1]) {
    await database.as(w.candidate, (trx) => expressInterest(trx, w.candidate, { slug }));
    expect(await interests()).toBe(expected);
  }
  await database.as(w.candidate, (trx) => withdrawInterest(trx, w.candidate, { slug }));
  expect(await interests()).toBe(0);
});

describe("the first page of a company", () => {
  test("names somebody's next step until the end of its day", async () => {
    const w = await atWork();
    const nextOn = async (today: string) =>
      (await database.as(w.boss, (trx) => employerHome(trx, w.boss, today))).people[0]?.nextOn ?? "";
    const next = await nextOn("2026-11-03");
    expect(await nextOn(next)).toBe(next);
    expect((await nextOn(addDays(next, 1))) > next).toBe(true);
  });
});

describe("the record of a placement", () => {
  test.each([
    ["at the beginning of the 60th day", "2026-09-23T22:00:00Z", 1],
    ["at the end of the 61st day", "2026-09-23T21:59:59Z", 0],
  ])("keeps an appointment that was held %s before", async (_when, startsAt, shown) => {
    const w = await atWork();
    await database.as(systemActor, (trx) =>
      trx
        .insertInto("appointment")
        .values({
          candidateId: w.person.id,
          placementId: w.placementId,
          kind: "talk",
          state: "done",
          startsAt: new Date(startsAt),
        })
        .execute(),
    );
    const record = await database.as(w.specialist, (trx) => placementRecord(trx, w.placementId, day));
    expect(record.appointments).toHaveLength(shown);
  });

  test("keeps a planned one, however old", async () => {
    const w = await atWork();
    await database.as(systemActor, (trx) =>
      trx
        .insertInto("appointment")
        .values({
          candidateId: w.person.id,
          placementId: w.placementId,
          kind: "talk",
          startsAt: new Date("2026-08-25T10:00:00Z"),
        })
        .execute(),
    );
    const record = await database.as(w.specialist, (trx) => placementRecord(trx, w.placementId, day));
    expect(record.appointments).toHaveLength(1);
  });
});
