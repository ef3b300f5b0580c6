import { fold, isBlank, tidy } from "./text";
import { error, type Finding, found, note, question, type Reading } from "./types";

/**
 * A name as it is stored; capitals become ordinary case ("YILMAZ" → "Yilmaz", "AL-HAMWI" → "Al-Hamwi").
 * A cell without a letter is not a name; a cell that begins like a formula is refused.
 */
export function readName(field: string, text: string): Reading<string | null> {
  const written = tidy(text);
  if (written === "" || isBlank(written)) return found(null);
  if (/^[=+@]/.test(written)) return found(null, error(field, "cell.formula", written));
  if (!/\p{L}/u.test(written)) return found(null, error(field, "name.noLetters", written));
  if (written.length > 120)
    return found(null, error(field, "cell.tooLong", `${written.slice(0, 60)} …`, { limit: 120 }));
  const letters = written.replace(/[^\p{L}]/gu, "");
  const shouted = letters.length > 2 && letters === letters.toLocaleUpperCase("de");
  if (!shouted) return found(written);
  const calm = written.toLocaleLowerCase("de").replace(/(^|[\s\-'’])(\p{L})/gu, (_, before: string, letter: string) => {
    return before + letter.toLocaleUpperCase("de");
  });
  return found(calm, note(field, "name.capitals", written));
}

/** E.164, and whether the number belongs to a mobile network. */
export type Phone = { e164: string; mobile: boolean };

/**
 * German phone numbers in any spelling: "(0208)/39569569", "+49 163/74875880", "0049 177-574 99887", "0152-893 74876".
 * A number without an area or mobile code cannot be completed and becomes a question.
 */
export function readPhone(field: string, text: string): Reading<Phone | null> {
  const written = tidy(text);
  if (written === "" || isBlank(written) || /^(keins?|keine?|nein)$/i.test(written)) return found(null);
  if (/[^\d\s()+/.\-–]/u.test(written)) return found(null, question(field, "phone.unreadable", written.slice(0, 200)));
  const digits = written
    .replace(/[^\d+]/g, "")
    .replace(/^\+?00/, "+")
    .replace(/(?!^)\+/g, "");
  const international = digits.startsWith("+")
    ? digits.replace(/^\+490/, "+49")
    : digits.startsWith("0")
      ? `+49${digits.slice(1)}`
      : null;
  if (international === null) return found(null, question(field, "phone.noPrefix", written));
  const mobile = /^\+491[567]/.test(international);
  if (!(mobile ? /^\+49\d{10,11}$/ : /^\+[1-9]\d{7,14}$/).test(international))
    return found(null, question(field, "phone.wrongLength", written));
  if (isPlaceholder(international)) return found(null, question(field, "phone.placeholder", written));
  return found({ e164: international, mobile });
}

/** Numbers typed only to fill the cell: …123456, …000000. */
function isPlaceholder(e164: string): boolean {
  return /(?:123456|12345678|000000|111111|999999)$/.test(e164);
}

/**
 * An e-mail address in lower case. "keine" means there is none. A broken address ("name@example") is not stored, because
 * mail to it would be lost without notice; the specialist corrects or drops it.
 */
export function readEmail(field: string, text: string): Reading<string | null> {
  const written = tidy(text);
  if (written === "" || isBlank(written) || /^(keine?|nein|hat keine|none|no)$/i.test(written)) return found(null);
  const address = written.replace(/^mailto:/i, "").toLowerCase();
  const wellFormed =
    address.length <= 254 &&
    /^[a-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]{2,}$/.test(address) &&
    !/\.\.|^\.|\.@/.test(address);
  if (wellFormed) return found(address);
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

export type Place = { postcode: string | null; city: string | null };

/** "45475 Mülheim a.d.R." → postcode and the city's full name. Anything but five digits becomes a question. */
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

/** "Mülheim", "Mülheim/Ruhr" and "Mülheim a.d.R." all mean "Mülheim an der Ruhr": each written word begins one of its words. */
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
