import { sql } from "kysely";
import { beforeAll, describe, expect, test } from "vitest";
import { demoId } from "#db/demo/random";
import { type CandidateListFilter, candidateListIds } from "#db/repositories/listed-people";
import { makeCandidate } from "#tests/factories";
import { countStatements } from "#tests/support/count-statements";
import { freshCity, systemActor } from "#tests/support/database";
import { foundPeople } from "#tests/support/people-list";
import { paperSoonUntil } from "~/domain/access/permission";
import type { Staff } from "~/domain/actor";
import { listViews, personNeeds, readCandidateList } from "~/domain/candidate/list-state";
import { followUps, lostSpans } from "~/domain/candidate/nobody-lost";
import { placementStatus } from "~/domain/placement/states";
import { candidateList } from "~/queries/candidate/list";

const today = "2026-11-23";
const database = await freshCity(today);
const reader: Staff = { role: "specialist", userId: demoId("user:s1") };
const counter = countStatements([database.pool]);
const values = {
  state: ["active", "paused", "left"],
  german: ["A0", "A1", "A2", "B1", "B2", "C1", "C2"],
  district: [] as string[],
  way: [...placementStatus.states],
  followUp: [...followUps],
  need: [...personNeeds],
  since: lostSpans.map(String),
};
let found: string[] = [];

beforeAll(async () => {
  await database.as(systemActor, async (trx) => {
    found = (await trx.selectFrom("candidate").select("id").orderBy("code").limit(40).execute()).map(({ id }) => id);
    values.district = (await trx.selectFrom("district").select("id").execute()).map(({ id }) => id);
    // two people whose home and German nobody knows, and one, without a specialist, whose level nobody else has
    for (const state of ["active", "left"]) await makeCandidate(trx, { districtId: null, state });
    const { id } = await makeCandidate(trx, { districtId: "saarn", state: "left" });
    await trx.insertInto("candidateLanguage").values({ candidateId: id, language: "de", speaking: "C2" }).execute();
  });
}, 60_000);

const filterOf = (search: URLSearchParams): CandidateListFilter => ({
  ...readCandidateList(search),
  found: search.has("q") ? foundPeople(found) : null,
});
const listed = (query: string) =>
  database.as(reader, (trx) => candidateList(trx, reader, { ...filterOf(new URLSearchParams(query)), page: 1 }, today));
const lengthOf = (search: URLSearchParams) =>
  database.as(reader, async (trx) => (await candidateListIds(trx, reader, filterOf(search), today)).length);

/** The search with just this one value of a facet, whatever is chosen in it now. */
function withValue(query: string, name: string, value: string): URLSearchParams {
  const search = new URLSearchParams(query);
  search.set(name, value);
  return search;
}

describe("the hits of a search", () => {
  test("come in the order of the index, page by page, whoever is due first", async () => {
    const [first, second] = await Promise.all(
      [1, 2].map((page) => {
        const filter = { ...filterOf(new URLSearchParams("q=Al&state=active&state=paused")), page };
        return database.as(reader, (trx) => candidateList(trx, reader, filter, today));
      }),
    );
    expect(second?.rows.length).toBeGreaterThan(0);
    const shown = [...(first?.rows ?? []), ...(second?.rows ?? [])].map(({ id }) => id);
    const hits = found.filter((id) => shown.includes(id));
    expect(hits.length).toBeGreaterThan(first?.rows.length ?? 0);
    // they are followed by people whose name contains the words
    expect(shown.slice(0, hits.length)).toEqual(hits);
  });
});

describe("the numbers beside the list of people", () => {
  test.each([
    "",
    "state=left",
    "state=paused&state=left",
    "german=A2",
    "district=styrum",
    "state=active&german=A2&german=B1&district=styrum&district=speldorf",
    "view=without",
    "view=overdue&german=A1",
    "view=unreachable&district=styrum",
    "mine=1&state=active",
    "mine=1&view=without&german=B1",
    "q=Al",
    "q=Al&mine=1&view=questions&state=active",
    "german=C2&district=styrum",
    "view=lost&followUp=none&followUp=gap&since=14",
    "view=placements&way=active&need=no_plan&mine=1",
    "need=overdue&stage=starter_job",
  ])("say how many people each value would leave: %s", async (query) => {
    const { facets, counts, total } = await listed(query);
    for (const [name, of] of Object.entries(values)) {
      const known = facets[name as keyof typeof values];
      const expected: Record<string, number> = {};
      for (const value of of) expected[value] = await lengthOf(withValue(query, name, value));
      expect(Object.fromEntries(of.map((value) => [value, known[value] ?? 0])), name).toEqual(expected);
    }
    expect(listViews.length).toBeGreaterThan(0);
    for (const view of listViews) {
      expect(counts[view], view).toBe(await lengthOf(withValue(query, "view", view)));
    }
    expect(total).toBe(await lengthOf(new URLSearchParams(query)));
  });

  test("are not narrowed by the choice in their own facet", async () => {
    const whole = await listed("");
    for (const [name, value] of [
      ["state", "left"],
      ["german", "B1"],
      ["district", "styrum"],
    ] as const) {
      const chosen = await listed(`${name}=${value}`);
      expect(chosen.total, name).toBeLessThan(whole.total);
      expect(chosen.facets[name], name).toEqual(whole.facets[name]);
      for (const other of ["state", "german", "district"] as const) {
        if (other !== name) expect(chosen.facets[other], other).not.toEqual(whole.facets[other]);
      }
    }
  });

  test("leave people out under a facet whose value nobody knows, but count them under the others", async () => {
    const { total, facets } = await listed("");
    const sum = (numbers: Record<string, number>) => Object.values(numbers).reduce((a, b) => a + b, 0);
    expect(sum(facets.state)).toBe(total);
    expect(sum(facets.district)).toBe(total - 2);
    expect(Object.keys(facets.district)).not.toContain("null");
  });

  test.each([
    ["state=active&german=C2", ["german", "state"]],
    ["view=overdue&german=C2", ["german", "view"]],
    ["state=left&district=styrum&german=C2", ["district"]],
    ["mine=1&german=C2", ["german", "mine"]],
    ["q=Al&german=C2", ["german", "q"]],
    ["q=Al&mine=1&german=C2&state=left", ["german"]],
    ["state=active&district=styrum&german=C2", ["german"]],
  ])("tell an empty list how many people it would have without one filter: %s", async (query, names) => {
    const { nothing, total } = await listed(query);
    expect(total).toBe(0);
    const expected: Record<string, number> = {};
    for (const name of names) {
      const search = new URLSearchParams(query);
      search.delete(name);
      expected[name] = await lengthOf(search);
      expect(expected[name], name).toBeGreaterThan(0);
    }
    const told = [
      ...(nothing?.filters ?? []).map(({ name, total }) => [name, total]),
      ...(nothing?.dropWords ?? []).map(({ total }) => ["q", total]),
    ];
    expect(Object.fromEntries(told)).toEqual(expected);
  });

  test.each([
    ["", 2],
    ["state=left&german=A2&district=styrum&view=without", 1],
    ["state=active&german=C2", 1],
    ["mine=1&german=C2", 2],
    ["q=Al&mine=1&german=C2", 2],
  ])("take no extra statement, and none for the rows of an empty list: %s", async (query, statements) => {
    counter.take();
    await listed(query);
    const sent = counter.take().queries.filter((text) => /person_standing/.test(text));
    expect(sent).toHaveLength(statements);
  });

  test("count only the reader's own people when only those are shown", async () => {
    counter.take();
    const { total } = await listed("mine=1&state=active");
    expect(total).toBeGreaterThan(0);
    const sent = counter.take().queries.filter((text) => /person_standing/.test(text));
    expect(sent).toHaveLength(2);
    const own = await database.owner.pool.query<{ n: number }>(
      `select count(*)::int as n from candidate c where c.state = 'active' and (c.responsible_user_id = $1
        or exists (select from placement p where p.candidate_id = c.id and p.responsible_user_id = $1))`,
      [reader.userId],
    );
    expect(total).toBe(own.rows[0]?.n);
  });
});

describe("the end of a paper", () => {
  /** Whose it is by the rule of the pages of a record, and whose the list says in any of its views, to this reader. */
  async function endsFor(actor: Staff) {
    const { own, ends } = await database.as(actor, async (trx) => ({
      own: await sql<{ id: string; relation: string }>`
        select c.id, reader_relation(c.id) as relation from candidate c`.execute(trx),
      ends: (await trx.selectFrom("personStanding").select(["candidateId", "paperUntil"]).execute()).filter(
        ({ paperUntil }) => paperUntil,
      ),
    }));
    const relation = new Map(own.rows.map((row) => [row.id, row.relation]));
    const said = new Set<string>();
    const inPaper = new Set<string>();
    for (const view of listViews) {
      for (let page = 1, pages = 1; page <= pages; page++) {
        const filter = { ...filterOf(new URLSearchParams(`view=${view}`)), page };
        const list = await database.as(actor, (trx) => candidateList(trx, actor, filter, today));
        pages = list.pages;
        for (const row of list.rows) {
          if (row.paperUntil) said.add(row.id);
          if (view === "paper") inPaper.add(row.id);
        }
      }
    }
    const relations = (ids: Iterable<string>) => [...new Set([...ids].map((id) => relation.get(id)))].sort();
    const soon = ends.filter(({ paperUntil }) => String(paperUntil) <= paperSoonUntil(today));
    return { said: relations(said), inPaper: relations(inPaper), shown: said.size, of: ends, soon, relations };
  }

  test("is in no view of somebody who is not responsible, their number neither", async () => {
    const colleague = await endsFor(reader);
    // there is something to see: papers of people whom others are responsible for end, also soon
    for (const some of [colleague.of, colleague.soon])
      expect(colleague.relations(some.map(({ candidateId }) => candidateId))).toContain("colleague");
    expect(colleague.said).toEqual(["responsible", "stand_in"]);
    expect(colleague.inPaper).not.toContain("colleague");
    const { counts } = await listed("");
    expect(counts.paper).toBeLessThan(colleague.soon.length);
  });

  test("is in the list of the coordinator for everybody", async () => {
    const lead = await endsFor({ role: "coordinator", userId: demoId("user:k1") });
    expect(lead.shown).toBe(lead.of.length);
  });
});
