import { readMail } from "../mail";
import { type Phone, readTelephone } from "../telephone";
import { fold, isBlank, tidy } from "./text";
import { error, type Finding, found, note, question, type Reading } from "./types";

export type { Phone };

/** Words around a number that say whose it is: letters and calls may then reach somebody else first. */
const someoneElse =
  /bruder|schwester|mann|frau|vater|mutter|eltern|sohn|tochter|onkel|tante|cousin|freund|nachbar|kollege|betreuer|unterkunft|brother|sister|husband|wife|friend|neighbour/i;

/** Telephone numbers of a cell, and whether words say that they belong to somebody else. */
export type Phones = { numbers: Phone[]; shared: boolean };

/** At most so many numbers of one cell are read. */
const mostNumbers = 4;

/**
 * One or several telephone numbers: "0208 3746258 oder 0163 4411222", "0163/4411221 (Bruder)". What cannot be dialled
 * becomes a question that keeps the words.
 */
export function readPhones(field: string, text: string): Reading<Phones> {
  const written = tidy(text);
  const nothing: Phones = { numbers: [], shared: false };
  if (written === "" || isBlank(written) || /^(keins?|keine?|nein|none|no)( telefon| handy)?$/i.test(written))
    return found(nothing);
  const parts = written.split(/\s*(?:[,;|]|\boder\b|\bod\.|\bund\b|\bbzw\b\.?|\bor\b|\band\b)\s*/iu).filter(Boolean);
  const numbers: Phone[] = [];
  const findings: Finding[] = [];
  for (const part of parts.flatMap(apart).slice(0, mostNumbers)) {
    // "Handy: 0163 …", "0163 … (Bruder)": the words around the number are not the number
    const bare = part.replace(/\([^()]*\p{L}[^()]*\)|^[\p{L}\s.]+:?\s*|\s+[\p{L}][\p{L}\s.]*$/gu, "").trim();
    const reading = readTelephone(bare === "" ? part : bare);
    if ("fault" in reading) findings.push(question(field, `phone.${reading.fault}`, part.slice(0, 200)));
    else if (!numbers.some((number) => number.e164 === reading.phone.e164)) numbers.push(reading.phone);
  }
  return found({ numbers, shared: numbers.length > 0 && someoneElse.test(written) }, ...findings);
}

/** "0151 33344455 / 0163 4411222" are two numbers; in "0163/4411221" the stroke stands within one. */
function apart(part: string): string[] {
  const isWhole = (numbers: readonly string[]) =>
    numbers.length > 1 && numbers.every((number) => "phone" in readTelephone(number));
  return [part.split(/\s+\/\s+/), part.split("/")].find(isWhole) ?? [part];
}

/** The one telephone number of a company. */
export function readPhone(field: string, text: string): Reading<Phone | null> {
  const { value, findings } = readPhones(field, text);
  return found(value.numbers[0] ?? null, ...findings);
}

/**
 * An e-mail address in lower case. "keine" means there is none. A broken address ("name@example") is not stored, because
 * mail to it would be lost without notice; the specialist corrects or drops it.
 */
export function readEmail(field: string, text: string): Reading<string | null> {
  const written = tidy(text);
  if (written === "" || isBlank(written) || /^(keine?|nein|hat keine|none|no)$/i.test(written)) return found(null);
  const address = readMail(written);
  if (address !== null) return found(address);
  return found(null, question(field, "email.broken", written.slice(0, 200)));
}

export type Street = { street: string | null; careOf: boolean };

/**
 * Street and number. Of "c/o …" only the fact is kept: what follows may name a kind of housing, which is never stored.
 */
export function readStreet(field: string, text: string): Reading<Street> {
  const written = tidy(text);
  if (written === "" || isBlank(written)) return found({ street: null, careOf: false });
  if (/^[=+@]/.test(written))
    return found({ street: null, careOf: false }, error(field, "cell.formula", written.slice(0, 200)));
  const careOf = /\s*,?\s*\bc\/\s?o\b.*$/i;
  const street = tidy(written.replace(careOf, ""));
  const findings: Finding[] = careOf.test(written) ? [note(field, "street.careOf", "c/o")] : [];
  if (street === "") return found({ street: null, careOf: true }, ...findings);
  if (street.length > 200)
    return found({ street: null, careOf: findings.length > 0 }, question(field, "street.tooLong", street.slice(0, 60)));
  if (!/\d/.test(street)) findings.push(note(field, "street.noNumber", street));
  return found({ street, careOf: findings.some((finding) => finding.code === "street.careOf") }, ...findings);
}

/** "Lange Straße 4, 97421 Schweinfurt" in one cell: the street, and postcode with city. */
export function splitAddress(text: string): { street: string; place: string } {
  const parts = /^(.+?)[,;\s]\s*((?:D-?\s?)?\d{5}\s+\p{L}.*)$/u.exec(tidy(text));
  return { street: (parts?.[1] ?? text).replace(/[,;\s]+$/, ""), place: parts?.[2] ?? "" };
}

export type Place = { postcode: string | null; city: string | null };

/** "67433 Neustadt a.d.W." → postcode and the city's full name. Anything but five digits becomes a question. */
export function readPlace(
  field: string,
  text: string,
  home: { city: string; postcodes: readonly string[] },
): Reading<Place> {
  const written = tidy(text);
  if (written === "" || isBlank(written)) return found({ postcode: null, city: null });
  const parts = /^(?:D-?\s?)?(\d{5})?\s*(.*)$/iu.exec(written);
  const postcode = parts?.[1] ?? null;
  const rest = tidy(parts?.[2] ?? "");
  const city = rest === "" ? null : isShortFor(rest, home.city) ? home.city : rest.slice(0, 100);
  if (postcode === null) {
    if (/\d/.test(written))
      return found({ postcode: null, city: null }, question(field, "postcode.unreadable", written.slice(0, 200)));
    return found({ postcode: null, city });
  }
  if (home.postcodes.length > 0 && !home.postcodes.includes(postcode))
    return found({ postcode, city }, note(field, "postcode.elsewhere", postcode));
  return found({ postcode, city });
}

/** "Neustadt", "Neustadt/Wein" and "Neustadt a.d.W." all mean "Neustadt an der Weinstraße": each written word begins one of its words. */
function isShortFor(written: string, city: string): boolean {
  const short = fold(written).split(" ");
  const full = fold(city).split(" ");
  if (short[0] !== full[0]) return false;
  let at = 0;
  for (const word of short) {
    while (at < full.length && !(full[at] ?? "").startsWith(word)) at++;
    if (at === full.length) return false;
    at++;
  }
  return true;
}
