import { describe, expect, test } from "vitest";
import { type AgendaLine, type AgendaPart, agenda, agendaPart, linesShown } from "./agenda";

const today = "2026-11-30";
const line = (kind: AgendaLine["kind"], due: string | null, late = false): AgendaLine => ({ kind, due, late });

describe("where a line of the first page stands", () => {
  test.each([
    [line("step", "2026-11-29"), "overdue"],
    [line("step", "2026-11-30"), "2026-11-30"],
    [line("step", "2026-12-07"), "2026-12-07"],
    [line("permit", "2026-12-08"), "later"],
    [line("appointment", "2026-11-30", true), "overdue"],
    [line("concern", "2026-11-20", true), "help"],
    [line("person", "2026-01-01", true), "plan"],
    [line("proposal", null), "open"],
    [line("long", "2025-01-01"), "open"],
    [line("search", null), "open"],
  ])("%o", (asked, part) => {
    expect(agendaPart(asked, today)).toBe(part);
  });
});

test("help comes first, then what is late, then day by day", () => {
  const lines = [
    line("person", "2026-02-01"),
    line("permit", "2027-01-01"),
    line("step", "2026-12-02"),
    line("interest", null),
    line("step", "2026-11-30"),
    line("step", "2026-11-28"),
    line("visit", "2026-11-20"),
    line("concern", "2026-12-01"),
  ];
  const parts = agenda(lines, today);
  expect(parts.map(({ part }) => part)).toEqual([
    "help",
    "overdue",
    "2026-11-30",
    "2026-12-02",
    "later",
    "open",
    "plan",
  ]);
  expect(parts[1]?.lines.map(({ due }) => due)).toEqual(["2026-11-20", "2026-11-28"]);
});

describe("how many lines of each part are shown", () => {
  const shown = (parts: [AgendaPart, number][]) =>
    linesShown(parts.map(([part, count]) => ({ part, lines: Array.from({ length: count }) })));

  test("all of a calm week", () => {
    expect(
      shown([
        ["help", 1],
        ["overdue", 3],
        [today, 6],
        ["2026-12-04", 9],
        ["plan", 2],
      ]),
    ).toEqual([1, 3, 6, 9, 2]);
  });

  test("what is late leaves room for today, the week goes as far as there is room, and nobody without a plan is left out", () => {
    expect(
      shown([
        ["help", 2],
        ["overdue", 90],
        [today, 8],
        ["2026-12-01", 5],
        ["2026-12-02", 7],
        ["later", 2],
        ["plan", 40],
      ]),
    ).toEqual([2, 22, 8, 5, 2, 2, 4]);
  });

  test("never more than a page takes", () => {
    const counts = shown([
      ["help", 60],
      ["overdue", 60],
      [today, 60],
      ["open", 60],
      ["plan", 60],
    ]);
    expect(counts).toEqual([8, 22, 7, 4, 4]);
  });
});
