import { describe, expect, test } from "vitest";
import { makeProposal, makeWorld, stageInput } from "#tests/factories/placement";
import { onDay } from "#tests/support/clock";
import { freshDatabase, systemActor } from "#tests/support/database";
import { cityDay } from "~/config/clock";
import { addDays } from "~/domain/days";
import { myArea } from "~/queries/candidate/my-area";
import { placementRecord } from "~/queries/placement/record";
import { advancePlacement } from "~/services/placement/advance-placement";

const database = await freshDatabase();
const day = "2026-11-23";
const at = (days: number, time = "10:00") => new Date(`${addDays(day, days)}T${time}:00Z`);

const area = (w: Awaited<ReturnType<typeof makeWorld>>, today = day) =>
  database.as(w.candidate, (trx) => myArea(trx, w.candidate, today));

/** Somebody at work, with the placement. */
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
  ])("asks a question of %s that is not answered yet", async (_when, days, asked) => {
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

  test.each([
    ["in its 30th day", 30, 1],
    ["in its 31st day", 31, 0],
  ])("still tells an offer that came to nothing %s", async (_when, days, shown) => {
    const w = await database.as(systemActor, makeWorld);
    const { id } = await database.as(systemActor, (trx) => makeProposal(trx, w, "expired"));
    // when it ended is the day the row was changed, which the database writes itself
    const { updatedAt } = await database.as(systemActor, (trx) =>
      trx.selectFrom("proposal").select("updatedAt").where("id", "=", id).executeTakeFirstOrThrow(),
    );
    const ended = cityDay(updatedAt);
    expect((await area(w, addDays(ended, days))).offers).toHaveLength(shown);
  });
});

describe("the record of a placement", () => {
  test.each([
    ["on the 60th day", -60, 1],
    ["on the 61st day", -61, 0],
  ])("keeps an appointment that was held %s before", async (_when, days, shown) => {
    const w = await atWork();
    await database.as(systemActor, (trx) =>
      trx
        .insertInto("appointment")
        .values({
          candidateId: w.person.id,
          placementId: w.placementId,
          kind: "talk",
          state: "done",
          startsAt: at(days),
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
        .values({ candidateId: w.person.id, placementId: w.placementId, kind: "talk", startsAt: at(-90) })
        .execute(),
    );
    const record = await database.as(w.specialist, (trx) => placementRecord(trx, w.placementId, day));
    expect(record.appointments).toHaveLength(1);
  });
});
