import { calendarDay } from "~/domain/days";
import { tidy } from "./text";

/** A date as people write it: a day, a month or only a year. */
export type WrittenDate =
  | { kind: "day"; iso: string }
  | { kind: "year"; year: number }
  | { kind: "impossible" }
  | { kind: "unreadable" };

/**
 * Reads 26.02.1988, 30.3.1995, 28.04.73, 1988-02-09, 1988/02/09, 26-02-1988 and 1977.
 * Two-digit years above `pivot` belong to the last century ("73" → 1973, "28" → 2028 with pivot 40).
 * A day that does not exist (31.02.) is `impossible`; it is never moved.
 */
export function readDate(text: string, pivot: number): WrittenDate {
  const written = tidy(text);
  const german = /^(\d{1,2})[.\-/](\d{1,2})[.\-/](\d{4}|\d{2})\.?$/.exec(written);
  if (german)
    return day(fullYear(Number(german[3]), (german[3] ?? "").length, pivot), Number(german[2]), Number(german[1]));
  const iso = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[T ]\d{2}:\d{2}.*)?$/.exec(written);
  if (iso) return day(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const year = /^(?:ca\.?\s*)?(\d{4})$/.exec(written);
  if (year) return { kind: "year", year: Number(year[1]) };
  return { kind: "unreadable" };
}

function fullYear(year: number, digits: number, pivot: number): number {
  if (digits === 4) return year;
  return year > pivot ? 1900 + year : 2000 + year;
}

function day(year: number, month: number, dayOfMonth: number): WrittenDate {
  const iso = calendarDay(year, month, dayOfMonth);
  return iso === null ? { kind: "impossible" } : { kind: "day", iso };
}

/** Pivot for dates of birth: nobody is born in the future. */
export function birthPivot(today: string): number {
  return Number(today.slice(2, 4));
}

/** Papers and contracts end at most so many years ahead: "56" is 2056, "57" was 1957. */
const yearsAhead = 30;

/** Pivot for future dates. */
export function futurePivot(today: string): number {
  return Number(today.slice(2, 4)) + yearsAhead;
}
