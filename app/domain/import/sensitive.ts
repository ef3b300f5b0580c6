import { fold } from "./text";

/** What the product never stores about a person (Art. 9 and 10 GDPR, § 67a(1) SGB X, domain dossier 10.4). */
export const sensitiveCategories = [
  "religion",
  "health",
  "origin",
  "family",
  "politics",
  "sexuality",
  "conviction",
  "debts",
  "photo",
  "housing",
  "gender",
  "residence",
] as const;
export type SensitiveCategory = (typeof sensitiveCategories)[number];

/** Folded header words of columns that must not be stored. */
const headers: [RegExp, SensitiveCategory][] = [
  [/religion|\b(rel|konf)\b|konfession|glaube|bekenntnis|faith|kopftuch|headscarf/, "religion"],
  [
    /gesundheit(?!szeugnis)|krank(?!en(haus|schwester|pfleg))|behinder|disab|health|\bgdb\b|schwanger|pregnan|diagnos|allergi|impf/,
    "health",
  ],
  [
    /nationalit|\bnat\b|staatsangehoer|staatsbuerger|citizenship|herkunft|\borigin\b|geburtsland|geburtsort|country of birth|ethni|volkszugehoerig|hautfarbe|fluchtweg|fluchtgrund|einreise/,
    "origin",
  ],
  [
    /familienstand|\bfam ?(st|stand)\b|marital|verheirat|kinder|children|ehepartner|spouse|schwangerschaft|angehoerige/,
    "family",
  ],
  [/partei|gewerkschaft|politi|union member/, "politics"],
  [/sexuell|orientierung sexuell|sexual/, "sexuality"],
  [/vorstraf|straftat|fuehrungszeugnis inhalt|criminal|\bhaft\b/, "conviction"],
  [/schulden|insolvenz|sanktion|debt|\biban\b|kontonummer|\bbank(verbindung|daten)?\b/, "debts"],
  [/\b(foto|photo|bild|passbild|lichtbild)s?\b/, "photo"],
  [/unterkunft|wohnform|wohnheim|housing/, "housing"],
  [/geschlecht|\bgeschl\b|gender|anrede|\bsex\b|^(m w( d)?|w m( d)?|m f)$/, "gender"],
];

const sexes = new Set([
  "m",
  "w",
  "d",
  "f",
  "x",
  "maennlich",
  "weiblich",
  "divers",
  "male",
  "female",
  "mann",
  "frau",
  "herr",
]);

/** Category of a column whose values alone show that it must not be stored, whatever its header is; else null. */
export function sensitiveValues(values: readonly string[]): SensitiveCategory | null {
  const words = new Set<string>();
  for (const value of values) {
    const word = fold(value);
    if (word === "") continue;
    if (!sexes.has(word)) return null;
    words.add(word);
  }
  return words.size > 1 ? "gender" : null;
}

/** Category of a header that must not be stored, or null. */
export function sensitiveHeader(header: string): SensitiveCategory | null {
  const folded = fold(header);
  return headers.find(([pattern]) => pattern.test(folded))?.[1] ?? null;
}
