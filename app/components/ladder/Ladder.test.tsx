import { renderToStaticMarkup } from "react-dom/server";
import { I18nextProvider } from "react-i18next";
import { describe, expect, test } from "vitest";
import { type LadderStage, ladderFor } from "~/domain/placement";
import { sampleStage as stage } from "~/domain/placement/sample-stage";
import { translator } from "~/i18n/catalogues.server";
import type { Locale } from "~/i18n/locales";
import { Ladder } from "./Ladder";

const way = [
  stage("ausb_3", "2025-08-01", { end: "2026-02-28", endReason: "school_gap" }),
  stage("starter_job", "2026-03-01"),
  stage("eq", "2027-02-01", { planned: true, needs: ["german_b1"] }),
];

function drawn(
  stages: LadderStage[],
  props: Partial<Omit<Parameters<typeof Ladder>[0], "view">> = {},
  locale: Locale = "de",
) {
  const view = ladderFor(stages, { cut: "team" }, "2026-11-23");
  const html = renderToStaticMarkup(
    <I18nextProvider i18n={translator(locale)}>
      <Ladder label="Weg von Samir" {...props} view={view} />
    </I18nextProvider>,
  );
  const [picture = "", list = ""] = html.split("<ol");
  return { picture, list };
}
const itemsOf = (list: string) => [...list.matchAll(/<li class="rung"[^>]*>/g)].map(([tag]) => tag);
const textOf = (html: string) => html.replace(/<[^>]+>/g, "");

describe("the ladder", () => {
  test("is a list in order of time with its level said, and the rung of now marked", () => {
    const { list } = drawn(way);
    expect(itemsOf(list).map((tag) => /data-state="(\w+)"/.exec(tag)?.[1])).toEqual(["reached", "now", "planned"]);
    expect(itemsOf(list)[1]).toContain('aria-current="step"');
    expect(textOf(list)).toContain("Sprosse 3 von 6: Einstiegsstelle");
  });

  test("has a drawing that is for the eye alone and holds nothing to press", () => {
    const { picture } = drawn(way);
    expect(picture).toContain('aria-hidden="true"');
    expect(picture).not.toMatch(/<a |<button|tabindex|style=/);
  });

  test("names the six levels, the company once, and why it went back", () => {
    const words = textOf(drawn(way).picture);
    for (const level of ["Besuch und Gespräch", "Probearbeit", "Einstiegsstelle", "Ausbildung", "Facharbeit"]) {
      expect(words).toContain(level);
    }
    expect(words.match(/Ventilwerk/g)).toHaveLength(1);
    expect(words).toContain("eine Sprosse zurück: Berufsschule nicht geschafft");
  });

  test("says what is to be settled for the plan, in the drawing as a number", () => {
    const { picture, list } = drawn(way, { notes: ["Das Papier gilt dann nicht mehr."] });
    expect(textOf(picture)).toContain("Noch zu klären: 1");
    expect(textOf(list)).toContain("Das Papier gilt dann nicht mehr.");
  });

  test("draws where a plan is missing, only where the team reads it", () => {
    const { picture, list } = drawn(way.slice(0, 2), { missing: "Planen" });
    expect(textOf(picture)).toContain("Noch keine nächste Sprosse geplant.");
    expect(textOf(list)).toContain("Planen");
    expect(textOf(drawn(way.slice(0, 2)).picture)).not.toContain("geplant");
  });

  test("runs from the right where the language does", () => {
    const first = (locale: Locale) => Number(/plot-bar" x="([\d.]+)%/.exec(drawn(way, {}, locale).picture)?.[1]);
    expect(first("de")).toBe(0);
    expect(first("ar")).toBeGreaterThan(50);
  });

  test("without a rung says so", () => {
    expect(textOf(drawn([]).picture)).toBe("Noch keine Sprosse.");
  });
});
