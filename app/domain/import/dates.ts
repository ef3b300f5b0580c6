import { addDays, calendarDay } from "~/domain/days";
import { fold, tidy } from "./text";

/** A date as people write it: a day, a month or only a year. */
export type WrittenDate =
  | { kind: "day"; iso: string }
  | { kind: "year"; year: number }
  | { kind: "impossible" }
  | { kind: "unreadable" };

/**
 * Reads 26.02.1988, 30.3.1995, 28.04.73, 1988-02-09, 1988/02/09, 26-02-1988, 26,02,1988, "26. Februar 1988", 1977 and the
 * number by which a spreadsheet counts days (33311). Words around it do not matter: "geb. 26.02.1988 (laut Pass)".
 * Two-digit years above `pivot` belong to the last century ("73" → 1973, "28" → 2028 with pivot 40); without a pivot they
 * stay years below 100, for a reader that knows the century better.
 * A day that does not exist (31.02.) is `impossible`; it is never moved.
 */
export function readDate(text: string, pivot: number | null): WrittenDate {
  const written = tidy(text)
    .replace(/^(?:geb(?:oren|\.)?|am|bis|seit|ab|vom|born|until)\s*(?:am|zum)?\s*:?\s*/iu, "")
    .replace(/\s*\([^)]*\)$/u, "");
  const german = /^(\d{1,2})\s?[.,\-/]\s?(\d{1,2})\s?[.,\-/]\s?(\d{4}|\d{2})\.?(?:[T ]\d{1,2}:\d{2}.*)?$/.exec(written);
  if (german)
    return day(fullYear(Number(german[3]), (german[3] ?? "").length, pivot), Number(german[2]), Number(german[1]));
  const iso = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[T ]\d{2}:\d{2}.*)?$/.exec(written);
  if (iso) return day(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const named = /^(\d{1,2})\.?\s*(\p{L}{3,9})\.?,?\s*(\d{4}|\d{2})$/u.exec(written);
  const month = monthOf(named?.[2] ?? "");
  if (named && month > 0)
    return day(fullYear(Number(named[3]), (named[3] ?? "").length, pivot), month, Number(named[1]));
  const year = /^(?:ca\.?\s*|etwa\s+|um\s+)?(\d{4})$/.exec(written);
  if (year) return { kind: "year", year: Number(year[1]) };
  const serial = /^\d{5}$/.test(written) ? Number(written) : 0;
  if (serial >= firstSerial && serial <= lastSerial) return { kind: "day", iso: addDays("1899-12-30", serial) };
  return { kind: "unreadable" };
}

/** The last day of a month that is written without a day ("09/27", "bis 09.2027", "Sept. 2027"); null for anything else. */
export function monthEnd(text: string): string | null {
  const written = tidy(text).replace(/^bis\s+/iu, "");
  const parts =
    /^(\d{1,2})\s?[/-]\s?(\d{4}|\d{2})$/.exec(written) ??
    /^(\d{1,2})\.(\d{4})$/.exec(written) ??
    /^(\p{L}{3,9})\.?\s+(\d{4})$/u.exec(written);
  if (!parts) return null;
  const [, month = "", year = ""] = parts;
  const no = /\d/.test(month) ? Number(month) : monthOf(month);
  if (no < 1 || no > 12) return null;
  const first = calendarDay(fullYear(Number(year), year.length, 99) + (no === 12 ? 1 : 0), (no % 12) + 1, 1);
  return first === null ? null : addDays(first, -1);
}

/** Days that spreadsheets count from 30 December 1899: 1927 to 2099. */
const firstSerial = 9_863;
const lastSerial = 73_050;

const months = [
  "januar jaenner january",
  "februar feber february",
  "maerz march",
  "april",
  "mai may",
  "juni juno june",
  "juli july",
  "august",
  "september sept",
  "oktober october",
  "november",
  "dezember december",
].map((names) => names.split(" "));

/** 1 to 12 for a German or English name or its first three letters; 0 when it is none. */
function monthOf(word: string): number {
  const folded = fold(word);
  if (folded.length < 3) return 0;
  return (
    months.findIndex((names) =>
      names.some((name) => name === folded || name.slice(0, 3) === folded || name.slice(0, 4) === folded),
    ) + 1
  );
}

function fullYear(year: number, digits: number, pivot: number | null): number {
  if (digits === 4 || pivot === null) return year;
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
