import { beforeEach, describe, expect, test } from "vitest";
import { makeCandidate, makeEmployer } from "#tests/factories";
import { freshDatabase, systemActor } from "#tests/support/database";
import { consentTo, proposalWorld, publish, time } from "#tests/support/proposal-world";
import { codeOf } from "#tests/support/refusal";
import type { StageId } from "~/domain/placement/stages";
import type { OverrideReason } from "~/domain/proposal/states";
import { jobMatches } from "~/queries/matching/job-matches";
import { whyPair } from "~/queries/matching/why-pair";
import { proposeCandidate } from "~/services/proposal/propose-candidate";
import { proposeSeveral } from "~/services/proposal/propose-several";

/** Whoever is on trial, in a measure, at work or in training is not drawn away by a single press. */
const database = await freshDatabase();
const day = "2026-11-23";

type World = Awaited<ReturnType<typeof makeWorld>>;
let world: World;
beforeEach(async () => {
  world = await makeWorld();
});

async function makeWorld() {
  await database.as(systemActor, (trx) => trx.updateTable("candidate").set({ state: "left" }).execute());
  const made = await proposalWorld(database);
  const job = await database.as(systemActor, (trx) => publish(trx, made.employer, made.specialist, 3));
  const rival = await database.as(systemActor, (trx) => makeEmployer(trx));
  const people = await database.as(systemActor, async (trx) => [
    (await makeCandidate(trx, { waitingSince: "2026-01-01" })).id,
    (await makeCandidate(trx, { waitingSince: "2026-02-01" })).id,
    (await makeCandidate(trx, { waitingSince: "2026-03-01" })).id,
  ]);
  for (const id of people) await consentTo(database, made.specialist, id, made.employer.id);
  const [first = "", second = "", third = ""] = people;
  return { ...made, rival, job, first, second, third };
}

const put = (
  candidateId: string,
  stageId: StageId,
  employerId: string | null,
  more: { during?: string; planned?: boolean } = {},
) =>
  database.as(systemActor, async (trx) => {
    const placement = await trx
      .insertInto("placement")
      .values({ candidateId, responsibleUserId: world.specialist.userId })
      .returning("id")
      .executeTakeFirstOrThrow();
    await trx
      .insertInto("placementStage")
      .values({
        placementId: placement.id,
        candidateId,
        stageId,
        employerId,
        during: "[2026-11-01,2026-12-13)",
        ...more,
      })
      .execute();
  });
const list = (withWorking = false, pageSize = 20, page = 1, part?: "open" | "settled") =>
  database.as(world.specialist, (trx) =>
    jobMatches(
      trx,
      world.job.id,
      { found: null, page, pageSize, withBlocked: false, withWorking, ...(part && { part }) },
      day,
    ),
  );
const shown = async (withWorking = false) =>
  (await list(withWorking)).rows.map(({ candidateId, rank, settled }) => [candidateId, rank, settled]);
const propose = (candidateId: string, overrideReason: OverrideReason | null = null, fromList = true) =>
  database.as(world.specialist, (trx) =>
    proposeCandidate(trx, world.specialist, { jobId: world.job.id, candidateId, fromList, overrideReason }, time),
  );

describe("in the list of a job", () => {
  test("whoever tries out elsewhere comes last, without a rank, and it says where and until when", async () => {
    await put(world.first, "probearbeit", world.rival.id);
    expect(await shown()).toEqual([
      [world.second, 1, null],
      [world.third, 2, null],
      [world.first, null, "busy"],
    ]);
    const [, , row] = (await list()).rows;
    expect(row?.at).toEqual({ stage: "probearbeit", employer: expect.any(String), here: false, until: "2026-12-12" });
  });

  test("whoever is in a measure or at this company stands below too, and who works there only on demand", async () => {
    await put(world.first, "bvb", null);
    await put(world.second, "mag", world.employer.id);
    await put(world.third, "starter_job", world.employer.id);
    expect(await shown()).toEqual([
      [world.first, null, "busy"],
      [world.second, null, "here"],
    ]);
    expect((await shown(true)).at(-1)).toEqual([world.third, null, "here"]);
  });

  test("neither a visit, nor a pause, nor what is over or only planned binds anybody", async () => {
    await put(world.first, "interview", world.employer.id);
    await put(world.second, "probearbeit", world.rival.id, { during: "[2026-10-01,2026-11-10)" });
    await put(world.third, "probearbeit", world.rival.id, { during: "[2026-12-01,2026-12-10)", planned: true });
    expect((await shown()).map(([, rank]) => rank)).toEqual([1, 2, 3]);
  });

  test("each page has only whoever can be chosen, and says how many are folded below; these have pages of their own", async () => {
    await put(world.first, "probearbeit", world.rival.id);
    const read = async (page: number, part: "open" | "settled") => {
      const { rows, settled, pages, total } = await list(false, 1, page, part);
      return [rows.map((row) => row.candidateId), settled, pages, total];
    };
    expect(await read(1, "open")).toEqual([[world.second], { total: 1, shown: false }, 2, 3]);
    expect(await read(2, "open")).toEqual([[world.third], { total: 1, shown: false }, 2, 3]);
    expect(await read(1, "settled")).toEqual([[world.first], { total: 1, shown: true }, 1, 3]);
  });

  test("where nobody can be chosen they are shown at once, and an empty list has none", async () => {
    for (const person of [world.first, world.second, world.third]) await put(person, "probearbeit", world.rival.id);
    const { rows, settled } = await list(false, 20, 1, "open");
    expect([rows.length, settled]).toEqual([3, { total: 3, shown: true }]);
    const none = await database.as(world.specialist, (trx) =>
      jobMatches(
        trx,
        world.job.id,
        { found: [], page: 1, pageSize: 20, withBlocked: false, withWorking: false, part: "open" },
        day,
      ),
    );
    expect(none.settled).toEqual({ total: 0, shown: false });
  });

  test("one rank: in the list, in why not higher, and kept with the proposal", async () => {
    await put(world.first, "probearbeit", world.rival.id);
    for (const [id, rank] of [
      [world.second, 1],
      [world.third, 2],
    ] as const) {
      const why = await database.as(world.specialist, (trx) => whyPair(trx, world.job.id, id, day));
      expect([why.place, why.of]).toEqual([rank, 2]);
    }
    const { id } = await propose(world.third);
    const kept = await database.as(systemActor, (trx) =>
      trx.selectFrom("proposal").select("rankAtProposal").where("id", "=", id).executeTakeFirstOrThrow(),
    );
    expect(kept.rankAtProposal).toBe(2);
  });
});

describe("is not proposed", () => {
  test("who is at the company, or will be from an agreed day on, whatever reason is given", async () => {
    await put(world.first, "probearbeit", world.employer.id);
    await put(world.second, "starter_job", world.employer.id, { during: "[2026-12-01,)" });
    for (const id of [world.first, world.second]) {
      expect(await codeOf(propose(id, "change_agreed"))).toBe("proposal.alreadyHere");
      expect(await codeOf(propose(id, null, false))).toBe("proposal.alreadyHere");
    }
  });

  test.each([true, false])(
    "who is busy elsewhere, until the change is agreed; picked from the list: %s",
    async (fromList) => {
      await put(world.first, "starter_job", world.rival.id);
      expect(await codeOf(propose(world.first, null, fromList))).toBe("proposal.busyElsewhere");
      expect(await codeOf(propose(world.first, "waits_long", fromList))).toBe("proposal.busyElsewhere");
      const { id } = await propose(world.first, "change_agreed", fromList);
      const kept = await database.as(systemActor, (trx) =>
        trx.selectFrom("proposal").select("overrideReason").where("id", "=", id).executeTakeFirstOrThrow(),
      );
      expect(kept.overrideReason).toBe("change_agreed");
    },
  );

  test("one of several: the others are, and it says why", async () => {
    await put(world.first, "mag", world.employer.id);
    await put(world.second, "probearbeit", world.rival.id);
    const people = [world.first, world.second, world.third].map((candidateId) => ({
      candidateId,
      overrideReason: null,
    }));
    const outcomes = await database.as(world.specialist, (trx) =>
      proposeSeveral(trx, world.specialist, { jobId: world.job.id, people }, time),
    );
    const refused = new Map(outcomes.map((one) => [one.candidateId, "refused" in one ? one.refused : null]));
    expect([world.first, world.second, world.third].map((id) => refused.get(id))).toEqual([
      "proposal.alreadyHere",
      "proposal.busyElsewhere",
      null,
    ]);
  });
});
