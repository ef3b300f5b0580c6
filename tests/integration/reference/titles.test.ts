import { beforeAll, describe, expect, test } from "vitest";
import occupations from "#db/reference/occupations.json";
import { packedTitles } from "#db/reference/titles";
import { matchOccupation } from "~/domain/import/occupations";
import { reference } from "~/domain/import/reference.fixture";
import { openTitles, type TitleList } from "~/domain/occupation/title-list";
import { readTitle } from "~/domain/occupation/title-meaning";

let list: TitleList;
beforeAll(() => {
  list = openTitles(packedTitles());
}, 60_000);

const kindsOf = (title: string): string[] =>
  (readTitle(title, list)?.positions ?? []).filter(({ share }) => share >= 0.5).map(({ code }) => code.slice(0, 4));

describe("titles of strangers", () => {
  test.each([
    ["Wäscheschneiderhelfer", "2822"],
    ["Revierwachmann", "5311"],
    ["Bürogehilfe", "7140"],
    ["Bäckerhelferin", "2922"],
    ["Gerüstbauerhelfer", "3216"],
    ["Köchin (m/w/d)", "2930"],
    ["Kauffrau - Büromanagement", "7140"],
    ["Hotelköchin", "2930"],
    ["Elektiker", "2621"],
    ["plumber", "3421"],
    ["kitchen porter", "6330"],
    ["خباز", "2922"],
    ["نانوا", "2922"],
    ["kaynakçı", "2442"],
    ["зварювальник", "2442"],
    ["сварщик", "2442"],
  ])("%s is %s", (title, kind) => {
    expect(kindsOf(title)).toContain(kind);
  });

  test("the helper of a trade is of that trade, not of all helpers", () => {
    expect(kindsOf("مساعد نجار").map((kind) => kind.slice(0, 2))).not.toContain("29");
    expect(kindsOf("مساعد نجار").some((kind) => kind.startsWith("22") || kind.startsWith("33"))).toBe(true);
  });

  test("spelled apart and together they are one", () => {
    const all = ["Lkw-Fahrer", "LKW Fahrer", "Lkwfahrer", "LKW-Fahrerin"].map((title) => readTitle(title, list));
    expect(new Set(all.map((reading) => JSON.stringify(reading?.positions))).size).toBe(1);
    expect(kindsOf("Kraftfahrer")).toContain(kindsOf("Lkw-Fahrer")[0]);
  });

  test("a word that only says that somebody works names nothing", () => {
    for (const word of ["Helfer", "Arbeiter", "Mitarbeiterin", "worker", "عامل", "کارگر", "işçi", "працівник"])
      expect(readTitle(word, list), word).toBeNull();
  });

  test("letters that are no word are no certain title", () => {
    for (const word of ["", "   ", "xqzwv", "!!!", "12345", "a", "ا"])
      expect(readTitle(word, list)?.sure ?? 0, word).toBeLessThan(0.6);
  });
});

describe("titles in an office's list", () => {
  const meant = (title: string) =>
    matchOccupation(title, {
      ...reference,
      occupations: occupations.map((row) => ({ ...row, positions: [row.kldb2010, ...row.trades] })),
      titles: list,
    });
  test.each([
    ["Dachdeckergeselle", "dachdeckerhelfer"],
    ["Gerüstbauer", "geruestbauhelfer"],
    ["kaynakçı", "schweisserhelfer"],
    ["Zweiradmechanikerin", "fahrradhelfer"],
    ["roofer", "dachdeckerhelfer"],
  ])("%s stands for %s", (title, occupation) => {
    const { certain, suggestions } = meant(title);
    expect([...certain, ...suggestions]).toContain(occupation);
  });

  test("work that no starter occupation is near stays a question", () => {
    expect([meant("Softwareentwickler").certain, meant("Notarin").certain]).toEqual([[], []]);
  });
});
