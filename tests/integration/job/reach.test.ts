import { beforeEach, describe, expect, test } from "vitest";
import { findReach, storeReach } from "#db/repositories/reach";
import { makeCandidate, makeEmployer, makeEmployerUser } from "#tests/factories";
import { fixedClock } from "#tests/support/clock";
import { freshDatabase, systemActor } from "#tests/support/database";
import { newJobPage } from "~/queries/job/wizard";
import { keepReach } from "~/services/job/keep-reach";

const database = await freshDatabase();
type Boss = Awaited<ReturnType<typeof makeEmployerUser>>;
let boss: Boss;

/** People who look for work and speak A2. */
const come = (people: number) =>
  database.as(systemActor, async (trx) => {
    for (let nth = 0; nth < people; nth++) {
      const { id } = await makeCandidate(trx);
      await trx
        .insertInto("candidateLanguage")
        .values({ candidateId: id, language: "de", speaking: "A2", reading: "A1" })
        .execute();
    }
  });
const countAt = (instant: string) => database.as(systemActor, (trx) => keepReach(trx, fixedClock(instant)));
const told = () => database.as(boss, async (trx) => (await newJobPage(trx, boss.employerId)).reach?.now ?? null);

beforeEach(async () => {
  await database.owner.db.deleteFrom("reachCount").execute();
  await database.owner.db.updateTable("candidate").set({ state: "paused" }).execute();
  boss = await database.as(systemActor, async (trx) => makeEmployerUser(trx, (await makeEmployer(trx)).id));
});

describe("how many people a job reaches", () => {
  test("is not said before it was counted, and said in tens after that", async () => {
    await come(12);
    expect(await told()).toBeNull();
    await countAt("2026-11-30T10:05:00Z");
    expect(await told()).toBe(10);
  });

  test("stays the same for the hour, whoever comes, and is counted anew in the next", async () => {
    await come(9);
    await countAt("2026-11-30T10:05:00Z");
    expect(await told()).toBe("few");
    await come(1);
    await countAt("2026-11-30T10:59:59Z");
    expect(await told()).toBe("few");
    await countAt("2026-11-30T11:00:00Z");
    expect(await told()).toBe(10);
  });

  test("of two workers that count in the same hour the first one's count stands", async () => {
    const store = (instant: string, number: number) =>
      database.as(systemActor, (trx) =>
        storeReach(trx, { countedAt: new Date(instant), answers: { "A0 A0": number } }),
      );
    await store("2026-11-30T10:00:01Z", 20);
    await store("2026-11-30T10:00:02Z", 30);
    expect(await told()).toBe(20);
    await store("2026-11-30T11:00:00Z", 30);
    expect(await told()).toBe(30);
  });

  test("is kept without an exact number, and no company can write it or a visitor read it", async () => {
    await come(13);
    await countAt("2026-11-30T10:05:00Z");
    const kept = await database.as(systemActor, findReach);
    const answers = Object.values(kept?.answers ?? {});
    expect(answers.length).toBeGreaterThan(100);
    expect(answers.filter((each) => each !== "few" && each % 10 !== 0)).toEqual([]);
    const write = database.as(boss, (trx) => trx.updateTable("reachCount").set({ answers: "{}" }).executeTakeFirst());
    expect(Number((await write).numUpdatedRows)).toBe(0);
    expect(await database.as({ role: "visitor" }, findReach)).toBeNull();
    expect(await told()).toBe(10);
  });
});
