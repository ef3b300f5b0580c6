import { describe, expect, test } from "vitest";
import {
  blocks,
  bridge,
  type DimensionId,
  type DimensionResult,
  dimensionIds,
  type MatchResult,
  met,
  unknown,
} from "./result";
import { mainObstacle, minutesOf, pairLine, sharedObstacles, signsOf } from "./signs";

const result = (answers: Partial<Record<DimensionId, ReturnType<typeof met | typeof unknown>>>): MatchResult => ({
  ruleSet: "1",
  jobId: "job",
  candidateId: "person",
  score: 80,
  coverage: 1,
  blocked: false,
  dimensions: dimensionIds.map((id): DimensionResult => ({ id, weight: 5, ...(answers[id] ?? met(`${id}.fit`)) })),
});

describe("a column", () => {
  test("shows the worst of what it stands for", () => {
    expect(signsOf(result({ speaking: unknown("speaking.unknown") })).german).toBe("unknown");
    expect(
      signsOf(result({ speaking: unknown("speaking.unknown"), reading: bridge("reading.gap", 0.5, []) })).german,
    ).toBe("bridge");
    expect(signsOf(result({ access: blocks("access.none", "§ 4a AufenthG") })).papers).toBe("blocks");
    expect(signsOf(result({})).papers).toBe("met");
  });

  test("leaves out what is said once for all", () => {
    const closed = result({ job: blocks("job.closed", ""), access: bridge("access.permit", 0.5, []) });
    expect(signsOf(closed).papers).toBe("blocks");
    expect(signsOf(closed, ["job"]).papers).toBe("bridge");
    expect(mainObstacle(closed, ["job"])?.id).toBe("access");
  });
});

test("the one thing in the way is what rules out, then help, then a question; null where nothing is", () => {
  const asked = { travel: unknown("travel.home") };
  expect(mainObstacle(result({}))).toBeNull();
  expect(mainObstacle(result(asked))?.id).toBe("travel");
  expect(mainObstacle(result({ ...asked, hours: bridge("hours.less", 0.5, []) }))?.id).toBe("hours");
  expect(
    mainObstacle(result({ ...asked, hours: bridge("hours.less", 0.5, []), age: blocks("age.young", "JArbSchG") }))?.id,
  ).toBe("age");
});

test("minutes are known only where the way is", () => {
  expect(minutesOf(result({ travel: met("travel.fit", { minutes: 23 }) }))).toBe(23);
  expect(minutesOf(result({ travel: unknown("travel.home") }))).toBeNull();
});

describe("what is in everybody's way", () => {
  const visit = bridge("demands.visit", 0.5, [], { what: "besuch" });
  test("is what all pairs say alike", () => {
    const shared = sharedObstacles([result({ demands: visit, hours: visit }), result({ demands: visit })]);
    expect(shared.map(({ id }) => id)).toEqual(["demands"]);
  });
  test("is not the same where the words differ", () => {
    const other = bridge("demands.visit", 0.5, [], { what: "helm" });
    expect(sharedObstacles([result({ demands: visit }), result({ demands: other })])).toEqual([]);
  });
  test("is nothing for a single pair", () => {
    expect(sharedObstacles([result({ demands: visit })])).toEqual([]);
  });
});

test("a row carries what it shows, and none of the reasons that only the open one does", () => {
  const line = pairLine(
    result({ speaking: unknown("speaking.unknown"), travel: met("travel.fit", { minutes: 23 }) }),
    [],
  );
  expect(line).toMatchObject({ score: 80, minutes: 23, questions: 1, obstacle: { id: "speaking" } });
  expect(JSON.stringify(line).length).toBeLessThan(400);
});
