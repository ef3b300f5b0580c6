import { z } from "zod";
import { calendarDay, type IsoDate, type Span, shiftDate } from "./days";
import { withParams } from "./errors";
import { readDate } from "./import/dates";
import { plainDigits } from "./typed-text";

/**
 * What the day of a form means. Each has its bounds: years before or after today outside of which a day is a slip of
 * the pen. A browser's date box sends "0090-01-01" for a typed 01.01.90 and lets through the year 9999.
 */
const meanings = {
  /** of somebody who may look for work or for an apprenticeship */
  birth: [-90, -10],
  /** to be done, or agreed to happen; what is overdue stays in its form */
  next: [-1, 2],
  /** has happened, or was given, seen or said */
  done: [-5, 0],
  /** since when or from when somebody can work */
  available: [-3, 3],
  /** the last day of a paper, a benefit, a licence or an agreement */
  paper: [-10, 30],
  /** the first day of a paper, a benefit or a dated amount */
  since: [-50, 5],
  /** the first day of a stage, a job or an agreement */
  start: [-10, 3],
} as const satisfies Record<string, readonly [from: number, to: number]>;
export type DayMeaning = keyof typeof meanings;
export const dayMeanings = Object.keys(meanings) as DayMeaning[];

/** The first and the last day that a field of this meaning takes. */
export function dayBounds(meaning: DayMeaning, today: IsoDate): Span {
  const [from, to] = meanings[meaning];
  return { from: shiftDate(today, { years: from }), to: shiftDate(today, { years: to }) };
}

/**
 * A day as somebody typed it, or a browser made of it: "01.01.90", "0090-01-01", "26. Februar 1988". Of a year with two
 * digits the century is the one that lies within the bounds; where none or both do, the field asks.
 */
export function readDay(text: string, meaning: DayMeaning, today: IsoDate): { day: IsoDate } | { fault: string } {
  const read = readDate(plainDigits(text), null);
  if (read.kind !== "day") return { fault: "date" };
  const bounds = dayBounds(meaning, today);
  const possible = withCentury(read.iso).filter((day) => bounds.from <= day && day <= bounds.to);
  const [day] = possible;
  if (day !== undefined && possible.length === 1) return { day };
  return { fault: withParams("dateBounds", { ...bounds }) };
}

function withCentury(iso: IsoDate): IsoDate[] {
  const [year = 0, month = 0, day = 0] = iso.split("-").map(Number);
  if (year > 99) return [iso];
  return [1900, 2000].map((century) => calendarDay(century + year, month, day)).filter((each) => each !== null);
}

/** A field of a day, or of its year alone. */
type Dated = { meaning: DayMeaning; only?: "year" };

/** What was typed into such a field, as its schema takes it. */
export function readDated(
  text: string,
  { meaning, only }: Dated,
  today: IsoDate,
): { value: string } | { fault: string } {
  if (only === "year") return readYear(text, meaning, today);
  const reading = readDay(text, meaning, today);
  return "fault" in reading ? reading : { value: reading.day };
}

/** "90" is 1990 where only that lies within the bounds. */
function readYear(text: string, meaning: DayMeaning, today: IsoDate): { value: string } | { fault: string } {
  const typed = plainDigits(text).trim();
  if (!/^(\d{2}|\d{4})$/.test(typed)) return { fault: "integer" };
  const { from, to } = dayBounds(meaning, today);
  const [least, most] = [Number(from.slice(0, 4)), Number(to.slice(0, 4))];
  const possible = (typed.length === 2 ? [1900, 2000] : [0])
    .map((century) => century + Number(typed))
    .filter((year) => least <= year && year <= most);
  if (possible.length === 1) return { value: String(possible[0]) };
  return { fault: withParams("yearBounds", { from: String(least), to: String(most) }) };
}

const dated = z.registry<Dated>();

/** The field of a day. The door of all forms (`readForm`) reads what was typed into it and holds its bounds. */
export const dayField = (meaning: DayMeaning) =>
  z.iso.date({ error: (issue) => (issue.input === undefined ? "required" : "date") }).register(dated, { meaning });

/** The field of a year alone. */
export const yearField = (meaning: DayMeaning) =>
  z.number({ error: "integer" }).int("integer").register(dated, { meaning, only: "year" });

/** The names of a form's days, each with its meaning. */
export function daysOf(schema: z.core.$ZodType, name = ""): Map<string, Dated> {
  const own = dated.get(schema as z.ZodType);
  if (own !== undefined) return new Map([[name, own]]);
  const found = new Map<string, Dated>();
  for (const [key, part] of partsOf(schema))
    for (const [inner, each] of daysOf(part, key === "" ? name : key)) found.set(inner, each);
  return found;
}

/** The schemas inside one; of an object with their names. Days stand in the fields of a form, never in its rows. */
function partsOf(schema: z.core.$ZodType): [string, z.core.$ZodType][] {
  const { def } = (schema as z.core.$ZodTypes)._zod;
  if (def.type === "object") return Object.entries(def.shape);
  if (def.type === "union") return def.options.map((option) => ["", option]);
  if (def.type === "intersection")
    return [
      ["", def.left],
      ["", def.right],
    ];
  if (def.type === "pipe") return [["", def.in]];
  return "innerType" in def ? [["", def.innerType]] : [];
}
