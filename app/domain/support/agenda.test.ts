import { describe, expect, test } from "vitest";
import { type AgendaLine, agenda, agendaPart } from "./agenda";

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
