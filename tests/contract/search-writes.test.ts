import { expect } from "vitest";
import { NotAllowed, type SearchRequest } from "#search/index.server";
import { settingsOf } from "#search/settings";
import type { Actor } from "~/domain/actor";
import { candidates, inBatches, jobs } from "./support/corpus";
import { type Bench, contract } from "./support/engines";

const visitor: Actor = { role: "visitor" };
const specialist: Actor = { role: "specialist", userId: "00000000-0000-4000-8000-000000000001" };

const find = (bench: Bench, request: SearchRequest<"jobs"> = {}) =>
  bench.database.as(visitor, (trx) => bench.search.search(trx, "jobs", { pageSize: 100, ...request }));
const total = async (bench: Bench, q = "") => (await find(bench, { q })).total;

const job = (id: string, changes: Partial<(typeof jobs)[number]> = {}) => {
  const [first] = jobs;
  if (!first) throw new Error("empty corpus");
  return { ...first, id, slug: id, version: `${id}-${JSON.stringify(changes)}`, ...changes };
};

contract("search writes", (it) => {
  it("an added document is found at once, a removed one no longer", async (bench) => {
    await bench.transact((db) => bench.search.upsert(db, "jobs", [job("new-1", { title: "Ziegenhüterin" })]));
    expect((await find(bench, { q: "Ziegenhüter" })).hits.map((hit) => hit.id)).toEqual(["new-1"]);
    await bench.transact((db) => bench.search.remove(db, "jobs", ["new-1"]));
    expect(await total(bench, "Ziegenhüter")).toBe(0);
  });

  it("a changed document is found by its new words and not by its old ones", async (bench) => {
    await bench.transact((db) => bench.search.upsert(db, "jobs", [job("new-2", { title: "Leuchtturmwärter" })]));
    await bench.transact((db) => bench.search.upsert(db, "jobs", [job("new-2", { title: "Postkutscher" })]));
    expect((await find(bench, { q: "Leuchtturmwärter" })).hits.map((hit) => hit.id)).not.toContain("new-2");
    expect((await find(bench, { q: "Postkutscher" })).hits[0]?.doc.title).toBe("Postkutscher");
    await bench.transact((db) => bench.search.remove(db, "jobs", ["new-2"]));
  });

  it("writing twice is the same as writing once", async (bench) => {
    const before = await total(bench);
    for (let i = 0; i < 3; i++) await bench.transact((db) => bench.search.upsert(db, "jobs", [job("new-3")]));
    expect(await total(bench)).toBe(before + 1);
    for (let i = 0; i < 2; i++) await bench.transact((db) => bench.search.remove(db, "jobs", ["new-3", "never-there"]));
    expect(await total(bench)).toBe(before);
  });

  it("a new word can be found as soon as it exists, also by its beginning and with a typo", async (bench) => {
    expect(await total(bench, "Imkerei")).toBe(0);
    await bench.transact((db) => bench.search.upsert(db, "jobs", [job("new-4", { title: "Imkereihelferin" })]));
    for (const q of ["Imkerei", "Imke", "Imkreihelfer"]) expect(await total(bench, q), q).toBe(1);
    await bench.transact((db) => bench.search.remove(db, "jobs", ["new-4"]));
  });

  it("accepts unusual documents", async (bench) => {
    const strange = [
      job("odd-1", { title: "'; \\ \u0001 :* & | !", districtId: null, lat: null, lon: null, hoursMin: null }),
      job("odd-2", { title: "🧹 ".repeat(50), employerName: "x".repeat(3_000), tasksDe: ["", " "] }),
      job("odd-3", { title: "ض".repeat(300), skillNames: Array.from({ length: 200 }, (_, n) => `Fähigkeit ${n}`) }),
    ];
    await bench.transact((db) => bench.search.upsert(db, "jobs", strange));
    const docs = await bench.transact((db) => bench.engine.get(db, "jobs", ["odd-1", "odd-2", "odd-3"]));
    expect(docs).toEqual(strange);
    await bench.transact((db) => bench.search.remove(db, "jobs", ["odd-1", "odd-2", "odd-3"]));
  });

  it("returns the version of every document", async (bench) => {
    const versions = await bench.transact((db) => bench.engine.versions(db, "candidates"));
    expect(versions.size).toBe(candidates.length);
    expect(versions.get("lagerhelfer-p0")).toBe(candidates.find((one) => one.id === "lagerhelfer-p0")?.version);
  });

  it("a rebuild replaces everything", async (bench) => {
    await bench.transact((db) => bench.search.upsert(db, "jobs", [job("stray")]));
    await bench.engine.rebuild(bench.transact, "jobs", { documents: inBatches(jobs), reread: async () => [] });
    expect(await total(bench)).toBe(jobs.length);
    expect((await bench.transact((db) => bench.engine.versions(db, "jobs"))).has("stray")).toBe(false);
  });

  it("changes made during a rebuild are in the new index", async (bench) => {
    const current = new Map(jobs.map((one) => [one.id, one]));
    async function* slowly() {
      for await (const batch of inBatches(jobs, 40)) {
        yield batch;
        const n = current.size;
        const added = job(`during-${n}`, { title: "Zwischenzeitler" });
        current.set(added.id, added);
        const [gone] = [...current.keys()];
        if (gone) current.delete(gone);
        await bench.transact((db) => bench.engine.upsert(db, "jobs", [added]));
        await bench.transact((db) => bench.engine.remove(db, "jobs", gone ? [gone] : []));
      }
    }
    await bench.engine.rebuild(bench.transact, "jobs", {
      documents: slowly(),
      reread: async (_db, ids) => ids.flatMap((id) => current.get(id) ?? []),
    });
    const versions = await bench.transact((db) => bench.engine.versions(db, "jobs"));
    expect([...versions.keys()].sort()).toEqual([...current.keys()].sort());
    await bench.fill();
  });

  it("a search sees one whole generation, never a mixture of two", async (bench) => {
    const generation = (n: number) => jobs.map((one) => ({ ...one, version: `g${n}`, employerName: `Generation${n}` }));
    await bench.engine.rebuild(bench.transact, "jobs", { documents: inBatches(generation(0)), reread: async () => [] });
    let running = true;
    const seen = new Set<string>();
    const reader = async () => {
      while (running) {
        const result = await find(bench, { facets: ["occupationGroup"] });
        const names = new Set(result.hits.map((hit) => hit.doc.employerName));
        expect(names.size).toBe(1);
        expect(result.total).toBe(jobs.length);
        for (const name of names) seen.add(name);
      }
    };
    const readers = [reader(), reader()];
    try {
      for (let n = 1; n <= 3; n++) {
        await bench.engine.rebuild(bench.transact, "jobs", {
          documents: inBatches(generation(n)),
          reread: async () => [],
        });
      }
    } finally {
      running = false;
      await Promise.all(readers);
    }
    expect(seen.size).toBeGreaterThan(1);
    await bench.fill();
  });

  it("a rebuild that fails leaves the old index", async (bench) => {
    async function* broken() {
      yield jobs.slice(0, 10);
      throw new Error("source gone");
    }
    await expect(
      bench.engine.rebuild(bench.transact, "jobs", { documents: broken(), reread: async () => [] }),
    ).rejects.toThrow("source gone");
    expect(await total(bench)).toBe(jobs.length);
    await bench.engine.rebuild(bench.transact, "jobs", { documents: inBatches(jobs), reread: async () => [] });
    expect(await total(bench)).toBe(jobs.length);
  });

  it("reports its health", async (bench) => {
    const health = await bench.transact((db) => bench.engine.health(db));
    expect(health.ok).toBe(true);
    expect(health.indexes?.jobs).toEqual({
      documents: jobs.length,
      settingsVersion: settingsOf.jobs.version,
      outdated: false,
    });
  });

  it("only staff search people", async (bench) => {
    const ask = (actor: Actor) =>
      bench.database.as(actor, (trx) => bench.search.search(trx, "candidates", { q: "Lager" }));
    expect((await ask(specialist)).total).toBeGreaterThan(0);
    for (const actor of [
      visitor,
      {
        role: "employer",
        userId: "00000000-0000-4000-8000-000000000002",
        employerId: "00000000-0000-4000-8000-000000000003",
      },
      {
        role: "candidate",
        userId: "00000000-0000-4000-8000-000000000004",
        candidateId: "00000000-0000-4000-8000-000000000005",
      },
    ] as const) {
      // PostgreSQL shows an empty index; Meilisearch is not even asked
      const answer = await ask(actor).catch((error: unknown) => error);
      if (!(answer instanceof NotAllowed)) expect(answer).toMatchObject({ total: 0, hits: [] });
    }
  });
});
