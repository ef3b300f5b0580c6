import { expect, test } from "vitest";
import { makeCandidate } from "#tests/factories";
import { makeWorld } from "#tests/factories/placement";
import { onDay } from "#tests/support/clock";
import { freshDatabase, systemActor } from "#tests/support/database";
import { codeOf } from "#tests/support/refusal";
import { today } from "~/queries/team/today";
import { reviewPause } from "~/services/placement/review-pause";

/** Whoever asks about a pause and hears that it goes on says when to ask again; until then it is not due. */
const database = await freshDatabase();
const day = "2026-11-23";
const { specialist } = await database.as(systemActor, makeWorld);

const onBreak = (state: "paused" | "active", reviewOn: string | null) =>
  database.as(systemActor, async (trx) => {
    const { id: candidateId } = await makeCandidate(trx, { responsibleUserId: specialist.userId });
    return trx
      .insertInto("placement")
      .values({ candidateId, responsibleUserId: specialist.userId, state, reviewOn })
      .returning(["id", "version"])
      .executeTakeFirstOrThrow();
  });
const line = async (id: string) =>
  (await database.as(specialist, (trx) => today(trx, specialist, day, "mine"))).items.find(
    (item) => item.kind === "review" && item.id === id,
  );
const review = (placementId: string, version: number, reviewOn: string) =>
  database.as(specialist, (trx) => reviewPause(trx, { placementId, version, reviewOn }, onDay(day)));

test("a pause goes on until it is asked about again, in the version that was seen", async () => {
  const { id } = await onBreak("paused", "2026-11-20");
  const due = await line(id);
  expect(due).toMatchObject({ late: true, due: "2026-11-20" });
  await review(id, due?.version ?? 0, "2027-01-18");
  expect(await line(id)).toBeUndefined();
  expect(await codeOf(review(id, due?.version ?? 0, "2026-12-24"))).toBe("stale");
});

test.each([
  ["later than eight weeks", "paused", "2027-01-19", "placement:problem.pause.reviewTooLate"],
  ["which is over", "active", "2026-12-24", "placement:problem.pause.over"],
] as const)("not for one %s", async (_what, state, reviewOn, code) => {
  const { id, version } = await onBreak(state, state === "paused" ? day : null);
  expect(await codeOf(review(id, version, reviewOn))).toBe(code);
});
