import { readHours, readMailbox, readMobility } from "./availability";
import { readPhones } from "./contact";
import { readDate } from "./dates";
import { readLanguages } from "./languages";
import { fold, isBlank, isUnknown, tidy } from "./text";
import { readBenefit } from "./validity";

type Fits = (value: string) => boolean;

const isDay: Fits = (value) => ["day", "year"].includes(readDate(value, 40).kind);
const isPhone: Fits = (value) =>
  value.replace(/\D/g, "").length >= 6 && !isDay(value) && readPhones("", value).value.numbers.length > 0;
/** Digits and the marks of a number, whether or not it can be dialled. */
const looksDialled: Fits = (value) =>
  !isWrittenDay(value) && /^[\d\s()+/.\-–']{5,}/.test(value) && value.replace(/\D/g, "").length >= 5;
const isEmail: Fits = (value) => /\S@\S/.test(value);
const isPostcode: Fits = (value) => /^(?:D-?\s?)?\d{5}(?:\s+\p{L}|$)/u.test(value);
const isLevel: Fits = (value) =>
  /^(?:niveau\s*)?[abc]\s?[0-2]\b/i.test(value) ||
  /^(keine?|gar nicht|wenig|etwas|gut|sehr gut|mittel|schlecht|muttersprach\w*|fliessend|grundkenntnisse)\b/.test(
    fold(value),
  );
const isLanguage: Fits = (value) => {
  const { value: languages, findings } = readLanguages("", value, true);
  return languages.length > 0 && languages.length > findings.length;
};
const isResidence: Fits = (value) =>
  /§|duldung|gestattung|aufenthalt|niederlass|fiktion|\beu\b|subsid|fluecht|asyl|\bae\b|\bne\b|^\d{2}\s*(?:i|a|b|\/|abs)/.test(
    fold(value),
  ) || value.includes("§");
const isTransport: Fits = (value) =>
  readMobility("", value).findings.every(({ code }) => code !== "mobility.unreadable");
const isBenefit: Fits = (value) => readBenefit("", value, null).value !== null;
const isHours: Fits = (value) => readHours("", value).value !== null;
const isMailbox: Fits = (value) => readMailbox("", value).findings.length === 0;
const isWord: Fits = (value) => /\p{L}/u.test(value) && !/\d{3}/.test(value);
const isSmallNumber: Fits = (value) => /\d/.test(value) && value.length <= 12;
const isAmount: Fits = (value) => /\d|tarif/i.test(value);
const isPay: Fits = (value) =>
  /^\D{0,4}\d{1,3}(?:[.,]\d{2})?\s*(?:€|eur|\/|pro|$)/i.test(value) || /tarif/i.test(value);
const isWeek: Fits = (value) =>
  /^(?:vz|tz|ca\.?|bis)?\s*\d{1,2}(?:[.,]\d)?(?:\s*(?:-|–|bis)\s*\d{1,2}(?:[.,]\d)?)?\s*(?:h|std\.?|stunden)?$|vollzeit|teilzeit|^[vt]z$/i.test(
    value,
  );

/** How the values of a field look; a field that is not here may hold anything. */
const shapes: Readonly<Record<string, Fits>> = {
  familyFirst: (value) => isWord(value) && /[,\s]/.test(tidy(value)),
  fullName: (value) => isWord(value) && /[,\s]/.test(tidy(value)),
  familyName: isWord,
  givenName: isWord,
  birthDate: isDay,
  postcode: isPostcode,
  place: (value) => isPostcode(value) || isWord(value),
  city: isWord,
  phone: looksDialled,
  phone2: looksDialled,
  email: isEmail,
  firstLanguage: isLanguage,
  otherLanguages: isLanguage,
  germanSpoken: isLevel,
  germanWritten: isLevel,
  residence: (value) => isResidence(value) || isWord(value),
  residenceUntil: (value) => isDay(value) || /befrist|unbegr/i.test(value),
  benefit: isBenefit,
  school: isSmallNumber,
  years: isSmallNumber,
  hours: (value) => isHours(value) || isWeek(value),
  mobility: isTransport,
  mailbox: isMailbox,
  occupation: isWord,
  skills: isWord,
  wish: isWord,
  size: isSmallNumber,
  pay: isAmount,
  places: isSmallNumber,
  german: isLevel,
  shiftStart: (value) => /\d/.test(value),
  shiftEnd: (value) => /\d/.test(value),
};

/** Different values that say something; a long list is judged by the first of them. */
const judged = 40;
function saying(values: readonly string[]): string[] {
  const known = said.get(values);
  if (known) return known;
  const distinct = new Set<string>();
  for (const value of values) {
    if (distinct.size >= judged) break;
    if (!isBlank(value) && !isUnknown(value)) distinct.add(value);
  }
  said.set(values, [...distinct]);
  return [...distinct];
}

// a column is asked about field by field and kind by kind, and reading its values costs more than remembering
const said = new WeakMap<readonly string[], string[]>();
const byValues = new WeakMap<readonly string[], string[]>();
const shares = new WeakMap<readonly string[], Map<string, number>>();

/** Share of the values of a column that look like this field; null when the field may hold anything or nothing is written. */
export function shareOf(field: string, values: readonly string[]): number | null {
  const fits = shapes[field];
  const words = saying(values);
  if (fits === undefined || words.length === 0) return null;
  const known = shares.get(values) ?? new Map<string, number>();
  shares.set(values, known);
  const share = known.get(field) ?? words.filter(fits).length / words.length;
  known.set(field, share);
  return share;
}

/** The header promises something that the values are not. */
export const contradicts = (field: string, values: readonly string[]): boolean => (shareOf(field, values) ?? 1) < 0.3;

/**
 * Shapes that mean one thing only; by them an unknown column is recognised without its header. Any other day may be the
 * first talk or the end of a course, and a level may be one of English.
 */
const plain: readonly [field: string, fits: Fits][] = [
  ["email", isEmail],
  ["birthDate", (value) => isBirth(value)],
  ["place", (value) => /^\d{5}\s+\p{L}/u.test(value)],
  ["postcode", (value) => /^\d{5}$/.test(value)],
  ["phone", isPhone],
  ["residence", isResidence],
  ["benefit", isBenefit],
  ["firstLanguage", isLanguage],
  ["mobility", isTransport],
];

/** A day with its parts: without a header, five digits are a postcode and no count of days. */
function isWrittenDay(value: string): boolean {
  return !/^\d+$/.test(tidy(value)) && readDate(value, 70).kind === "day";
}

/** A day on which somebody was born who can work today or soon. */
function isBirth(value: string): boolean {
  if (/^\d{5}$/.test(tidy(value))) return false;
  const date = readDate(value, 26);
  const year = date.kind === "day" ? Number(date.iso.slice(0, 4)) : date.kind === "year" ? date.year : 0;
  return year >= 1936 && year <= 2014;
}

/** Nearly all of a column's values have to look like a field before its unknown header is passed over. */
const surely = 0.85;

/** Fields that the values alone show, the surest first. */
export function fieldsByValues(values: readonly string[]): string[] {
  const words = saying(values);
  if (words.length < 2) return [];
  const known = byValues.get(values);
  if (known) return known;
  const fields = plain.flatMap(([field, fits]) => (words.filter(fits).length >= words.length * surely ? [field] : []));
  byValues.set(values, fields);
  return fields;
}

/** How badly a cell fits the field of its column: 0 it does or nothing is known, 1 it does not. */
export function misfit(field: string, value: string): 0 | 1 {
  if (isBlank(value)) return 0;
  const strict = strictShapes[field] ?? shapes[field];
  return strict === undefined || strict(value) ? 0 : 1;
}

/** Narrower than what a column may hold: a cell that slipped by one column must be seen. */
const strictShapes: Readonly<Record<string, Fits>> = {
  birthDate: isWrittenDay,
  phone: isPhone,
  phone2: isPhone,
  hours: (value) => isWeek(value) || isHours(value),
  pay: isPay,
  postcode: isPostcode,
  shift: (value) => !/^\d{2},/.test(value) && isWord(value),
  places: (value) => /^\d{1,2}$/.test(tidy(value)),
};
