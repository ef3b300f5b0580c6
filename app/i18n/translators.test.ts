import { expect, test } from "vitest";
import { translator } from "./catalogues.server";

test("a translator has hardly anything of its own, because every component copies what it has", () => {
  const german = translator("de");
  expect(Object.keys(german).length).toBeLessThan(5);
  expect(german.getFixedT("de", "common")("skip")).toBe(german.t("common:skip"));
  expect(german.language).toBe("de");
});

test("a text with words in it is the same however often it is asked for, and with whatever words", () => {
  const quick = translator("de").getFixedT("de", "match");
  const slow = translator("de").t;
  for (const name of ["Ada", "Bo", "$t(common:skip)", "{{name}}", "$&", ""]) {
    const given = { name, count: 2 };
    expect(quick("detailsFor", given)).toBe(`Alle Gründe zu ${name}`);
  }
  for (const years of [1, 2, 5]) {
    const given = { occupation: "Koch", count: years, years };
    for (const round of [1, 2])
      expect([round, quick("reason.experience.same", given)]).toEqual([
        round,
        slow("match:reason.experience.same", given),
      ]);
  }
});

test("a value that chooses another text does so each time", () => {
  const quick = translator("de").getFixedT("de", "job");
  const texts = ["mw", "care", "mw"].map((series) =>
    quick("finding.pay.belowFloor", { series, floor: "1", year: "2026", pay: "2" }),
  );
  expect(texts[0]).toBe(texts[2]);
  expect(texts[0]).not.toBe(texts[1]);
  expect(texts.join()).not.toContain("\u0001");
});
