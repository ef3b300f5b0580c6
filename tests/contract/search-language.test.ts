import { expect } from "vitest";
import type { Actor } from "~/domain/actor";
import { occupationOf } from "./support/corpus";
import { type Bench, contract } from "./support/engines";

const visitor: Actor = { role: "visitor" };

const find = (bench: Bench, q: string, options: object = {}) =>
  bench.database.as(visitor, (trx) => bench.search.search(trx, "jobs", { q, pageSize: 10, ...options }));

/** Occupations of the first ten hits. */
async function occupationsFor(bench: Bench, q: string): Promise<string[]> {
  const { hits } = await find(bench, q);
  return [...new Set(hits.map((hit) => occupationOf(hit.id)))];
}

contract("search language", (it) => {
  // the query, and the occupation that must be the first hit
  const first: [string, string, string][] = [
    ["an exact name", "Küchenhilfe", "kuechenhilfe"],
    ["lower case", "küchenhilfe", "kuechenhilfe"],
    ["upper case", "KÜCHENHILFE", "kuechenhilfe"],
    ["ue for ü", "Kuechenhilfe", "kuechenhilfe"],
    ["u for ü", "Kuchenhilfe", "kuechenhilfe"],
    ["ss for ß", "Strassenreiniger", "strassenreiniger"],
    ["ß where it stands", "Straßenreiniger", "strassenreiniger"],
    ["the feminine", "Näherin", "naehhelfer"],
    ["the slash form", "Näher/in", "naehhelfer"],
    ["the star form", "Näher*in", "naehhelfer"],
    ["the colon form", "Näher:in", "naehhelfer"],
    ["the inner capital", "NäherIn", "naehhelfer"],
    ["the feminine plural", "Näherinnen", "naehhelfer"],
    ["m/w/d in brackets", "Näher (m/w/d)", "naehhelfer"],
    ["the bracket form", "Verkäufer(in)", "verkaufshilfe"],
    ["the feminine with umlaut change", "Köchin", "kochassistent"],
    ["a beginning of a compound", "Gabelstapler", "staplerfahrer"],
    ["an inner part of a compound", "Staplerfahrer", "staplerfahrer"],
    ["a compound in two words", "Lager Helfer", "lagerhelfer"],
    ["a missing letter", "Lagerhelfr", "lagerhelfer"],
    ["a swapped letter", "Kasseirer", "kassierer"],
    ["a wrong letter", "Gabelstablerfahrer", "staplerfahrer"],
    ["a double letter too few", "Komissionierer", "kommissionierer"],
    ["a mistake at the beginning", "Kebäudereiniger Reinigungskraft", "reinigungskraft"],
    ["a mistake in a beginning", "Gabelstaplr", "staplerfahrer"],
    ["a mistake in a beginning of five letters", "Gabal", "staplerfahrer"],
    ["swapped letters in a beginning", "Küchenhlif", "kuechenhilfe"],
    ["two mistakes in a long beginning", "Reinigugskarf", "reinigungskraft"],
    ["a mistake in the last word's beginning", "Helfer Lagr Gabelstaplr", "staplerfahrer"],
    ["a mistake in a Ukrainian beginning", "зварьвал", "schweisserhelfer"],
    ["a mistake in a Turkish beginning", "bulaskc", "spuelkraft"],
    ["a German synonym", "Putzfrau", "reinigungskraft"],
    ["an English name", "order picker", "kommissionierer"],
    ["an English synonym", "hairdresser", "friseurhelfer"],
    ["an Arabic synonym", "سائق رافعة شوكية", "staplerfahrer"],
    ["an Arabic synonym without vowel signs", "طباخ", "kochassistent"],
    ["an Arabic synonym with the article", "النادل", "servicehilfe"],
    ["a Ukrainian synonym", "комірник", "lagerhelfer"],
    ["a Ukrainian synonym in another case", "кухаря", "kochassistent"],
    ["another Ukrainian apostrophe", "кур’єр", "auslieferungsfahrer"],
    ["a Persian synonym", "آرایشگر", "friseurhelfer"],
    ["a Persian synonym with Arabic letters", "نظافتچي", "reinigungskraft"],
    ["a Persian compound with a space", "بسته بند", "verpacker"],
    ["a Turkish synonym", "kuaför", "friseurhelfer"],
    ["a Turkish synonym without its letters", "temizlikci", "reinigungskraft"],
    ["a bare Turkish word", "sürücü", "auslieferungsfahrer"],
    ["a bare Turkish word in capitals", "SÜRÜCÜ", "auslieferungsfahrer"],
    ["a bare Turkish word without its letters", "surucu", "auslieferungsfahrer"],
    ["a bare Ukrainian word", "кухня", "kuechenhilfe"],
    ["a bare Ukrainian word in another case", "на кухні", "kuechenhilfe"],
    ["a Ukrainian adjective", "кухонна", "kuechenhilfe"],
    ["a bare Arabic word", "فندق", "zimmerreinigung"],
    ["a bare Persian word", "بیمارستان", "krankenhaushelfer"],
    ["a part of a synonym", "навантажувача", "staplerfahrer"],
    ["a Turkish capital İ", "İŞÇİSİ DEPO", "lagerhelfer"],
  ];
  for (const [what, q, occupation] of first) {
    it(`finds ${what}: ${q}`, async (bench) => {
      const found = await occupationsFor(bench, q);
      expect(found.slice(0, 2)).toContain(occupation);
    });
  }

  it("offers both readings of an ambiguous word", async (bench) => {
    const found = await occupationsFor(bench, "لحّام");
    expect(found).toEqual(expect.arrayContaining(["schweisserhelfer", "fleischhelfer"]));
  });

  it("finds while the word is still being typed", async (bench) => {
    for (const typed of ["Gab", "Gabels", "Gabelstap", "Gabelstaplerf"]) {
      expect(await occupationsFor(bench, typed), typed).toContain("staplerfahrer");
    }
  });

  it("does not correct words of four letters, even as a beginning", async (bench) => {
    for (const typed of ["Gabl", "Kuhn", "Reim"]) expect((await find(bench, typed)).total, typed).toBe(0);
  });

  it("puts a correct beginning before a misspelt one, and a named occupation before its parts", async (bench) => {
    expect((await occupationsFor(bench, "Gerüstb"))[0]).toBe("geruestbauhelfer");
    const [named, part] = await Promise.all([find(bench, "кухонний працівник"), find(bench, "працівник")]);
    expect(occupationOf(named.hits[0]?.id ?? "")).toBe("kuechenhilfe");
    expect(part.understood.occupations).toEqual([]);
    expect(named.hits[0]?.score).toBeGreaterThan(part.hits[0]?.score ?? 1);
  });

  it("prefers the word that says what kind of work it is when nobody has all words", async (bench) => {
    for (const [q, occupation] of [
      ["оператор кухні", "kuechenhilfe"],
      ["otel işçisi", "zimmerreinigung"],
      ["عامل مدرسة", "schulbegleiter"],
      ["کارگر فروشگاه", "verkaufshilfe"],
      ["bakery worker", "baeckerhelfer"],
    ] as const)
      expect((await occupationsFor(bench, q)).slice(0, 2), q).toContain(occupation);
  });

  it("finds by skill, employer and district", async (bench) => {
    expect((await find(bench, "Staplerschein")).total).toBeGreaterThan(0);
    expect((await find(bench, "Tannenkrume")).total).toBeGreaterThan(0);
    expect((await find(bench, "Küchenhilfe Styrum")).total + (await find(bench, "Styrum")).total).toBeGreaterThan(0);
  });

  it("asks for all words, and for some of them when nobody has all", async (bench) => {
    const all = await find(bench, "Küchenhilfe Gemüse");
    expect(all.understood.relaxed).toBe(false);
    const some = await find(bench, "Küchenhilfe Raumfahrt");
    expect(some.understood.relaxed).toBe(true);
    expect(some.hits.map((hit) => occupationOf(hit.id))).toContain("kuechenhilfe");
  });

  it("names the occupation it understood", async (bench) => {
    expect((await find(bench, "Putzfrau")).understood.occupations).toContain("reinigungskraft");
    expect((await find(bench, "Gabelstaplerfarer")).understood.occupations).toContain("staplerfahrer");
    expect((await find(bench, "xyzzy")).understood.occupations).toEqual([]);
  });

  it("highlights what matched, and only that", async (bench) => {
    const { hits } = await find(bench, "kuechenhilfe", { highlight: ["title", "occupationDe", "occupationEn"] });
    const title = hits[0]?.highlights.title?.[0];
    expect(title?.filter((segment) => segment.match).map((segment) => segment.text)).toEqual(["Küchenhilfe"]);
    expect(title?.map((segment) => segment.text).join("")).toBe(hits[0]?.doc.title);
    expect(hits[0]?.highlights.occupationEn).toBeUndefined();
  });

  it("highlights words in lists of texts", async (bench) => {
    const { hits } = await find(bench, "Lagerhelfer Paletten", { highlight: ["tasksDe"] });
    const marked = hits[0]?.highlights.tasksDe
      ?.flat()
      .filter((segment) => segment.match)
      .map((segment) => segment.text);
    expect(marked).toContain("Paletten");
  });

  it("scores between 0 and 1, best first", async (bench) => {
    const { hits } = await find(bench, "Helfer Lager");
    const scores = hits.map((hit) => hit.score);
    expect(Math.min(...scores)).toBeGreaterThanOrEqual(0);
    expect(Math.max(...scores)).toBeLessThanOrEqual(1);
    expect([...scores].sort((a, b) => b - a)).toEqual(scores);
  });

  const hostile: [string, string][] = [
    ["nothing but spaces", "   \t\n "],
    ["stop words only", "ich suche eine Arbeit als"],
    ["signs only", "!!! ??? --- *** ((("],
    ["quotes", `"'\`''"" OR 1=1 --`],
    ["operators of a full-text query", "a & b | !c <-> d:* ((e"],
    ["operators of a filter", `x" OR f_payCents > 0 OR "`],
    ["backslashes", "\\\\ \\' \\x00 %_%"],
    ["a NUL character", "Lager\u0000helfer"],
    ["10 kB of letters", "a".repeat(10_000)],
    ["10 kB of words", "lager ".repeat(1_700)],
    ["a thousand different words", Array.from({ length: 1_000 }, (_, n) => `wort${n}`).join(" ")],
    ["emoji", "🍕👩‍🍳🧹 Küche 🇺🇦"],
    ["half a surrogate pair", "Koch\ud83d"],
    ["right-to-left marks", "\u202eتفرش\u202c عامل \u200f"],
    ["stacked accents", `K${"\u0301".repeat(500)}och`],
    ["markup", "<script>alert(1)</script>"],
    ["numbers", "12345 2026-11-23 13,90"],
    ["other scripts", "厨房 キッチン מטבח"],
  ];
  for (const [what, q] of hostile) {
    it(`answers ${what}`, async (bench) => {
      const result = await find(bench, q, { facets: ["occupationGroup"], highlight: ["title"] });
      expect(result.total).toBeGreaterThanOrEqual(result.hits.length);
      expect(result.understood.words.length).toBeLessThanOrEqual(10);
    });
  }

  it("lists everything when no word is left to search for", async (bench) => {
    const everything = await find(bench, "");
    for (const q of ["   ", "die der das", "!!!"]) expect((await find(bench, q)).total, q).toBe(everything.total);
    expect((await find(bench, "ich suche eine Arbeit")).understood.ignored.length).toBeGreaterThan(0);
  });

  it("finds nothing for a word that nobody has", async (bench) => {
    const result = await find(bench, "Quantenphysikprofessur");
    expect(result.total).toBe(0);
    expect(result.hits).toEqual([]);
  });

  it("finds people by what they have done and what they want", async (bench) => {
    const specialist: Actor = { role: "specialist", userId: "00000000-0000-4000-8000-000000000001" };
    const result = await bench.database.as(specialist, (trx) =>
      bench.search.search(trx, "candidates", { q: "Köchin", pageSize: 10 }),
    );
    const found = result.hits.map((hit) => hit.id);
    expect(found).toEqual(expect.arrayContaining(["kochassistent-p0", "kochassistent-p1"]));
  });
});
