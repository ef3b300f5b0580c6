import { renderToStaticMarkup } from "react-dom/server";
import { I18nextProvider } from "react-i18next";
import { describe, expect, test } from "vitest";
import { translator } from "~/i18n/catalogues.server";
import type { Locale } from "~/i18n/locales";
import { LadderSmall } from "./small";

const drawn = (props: Parameters<typeof LadderSmall>[0], locale: Locale = "de") =>
  renderToStaticMarkup(
    <I18nextProvider i18n={translator(locale)}>
      <LadderSmall {...props} />
    </I18nextProvider>,
  );
const said = (...of: Parameters<typeof drawn>) => /aria-label="([^"]*)"/.exec(drawn(...of))?.[1];
const steps = (...of: Parameters<typeof drawn>) =>
  [...drawn(...of).matchAll(/<rect class="step-(\w+)"/g)].map(([, kind]) => kind);

describe("the small ladder", () => {
  test("says where somebody stands, in the words of the cut and the language", () => {
    expect(said({ stage: "starter_job" })).toBe("Sprosse 3 von 6: Einstiegsstelle");
    expect(said({ stage: "agh_sgb2", cut: "company" })).not.toContain("SGB II");
    expect(said({ stage: "starter_job", cut: "person" }, "en")).toBe("Rung 3 of 6: Starter job");
    expect(said({ stage: "starter_job", cut: "person" }, "ar")).toContain("3");
  });

  test("fills what lies below and marks now", () => {
    expect(steps({ stage: "starter_job" })).toEqual(["reached", "reached", "now", "ahead", "ahead", "ahead"]);
    expect(drawn({ stage: "starter_job" })).toContain("<circle");
  });

  test("outlines the best rung reached before and says it", () => {
    const stepBack = { stage: "starter_job", best: "ausb_3" } as const;
    expect(steps(stepBack)).toEqual(["reached", "reached", "now", "ahead", "best", "ahead"]);
    expect(said(stepBack)).toBe("Sprosse 3 von 6: Einstiegsstelle. Höchste bisher: Sprosse 5");
    expect(said({ stage: "eq", best: "eq" })).toBe("Sprosse 4 von 6: Einstiegsqualifizierung (EQ)");
  });

  test("a pause has no level of its own, and nothing begun yet is said", () => {
    expect(said({ stage: "pause", best: "starter_job" })).toBe("Pause. Höchste bisher: Sprosse 3");
    expect(steps({ stage: "pause", best: "starter_job" })).not.toContain("now");
    expect(said({ stage: null })).toBe("Noch keine Sprosse");
    expect(steps({ stage: null })).toEqual(Array(6).fill("ahead"));
  });
});
