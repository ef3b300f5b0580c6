import { expect, test } from "vitest";
import { translator } from "./catalogues.server";

test("a translator has hardly anything of its own, because every component copies what it has", () => {
  const german = translator("de");
  expect(Object.keys(german).length).toBeLessThan(5);
  expect(german.getFixedT("de", "common")("skip")).toBe(german.t("common:skip"));
  expect(german.language).toBe("de");
});
