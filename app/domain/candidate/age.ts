/** What is known of a birth: the ISO day, or the year alone. */
type Birth = { date: string | null; year: number | null };
export type AgeClass = "under_15" | "under_18" | "adult";

/**
 * Legal age class on a day (JArbSchG §§ 2, 5). With a year alone the later half counts: who could still be protected
 * is protected. Null without any date.
 */
export function ageClass(birth: Birth, today: string): AgeClass | null {
  const born = bornOn(birth);
  if (born === null) return null;
  if (birthday(born, 15) > today) return "under_15";
  return birthday(born, 18) > today ? "under_18" : "adult";
}

/** The class of today, and the legal minima that lie ahead with their days; nothing tells how old an adult is. */
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
  [15, "under_18"],
  [18, "adult"],
] as const;

/** The class on a day, today or later. */
export const ageClassOn = (
  person: { ageClass: AgeClass | null; ageLater: readonly { from: string; ageClass: AgeClass }[] },
  day: string,
): AgeClass | null => person.ageLater.findLast((step) => step.from <= day)?.ageClass ?? person.ageClass;

const bornOn = (birth: Birth): string | null => birth.date ?? (birth.year === null ? null : `${birth.year}-12-31`);

/**
 * The first day at this age. Told from the texts: it is asked of everybody at once. Who is born on 29 February has it in
 * other years on 1 March, because the year ends with 28 February (BGB § 188).
 */
function birthday(born: string, years: number): string {
  const year = Number(born.slice(0, 4)) + years;
  const isLeap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  return `${String(year).padStart(4, "0")}${born.endsWith("-02-29") && !isLeap ? "-03-01" : born.slice(4)}`;
}
