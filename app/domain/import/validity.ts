import { futurePivot, monthEnd, readDate } from "./dates";
import type { Residence } from "./residence";
import { fold, isBlank, isUnknown, tidy } from "./text";
import { type BenefitSystem, type Finding, found, question, type Reading } from "./types";

export type Validity = { until: string | null; unlimited: boolean; original: string };

/** Statuses that can be without an end (domain dossier, section 2, column validity). */
const mayBeUnlimited = new Set(["ne", "da_eu", "de_citizen", "eu_free", "ae_23_2_4"]);
/** Ukrainian cards valid on 1 Feb 2026 stay valid until this day although another date is printed (§ 2 UkraineAufenthFGV). */
const ukraineCards = { validOn: "2026-02-01", until: "2027-03-04" };

/**
 * "gültig bis": a date, a year, "unbefristet". A year alone, a past date, an impossible date and an unlimited status
 * that the law knows only with an end become questions; the date itself is never guessed.
 */
export function readValidity(
  field: string,
  text: string,
  residence: Residence | null,
  today: string,
): Reading<Validity | null> {
  const original = tidy(text).slice(0, 200);
  if (isBlank(original)) return found(null);
  if (isUnknown(original)) return found(null, question(field, "until.unknown", original));
  if (/^(unbefr(?:istet|\.)?|unbegrenzt|unlimited|dauerhaft|ohne ende|∞)$/i.test(original))
    return unlimited(field, original, residence);
  if (/^(entfällt|entf\.?|nicht nötig|nicht erforderlich|n\.? ?a\.?)$/i.test(original)) return found(null);
  const date = readDate(original, futurePivot(today));
  const end = monthEnd(original);
  if (end !== null) return found(null, question(field, "until.monthOnly", original, [{ value: end, of: "date" }]));
  if (date.kind === "year") {
    const end = `${date.year}-12-31`;
    return found(null, question(field, "until.yearOnly", original, [{ value: end, of: "date" }]));
  }
  if (date.kind !== "day")
    return found(null, question(field, date.kind === "impossible" ? "until.impossible" : "until.unreadable", original));
  const validity: Validity = { until: date.iso, unlimited: false, original };
  const findings: Finding[] = [];
  const ukrainian =
    residence?.statusId === "ae_24" && date.iso >= ukraineCards.validOn && date.iso < ukraineCards.until;
  if (ukrainian)
    findings.push(question(field, "until.ukraineExtended", original, [{ value: ukraineCards.until, of: "date" }]));
  else if (date.iso < today) findings.push(question(field, "until.past", original));
  if (residence === null) findings.push(question("residence", "residence.missing", original));
  return found(validity, ...findings);
}

function unlimited(field: string, original: string, residence: Residence | null): Reading<Validity | null> {
  const possible = residence?.possible ?? [];
  if (possible.length === 0) return found(null, question(field, "until.unlimitedNoStatus", original));
  if (!possible.some((id) => mayBeUnlimited.has(id)))
    return found(null, question(field, "until.unlimitedContradicts", original));
  return found({ until: null, unlimited: true, original });
}

export type Benefit = { system: BenefitSystem; original: string };

const systems: [RegExp, BenefitSystem][] = [
  [/sgb ?(ii|2)\b|jobcenter|^jc\b|sozialagentur|buergergeld|grundsicherungsgeld|alg ?(ii|2)\b|hartz/, "sgb2"],
  [/sgb ?(iii|3)\b|agentur fuer arbeit|alg ?(i|1)\b|arbeitslosengeld/, "sgb3"],
  [/asylblg|asylbewerberleistung|sozialamt/, "asylblg"],
  [
    /^keine?( leistung(en)?)?$|^none$|selbst(zahler|versorger)?|eigenes einkommen|eigenverdienst|verdient selbst/,
    "none",
  ],
];

/** Benefit systems as an answer names them. */
export const learntBenefits: Readonly<Record<string, BenefitSystem>> = {
  "SGB II": "sgb2",
  "SGB III": "sgb3",
  AsylbLG: "asylblg",
  none: "none",
};

/** Statuses that by law get benefits from one system only; elsewhere both are possible. */
const onlyAsylblg = /^(gestattung_|duldung_|ankunftsnachweis|ausb_duldung)/;
const neverAsylblg = new Set([
  "de_citizen",
  "eu_free",
  "eu_family",
  "ne",
  "da_eu",
  "ae_25_1",
  "ae_25_2_f",
  "ae_25_2_s",
  "ae_25a",
  "ae_25b",
]);

/** Benefit system (Rechtskreis); a system that the status rules out is kept and asked about. */
export function readBenefit(field: string, text: string, residence: Residence | null): Reading<Benefit | null> {
  const original = tidy(text).slice(0, 200);
  if (isBlank(original)) return found(null);
  if (isUnknown(original)) return found(null, question(field, "benefit.unknown", original));
  const folded = fold(original);
  const system = systems.find(([pattern]) => pattern.test(folded))?.[1];
  if (system === undefined) return found(null, question(field, "benefit.unreadable", original));
  const possible = residence?.possible ?? [];
  const contradicts =
    (system === "sgb2" && possible.length > 0 && possible.every((id) => onlyAsylblg.test(id))) ||
    (system === "asylblg" && possible.length > 0 && possible.every((id) => neverAsylblg.has(id)));
  return contradicts
    ? found({ system, original }, question(field, "benefit.contradicts", original))
    : found({ system, original });
}

export type School = { years: number | null; university: boolean; original: string };

/** School years: "8", "4 Jahre", "12+Uni", "0". */
export function readSchool(field: string, text: string): Reading<School | null> {
  const original = tidy(text).slice(0, 200);
  if (isBlank(original) || isUnknown(original)) return found(null);
  const years =
    /^(?:ca\.?\s*)?(\d{1,2})\s*(?:jahre?|j\.?|years?|klassen?)?\s*(\+\s*(?:uni(?:versit[äa]t)?|studium|hochschule).*)?(?:\s*\([^()]*\))?$/i.exec(
      original,
    );
  if (!years || Number(years[1]) > 20) return found(null, question(field, "school.unreadable", original));
  return found({ years: Number(years[1]), university: years[2] !== undefined, original });
}
