import { expect, test } from "vitest";
import { reference } from "#tests/factories/any-facts";
import { exampleCandidate, exampleJob } from "../example-facts";
import { match } from "../match";
import type { RankedPerson } from "../rank-people";
import { defaultRuleSet } from "../rule-set";
import type { JobDesk } from "./desk";
import { jobRows } from "./job-rows";
import { knownPeople } from "./people";
import { indexFactsOf, tableFactsOf } from "./person-facts";
import { type Bound, openOf, settledBy } from "./settled";

const today = "2026-11-23";
const job = exampleJob();

type Given = { stopped?: boolean; settled?: number; bound?: Partial<Bound>; busy?: boolean };

/** The row of somebody with this many available people above, in the list of a job with this many places. */
function rowOf(ahead: number, places: number, { stopped = false, settled = 0, bound = {}, busy = false }: Given = {}) {
  const own = exampleCandidate({
    id: "own",
    speaking: "A1",
    access: stopped
      ? [{ permission: "none", from: "2025-01-01", until: null, employerId: null, weeklyHoursLimit: null }]
      : exampleCandidate().access,
  });
  const better = Array.from({ length: ahead }, (_, at) => exampleCandidate({ id: `better-${at}` }));
  const people = knownPeople();
  for (const person of [own, ...better]) {
    people.put(indexFactsOf(person));
    people.setTableFacts(person.id, tableFactsOf(person, false, busy && person === own));
  }
  const standing = people.standing({ job, reference, today, rules: defaultRuleSet, interested: [] });
  const row = {
    id: "own",
    busy,
    code: "Linde-3",
    districtId: "styrum",
    waitingSince: "2026-06-01",
  } as RankedPerson["row"];
  const shown = { row, waitingSince: row.waitingSince, result: match(job, own, reference, today, defaultRuleSet) };
  const desk: JobDesk = {
    head: { places } as JobDesk["head"],
    settled: better.slice(0, settled).map(({ id }) => id),
    people: [
      {
        id: "own",
        name: "",
        phone: "",
        stageId: null,
        bestStageId: null,
        at: null,
        hasConsent: true,
        proposal: null,
        liveElsewhere: 0,
        aside: null,
        listed: null,
      },
    ],
  };
  const settledAs = settledBy({ here: [], proposed: [], refused: [], ...bound });
  const [found] = jobRows([shown], standing, desk, job, { open: openOf(standing, settledAs), settledAs }, [], today);
  return found;
}

// at least five, or three per place where that is more
test.each([
  [0, 1, true],
  [4, 1, true],
  [5, 1, false],
  [5, 2, true],
  [6, 2, false],
])("behind %i available people, for a job with %i places, somebody is among the top: %s", (ahead, places, isTop) => {
  const row = rowOf(ahead, places);
  expect(row?.result.blocked).toBe(false);
  expect(row).toMatchObject({ rank: ahead + 1, isTop, asksReason: !isTop });
});

test("somebody whom the law stops is never among the top, however few are above", () => {
  const row = rowOf(0, 1, { stopped: true });
  expect(row?.result.blocked).toBe(true);
  expect(row?.isTop).toBe(false);
});

test("people who were proposed or set aside before no longer count as being above somebody", () => {
  expect(rowOf(5, 1, { settled: 1 })).toMatchObject({ rank: 6, isTop: true, asksReason: false });
});

test.each([
  ["here", { bound: { here: ["own"], proposed: ["own"] }, busy: true }],
  ["proposed", { bound: { proposed: ["own"], refused: ["own"] } }],
  ["refused", { bound: { refused: ["own"] }, busy: true }],
  ["busy", { busy: true }],
] satisfies [string, Given][])("somebody who is not open to choose (%s) has no rank", (settled, given) => {
  expect(rowOf(2, 1)).toMatchObject({ rank: 3, settled: null });
  expect(rowOf(2, 1, given)).toMatchObject({ rank: null, settled });
});

test("whoever is not open to choose is in nobody's way: the first one who is has the first rank", () => {
  const refused = ["better-0", "better-1"];
  expect(rowOf(2, 1, { bound: { refused } })).toMatchObject({ rank: 1, asksReason: false });
  expect(rowOf(6, 1, { bound: { refused } })).toMatchObject({ rank: 5, asksReason: false });
});
