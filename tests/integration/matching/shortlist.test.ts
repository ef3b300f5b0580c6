import { beforeAll, describe, expect, test } from "vitest";
import { listJobsWithInterest } from "#db/repositories/match-facts";
import { openSearch } from "#search/index.server";
import { makeUser } from "#tests/factories";
import { makeCrowd } from "#tests/factories/crowd";
import { onDay } from "#tests/support/clock";
import { countStatements } from "#tests/support/count-statements";
import { freshDatabase, systemActor } from "#tests/support/database";
import type { Actor, Staff } from "~/domain/actor";
import { type Facets, personFacets } from "~/domain/matching/facets";
import type { RankedPerson } from "~/domain/matching/rank-people";
import { defaultRuleSet } from "~/domain/matching/rule-set";
import { numbersOf, rulesOf } from "~/domain/matching/rule-set-form";
import type { PersonTest } from "~/domain/matching/shortlist/standing";
import { preloadPeople } from "~/facts/known-people";
import { ordersByRules } from "~/facts/orders-by-rules";
import { rankForJob } from "~/facts/rank-for-job";
import { jobMatches } from "~/queries/matching/job-matches";
import { whyPair } from "~/queries/matching/why-pair";
import { rebuildIndex, syncDocument } from "~/services/search/keep-search-current";

const database = await freshDatabase();
const testDay = "2026-11-23";
const shell = { role: "system", name: "test" } as const satisfies Actor;
const people = 450;
const testJobs = 14;
let jobs: string[] = [];
let staff: Staff;

beforeAll(async () => {
  jobs = await makeCrowd(database.owner.pool, { people: people, jobs: testJobs, today: testDay });
  globalThis.sprosseSearch = openSearch({});
  await fill();
  staff = (await database.as(systemActor, (trx) => makeUser(trx, "specialist"))) as Staff;
}, 120_000);

async function fill(): Promise<void> {
  for (const engine of globalThis.sprosseSearch?.engines ?? []) {
    await rebuildIndex(database.db, engine, "candidates", onDay(testDay));
  }
}

const places = (list: readonly RankedPerson[]) => list.map((p) => [p.result.candidateId, p.result.score]);
const everybody = (job: string) => database.as(shell, (trx) => rankForJob(trx, job, testDay, { all: 100_000 }));
const shortlisted = (job: string, want: number, shown?: PersonTest) =>
  database.as(shell, (trx) => rankForJob(trx, job, testDay, { all: 0, want, ...(shown ? { shown } : {}) }));

const counter = countStatements([database.pool]);
async function statementsOf<T>(work: () => Promise<T>): Promise<{ result: T; texts: string[] }> {
  counter.take();
  const result = await work();
  return { result, texts: counter.take().queries };
}

describe("a list from the copy in this process", () => {
  test("equals the list from rating everybody", async () => {
    expect(jobs).toHaveLength(testJobs);
    for (const job of jobs) {
      const all = await everybody(job);
      expect(all.crowd).toBeNull();
      const short = await shortlisted(job, 20);
      expect(places(short.ranked)).toEqual(places(all.ranked.slice(0, 20)));
      expect(short.ranked.map((p) => p.result)).toEqual(all.ranked.slice(0, 20).map((p) => p.result));
      expect(short.crowd).toEqual({ indexDown: false });
    }
  }, 120_000);

  test("puts people in the same order for all jobs by any rules, in one statement", async () => {
    const other = rulesOf({ ...numbersOf(defaultRuleSet), speaking: 0, experience: 27 }, "draft");
    const published = await database.as(shell, (trx) => listJobsWithInterest(trx));
    expect(published).toHaveLength(testJobs);
    const { result, texts } = await statementsOf(() =>
      database.as(shell, async (trx) => {
        const { present, read, order } = await ordersByRules(trx, 40, testDay);
        const orders: string[][] = [];
        for (const job of published) orders.push(await order(job, present), await order(job, other));
        return { read, orders };
      }),
    );
    expect(result.read).toBeNull();
    expect(texts).toHaveLength(1);
    const all = [];
    for (const { id } of published) {
      for (const rules of [defaultRuleSet, other]) {
        const { ranked } = await database.as(shell, (trx) => rankForJob(trx, id, testDay, { all: 100_000, rules }));
        all.push(ranked.slice(0, 40).map((one) => one.result.candidateId));
      }
    }
    expect(result.orders).toEqual(all);
  }, 120_000);

  test("shows the same people, places and numbers, whatever is chosen", async () => {
    const choices: { facets?: Partial<Facets>; found?: boolean; withBlocked?: boolean; withWorking?: boolean }[] = [
      {},
      { withBlocked: true, withWorking: true },
      { facets: { blocks: ["help"], german: ["A2", "B1"] } },
      { facets: { blocks: ["access"] } },
      { facets: { way: ["15", "30"], waits: ["12", "6"] }, found: true },
      { facets: { bridge: ["mag"], start: ["inTime"] }, withWorking: true },
      { facets: { german: ["C2"] } },
    ];
    expect(jobs).toHaveLength(testJobs);
    for (const job of jobs.slice(0, 2)) {
      const found = (await everybody(job)).ranked.filter((_, n) => n % 3 === 0).map((one) => one.row.id);
      for (const { facets, found: searched, withBlocked = false, withWorking = false } of choices) {
        const given = {
          found: searched ? found : null,
          facets: { ...personFacets.none, ...facets },
          withBlocked,
          withWorking,
          pageSize: 20,
        };
        const page = (all: number, n: number) =>
          database.as(staff, (trx) => jobMatches(trx, job, { ...given, all, page: n }, testDay));
        for (const n of [1, 3]) {
          const [read, held] = [await page(100_000, n), await page(0, n)];
          expect(held.crowd).not.toBeNull();
          expect({ ...held, crowd: null }).toEqual(read);
        }
        const { counts, total } = await page(0, 1);
        expect(personFacets.names.length).toBeGreaterThan(0);
        expect(Object.values(counts).flat().length).toBeGreaterThan(0);
        for (const name of personFacets.names) {
          for (const { value, count } of counts[name].slice(0, 1)) {
            const alone = { ...given, facets: { ...given.facets, [name]: [value] } };
            const list = await database.as(staff, (trx) =>
              jobMatches(trx, job, { ...alone, all: 0, page: 1 }, testDay),
            );
            expect([name, value, list.total]).toEqual([name, value, count]);
          }
        }
        expect(total).toBeLessThanOrEqual(people);
      }
    }
  }, 240_000);

  test("includes changes in the tables at once, and nothing that was rolled back", async () => {
    const job = jobs[5] ?? "";
    const first = async () => (await shortlisted(job, 3, (one) => !one.result.blocked)).ranked.map((p) => p.row.id);
    const before = await first();
    const [best = ""] = before;
    const ban = "update work_access set permission = 'none' where candidate_id = $1";
    const client = await database.owner.pool.connect();
    await client.query(
      "insert into work_access (candidate_id, permission, permit_state, during) values ($1, 'free', 'not_needed', '[1990-01-01,1990-02-01)')",
      [best],
    );
    await client.query("begin");
    await client.query(ban, [best]);
    expect(await first()).toEqual(before);
    await client.query("rollback");
    expect(await first()).toEqual(before);
    await client.query("begin");
    await client.query("delete from work_access where candidate_id = $1", [best]);
    await client.query(
      "insert into work_access (candidate_id, permission, permit_state, during) values ($1, 'none', 'not_needed', '[2020-01-01,)')",
      [best],
    );
    // somebody looks between the change and its commit: whoever asks later must still see it
    expect(await first()).toEqual(before);
    await client.query("commit");
    client.release();
    expect(await first()).not.toContain(best);
    expect(places((await shortlisted(job, 20)).ranked)).toEqual(places((await everybody(job)).ranked.slice(0, 20)));
  }, 60_000);

  test("is that of the day, although only those whom the day changes are read again", async () => {
    const job = jobs[7] ?? "";
    const { pool } = database.owner;
    const on = (today: string, all: number) =>
      database.as(shell, (trx) => rankForJob(trx, job, today, { all, want: people }));
    const [child, worker, ended] = (await shortlisted(job, 400)).ranked.slice(-3).map((one) => one.row.id);
    await pool.query("update candidate set birth_date = '2008-11-25', birth_year = null where id = $1", [child]);
    await pool.query("delete from benefit_period where candidate_id = any ($1)", [[worker, ended]]);
    await pool.query(
      `insert into benefit_period (candidate_id, system, during) values
        ($1, 'SGB II', '[2026-11-24,)'), ($2, 'SGB III', '[2026-01-01,2026-11-25)')`,
      [worker, ended],
    );
    let before = "";
    for (const today of [testDay, "2026-11-24", "2026-11-25", testDay, "2027-03-01"]) {
      const [held, read] = [await on(today, 0), await on(today, 100_000)];
      expect(held.crowd).toEqual({ indexDown: false });
      const all = (of: typeof held) => [
        ...of.standing.inOrder(of.standing.everybody),
        of.standing.counts(of.standing.everybody, personFacets.none),
      ];
      expect(all(held)).toEqual(all(read));
      expect(JSON.stringify(all(held))).not.toBe(before);
      before = JSON.stringify(all(held));
    }
  }, 60_000);

  test("is read once for all who ask at the start, and in advance where it is preloaded", async () => {
    const job = jobs[8] ?? "";
    const expected = places((await everybody(job)).ranked.slice(0, 20));
    const pages = (texts: readonly string[]) => texts.filter((text) => /^\s*with page/.test(text)).length;
    globalThis.sprosseSearch = openSearch({});
    const many = await statementsOf(() => Promise.all([1, 2, 3, 4].map(() => shortlisted(job, 20))));
    expect(pages(many.texts)).toBe(1);
    for (const list of many.result) expect(places(list.ranked)).toEqual(expected);
    globalThis.sprosseSearch = openSearch({});
    const ahead = await statementsOf(() => preloadPeople(400, testDay, database.db));
    expect(pages(ahead.texts)).toBe(1);
    const first = await statementsOf(() => shortlisted(job, 20));
    expect(places(first.result.ranked)).toEqual(expected);
    expect(first.texts).toHaveLength(2);
  }, 60_000);

  test("gives any pair the same place as the list, however far down", async () => {
    const job = jobs[6] ?? "";
    const all = (await everybody(job)).ranked.filter((one) => !one.result.blocked && !one.row.working);
    for (const at of [0, 7, 200, all.length - 1]) {
      const person = all[at];
      if (!person) throw new Error("nobody there");
      const why = await database.as(staff, (trx) => whyPair(trx, job, person.row.id, testDay));
      expect(why).toMatchObject({ place: at + 1, of: all.length, above: at });
      expect(why.neighbours.map((one) => one.id)).toEqual(all.slice(Math.max(0, at - 5), at).map((one) => one.row.id));
    }
  }, 60_000);

  test("is right for a later page, with and without those who may not start", async () => {
    expect(jobs).toHaveLength(testJobs);
    for (const job of jobs.slice(0, 3)) {
      const all = await everybody(job);
      const free = all.ranked.filter((p) => !p.result.blocked);
      const short = await shortlisted(job, 60, (p) => !p.result.blocked);
      expect(places(short.ranked)).toEqual(places(free.slice(0, 60)));
      const whole = await shortlisted(job, 400);
      expect(places(whole.ranked)).toEqual(places(all.ranked.slice(0, 400)));
    }
  }, 120_000);

  test("is right for a closed job, where everybody is stopped", async () => {
    const [job] = jobs;
    if (!job) throw new Error("no job");
    await database.owner.pool.query("update job set closes_on = '2026-11-01' where id = $1", [job]);
    expect(places((await shortlisted(job, 20)).ranked)).toEqual(places((await everybody(job)).ranked.slice(0, 20)));
    await database.owner.pool.query("update job set closes_on = null where id = $1", [job]);
  });

  test("leaves out somebody who paused a moment ago, although the index still has them", async () => {
    const job = jobs[1] ?? "";
    const [first] = (await shortlisted(job, 20)).ranked;
    await database.owner.pool.query("update candidate set state = 'paused' where id = $1", [first?.row.id]);
    const ids = (await shortlisted(job, 20)).ranked.map((p) => p.row.id);
    expect(ids).toHaveLength(20);
    expect(ids).not.toContain(first?.row.id);
    await database.owner.pool.query("update candidate set state = 'active' where id = $1", [first?.row.id]);
  });

  test("rates everybody when the index has lost people or has other settings", async () => {
    const job = jobs[2] ?? "";
    const all = places((await everybody(job)).ranked.slice(0, 20));
    for (const slot of ["a", "b"]) {
      await database.owner.pool.query(
        `delete from search_pg.candidates_${slot}
          where id not in (select id from search_pg.candidates_${slot} order by id limit 10)`,
      );
    }
    // this process still has them in its copy; one that starts now does not
    expect((await shortlisted(job, 20)).crowd?.indexDown).toBe(false);
    globalThis.sprosseSearch = openSearch({});
    const lost = await shortlisted(job, 20);
    expect(places(lost.ranked)).toEqual(all);
    expect(lost.crowd?.indexDown).toBe(true);
    await fill();
    await database.owner.pool.query("update search_pg.state set settings_version = 1 where index_name = 'candidates'");
    const old = await shortlisted(job, 20);
    expect(places(old.ranked)).toEqual(all);
    expect(old.crowd?.indexDown).toBe(true);
    await fill();
    expect((await shortlisted(job, 20)).crowd?.indexDown).toBe(false);
  }, 60_000);

  test("is given up after four tries where the index is built anew whenever it is read", async () => {
    const search = openSearch({});
    let readings = 0;
    globalThis.sprosseSearch = {
      ...search,
      // always as after a rebuild
      changes: async (...asked) => {
        readings += 1;
        return { ...(await search.changes(...asked)), whole: true };
      },
    };
    await expect(shortlisted(jobs[0] ?? "", 1).then(({ crowd }) => crowd)).rejects.toThrow("after each of 4 tries");
    // the first try only makes the copy
    expect(readings).toBe(3);
    globalThis.sprosseSearch = search;
  });

  test("sees at once who has become better, and who is new", async () => {
    const job = jobs[4] ?? "";
    const before = await everybody(job);
    const last = before.ranked.filter((p) => !p.result.blocked).at(-1);
    const [best] = before.ranked;
    if (!last || !best) throw new Error("nobody to compare");
    await shortlisted(job, 20);
    const copy = ["district_id", "hours_min", "hours_max", "shifts_accepted", "shifts_refused", "time_from", "time_to"];
    const columns = [
      ...copy,
      "available_from",
      "mobility",
      "travel_minutes_max",
      "demands_accepted",
      "demands_refused",
    ];
    await database.owner.pool.query(
      `update candidate c set ${columns.map((name) => `${name} = b.${name}`).join(", ")} from candidate b
       where c.id = $1 and b.id = $2`,
      [last.row.id, best.row.id],
    );
    for (const table of ["candidate_language", "candidate_skill", "candidate_experience", "candidate_wish"]) {
      await database.owner.pool.query(`delete from ${table} where candidate_id = $1`, [last.row.id]);
      await database.owner.pool.query(
        `insert into ${table} select (jsonb_populate_record(t, jsonb_build_object('candidate_id', $1::text)
           || case when to_jsonb(t) ? 'id' then jsonb_build_object('id', gen_random_uuid()) else '{}' end)).*
         from ${table} t where candidate_id = $2`,
        [last.row.id, best.row.id],
      );
    }
    const engines = globalThis.sprosseSearch?.engines ?? [];
    await syncDocument(database.db, engines, "candidates", last.row.id, onDay(testDay));
    const after = await shortlisted(job, 20);
    expect(places(after.ranked)).toEqual(places((await everybody(job)).ranked.slice(0, 20)));
    expect(after.ranked.map((p) => p.row.id)).toContain(last.row.id);
  }, 60_000);

  test("gives pages that join without a gap, and no page of nobody after the last", async () => {
    const job = jobs[3] ?? "";
    const page = (n: number) =>
      database.as(staff, (trx) =>
        jobMatches(trx, job, { found: null, page: n, pageSize: 20, withBlocked: false, withWorking: true }, testDay),
      );
    const pages = [await page(1), await page(2), await page(3)];
    const all = (await everybody(job)).ranked.filter((p) => !p.result.blocked);
    expect(pages.flatMap((p) => p.rows.map((r) => r.candidateId))).toEqual(all.slice(0, 60).map((p) => p.row.id));
    expect(pages.flatMap((p) => p.rows.map((r) => r.rank))).toEqual(Array.from({ length: 60 }, (_, i) => i + 1));
    const beyond = await page(9_999);
    expect(beyond.rows.length).toBeGreaterThan(0);
    expect(beyond.page).toBe(beyond.pages);
  }, 60_000);
});
