import { sql } from "kysely";
import { describe, expect, test } from "vitest";
import { makeCandidate } from "#tests/factories";
import { giveWorkAccess, makeCompany, makeProposal, makeWorld } from "#tests/factories/placement";
import { freshDatabase, systemActor } from "#tests/support/database";
import { addDays } from "~/domain/days";
import { type TodayItem, today } from "~/queries/team/today";

/** What waits for a specialist beside steps: nothing of it is on another page only. */
const database = await freshDatabase();
const day = "2026-11-23";
const world = await database.as(systemActor, makeWorld);
const { specialist } = world;

const linesOf = async (kind: TodayItem["kind"], actor = specialist) =>
  (await database.as(actor, (trx) => today(trx, actor, day, "mine"))).items.filter((item) => item.kind === kind);
const ownCompany = () =>
  database.as(systemActor, async (trx) => {
    const company = await makeCompany(trx, specialist.userId);
    const mine = { responsibleUserId: specialist.userId };
    await trx.updateTable("employer").set(mine).where("id", "=", company.employer.id).execute();
    return company;
  });
const ownPerson = () => database.as(systemActor, (trx) => makeCandidate(trx, { responsibleUserId: specialist.userId }));

describe("a visit to a company", () => {
  test.each([
    ["yesterday", -1, true],
    ["today", 0, false],
    ["in a week", 7, false],
    ["in eight days", 8, undefined],
  ] as const)("planned %s", async (_when, days, late) => {
    const { employer } = await ownCompany();
    const { id } = await database.as(systemActor, (trx) =>
      trx
        .insertInto("companyVisit")
        .values({ employerId: employer.id, userId: specialist.userId, plannedOn: addDays(day, days), state: "planned" })
        .returning("id")
        .executeTakeFirstOrThrow(),
    );
    expect((await linesOf("visit")).find((line) => line.id === id)?.late).toBe(late);
  });
});

describe("what comes next for somebody", () => {
  const withStep = (days: number, more = {}) =>
    database.as(systemActor, (trx) =>
      makeCandidate(trx, {
        responsibleUserId: specialist.userId,
        nextStep: "Fahrplan prüfen",
        nextStepOn: addDays(day, days),
        ...more,
      }),
    );

  test.each([
    ["yesterday", -1, true],
    ["today", 0, false],
    ["in a week", 7, false],
    ["in eight days", 8, undefined],
  ] as const)("due %s, in the words of the record", async (_when, days, late) => {
    const { id } = await withStep(days);
    const line = (await linesOf("next")).find((one) => one.id === id);
    expect(line?.late).toBe(late);
    if (line) expect(line).toMatchObject({ detail: "Fahrplan prüfen", due: addDays(day, days) });
  });

  test("rests while somebody pauses", async () => {
    const { id } = await withStep(-1, { state: "paused" });
    expect((await linesOf("next")).some((line) => line.id === id)).toBe(false);
  });
});

describe("what comes next for a company", () => {
  const visited = async (...visits: { visitedOn: string; days: number | null }[]) => {
    const { employer } = await ownCompany();
    const rows = await database.as(systemActor, (trx) =>
      trx
        .insertInto("companyVisit")
        .values(
          visits.map(({ visitedOn, days }) => ({
            employerId: employer.id,
            userId: specialist.userId,
            plannedOn: visitedOn,
            visitedOn,
            state: "done",
            nextStep: days === null ? "" : "Vereinbarung abwarten",
            nextStepOn: days === null ? null : addDays(day, days),
          })),
        )
        .returning("id")
        .execute(),
    );
    return rows.map(({ id }) => id);
  };

  test.each([
    ["15 days ago", -15, undefined],
    ["14 days ago", -14, true],
    ["yesterday", -1, true],
    ["in a week", 7, false],
    ["in eight days", 8, undefined],
  ] as const)("due %s, as said at its visit", async (_when, days, late) => {
    const [id] = await visited({ visitedOn: "2026-11-02", days });
    expect((await linesOf("next")).find((line) => line.id === id)?.late).toBe(late);
  });

  test("is what was said at the last visit", async () => {
    const [before, last] = await visited(
      { visitedOn: "2026-10-05", days: -20 },
      { visitedOn: "2026-11-02", days: null },
    );
    const ids = (await linesOf("next")).map((line) => line.id);
    expect([ids.includes(before ?? ""), ids.includes(last ?? "")]).toEqual([false, false]);
  });
});

describe("a job", () => {
  test("waits for its review", async () => {
    const { job } = await ownCompany();
    await database.as(systemActor, (trx) =>
      trx.updateTable("job").set({ state: "submitted" }).where("id", "=", job.id).execute(),
    );
    expect((await linesOf("job")).find((line) => line.id === job.id)?.detail).toBe("submitted");
  });

  test.each([
    ["a week and a moment ago", "2026-11-15 22:59:59Z", true],
    ["a week ago", "2026-11-15 23:00:00Z", false],
  ])("given back to the company %s", async (_when, at, asked) => {
    const { job } = await ownCompany();
    // the column is kept by a trigger
    await database.owner.db.transaction().execute(async (trx) => {
      await sql`alter table job disable trigger user`.execute(trx);
      await sql`update job set state = 'returned', updated_at = ${at}::timestamptz where id = ${job.id}`.execute(trx);
      await sql`alter table job enable trigger user`.execute(trx);
    });
    expect((await linesOf("job")).some((line) => line.id === job.id)).toBe(asked);
  });
});

describe("a person", () => {
  test("with open questions is one line with their number and telephone", async () => {
    const { id } = await ownPerson();
    await database.as(systemActor, async (trx) => {
      await trx
        .insertInto("candidateQuestion")
        .values(["level", "reading"].map((field) => ({ candidateId: id, field, code: "level.unreadable" })))
        .execute();
      await trx
        .insertInto("candidateChannel")
        .values({ candidateId: id, kind: "phone", value: "0208 5550199" })
        .execute();
    });
    const line = (await linesOf("question")).find((one) => one.id === id);
    expect(line).toMatchObject({ detail: "2", phone: "0208 5550199" });
  });

  test("who is interested in a job stands there until they are proposed for it", async () => {
    const { id } = await ownPerson();
    const { job, employer } = await ownCompany();
    await database.as(systemActor, async (trx) => {
      await giveWorkAccess(trx, id);
      await trx.insertInto("interest").values({ candidateId: id, jobId: job.id }).execute();
    });
    expect((await linesOf("interest")).filter((line) => line.id === id)).toHaveLength(1);
    await database.as(systemActor, (trx) => makeProposal(trx, { specialist, employer, job, person: { id } }));
    expect((await linesOf("interest")).filter((line) => line.id === id)).toHaveLength(0);
  });

  test("of a colleague is not mine", async () => {
    const { id } = await database.as(systemActor, (trx) => makeCandidate(trx));
    await database.as(systemActor, (trx) =>
      trx
        .insertInto("candidateQuestion")
        .values({ candidateId: id, field: "level", code: "level.unreadable" })
        .execute(),
    );
    expect((await linesOf("question")).some((line) => line.id === id)).toBe(false);
  });
});
