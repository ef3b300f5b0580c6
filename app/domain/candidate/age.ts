import { Temporal } from "temporal-polyfill";

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
  const years = Temporal.PlainDate.from(born).until(today, { largestUnit: "years" }).years;
  if (years < 15) return "under_15";
  return years < 18 ? "under_18" : "adult";
}

/** The class of today, and the legal minima that lie ahead with their days; nothing tells how old an adult is. */
export function ageFacts(
  birth: Birth,
  today: string,
): { ageClass: AgeClass | null; ageLater: { from: string; ageClass: AgeClass }[] } {
  const born = bornOn(birth);
  const steps = [
    { years: 15, ageClass: "under_18" as const },
    { years: 18, ageClass: "adult" as const },
  ];
  return {
    ageClass: ageClass(birth, today),
    ageLater:
      born === null
        ? []
        : steps
            .map((step) => ({
              from: Temporal.PlainDate.from(born).add({ years: step.years }).toString(),
              ageClass: step.ageClass,
            }))
            .filter((step) => step.from > today),
  };
}

/** The class on a day, today or later. */
export const ageClassOn = (
  person: { ageClass: AgeClass | null; ageLater: readonly { from: string; ageClass: AgeClass }[] },
  day: string,
): AgeClass | null => person.ageLater.findLast((step) => step.from <= day)?.ageClass ?? person.ageClass;

const bornOn = (birth: Birth): string | null => birth.date ?? (birth.year === null ? null : `${birth.year}-12-31`);
