import fs from "node:fs";
import { renderToStaticMarkup } from "react-dom/server";
import { I18nextProvider } from "react-i18next";
import { describe, expect, test } from "vitest";
import { levels } from "~/domain/placement";
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
const marks = (...of: Parameters<typeof drawn>) => /class="ladder-small ?([^"]*)"/.exec(drawn(...of))?.[1];

describe("the small ladder", () => {
  test("says where somebody stands, in the words of the cut and the language", () => {
    expect(said({ stage: "starter_job" })).toBe("Sprosse 3 von 6: Einstiegsstelle");
    expect(said({ stage: "agh_sgb2", cut: "company" })).not.toContain("SGB II");
    expect(said({ stage: "starter_job", cut: "person" }, "en")).toBe("Rung 3 of 6: Starter job");
    expect(said({ stage: "starter_job", cut: "person" }, "ar")).toContain("3");
  });

  test("tells a company only that somebody is on no rung there", () => {
    expect(said({ stage: null, cut: "company" })).toBe("Bei Ihnen noch auf keiner Sprosse");
    expect(said({ stage: null })).toBe("Noch keine Sprosse");
  });

  test("marks now", () => {
    expect(marks({ stage: "starter_job" })).toBe("at-3");
  });

  test("outlines the best rung reached before and says it", () => {
    const stepBack = { stage: "starter_job", best: "ausb_3" } as const;
    expect(marks(stepBack)).toBe("at-3 best-5");
    expect(said(stepBack)).toBe("Sprosse 3 von 6: Einstiegsstelle. Höchste bisher: Sprosse 5");
    expect(marks({ stage: "eq", best: "eq" })).toBe("at-4");
    expect(said({ stage: "eq", best: "eq" })).toBe("Sprosse 4 von 6: Einstiegsqualifizierung (EQ)");
  });

  test("a pause has no level of its own, and nothing begun yet is said", () => {
    expect(said({ stage: "pause", best: "starter_job" })).toBe("Pause. Höchste bisher: Sprosse 3");
    expect(marks({ stage: "pause", best: "starter_job" })).toBe("best-3");
    expect(said({ stage: null })).toBe("Noch keine Sprosse");
    expect(marks({ stage: null })).toBe("");
  });

  test("has a drawing for every rung it names", () => {
    const css = fs.readFileSync("app/styles/ladder.css", "utf8");
    for (const level of levels) {
      expect(css, level).toContain(`.ladder-small.at-${levels.indexOf(level) + 1} {`);
      expect(css, level).toContain(`.ladder-small.best-${levels.indexOf(level) + 1} {`);
    }
    expect(css.match(/\.ladder-small\.at-/g)).toHaveLength(levels.length);
  });
});
