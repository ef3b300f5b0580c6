import type { IsoDate } from "~/domain/days";
import { dueSoonUntil } from "./steps";

/** What may wait on the first page beside the steps. */
const agendaKinds = [
  "concern",
  "appointment",
  "visit",
  "permit",
  "proposal",
  "next",
  "review",
  "job",
  "question",
  "interest",
  "search",
  "place",
  "long",
  "person",
] as const;
export type AgendaKind = (typeof agendaKinds)[number];

/** Kinds that wait without a day: what stands beside them is since when. */
const undated: readonly (AgendaKind | "step")[] = ["job", "question", "interest", "search", "place", "long"];

/** What the first page needs to know of a line to find its place. */
export type AgendaLine = {
  kind: AgendaKind | "step";
  /** calendar day in the city; null where nothing is dated */
  due: IsoDate | null;
  late: boolean;
};

const beforeDays = ["help", "overdue"] as const;
/** What comes after the days of the week and can wait: the first page shows how each begins. */
export const afterDays = ["later", "open", "plan"] as const;
type NamedPart = (typeof beforeDays | typeof afterDays)[number];

/**
 * Where a line stands: `help` a company that asked, `overdue`, a day of the coming week, `later`, `open` without a day,
 * `plan` people for whom nothing is planned.
 */
export type AgendaPart = NamedPart | IsoDate;

export const isNamedPart = (part: AgendaPart): part is NamedPart =>
  [...beforeDays, ...afterDays].some((named) => named === part);

export function agendaPart({ kind, due, late }: AgendaLine, today: IsoDate): AgendaPart {
  if (kind === "concern") return "help";
  if (kind === "person") return "plan";
  if (undated.includes(kind) || due === null) return "open";
  if (late || due < today) return "overdue";
  return due <= dueSoonUntil(today) ? due : "later";
}

/** The parts that have lines, in the order of the page; within a part by day, as they came otherwise. */
export function agenda<Line extends AgendaLine>(
  lines: readonly Line[],
  today: IsoDate,
): { part: AgendaPart; lines: Line[] }[] {
  const parts = new Map<AgendaPart, Line[]>();
  for (const line of lines) {
    const part = agendaPart(line, today);
    parts.set(part, [...(parts.get(part) ?? []), line]);
  }
  const days = [...parts.keys()].filter((part) => !isNamedPart(part)).sort();
  return [...beforeDays, ...days, ...afterDays].flatMap((part) => {
    const own = parts.get(part);
    return own ? [{ part, lines: own.sort(byDay) }] : [];
  });
}

/** Lines the whole page shows: about three screens, and a page that is small whatever a team has put off. */
const mostLines = 45;
/** What comes before today leaves room for it. */
const mostBefore: Readonly<Record<(typeof beforeDays)[number], number>> = { help: 8, overdue: 22 };
/** Of each part that can wait. */
const mostAfter = 4;

/**
 * How many lines of each part the whole page shows: first what asks for help, what is late and today, then day by day as
 * far as there is room; the rest stands behind a link, and its part still says how many there are.
 */
export function linesShown(parts: readonly { part: AgendaPart; lines: readonly unknown[] }[]): number[] {
  const isAfter = (part: AgendaPart) => afterDays.some((one) => one === part);
  const atMost = (part: AgendaPart) =>
    part === "help" || part === "overdue" ? mostBefore[part] : isAfter(part) ? mostAfter : mostLines;
  const wanted = parts.map(({ part, lines }) => ({ part, count: Math.min(lines.length, atMost(part)) }));
  let room = mostLines - wanted.reduce((sum, { part, count }) => sum + (isAfter(part) ? count : 0), 0);
  return wanted.map(({ part, count }) => {
    if (isAfter(part)) return count;
    const shown = Math.min(count, room);
    room -= shown;
    return shown;
  });
}

const byDay = (a: AgendaLine, b: AgendaLine): number => (a.due ?? "").localeCompare(b.due ?? "");
