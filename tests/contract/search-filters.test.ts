import { expect } from "vitest";
import type { Filter, SearchRequest } from "#search/engine";
import { distanceBetween } from "#search/geo";
import type { Actor } from "~/domain/actor";
import { jobs, occupationOf } from "./support/corpus";
import { type Bench, contract } from "./support/engines";

const visitor: Actor = { role: "visitor" };
const centre = { lat: 51.4275, lon: 6.8825 };

const find = (bench: Bench, request: SearchRequest<"jobs"> = {}) =>
  bench.database.as(visitor, (trx) => bench.search.search(trx, "jobs", { pageSize: 100, ...request }));

/** Compares the engine's total and ids with the same condition applied to the documents themselves. */
async function agrees(
  bench: Bench,
  filter: Filter<"jobs">,
  holds: (job: (typeof jobs)[number]) => boolean,
): Promise<void> {
  const wanted = jobs
    .filter(holds)
    .map((job) => job.id)
    .sort();
  const first = await find(bench, { filter });
  const rest =
    first.pages > 1
      ? (await Promise.all(pagesAfter(first.pages).map((page) => find(bench, { filter, page })))).flatMap((p) => p.hits)
      : [];
  expect([...first.hits, ...rest].map((hit) => hit.id).sort()).toEqual(wanted);
  expect(first.total).toBe(wanted.length);
}
const pagesAfter = (pages: number) => Array.from({ length: pages - 1 }, (_, i) => i + 2);

contract("search filters", (it) => {
  it("lists everything without a condition", async (bench) => {
    expect((await find(bench)).total).toBe(jobs.length);
  });
  it("eq on a keyword", (bench) =>
    agrees(bench, { op: "eq", field: "occupationGroup", value: "gastro" }, (job) => job.occupationGroup === "gastro"));
  it("eq on a list means: contains", (bench) =>
    agrees(bench, { op: "eq", field: "shifts", value: "n" }, (job) => job.shifts.includes("n")));
  it("eq on a number and a boolean", (bench) =>
    agrees(
      bench,
      {
        op: "and",
        of: [
          { op: "eq", field: "germanSpeaking", value: 1 },
          { op: "eq", field: "supported", value: true },
        ],
      },
      (job) => job.germanSpeaking === 1 && job.supported,
    ));
  it("in on a keyword", (bench) =>
    agrees(bench, { op: "in", field: "districtId", values: ["styrum", "saarn"] }, (job) =>
      ["styrum", "saarn"].includes(job.districtId ?? ""),
    ));
  it("in on a list means: shares one", (bench) =>
    agrees(bench, { op: "in", field: "shifts", values: ["n", "s"] }, (job) =>
      job.shifts.some((shift) => ["n", "s"].includes(shift)),
    ));
  it("in with nothing matches nothing", (bench) =>
    agrees(bench, { op: "in", field: "districtId", values: [] }, () => false));
  it("an empty and is true, an empty or is false", async (bench) => {
    await agrees(bench, { op: "and", of: [] }, () => true);
    await agrees(bench, { op: "or", of: [] }, () => false);
  });
  it("range with both ends", (bench) =>
    agrees(
      bench,
      { op: "range", field: "payCents", gte: 1400, lt: 1500 },
      (job) => job.payCents !== null && job.payCents >= 1400 && job.payCents < 1500,
    ));
  it("range with open ends excludes the unknown", async (bench) => {
    await agrees(
      bench,
      { op: "range", field: "hoursMin", gt: 20 },
      (job) => job.hoursMin !== null && job.hoursMin > 20,
    );
    await agrees(bench, { op: "range", field: "hoursMin" }, (job) => job.hoursMin !== null);
  });
  it("range over days", (bench) =>
    agrees(
      bench,
      { op: "range", field: "startDate", gte: "2027-02-01", lte: "2027-04-01" },
      (job) => job.startDate !== null && job.startDate >= "2027-02-01" && job.startDate <= "2027-04-01",
    ));
  it("range over instants", (bench) =>
    agrees(
      bench,
      { op: "range", field: "publishedAt", gte: "2026-10-05T00:00:00Z" },
      (job) => job.publishedAt >= "2026-10-05T00:00:00.000Z",
    ));
  it("not includes the unknown", (bench) =>
    agrees(
      bench,
      { op: "not", of: { op: "range", field: "hoursMin", gte: 30 } },
      (job) => !(job.hoursMin !== null && job.hoursMin >= 30),
    ));
  it("not of a list field", (bench) =>
    agrees(bench, { op: "not", of: { op: "eq", field: "shifts", value: "n" } }, (job) => !job.shifts.includes("n")));
  it("missing, for a value and for an empty list", async (bench) => {
    await agrees(bench, { op: "missing", field: "startDate" }, (job) => job.startDate === null);
    await agrees(bench, { op: "missing", field: "skills" }, (job) => job.skills.length === 0);
  });
  it("unknown may count as a match", (bench) =>
    agrees(
      bench,
      {
        op: "or",
        of: [
          { op: "missing", field: "hoursMin" },
          { op: "range", field: "hoursMin", lte: 20 },
        ],
      },
      (job) => job.hoursMin === null || job.hoursMin <= 20,
    ));
  it("and, or and not nested", (bench) =>
    agrees(
      bench,
      {
        op: "and",
        of: [
          {
            op: "or",
            of: [
              { op: "eq", field: "occupationGroup", value: "logistik" },
              { op: "eq", field: "occupationGroup", value: "bau" },
            ],
          },
          {
            op: "not",
            of: {
              op: "and",
              of: [
                { op: "eq", field: "supported", value: false },
                { op: "eq", field: "shifts", value: "t" },
              ],
            },
          },
        ],
      },
      (job) => ["logistik", "bau"].includes(job.occupationGroup) && !(!job.supported && job.shifts.includes("t")),
    ));
  it("a radius, leaving out everybody without a place", (bench) =>
    agrees(
      bench,
      { op: "geoRadius", around: centre, metres: 2_000 },
      (job) => job.lat !== null && job.lon !== null && distanceBetween(centre, { lat: job.lat, lon: job.lon }) <= 2_000,
    ));
  it("outside of a radius includes those without a place", (bench) =>
    agrees(
      bench,
      { op: "not", of: { op: "geoRadius", around: centre, metres: 3_000 } },
      (job) => job.lat === null || job.lon === null || distanceBetween(centre, { lat: job.lat, lon: job.lon }) > 3_000,
    ));
  it("values are never operators", async (bench) => {
    for (const value of [`x" OR f_places > 0 OR "`, "'; drop table job; --", "\\", "{}", "NULL", "a\nb", "🧹"]) {
      expect((await find(bench, { filter: { op: "eq", field: "districtId", value } })).total, value).toBe(0);
      expect((await find(bench, { filter: { op: "in", field: "shifts", values: [value] } })).total, value).toBe(0);
    }
  });
  it("text and condition together", async (bench) => {
    const { hits } = await find(bench, { q: "Helfer", filter: { op: "eq", field: "occupationGroup", value: "bau" } });
    expect(hits.length).toBeGreaterThan(0);
    expect(hits.every((hit) => hit.doc.occupationGroup === "bau")).toBe(true);
  });

  it("counts facets over all hits, not the page", async (bench) => {
    const { facets } = await find(bench, {
      facets: ["occupationGroup", "shifts", "germanSpeaking", "supported"],
      pageSize: 1,
    });
    const count = (values: (string | number | null)[]) => {
      const counts: Record<string, number> = {};
      for (const value of values) if (value !== null) counts[value] = (counts[value] ?? 0) + 1;
      return counts;
    };
    expect(facets.occupationGroup).toEqual(count(jobs.map((job) => job.occupationGroup)));
    expect(facets.shifts).toEqual(count(jobs.flatMap((job) => job.shifts)));
    expect(facets.germanSpeaking).toEqual(count(jobs.map((job) => job.germanSpeaking)));
    expect(facets.supported).toEqual(count(jobs.map((job) => String(job.supported))));
  });
  it("counts facets under the current condition and text", async (bench) => {
    const filter: Filter<"jobs"> = { op: "eq", field: "occupationGroup", value: "gastro" };
    const { facets, total } = await find(bench, { q: "Küche", filter, facets: ["occupationGroup", "occupationId"] });
    expect(facets.occupationGroup).toEqual({ gastro: total });
    expect(Object.values(facets.occupationId ?? {}).reduce((a, b) => a + b, 0)).toBe(total);
  });
  it("lists the most frequent value first, and dates as dates", async (bench) => {
    const { facets } = await find(bench, { facets: ["districtId", "startDate"] });
    const counts = Object.values(facets.districtId ?? {});
    expect([...counts].sort((a, b) => b - a)).toEqual(counts);
    expect(Object.keys(facets.startDate ?? {})).toContain("2027-02-01");
  });
  it("has empty facets when nothing is found", async (bench) => {
    const { facets } = await find(bench, { q: "Quantenphysikprofessur", facets: ["occupationGroup"] });
    expect(facets.occupationGroup).toEqual({});
  });

  it("pages without gap or repeat, with exact totals", async (bench) => {
    const seen: string[] = [];
    for (let page = 1; ; page++) {
      const result = await find(bench, { q: "Helfer", page, pageSize: 7 });
      expect(result.pages).toBe(Math.ceil(result.total / 7));
      seen.push(...result.hits.map((hit) => hit.id));
      if (page >= result.pages) {
        expect(seen).toHaveLength(result.total);
        break;
      }
    }
    expect(new Set(seen).size).toBe(seen.length);
  });
  it("a page beyond the end is empty and keeps the total", async (bench) => {
    const result = await find(bench, { page: 999, pageSize: 50 });
    expect(result.hits).toEqual([]);
    expect(result.total).toBe(jobs.length);
  });
  it("corrects nonsensical page numbers", async (bench) => {
    for (const [page, pageSize] of [
      [0, 10],
      [-3, 10],
      [Number.NaN, 10],
      [1, 0],
      [1, 100_000],
      [1.7, 10.2],
    ] as const) {
      const result = await find(bench, { page, pageSize });
      expect(result.page).toBeGreaterThanOrEqual(1);
      expect(result.hits.length).toBeLessThanOrEqual(400);
    }
  });

  it("shows the newest first when nothing is typed", async (bench) => {
    const { hits } = await find(bench, { pageSize: 20 });
    const times = hits.map((hit) => hit.doc.publishedAt);
    expect([...times].sort().reverse()).toEqual(times);
  });
  it("sorts by pay and by start, the unknown last", async (bench) => {
    const pay = (await find(bench, { sort: "pay" })).hits.map((hit) => hit.doc.payCents ?? 0);
    expect([...pay].sort((a, b) => b - a)).toEqual(pay);
    const last = await find(bench, { sort: "start", page: Math.ceil(jobs.length / 100) });
    expect(last.hits.at(-1)?.doc.startDate).toBeNull();
    const start = (await find(bench, { sort: "start" })).hits.map((hit) => hit.doc.startDate ?? "9");
    expect([...start].sort()).toEqual(start);
  });
  it("a named order also holds with a text", async (bench) => {
    const times = (await find(bench, { q: "Helfer", sort: "newest" })).hits.map((hit) => hit.doc.publishedAt);
    expect(times.length).toBeGreaterThan(10);
    expect([...times].sort().reverse()).toEqual(times);
  });
  it("sorts by distance and returns it, the unknown last", async (bench) => {
    const { hits } = await find(bench, { q: "Helfer", sort: { distanceFrom: centre } });
    const known = hits.map((hit) => hit.distance).filter((metres) => metres !== null);
    expect(known.length).toBeGreaterThan(5);
    expect([...known].sort((a, b) => a - b)).toEqual(known);
    const unknown = hits.findIndex((hit) => hit.distance === null);
    if (unknown >= 0) expect(hits.slice(unknown).every((hit) => hit.distance === null)).toBe(true);
  });
  it("gives the same order every time", async (bench) => {
    const order = async () => (await find(bench, { q: "Helfer", pageSize: 50 })).hits.map((hit) => hit.id);
    expect(await order()).toEqual(await order());
  });

  it("finds jobs like this one", async (bench) => {
    const { hits, degraded } = await bench.database.as(visitor, (trx) =>
      bench.search.similar(trx, "jobs", "lagerhelfer-0", { limit: 5 }),
    );
    expect(degraded).toBe(false);
    expect(hits.map((hit) => hit.id)).not.toContain("lagerhelfer-0");
    expect(hits.slice(0, 2).map((hit) => occupationOf(hit.id))).toEqual(["lagerhelfer", "lagerhelfer"]);
    const unknown = await bench.database.as(visitor, (trx) => bench.search.similar(trx, "jobs", "unknown"));
    expect(unknown.hits).toEqual([]);
  });
});
