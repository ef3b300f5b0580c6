import { describe, expect, test } from "vitest";
import { partsOf } from "./clauses";
import { keptOf, readRemark } from "./read";
import { droppedOf, scrub, sensitiveWordsIn } from "./scrub";

const kept = (text: string) => keptOf(readRemark(text, "remark"));

describe("work is kept whole", () => {
  test.each([
    "sucht Teilzeit",
    "sucht Arbeit als Koch",
    "Erfahrung in der Behindertenhilfe",
    "Pflege von Kranken",
    "Hausmeister im Wohnheim",
    "hat in einer Moschee geputzt",
    "Kirchenorgelbau",
    "Familienbetrieb",
    "Krankenschwester",
    "möchte mit Kindern arbeiten",
    "Reinigung in einer Suchtklinik",
    "Dolmetscher für Flüchtlinge bei der Caritas",
    "hat Probearbeit gemacht, Chef zufrieden",
    "Termin 3x nicht erschienen – Post kam nicht an",
    "Zeugnisse in Anerkennung (IHK FOSA)",
    "Müll getrennt und sortiert",
    "ruft nicht zurück",
    "Cleaned at a mosque",
    "Cared for elderly patients in a home",
    "Camide boya yaptı",
    "نظف في مسجد",
    "Работал на кухне в больнице",
    "Працював у дитячому садку",
    "در مسجد نظافت کرد",
  ])("%s", (text) => {
    expect(readRemark(text, "remark").map(({ fate }) => fate)).not.toContain("dropped");
    expect(kept(text)).toBe(text);
  });
});

describe("what says something private goes, and only that", () => {
  test.each([
    ["Knie", "", ["health"]],
    ["Hat eine Sucht", "", ["health"]],
    ["2 Kinder, Kita-Platz fehlt", "Kita-Platz fehlt", ["family"]],
    ["teilt Handy mit Mann", "teilt Handy", ["family"]],
    ["Bruder arbeitet bei Fa. Terhorst", "Kontakt zu Fa. Terhorst", ["family"]],
    ["Muslim; kommt mit Dolmetscher", "kommt mit Dolmetscher", ["religion"]],
    ["Rückenschmerzen, sehr motiviert", "sehr motiviert", ["health"]],
    ["verheiratet, 3 Kinder, Schulden", "", ["family", "debts"]],
    ["kommt aus Syrien", "", ["origin"]],
    ["Keine Nachtschicht wg. Depression", "Keine Nachtschicht", ["health"]],
    ["Wegen Asthma keine Arbeit mit Staub", "keine Arbeit mit Staub", ["health"]],
    [
      "Staplerschein vorh., 2 J. Haft wg. Einbruch, möchte Schicht",
      "Staplerschein vorh., möchte Schicht",
      ["conviction"],
    ],
    ["Koch, 4 J. Erf., ist Alevit", "Koch, 4 J. Erf.", ["religion"]],
    ["§ 25a beantragt, sucht Ausbildung", "sucht Ausbildung", ["residence"]],
    ["wohnt in der GU, Bus 122", "Bus 122", ["housing"]],
    ["Happy with nights, has debts", "Happy with nights", ["debts"]],
    ["Sabah çalışır, hamile", "Sabah çalışır", ["health"]],
    ["Сварщик, 5 лет, пьёт", "Сварщик, 5 лет", ["health"]],
    ["Шукає роботу, має борги", "Шукає роботу", ["debts"]],
    ["يبحث عن عمل، عنده سكري", "يبحث عن عمل", ["health"]],
    ["دنبال کار است، زندان بود", "دنبال کار است", ["conviction"]],
  ])("%s → %s", (text, rest, categories) => {
    const read = scrub(text, "remark");
    expect(read.text).toBe(rest);
    expect(new Set(droppedOf(read.pieces))).toEqual(new Set(categories));
  });

  test("what was said of it goes with it: who told, and that nobody may know", () => {
    expect(kept("homosexuell, soll keiner wissen")).toBe("");
    expect(kept("spielsüchtig lt. Schwester")).toBe("");
  });

  test("whose it is decides: the person's brother is family, somebody's children at work are work", () => {
    expect(kept("Bruder ist krank")).toBe("");
    expect(kept("Kinder in einer Kita betreut")).toBe("Kinder in einer Kita betreut");
  });
});

describe("where only a person can tell", () => {
  test.each([
    "Malerhelfer mit Hepatitis gearbeitet",
    "geht ihm gerade schlecht",
    "Sprachmittler im BAMF-Auftrag",
    "vom anderen Ufer",
    "lebt von Stütze",
    "BG 35512",
    "при надії",
    "پا به ماه است",
  ])("%s", (text) => {
    const fates = readRemark(text, "remark").map(({ fate }) => fate);
    expect(fates).toContain("asked");
    expect(kept(text)).not.toBe(text);
  });

  test("a column with a meaning does not ask about unknown words", () => {
    expect(readRemark("Zwirbeln", "cell").map(({ fate }) => fate)).toEqual(["kept"]);
    for (const words of ["Krankenschwester", "Gesundheitszeugnis", "Kinder betreuen", "Hausfrau"])
      expect(scrub(words, "cell").text).toBe(words);
  });
});

describe("parts of a remark", () => {
  test("joining them gives the remark", () => {
    for (const text of ["Erf. als Koch, 4 J.; wg. Knie kein Heben. Ruft an – Mo.", "a: b, c", "", "Nur …, ok?"])
      expect(
        partsOf(text)
          .map((part) => part.lead + part.text)
          .join(""),
      ).toBe(text);
  });

  test("shortened words end no sentence", () => {
    expect(partsOf("Erf. Küche bei Fa. Lenz, Std. egal").map(({ text }) => text)).toEqual([
      "Erf. Küche bei Fa. Lenz",
      "Std. egal",
    ]);
  });

  test("cleaning again changes nothing more", () => {
    for (const words of ["2 Kinder, Kita-Platz fehlt", "Bruder arbeitet bei Fa. Terhorst", "Knie; ruft nicht zurück"]) {
      const once = scrub(words, "remark").text;
      expect(scrub(once, "remark").text).toBe(once);
    }
  });
});

test("the words that decided are named as they were typed", () => {
  expect(sensitiveWordsIn("Ist aus Syrien, hat 3 Kinder und Schulden")).toEqual(["aus Syrien", "3 Kinder", "Schulden"]);
});
