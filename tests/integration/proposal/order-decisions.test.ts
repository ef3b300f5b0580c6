import { beforeEach, describe, expect, test } from "vitest";
import type { Trx } from "#db/index.server";
import { makeCandidate, makeEmployer, makeJob, makeUser } from "#tests/factories";
import { fixedClock } from "#tests/support/clock";
import { freshDatabase, systemActor } from "#tests/support/database";
import { consentTo } from "#tests/support/proposal-world";
import type { Staff } from "~/domain/actor";
import type { OverrideReason, SetAsideReason } from "~/domain/proposal/states";
import { peopleAhead } from "~/facts/people-ahead";
import { rankForJob } from "~/facts/rank-for-job";
import { jobMatches } from "~/queries/matching/job-matches";
import { coordinatorOverview } from "~/queries/team/overview";
import { proposeCandidate } from "~/services/proposal/propose-candidate";
import { setAside } from "~/services/proposal/set-aside";
import { undoSetAside } from "~/services/proposal/undo-set-aside";

const database = await freshDatabase();
const time = fixedClock("2026-11-23T10:00:00Z");
const day = "2026-11-23";
/** With two places the top of a list is its first six. */
const top = 6;

type World = Awaited<ReturnType<typeof makeWorld>>;
let world: World;
beforeEach(async () => {
  world = await makeWorld();
});

/** Eight people with B1 for a job that asks for A2, and one without any German, who comes last. */
async function makeWorld() {
  await database.owner.pool.query("delete from order_decision");
  return database.as(systemActor, async (trx) => {
    await trx.updateTable("candidate").set({ state: "left" }).execute();
    const specialist = (await makeUser(trx, "specialist", "Frau Lange")) as Staff;
    const company = await makeEmployer(trx, { contactCap: 9 });
    const job = await makeJob(trx, company, {
      state: "published",
      publishedAt: time.now(),
      publishedBy: specialist.userId,
      places: 2,
    });
    const better: string[] = [];
    for (let n = 0; n < top; n += 1) better.push((await person(trx, "B1")).id);
    const last = await person(trx, "A0");
    return { specialist, company, job, better, last: last.id };
  });
}

async function person(trx: Trx, level: "A0" | "B1") {
  const made = await makeCandidate(trx, { waitingSince: day });
  await trx
    .insertInto("candidateLanguage")
    .values({ candidateId: made.id, language: "de", speaking: level, reading: level })
    .execute();
  return made;
}

const consent = (candidateId: string) => consentTo(database, world.specialist, candidateId, world.company.id);

const propose = (candidateId: string, overrideReason: OverrideReason | null = null, fromList = true) =>
  database.as(world.specialist, (trx) =>
    proposeCandidate(trx, world.specialist, { jobId: world.job.id, candidateId, fromList, overrideReason }, time),
  );
const aside = (candidateId: string, reason: SetAsideReason | null) =>
  database.as(world.specialist, (trx) =>
    setAside(trx, world.specialist, { jobId: world.job.id, candidateId, reason }, time),
  );
const decisions = () => database.as(systemActor, (trx) => trx.selectFrom("orderDecision").selectAll().execute());
const counted = async () => (await database.as(world.specialist, (trx) => coordinatorOverview(trx, day))).decisions;
const list = () =>
  database.as(world.specialist, (trx) =>
    jobMatches(trx, world.job.id, { found: null, page: 1, pageSize: 20, withBlocked: false, withWorking: false }, day),
  );
const rowOf = async (id: string) => (await list()).rows.find((row) => row.candidateId === id);

describe("a decision against the order", () => {
  test("needs a reason before it needs a consent, is kept with both ratings, and is counted", async () => {
    expect(await rowOf(world.last)).toMatchObject({ rank: top + 1, asksReason: true, isTop: false });
    await expect(propose(world.last)).rejects.toMatchObject({ code: "proposal.overrideNeeded" });
    await expect(propose(world.last, "waits_long")).rejects.toMatchObject({ code: "proposal.noConsent" });
    expect(await decisions()).toEqual([]);

    await consent(world.last);
    const proposal = await propose(world.last, "waits_long");
    const stored = await database.owner.db
      .selectFrom("proposal")
      .select("overrideReason")
      .where("id", "=", proposal.id)
      .executeTakeFirst();
    expect(stored).toEqual({ overrideReason: "waits_long" });
    const [decision] = await decisions();
    expect(decision).toMatchObject({
      kind: "proposed",
      proposalId: proposal.id,
      chosenId: world.last,
      reason: "waits_long",
      decidedBy: world.specialist.userId,
    });
    expect(world.better).toContain(decision?.passedId);
    expect(decision?.dimensions).toEqual(["speaking", "reading"].filter((id) => decision?.dimensions.includes(id)));
    expect(decision?.dimensions).toContain("speaking");
    expect(decision?.passedFit).toMatchObject({ candidateId: decision?.passedId, blocked: false });
    expect(decision?.chosenFit).toMatchObject({ candidateId: world.last });
    expect(await counted()).toMatchObject({ reasons: [{ kind: "proposed", id: "waits_long", count: 1 }] });
    expect((await counted()).dimensions).toContainEqual({ id: "speaking", count: 1 });
  });

  test("is looked at from the person down: those with more points are ahead, the next free one is named", async () => {
    const ahead = (id: string) =>
      database.as(world.specialist, async (trx) => {
        const { ranked } = await rankForJob(trx, world.job.id, day);
        const person = ranked.find((one) => one.result.candidateId === id)?.result;
        if (!person) throw new Error("somebody of the list");
        const found = await peopleAhead(trx, { id: world.job.id, places: 2 }, person, day);
        return [
          found.ahead.map((one) => one.candidateId),
          found.next?.candidateId ?? null,
          ranked.map((one) => one.result.candidateId),
        ] as const;
      });
    const [beforeLast, afterLast, order] = await ahead(world.last);
    expect(beforeLast).toEqual(order.slice(0, top));
    expect(afterLast).toBeNull();
    const [first = "", second = "", third] = order;
    // among equal points nobody is ahead, and the next is the first of the others
    const [none, next] = await ahead(first);
    expect([none, next]).toEqual([[], second]);
    const [still, other] = await ahead(second);
    expect([still, other]).toEqual([[], first]);
    await aside(first, "not_wanted");
    expect((await ahead(second)).slice(0, 2)).toEqual([[], third]);
  });

  test("is none when somebody above already has a proposal, or was put aside", async () => {
    const [first = "", second = ""] = world.better;
    await consent(first);
    await propose(first, null);
    expect(await rowOf(world.last)).toMatchObject({ asksReason: false, isTop: true });
    await consent(world.last);
    await propose(world.last);
    expect(await decisions()).toEqual([]);
    await aside(second, "not_wanted");
    expect((await decisions()).map((d) => d.kind)).toEqual(["set_aside"]);
  });

  test("needs no reason but is kept when the search began with the person", async () => {
    await consent(world.last);
    await propose(world.last, null, false);
    expect(await decisions()).toMatchObject([{ reason: "from_person" }]);
  });

  test("is none about people in work or without permission: nobody passes them over", async () => {
    const [first = ""] = world.better;
    await database.as(systemActor, (trx) =>
      trx
        .insertInto("workAccess")
        .values({ candidateId: first, permission: "none", permitState: "not_needed", during: "[2025-01-01,)" })
        .execute(),
    );
    expect(await rowOf(world.last)).toMatchObject({ asksReason: false });
  });
});

describe("putting aside", () => {
  test("needs a reason at the top, keeps the person in the list and lets the next one move up", async () => {
    const [first = ""] = world.better;
    await expect(aside(first, null)).rejects.toMatchObject({ code: "match:errors.reasonNeeded", field: "reason" });
    await aside(first, "not_reached");
    expect(await rowOf(first)).toMatchObject({
      aside: { reason: "not_reached", by: "Frau Lange" },
    });
    expect(await counted()).toMatchObject({ reasons: [{ kind: "set_aside", id: "not_reached", count: 1 }] });
    await expect(aside(first, "not_reached")).rejects.toMatchObject({ code: "match:errors.alreadySettled" });
    const [decision] = await decisions();
    expect([...world.better, world.last]).toContain(decision?.chosenId);
    expect(decision?.chosenId).not.toBe(first);
  });

  test("further down takes one click, and does not count as a decision against the order", async () => {
    await aside(world.last, null);
    expect(await decisions()).toMatchObject([{ passedId: world.last, reason: "", chosenId: null, dimensions: [] }]);
    expect(await counted()).toEqual({ reasons: [], dimensions: [] });
  });

  test.each([
    ["from the beginning of the 90th day back", "2026-08-24T22:00:00Z", 1],
    ["not in the last second of the 91st", "2026-08-24T21:59:59Z", 0],
  ])("is counted %s", async (_when, decidedAt, count) => {
    await aside(world.better[0] ?? "", "not_wanted");
    await database.owner.db
      .updateTable("orderDecision")
      .set({ decidedAt: new Date(decidedAt) })
      .execute();
    expect((await counted()).reasons).toHaveLength(count);
  });

  test("can be undone once, and then no longer counts", async () => {
    const [first = ""] = world.better;
    await aside(first, "list_wrong");
    const back = () =>
      database.as(world.specialist, (trx) =>
        undoSetAside(trx, world.specialist, { jobId: world.job.id, candidateId: first }, time),
      );
    await back();
    await expect(back()).rejects.toMatchObject({ kind: "not_found" });
    expect(await rowOf(first)).toMatchObject({ aside: null });
    expect((await counted()).reasons).toEqual([]);
    await aside(first, "list_wrong");
    expect((await counted()).reasons).toMatchObject([{ count: 1 }]);
  });

  test("twice at once counts once", async () => {
    const [first = ""] = world.better;
    const both = await Promise.allSettled([aside(first, "not_wanted"), aside(first, "not_wanted")]);
    expect(both.map((one) => one.status).sort()).toEqual(["fulfilled", "rejected"]);
    expect(await decisions()).toHaveLength(1);
  });

  test("is hidden from companies and candidates", async () => {
    await aside(world.better[0] ?? "", "not_wanted");
    const strangers = [
      { role: "employer", userId: world.specialist.userId, employerId: world.company.id },
      { role: "candidate", userId: world.specialist.userId, candidateId: world.better[0] ?? "" },
      { role: "visitor" },
    ] as const;
    for (const actor of strangers) {
      expect(await database.as(actor, (trx) => trx.selectFrom("orderDecision").select("id").execute())).toEqual([]);
    }
  });
});
