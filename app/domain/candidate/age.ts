import { Temporal } from "temporal-polyfill";

export type AgeClass = "under_15" | "under_18" | "adult";

/**
 * Legal age class on a day (JArbSchG §§ 2, 5). With a year alone the later half counts: who could still be protected
 * is protected. Null without any date.
 */
export function ageClass(birth: { date: string | null; year: number | null }, today: string): AgeClass | null {
  const born = birth.date ?? (birth.year === null ? null : `${birth.year}-12-31`);
  if (born === null) return null;
  const years = Temporal.PlainDate.from(born).until(today, { largestUnit: "years" }).years;
  if (years < 15) return "under_15";
  return years < 18 ? "under_18" : "adult";
}
