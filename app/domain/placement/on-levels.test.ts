import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { candidateStatus } from "../candidate/states";
import { onLevels, type StandingCount } from "./on-levels";
import { stageIds } from "./stages";
import { placementStatus } from "./states";

const row = (state: string, ladder: string | null, stage: StandingCount["stage"], count = 1) => ({
  state,
  ladder,
  stage,
  count,
});

describe("where everybody is", () => {
  test.each([
    [row("active", "active", "starter_job"), { levels: [0, 0, 1, 0, 0, 0] }],
    [row("active", "active", "profiling"), { levels: [1, 0, 0, 0, 0, 0] }],
    [row("active", null, null), { beside: { none: 1 } }],
    [row("active", "ended", "exit"), { beside: { none: 1 } }],
    [row("active", "active", "aftercare"), { beside: { after: 1 } }],
    [row("active", "paused", "pause"), { beside: { pause: 1 } }],
    // whoever pauses as a person is on no rung meanwhile, whatever the ladder says
    [row("paused", "active", "eq"), { beside: { pause: 1 } }],
    [row("left", "active", "ausb_3"), { beside: { left: 1 } }],
  ])("%o", (one, expected) => {
    expect(onLevels([one])).toMatchObject({ ...expected, all: 1 });
  });

  test("adds up to all, in any world", () => {
    const anybody = fc.record({
      state: fc.constantFrom(...candidateStatus.states.filter((state) => state !== "erased")),
      ladder: fc.constantFrom(null, ...placementStatus.states),
      stage: fc.constantFrom(null, ...stageIds),
      count: fc.nat(500),
    });
    fc.assert(
      fc.property(fc.array(anybody, { maxLength: 60 }), (world) => {
        const { levels, beside, all } = onLevels(world);
        const sum = [...levels, ...Object.values(beside)].reduce((total, n) => total + n, 0);
        expect(sum).toBe(all);
        expect(all).toBe(world.reduce((total, { count }) => total + count, 0));
        expect(levels).toHaveLength(6);
      }),
    );
  });
});
