import { cityDay } from "~/config/clock";
import type { AgendaLine } from "~/domain/support/agenda";
import type { TodayItem, TodayStep } from "~/queries/team/today";

/** A row of the first page: a step of support or something else that waits. */
export type TodayLine = AgendaLine & { key: string } & ({ step: TodayStep } | { step?: undefined; item: TodayItem });

/** Kinds whose time of day counts. */
const timed: readonly TodayItem["kind"][] = ["appointment", "concern"];

/** Steps and what else waits as lines of one agenda, each with the city's day it is due on. */
export const linesOf = (steps: readonly TodayStep[], items: readonly TodayItem[]): TodayLine[] => [
  ...items.map((item, at) => ({
    // somebody may be in several lines of one kind; no words of anybody stand in an address
    key: `${item.kind}-${item.id}-${items.slice(0, at).filter((one) => one.kind === item.kind && one.id === item.id).length}`,
    kind: item.kind,
    due: item.due !== null && timed.includes(item.kind) ? cityDay(new Date(item.due)) : item.due,
    late: item.late,
    item,
  })),
  ...steps.map((step) => ({ key: `step-${step.id}`, kind: "step" as const, due: step.dueOn, late: false, step })),
];

/** The id by which whom a line is about is found; null for a saved search. */
export function aboutOf(line: TodayLine): string | null {
  if (line.step) return line.step.id;
  return line.item.kind === "search" ? null : line.item.id;
}
