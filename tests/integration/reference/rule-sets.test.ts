import { beforeAll, describe, expect, test } from "vitest";
import { openSearch } from "#search/index.server";
import { makeUser } from "#tests/factories";
import { makeCrowd } from "#tests/factories/crowd";
import { freshDatabase, systemActor } from "#tests/support/database";
import { clock } from "~/config/clock";
import type { Staff } from "~/domain/actor";
import { dayBefore } from "~/domain/days";
import { compareLists } from "~/domain/matching/compare-lists";
import { defaultRuleSet } from "~/domain/matching/rule-set";
import { numbersOf, type RuleNumbers, rulesOf } from "~/domain/matching/rule-set-form";
import { matchReference } from "~/facts/match-reference";
import { rankForJob } from "~/facts/rank-for-job";
import { rulePreview } from "~/queries/reference/rule-preview";
import { ruleSets } from "~/queries/reference/rule-sets";
import { putRulesIntoForce } from "~/services/reference/put-rules-into-force";

const database = await freshDatabase();
const today = "2026-11-23";
/** Versions of this month: the first one may belong to it or not. */
const month = clock.today().slice(0, 7);
const nth = (n: number) => `${month}.${defaultRuleSet.version.startsWith(month) ? n : n - 2}`;
const first = numbersOf(defaultRuleSet);
/** Speaking counts for nothing, past work for a lot. */
const other: RuleNumbers = { ...first, speaking: 0, experience: 27 };
let coordinator: Staff;
let specialist: Staff;
let job = "";

beforeAll(async () => {
  coordinator = (await database.as(systemActor, (trx) => makeUser(trx, "coordinator", "Frau Leitner"))) as Staff;
  specialist = (await database.as(systemActor, (trx) => makeUser(trx, "specialist"))) as Staff;
  const jobs = await makeCrowd(database.owner.pool, { people: 60, jobs: 6, today: today });
  job = jobs[0] ?? "";
  globalThis.sprosseSearch = openSearch({});
});

const force = (numbers: RuleNumbers, change: { startsOn?: string; copiedFrom?: string } = {}) =>
  database.as(coordinator, (trx) =>
    putRulesIntoForce(
      trx,
      coordinator,
      {
        numbers,
        reason: "Rückmeldung der Betriebe",
        startsOn: null,
        copiedFrom: null,
        ...change,
      },
      clock,
    ),
  );
const inForce = () => database.as(specialist, async (trx) => (await matchReference(trx)).rules);
const list = () => database.as(specialist, (trx) => rankForJob(trx, job, today));

describe("rule sets", () => {
  test("the first one is what the code starts with", async () => {
    expect(await inForce()).toEqual(defaultRuleSet);
  });

  test("a preview says what would change and stores nothing", async () => {
    const preview = (numbers: RuleNumbers) =>
      database.as(coordinator, (trx) => rulePreview(trx, rulesOf(numbers, "draft"), today));
    expect(await preview(first)).toMatchObject({ jobs: 6, compared: 6, changed: 0, samples: [] });
    const changed = await preview(other);
    expect(changed.changed).toBeGreaterThan(0);
    expect(changed.samples.length).toBeGreaterThan(0);
    expect(changed.samples[0]?.people.every((p) => p.name !== "")).toBe(true);
    expect(await inForce()).toEqual(defaultRuleSet);
  });

  test("a preview gives the mean over all jobs, and the lists that change most", async () => {
    const draft = rulesOf(other, "draft");
    const jobs = await database.owner.db.selectFrom("job").select("id").execute();
    const lists = await database.as(coordinator, async (trx) => {
      const all = [];
      for (const { id } of jobs) {
        const [before, after] = [await rankForJob(trx, id, today), await rankForJob(trx, id, today, { rules: draft })];
        const [first, second] = [before, after].map(({ ranked }) => ranked.map(({ result }) => result.candidateId));
        all.push({ id, ...compareLists(first ?? [], second ?? [], 10) });
      }
      return all;
    });
    const mean = (of: "entered" | "meanMove") => lists.reduce((sum, list) => sum + list[of], 0) / 6;
    const preview = await database.as(coordinator, (trx) => rulePreview(trx, draft, today));
    expect(mean("entered")).toBeGreaterThan(0);
    expect(preview.entered).toBeCloseTo(mean("entered"));
    expect(preview.meanMove).toBeCloseTo(mean("meanMove"));
    expect(preview.changed).toBe(lists.filter(({ changed }) => changed).length);
    const most = lists
      .filter(({ changed }) => changed)
      .sort((a, b) => b.entered - a.entered || b.meanMove - a.meanMove || (a.id < b.id ? -1 : 1));
    expect(preview.samples.map(({ jobId }) => jobId)).toEqual(most.slice(0, 3).map(({ id }) => id));
  });

  test("a preview in a city without a job changes nothing", async () => {
    const empty = await freshDatabase();
    const nobody = (await empty.as(systemActor, (trx) => makeUser(trx, "coordinator"))) as Staff;
    expect(await empty.as(nobody, (trx) => rulePreview(trx, rulesOf(other, "draft"), today))).toEqual({
      jobs: 0,
      compared: 0,
      changed: 0,
      entered: 0,
      meanMove: 0,
      samples: [],
    });
  });

  test("applies from the next list on, with its name in every result; the history says who and why", async () => {
    const before = await list();
    const { version } = await force(other);
    expect(version).toBe(nth(3));
    const after = await list();
    expect([before.rules.version, after.rules.version]).toEqual(["2026-11.2", nth(3)]);
    expect(after.ranked[0]?.result.ruleSet).toBe(nth(3));
    expect(after.ranked.map((p) => p.result.score)).not.toEqual(before.ranked.map((p) => p.result.score));
    const sets = await database.as(coordinator, (trx) => ruleSets(trx, clock.now()));
    expect(sets.map((s) => [s.rules.version, s.state, s.createdBy, s.reason])).toEqual([
      [nth(3), "present", "Frau Leitner", "Rückmeldung der Betriebe"],
      ["2026-11.2", "past", null, "Arbeit zählt mehr als ein fehlendes Sprachniveau"],
      ["2026-11.1", "past", null, "Anfang"],
    ]);
  });

  test("an earlier one comes back as a new one", async () => {
    const sets = await database.as(coordinator, (trx) => ruleSets(trx, clock.now()));
    const oldest = sets.find((s) => s.rules.version === defaultRuleSet.version);
    // from today on means at once
    await force(first, { copiedFrom: oldest?.id ?? "", startsOn: clock.today() });
    const { version, ...numbers } = await inForce();
    const { version: _first, ...expected } = defaultRuleSet;
    expect([version, numbers]).toEqual([nth(4), expected]);
  });

  test("one for a later day waits; a past day is refused", async () => {
    await force(other, { startsOn: "2099-01-01" });
    expect((await inForce()).version).toBe(nth(4));
    const sets = await database.as(coordinator, (trx) => ruleSets(trx, clock.now()));
    expect(sets[0]).toMatchObject({ state: "planned", inForceFrom: "2098-12-31T23:00:00.000Z" });
    const statesAt = async (now: string) =>
      (await database.as(coordinator, (trx) => ruleSets(trx, new Date(now)))).map(({ state }) => state).slice(0, 2);
    expect(await statesAt("2098-12-31T22:59:59.999Z")).toEqual(["planned", "present"]);
    expect(await statesAt("2098-12-31T23:00:00.000Z")).toEqual(["present", "past"]);
    // of two for the same day the later one counts, and the other is over before it began
    await force(first, { startsOn: "2099-01-01" });
    expect(await statesAt("2098-12-31T22:59:59.999Z")).toEqual(["planned", "planned"]);
    expect(await statesAt("2098-12-31T23:00:00.000Z")).toEqual(["present", "past"]);
    await expect(force(other, { startsOn: dayBefore(clock.today()) })).rejects.toMatchObject({ code: "dateInPast" });
  });

  test("only the coordinator adds one, and nobody changes or deletes one", async () => {
    await expect(
      database.as(specialist, (trx) =>
        putRulesIntoForce(
          trx,
          specialist,
          { numbers: other, reason: "ohne Recht", startsOn: null, copiedFrom: null },
          clock,
        ),
      ),
    ).rejects.toThrow(/row-level security/);
    for (const statement of ["update match_rule_set set reason = 'x'", "delete from match_rule_set"]) {
      await expect(database.as(coordinator, () => database.pool.query(statement))).rejects.toThrow(/permission denied/);
    }
  });
});
