import { describe, expect, test } from "vitest";
import { editDistance, prefixDistance } from "~/domain/edit-distance";
import { fold } from "~/domain/text/fold";
import { stem } from "~/domain/text/stem";
import { foldedWords, words } from "~/domain/text/words";
import { allowedTypos, closeness } from "./closeness";
import { compoundParts, splitCompound } from "./compounds";
import { highlight } from "./highlight";
import { emptyLexicon, lexiconOf } from "./lexicon";
import { maxWords, understand } from "./query";

const word = (folded: string) => ({ folded: fold(folded), stem: stem(fold(folded)), text: folded });

describe("folding", () => {
  test.each([
    ["Küche", "Kueche"],
    ["Küche", "KUCHE"],
    ["Straße", "strasse"],
    ["Näher/in", "Näher"],
    ["Näher*innen", "Näher"],
    ["NäherIn", "Näher"],
    ["Verkäufer(in)", "Verkäufer"],
    ["İŞÇİ", "işçi"],
    ["kıdemli", "kidemli"],
    ["خبّاز", "خباز"],
    ["عــامل", "عامل"],
    ["أحمد", "احمد"],
    ["مكتبة", "مكتبه"],
    ["کار", "كار"],
    ["кур'єр", "кур’єр"],
    ["кур'єр", "курʼєр"],
    ["Їжа", "іжа"],
  ])("%s is %s", (a, b) => {
    expect(fold(a)).toBe(fold(b));
  });

  test("folding twice changes nothing more for ordinary words", () => {
    for (const text of ["Bäuerin", "Gebäudereiniger*innen", "Möbelträger", "кухар", "نظافتچی"])
      expect(fold(fold(text))).toBe(fold(text));
  });

  test("the mark for both sexes is removed only at the end of a word", () => {
    expect(fold("Lager:innen")).toBe("lager");
    expect(fold("und/oder")).toBe("und/oder");
    expect(foldedWords("Koch (m/w/d)")).toEqual(["koch"]);
  });
});

describe("stems", () => {
  test.each([
    ["Köchin", "Koch"],
    ["Näherinnen", "Näher"],
    ["Küchenhilfen", "Küchenhilfe"],
    ["кухаря", "кухар"],
    ["прибиральниця", "прибиральник"],
    ["النادل", "نادل"],
    ["drivers", "driver"],
    ["водій", "водія"],
    ["водіїв", "водієм"],
    ["кухні", "кухнею"],
    ["кухонний", "кухонна"],
  ])("%s and %s have the same stem", (a, b) => {
    expect(stem(fold(a))).toBe(stem(fold(b)));
  });

  test.each([
    ["Reiniger", "Reinigung"],
    ["Koch", "Loch"],
    ["Maler", "Mal"],
  ])("%s and %s have different stems", (a, b) => {
    expect(stem(fold(a))).not.toBe(stem(fold(b)));
  });

  test("a stem is never empty", () => {
    for (const text of ["in", "en", "innen", "es", "a", "я", "ال"]) expect(stem(text).length).toBeGreaterThan(0);
  });
});

describe("closeness", () => {
  test("counts typos of all four kinds", () => {
    for (const wrong of ["lagerhelfr", "lagerhellfer", "lagerhelver", "lagerhlefer"])
      expect(editDistance("lagerhelfer", wrong, 2), wrong).toBe(1);
    expect(editDistance("koch", "fahrer", 2)).toBe(3);
    expect(editDistance("a".repeat(5_000), "b".repeat(5_000), 2)).toBe(3);
  });
  test("counts those in a beginning, whatever comes after it", () => {
    for (const wrong of ["gabelstaplr", "gabelstabl", "gabelstalp", "gabellsta"])
      expect(prefixDistance(wrong, "gabelstaplerfahrer", 2), wrong).toBe(1);
    expect(prefixDistance("gabelst", "gabelstaplerfahrer", 2)).toBe(0);
    expect(prefixDistance("habelst", "gabelstaplerfahrer", 2)).toBe(2);
    expect(prefixDistance("koch", "gabelstaplerfahrer", 2)).toBe(3);
    expect(prefixDistance("lagerhelfer", "lager", 2)).toBe(3);
  });
  test("short words must be right", () => {
    expect([4, 5, 7, 8].map(allowedTypos)).toEqual([0, 1, 1, 2]);
  });
  test("says what kind of match it is", () => {
    expect(closeness(word("Köchin"), word("Koch"))).toBe("exact");
    expect(closeness(word("Gabelst"), word("Gabelstaplerfahrer"))).toBe("prefix");
    expect(closeness(word("Stapler"), word("Gabelstaplerfahrer"))).toBe("compound");
    expect(closeness(word("Stabler"), word("Stapler"))).toBe("typo");
    expect(closeness(word("Gabelstaplr"), word("Gabelstaplerfahrer"))).toBe("typo");
    expect(closeness(word("Gabal"), word("Gabelstaplerfahrer"))).toBe("typo");
    expect(closeness(word("Gabl"), word("Gabelstaplerfahrer"))).toBeNull();
    expect(closeness(word("Koch"), word("Fahrer"))).toBeNull();
  });
});

describe("compounds", () => {
  test("inner words run to the end", () => {
    expect(compoundParts("gabelstaplerfahrer")).toEqual(expect.arrayContaining(["staplerfahrer", "fahrer"]));
    expect(compoundParts("koch")).toEqual([]);
  });
  test("a long word is cut at its last joint", () => {
    expect(splitCompound("fahrradwerkstatt")).toEqual(["fahrrad", "werkstatt"]);
    expect(splitCompound("koch")).toEqual(["koch"]);
  });
});

describe("understanding a query", () => {
  const lexicon = lexiconOf([
    { id: "lagerhelfer", phrases: ["Lagerhelfer/in", "warehouse worker", "працівник складу"] },
    { id: "schweisser", phrases: ["لحّام"] },
    { id: "metzger", phrases: ["لحّام", "قصّاب"] },
  ]);
  test("drops grammar and says so", () => {
    const read = understand("Ich suche eine Arbeit als Lagerhelfer", lexicon);
    expect(read.words.map((entry) => entry.text)).toEqual(["Lagerhelfer"]);
    expect(read.ignored).toContain("suche");
    expect(read.occupations).toEqual(["lagerhelfer"]);
  });
  test.each([
    ["C#", ["C#"]],
    ["C++ Programmierer", ["C++", "Programmierer"]],
    ["Lager+Versand", ["Lager", "Versand"]],
    ["#Küche", ["Küche"]],
  ])("shows %s as it was typed", (typed, shown) => {
    expect(understand(typed, lexicon).words.map(({ text }) => text)).toEqual(shown);
  });
  test("recognises phrases in any language, run together or with a mistake", () => {
    for (const q of [
      "warehouse worker in Styrum",
      "працівник складу",
      "Lager Helfer",
      "Lagerhälfer",
      "Lagerhelverin",
    ]) {
      expect(understand(q, lexicon).occupations, q).toEqual(["lagerhelfer"]);
    }
  });
  test("keeps both readings of an ambiguous word", () => {
    expect(understand("لحام", lexicon).occupations).toEqual(["schweisser", "metzger"]);
  });
  test("keeps ten words and cuts off the rest", () => {
    const read = understand(Array.from({ length: 500 }, (_, n) => `wort${n}`).join(" "), emptyLexicon);
    expect(read.words).toHaveLength(maxWords);
    expect(read.cut).toBe(true);
  });
  test("says the same word once", () => {
    expect(understand("Koch Köchin koch", emptyLexicon).words).toHaveLength(1);
  });
});

describe("highlighting", () => {
  const marked = (text: string, q: string) =>
    highlight(text, understand(q, emptyLexicon).words)
      ?.filter((segment) => segment.match)
      .map((segment) => segment.text);
  test("marks the word as it stands in the text", () => {
    expect(marked("Küchenhilfe (m/w/d) gesucht", "kuechenhilfe")).toEqual(["Küchenhilfe"]);
    expect(marked("Gabelstaplerfahrer/in", "stapler")).toEqual(["Gabelstaplerfahrer/in"]);
  });
  test("a weaker match is not highlighted beside a better one", () => {
    expect(marked("Koch und Loch", "Koch")).toEqual(["Koch"]);
  });
  test("the segments joined are the text again", () => {
    const text = "<b>Lager</b> & Lagerhelfer, 🧹 عامل";
    expect(
      highlight(text, understand("lager عامل", emptyLexicon).words)
        ?.map((segment) => segment.text)
        .join(""),
    ).toBe(text);
  });
  test("nothing to mark is null", () => {
    expect(highlight("Koch", understand("Fahrer", emptyLexicon).words)).toBeNull();
  });
});

test("words keep their position in the text", () => {
  const text = "Koch/Köchin, Verkäufer(in) und кур'єр";
  expect(words(text).map(({ start, end }) => text.slice(start, end))).toEqual([
    "Koch",
    "Köchin",
    "Verkäufer(in)",
    "und",
    "кур'єр",
  ]);
});
