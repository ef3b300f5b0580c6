import { expect } from "vitest";
import type { Hit, SearchRequest } from "#search/engine";
import { gradedQueries } from "#search/relevance/queries";
import type { Actor } from "~/domain/actor";
import { occupationOf } from "./support/corpus";
import { type Bench, contract } from "./support/engines";

const visitor: Actor = { role: "visitor" };
const specialist: Actor = { role: "specialist", userId: "00000000-0000-4000-8000-000000000001" };

const find = (bench: Bench, q: string, options: SearchRequest<"jobs"> = {}) =>
  bench.database.as(visitor, (trx) => bench.search.search(trx, "jobs", { q, pageSize: 10, explain: true, ...options }));

/** The first hit of this occupation. */
async function hitOf(bench: Bench, q: string, occupation: string): Promise<Hit<"jobs">> {
  const { hits, engine } = await find(bench, q);
  expect(engine).toBe(bench.engine.name);
  const hit = hits.find(({ id }) => occupationOf(id) === occupation);
  if (!hit) throw new Error(`${q} does not find ${occupation}`);
  return hit;
}

contract("search explanation", (it) => {
  // the query, the occupation found, and how and where its word matched
  const answered: [string, string, string, { how: string; zone: string; found: string }][] = [
    ["an exact name", "Küchenhilfe", "kuechenhilfe", { how: "exact", zone: "name", found: "Küchenhilfe" }],
    ["another spelling", "KUECHENHILFE", "kuechenhilfe", { how: "exact", zone: "name", found: "Küchenhilfe" }],
    ["a beginning", "Küchenhil", "kuechenhilfe", { how: "prefix", zone: "name", found: "Küchenhilfe" }],
    ["a synonym", "Putzfrau", "reinigungskraft", { how: "exact", zone: "synonym", found: "Putzfrau" }],
    ["a synonym in Arabic", "طباخ", "kochassistent", { how: "exact", zone: "synonym", found: "طبّاخ" }],
    ["a mistake", "Lagerhelfr", "lagerhelfer", { how: "typo", zone: "name", found: "Lagerhelfer" }],
    [
      "two mistakes in a long word",
      "Gabelstablerfarer",
      "staplerfahrer",
      { how: "typo", zone: "name", found: "Gabelstaplerfahrer" },
    ],
  ];
  for (const [what, q, occupation, wanted] of answered) {
    it(`explains ${what}: ${q}`, async (bench) => {
      const { why } = await hitOf(bench, q, occupation);
      expect(why?.words).toHaveLength(1);
      expect(why?.words[0]).toMatchObject({ word: q, ...wanted });
      expect(why?.words[0]?.text).toContain(wanted.found);
    });
  }

  it("explains each word, and the occupation they name", async (bench) => {
    const { why } = await hitOf(bench, "Putzfrau Reinigung", "reinigungskraft");
    expect(why?.words.map(({ word }) => word)).toEqual(["Putzfrau", "Reinigung"]);
    expect(why?.occupations).toEqual(["reinigungskraft"]);
  });

  it("leaves out a word that the hit does not have", async (bench) => {
    const { hits, understood } = await find(bench, "Küchenhilfe Raumfahrt");
    expect(understood.relaxed).toBe(true);
    // long words are also searched in parts; each part names the typed word it comes from
    expect([...new Set(hits[0]?.why?.words.map(({ word }) => word))]).toEqual(["Küchenhilfe"]);
  });

  it("explains nothing when not asked to, or when nothing was typed", async (bench) => {
    for (const { hits } of [await find(bench, "Küche", { explain: false }), await find(bench, " ")]) {
      expect(hits.length).toBeGreaterThan(0);
      expect(hits.filter(({ why }) => why)).toEqual([]);
    }
  });

  it("gives the same scores and order with and without explanations", async (bench) => {
    for (const q of ["Helfer Lager", "Putzfrau", "Gabelstablerfarer"]) {
      const plain = await find(bench, q, { explain: false });
      const told = await find(bench, q);
      expect(told.hits.map(({ id, score }) => [id, score])).toEqual(plain.hits.map(({ id, score }) => [id, score]));
    }
  });

  it("accounts for the score by the engine's own rules", async (bench) => {
    for (const q of ["Küchenhilfe", "Putzfrau", "Lagerhelfr", "Helfer Lager", "order picker", "Küchenhil"]) {
      const { hits, understood } = await find(bench, q);
      expect(hits.length, q).toBeGreaterThan(0);
      for (const { why, score } of hits) {
        const rules = why?.rules ?? [];
        // hits that are ordered by the position the words name are explained by it, in any engine
        if (bench.engine.name === "postgres" || rules.some(({ rule }) => rule === "work")) {
          // the parts add up to the total
          expect(
            rules.reduce((sum, rule) => sum + rule.score, 0),
            q,
          ).toBeCloseTo(score, 6);
          continue;
        }
        const typo = rules.find(({ rule }) => rule === "typo");
        const mistakes = why?.words.filter(({ how }) => how === "typo").length ?? 0;
        expect(Number(typo?.facts.typoCount) > 0, `${q}: ${JSON.stringify(why)}`).toBe(mistakes > 0);
        expect(why?.words, q).toHaveLength(understood.words.length);
        expect(rules.map(({ rule }) => rule)).toEqual(expect.arrayContaining(["attribute", "exactness"]));
      }
    }
  });

  it("finds, for every graded query, what matched its words", async (bench) => {
    let [told, hitsSeen] = [0, 0];
    const astray: string[] = [];
    for (const { q, index } of gradedQueries) {
      const { hits } = await bench.database.as(specialist, (trx) =>
        bench.search.search(trx, index, { q, pageSize: 3, explain: true }),
      );
      for (const { why } of hits) {
        hitsSeen += 1;
        const words = why?.words ?? [];
        if (words.length > 0) told += 1;
        for (const { found, text } of words) if (!text.includes(found)) astray.push(`${q}: ${found} in ${text}`);
      }
    }
    expect(astray).toEqual([]);
    expect(hitsSeen).toBeGreaterThan(500);
    expect(told / hitsSeen, `${told} of ${hitsSeen}`).toBeGreaterThan(bench.engine.name === "postgres" ? 0.99 : 0.97);
  });
});
