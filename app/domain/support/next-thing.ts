import type { IsoDate } from "~/domain/days";

/** Where the next thing comes from; of several on one day the first of these comes first. */
export const nextSources = ["concern", "appointment", "visit", "own", "step"] as const;
export type NextSource = (typeof nextSources)[number];

/** Something open with a day: a company's call for help by the day its answer is promised, an appointment, a visit to a company, somebody's own dated step, a step of their support. */
export type OpenThing = { source: NextSource; id: string; due: IsoDate };

/**
 * The next thing, one and the same on every page: whoever called for help is answered first, else the earliest of what
 * is open; null when nothing is.
 */
export function nextThing<Thing extends OpenThing>(things: readonly Thing[]): Thing | null {
  return things.reduce<Thing | null>((first, thing) => (first && comparing(first, thing) <= 0 ? first : thing), null);
}

const comparing = (a: OpenThing, b: OpenThing): number =>
  Number(a.source !== "concern") - Number(b.source !== "concern") ||
  a.due.localeCompare(b.due) ||
  nextSources.indexOf(a.source) - nextSources.indexOf(b.source) ||
  a.id.localeCompare(b.id);
