import { expect } from "vitest";
import occupations from "#db/reference/occupations.json";
import { type JobDocument, toJobDocument } from "#search/documents/job";
import type { SearchRequest } from "#search/engine";
import type { Actor } from "~/domain/actor";
import { inBatches, jobRow, jobs, reference } from "./support/corpus";
import { type Bench, contract } from "./support/engines";

/**
 * Where an engine by itself counts, pages or reads only up to a limit: 1,000 hits, 100 or 1,000 values of a facet, ten
 * words. Our search promises exact numbers beyond that.
 */
const visitor: Actor = { role: "visitor" };
const manyJobs = 1_300;
const employers = 1_100;
/** Three words that one job has and no other. */
const rare = "Nebelhorn Signal Brandung";

const many: JobDocument[] = Array.from({ length: manyJobs }, (_, n) => {
  const occupation = occupations[n % occupations.length];
  if (!occupation) throw new Error("no occupation");
  const row = jobRow(occupation, 0, n % 400);
  return toJobDocument(
    {
      ...row,
      id: `many-${String(n).padStart(4, "0")}`,
      slug: `many-${n}`,
      title: n === 0 ? `Leuchtturmhelfer ${n} ${rare}` : `Leuchtturmhelfer ${n}`,
      employerId: `employer-many-${n % employers}`,
      publishedAt: new Date(Date.UTC(2026, 0, 1) + n * 60_000),
    },
    reference,
  );
});

const find = (bench: Bench, request: SearchRequest<"jobs">) =>
  bench.database.as(visitor, (trx) => bench.search.search(trx, "jobs", request));

async function withMany(bench: Bench): Promise<void> {
  const all = [...jobs, ...many];
  for (const engine of bench.search.engines)
    await engine.rebuild(bench.transact, "jobs", { documents: inBatches(all, 500), reread: async () => [] });
}

const oneByOne = ["Pflege", "Verkäuferin", "Helfer Küche", "Reinigungskraft", "кухар", "Maler Gabelstapler"];
/** Work that is named, with words beside it that none of its jobs has: they are left out, and the answer says so. */
const inParts = ["Küchenhilfe Quantenphysik", "Reinigungskraft Zebra Lager", "Verkäuferin 4711", `Maler ${rare}`];

/** All pages of a search; each must give the same total. */
async function everyPage(bench: Bench, request: SearchRequest<"jobs">): Promise<string[]> {
  const seen: string[] = [];
  for (let page = 1, pages = 1; page <= pages; page++) {
    const answer = await find(bench, { ...request, page, pageSize: 100 });
    expect(answer.engine).toBe(bench.engine.name);
    expect(answer.total).toBe(manyJobs);
    pages = answer.pages;
    expect(pages).toBe(Math.ceil(manyJobs / 100));
    expect(answer.hits).toHaveLength(page < pages ? 100 : manyJobs - 100 * (pages - 1));
    seen.push(...answer.hits.map((hit) => hit.id));
  }
  return seen;
}

contract("search limits", (it) => {
  it("is filled beyond the limits", withMany);

  it("counts and pages beyond a thousand hits of a word, without gap or repeat", async (bench) => {
    const seen = await everyPage(bench, { q: "Leuchtturmhelfer" });
    expect(new Set(seen).size).toBe(manyJobs);
  });

  it("shows on small pages what one large page shows, with the same numbers", async (bench) => {
    for (const q of [...oneByOne, ...inParts]) {
      const whole = await find(bench, { q, pageSize: 100, facets: ["districtId", "shifts"] });
      expect(whole.understood.relaxed, q).toBe(inParts.includes(q));
      expect(whole.hits.length, q).toBeGreaterThan(q.includes(rare) ? 0 : 20);
      const seen: { id: string; score: number }[] = [];
      for (let page = 1; seen.length < whole.hits.length; page++) {
        const answer = await find(bench, {
          q,
          page,
          pageSize: 7,
          ...(page === 2 ? { facets: ["districtId", "shifts"] } : {}),
        });
        expect(answer.total, q).toBe(whole.total);
        if (page === 2) expect(answer.facets, q).toEqual(whole.facets);
        expect(answer.hits.length, q).toBeGreaterThan(0);
        seen.push(...answer.hits.map(({ id, score }) => ({ id, score })));
      }
      expect(seen.slice(0, whole.hits.length), q).toEqual(whole.hits.map(({ id, score }) => ({ id, score })));
    }
  });

  it("keeps a named order beyond a thousand hits", async (bench) => {
    const seen = await everyPage(bench, { q: "Leuchtturmhelfer", sort: "newest" });
    expect(seen).toEqual(many.map(({ id }) => id).reverse());
  });

  it("counts beyond a thousand under a condition, and the same on every page", async (bench) => {
    const filter = { op: "range", field: "publishedAt", lt: "2026-09-01T00:00:00Z" } as const;
    const seen = await everyPage(bench, { filter, sort: "newest" });
    expect(seen).toEqual(many.map(({ id }) => id).reverse());
  });

  it("answers the page after the last one empty, with the total", async (bench) => {
    const beyond = await find(bench, { q: "Leuchtturmhelfer", page: 14, pageSize: 100 });
    expect(beyond.hits).toEqual([]);
    expect(beyond.total).toBe(manyJobs);
  });

  it("counts facets of more than a thousand values, every one", async (bench) => {
    const { facets } = await find(bench, { q: "Leuchtturmhelfer", facets: ["employerId"], pageSize: 1 });
    const wanted: Record<string, number> = {};
    for (const { employerId } of many) wanted[employerId] = (wanted[employerId] ?? 0) + 1;
    expect(Object.keys(facets.employerId ?? {})).toHaveLength(employers);
    expect(facets.employerId).toEqual(wanted);
  });

  it("puts the most frequent of many values first", async (bench) => {
    const { facets } = await find(bench, { facets: ["employerId"], pageSize: 1 });
    const counts = Object.values(facets.employerId ?? {});
    expect([...counts].sort((a, b) => b - a)).toEqual(counts);
  });

  it("reads ten words and says which it left out", async (bench) => {
    const extra = ["Zeppelin", "Kutsche"];
    const ten = "Leuchtturmhelfer Lager Küche Garten Metall Holz Glas Stein Papier Farbe";
    const short = await find(bench, { q: ten });
    const long = await find(bench, { q: `${ten} ${extra.join(" ")}` });
    expect(long.understood.words).toHaveLength(10);
    expect(long.understood.ignored).toEqual(extra);
    expect(long.total).toBe(short.total);
    expect(long.hits.map(({ id }) => id)).toEqual(short.hits.map(({ id }) => id));
    expect(long.total).toBeGreaterThan(0);
  });

  it("counts a repeated word once, and takes ten others beside it", async (bench) => {
    const q = `${"Leuchtturmhelfer ".repeat(12)}Quantenphysikprofessur`;
    const answer = await find(bench, { q });
    expect(answer.understood.words.map(({ text }) => text)).toEqual(["Leuchtturmhelfer", "Quantenphysikprofessur"]);
    // nobody has both: long words are also searched in parts, so others come along
    expect(answer.understood.relaxed).toBe(true);
    expect(answer.total).toBeGreaterThanOrEqual(manyJobs);
    expect(answer.hits.every(({ id }) => id.startsWith("many-"))).toBe(true);
  });

  const hostile: [string, SearchRequest<"jobs">][] = [
    [
      "a value that would end a quoted text",
      { filter: { op: "eq", field: "districtId", value: `" OR id EXISTS OR "` } },
    ],
    ["a backslash before the quote", { filter: { op: "eq", field: "districtId", value: `\\" OR id EXISTS OR \\"` } }],
    ["a single quote and a comment", { filter: { op: "in", field: "city", values: [`'; drop table job; --`, `x')`] } }],
    [
      "a name of an operator",
      { filter: { op: "in", field: "occupationGroup", values: ["NOT EXISTS", "IS NULL", "*"] } },
    ],
    ["a thousand values", { filter: { op: "in", field: "employerId", values: many.map(({ id }) => `x-${id}`) } }],
    ["a very long value", { filter: { op: "eq", field: "city", value: "ß".repeat(5_000) } }],
    ["a radius of nothing", { filter: { op: "geoRadius", around: { lat: 51.4, lon: 6.9 }, metres: 0 } }],
  ];
  for (const [what, request] of hostile) {
    it(`finds nothing by ${what}, and does not fail`, async (bench) => {
      const answer = await find(bench, { q: "Leuchtturmhelfer", ...request });
      expect(answer.engine).toBe(bench.engine.name);
      expect(answer.total).toBe(0);
    });
  }

  it("answers conditions nested a hundred deep", async (bench) => {
    type Filter = NonNullable<SearchRequest<"jobs">["filter"]>;
    let filter: Filter = { op: "eq", field: "employerId", value: "employer-many-0" };
    for (let depth = 0; depth < 100; depth++) filter = { op: depth % 2 ? "and" : "or", of: [filter] };
    for (let depth = 0; depth < 20; depth++)
      filter = {
        op: depth % 2 ? "and" : "or",
        of: [filter, { op: "and", of: [] }].slice(0, 1 + (depth % 2)) as Filter[],
      };
    const answer = await find(bench, { filter });
    expect(answer.engine).toBe(bench.engine.name);
    expect(answer.total).toBe(many.filter(({ employerId }) => employerId === "employer-many-0").length);
  });
});
