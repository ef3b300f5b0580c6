import fc from "fast-check";
import { expect, test } from "vitest";
import { makeCandidate, makeUser } from "#tests/factories";
import { makeCompany } from "#tests/factories/placement";
import { freshDatabase, systemActor } from "#tests/support/database";
import { onLevels } from "~/domain/placement/on-levels";
import { coordinatorOverview } from "~/queries/team/overview";

/** The pictures of the coordinator's first page count everybody once, whatever the city looks like. */
const database = await freshDatabase();
const day = "2026-11-23";
const [ada, gone, company] = await database.as(systemActor, async (trx) => {
  const member = await makeUser(trx, "specialist");
  const former = await makeUser(trx, "specialist");
  await trx.updateTable("appUser").set({ disabledAt: new Date() }).where("id", "=", former.userId).execute();
  return [member, former, await makeCompany(trx, member.userId)] as const;
});

const somebody = fc.record({
  state: fc.constantFrom("active", "active", "active", "paused", "left"),
  responsibleUserId: fc.constantFrom(ada.userId, gone.userId, null),
  rung: fc.constantFrom(
    null,
    "profiling",
    "visit",
    "probearbeit",
    "starter_job",
    "eq",
    "ausb_3",
    "aftercare",
    "pause",
    "exit",
  ),
  waitingSince: fc.constantFrom("2025-11-01", "2026-05-20", "2026-11-20"),
});

/** Rungs at a company, and the state that the others give a placement. */
const atCompany = ["visit", "probearbeit", "starter_job", "eq", "ausb_3"];
const ladders: Record<string, string> = { pause: "paused", exit: "ended" };

function add({ rung, ...person }: typeof somebody extends fc.Arbitrary<infer One> ? One : never) {
  return database.as(systemActor, async (trx) => {
    const { id } = await makeCandidate(trx, person);
    if (rung === null) return;
    const ladder = {
      candidateId: id,
      responsibleUserId: ada.userId,
      state: ladders[rung] ?? "active",
      ...(rung === "pause" && { reviewOn: day }),
    };
    const placement = await trx.insertInto("placement").values(ladder).returning("id").executeTakeFirstOrThrow();
    await trx
      .insertInto("placementStage")
      .values({
        placementId: placement.id,
        candidateId: id,
        stageId: rung,
        employerId: atCompany.includes(rung) ? company.employer.id : null,
        during: "[2026-11-01,)",
      })
      .execute();
  });
}

test("every person is in one place, waits or works, and is somebody's", async () => {
  const sum = (numbers: readonly number[]) => numbers.reduce((total, n) => total + n, 0);
  const worlds = fc.sample(fc.array(somebody, { minLength: 6, maxLength: 16 }), { numRuns: 4, seed: 20261123 });
  expect(worlds).toHaveLength(4);
  for (const world of worlds) {
    for (const person of world) await add(person);
    const overview = await database.as(systemActor, (trx) => coordinatorOverview(trx, day));
    const counted = await database.owner.db
      .selectFrom("candidate")
      .select(({ fn }) => ["state", fn.countAll<string>().as("n")])
      .groupBy("state")
      .execute();
    const inState = new Map(counted.map(({ state, n }) => [state, Number(n)]));
    const { levels, beside, all } = onLevels(overview.stages);
    expect(all).toBe(overview.people);
    expect(all).toBe(sum([...inState.values()]));
    expect(sum([...levels, ...Object.values(beside)])).toBe(all);
    expect(beside.left).toBe(inState.get("left") ?? 0);
    expect(sum(overview.team.map(({ people }) => people)) + overview.withoutResponsible).toBe(inState.get("active"));
    const waiting = sum(overview.waits.map(({ count }) => count));
    expect(waiting).toBeLessThanOrEqual(inState.get("active") ?? 0);
    expect(waiting + overview.placed).toBeGreaterThanOrEqual(inState.get("active") ?? 0);
  }
});
