import { shiftDate } from "../days";

/** A date of birth as far as it is known: the ISO day, or only the year. */
type Birth = { date: string | null; year: number | null };

/** Whoever is younger is a child and may not work (§§ 2(1), 5(1) JArbSchG). */
export const workingAge = 15;
/** Whoever is younger is protected as a young person (§ 2(2) JArbSchG). */
export const adultAge = 18;

export type AgeClass = "under_15" | "under_18" | "adult";

/**
 * Legal age class on a day (§§ 2, 5 JArbSchG). If only the year is known, 31 December counts as the birthday, so that
 * nobody loses protection too early. Null when nothing is known.
 */
export function ageClass(birth: Birth, today: string): AgeClass | null {
  const born = bornOn(birth);
  if (born === null) return null;
  if (birthday(born, workingAge) > today) return "under_15";
  return birthday(born, adultAge) > today ? "under_18" : "adult";
}

/** Today's class, and the days on which it changes. Says nothing about how old an adult is. */
export function ageFacts(
  birth: Birth,
  today: string,
): { ageClass: AgeClass | null; ageLater: { from: string; ageClass: AgeClass }[] } {
  const born = bornOn(birth);
  const ageLater =
    born === null ? [] : steps.map(([years, reached]) => ({ from: birthday(born, years), ageClass: reached }));
  return { ageClass: ageClass(birth, today), ageLater: ageLater.filter((step) => step.from > today) };
}

const steps = [
  [workingAge, "under_18"],
  [adultAge, "adult"],
] as const;

/** The class on a day, today or later. */
export const ageClassOn = (
  person: { ageClass: AgeClass | null; ageLater: readonly { from: string; ageClass: AgeClass }[] },
  day: string,
): AgeClass | null => person.ageLater.findLast((step) => step.from <= day)?.ageClass ?? person.ageClass;

/**
 * Whether somebody is old enough on a day, for ages from 15 to 18; older is not known here. Null when nothing is known,
 * or for somebody under 18 whose 18th birthday is not.
 */
export function reachesAge(person: Parameters<typeof ageClassOn>[0], years: number, day: string): boolean | null {
  const reached = ageClassOn(person, day);
  if (reached === null || reached === "adult") return reached && true;
  if (reached === "under_15" || years <= workingAge) return reached !== "under_15";
  const grownUp = person.ageLater.find((step) => step.ageClass === "adult")?.from;
  if (years >= adultAge) return false;
  return grownUp === undefined ? null : shiftDate(grownUp, { years: years - adultAge }) <= day;
}

const bornOn = (birth: Birth): string | null => birth.date ?? (birth.year === null ? null : `${birth.year}-12-31`);

/**
 * The day on which somebody reaches an age. Works on the text of the date because lists ask it for everybody at once.
 * Somebody born on 29 February reaches it on 1 March in other years, as the year ends with 28 February (§ 188 BGB).
 */
function birthday(born: string, years: number): string {
  const year = Number(born.slice(0, 4)) + years;
  const isLeap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  return `${String(year).padStart(4, "0")}${born.endsWith("-02-29") && !isLeap ? "-03-01" : born.slice(4)}`;
}
