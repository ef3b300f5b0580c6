import { renderToStaticMarkup } from "react-dom/server";
import { I18nextProvider } from "react-i18next";
import { describe, expect, test } from "vitest";
import type { Names } from "~/domain/matching/names";
import type { DimensionResult, ReasonParams } from "~/domain/matching/result";
import { translator } from "~/i18n/catalogues.server";
import { useReasonText } from "./reason-text";

const names: Names = {
  occupation: { lagerhelfer: { de: "Lagerhelfer/in", en: "warehouse worker" } },
  skill: {},
  apprenticeship: {},
  instrument: {},
  district: {},
  status: {},
};

function Answer({ dimension }: { dimension: DimensionResult }) {
  return useReasonText(names).answer(dimension);
}

const said = (locale: "de" | "en", reason: string, params: ReasonParams) =>
  renderToStaticMarkup(
    <I18nextProvider i18n={translator(locale)}>
      <Answer dimension={{ id: "experience", kind: "met", weight: 12, reason, credit: 1, params }} />
    </I18nextProvider>,
  );

describe("a number in a reason", () => {
  test.each([
    ["en", 0, "has worked as"],
    ["en", 1, "one year as"],
    ["en", 2, "2 years as"],
    ["de", 0, "hat als"],
    ["de", 1, "ein Jahr als"],
    ["de", 2.5, "2,5 Jahre als"],
  ] as const)("is written as it is said in %s: %d", (locale, years, words) => {
    expect(said(locale, "experience.same", { occupation: "lagerhelfer", years })).toContain(words);
  });
  test("including days", () => {
    const later = (days: number) => said("en", "start.later", { date: "2027-01-04", days });
    expect(later(1)).toContain("one day later");
    expect(later(12)).toContain("12 days later");
  });
});
