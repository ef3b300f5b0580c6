import { editDistance } from "~/domain/edit-distance";
import { partsOfName, soundOf } from "./name-sound";
import { fold } from "./text";

/** What two people are compared by; comes from a row or from somebody in the database. */
export type PersonKey = {
  familyName: string;
  givenName: string;
  birthDate: string | null;
  birthYear: number | null;
  postcode: string | null;
  street: string | null;
  phones: string[];
  emails: string[];
};

export type MatchReason =
  | "nameAndBirth"
  | "nameAndContact"
  | "nameAndAddress"
  | "nameAndYear"
  | "nameOnly"
  | "birthAndContact"
  | "similarName"
  | "number"
  | "companyName";

/** `sure`: taken as the same person; otherwise a specialist decides. Rows of imports keep it under this name. */
export type DuplicateMatch = { sure: boolean; reason: MatchReason };

/**
 * Compares two people. Same name and same birth date is sure, unless everything else differs or the day is the first of
 * January and nothing else agrees. Same name with the same phone, e-mail or street is sure as well,
 * unless the birth dates contradict each other. A name spelled otherwise is only ever a question. A shared phone alone
 * proves nothing: families and friends share phones.
 */
export function samePerson(a: PersonKey, b: PersonKey): DuplicateMatch | null {
  const [mine, other] = [namesOf(a), namesOf(b)];
  const sameName = mine.family === other.family && mine.given === other.given && mine.family + mine.given !== "";
  const swapped = mine.family === other.given && mine.given === other.family && mine.family + mine.given !== "";
  const contact = shares(a.phones, b.phones) || shares(a.emails, b.emails);
  if (a.birthDate !== null && b.birthDate !== null) {
    const sameDay = a.birthDate === b.birthDate;
    if (sameDay && (sameName || swapped))
      return { sure: contact || sameAddress(a, b) || !isDoubtful(a, b), reason: "nameAndBirth" };
    if (sameDay && contact) return { sure: false, reason: "birthAndContact" };
    if (sameDay && (similarNames(a, b) || soundsAlike(a, b))) return { sure: false, reason: "similarName" };
    return sameName && contact ? { sure: false, reason: "nameAndContact" } : null;
  }
  if (a.birthYear !== null && b.birthYear !== null && a.birthYear !== b.birthYear) return null;
  if (!sameName && !swapped) return soundsAlike(a, b) ? { sure: false, reason: "similarName" } : null;
  if (contact) return { sure: true, reason: "nameAndContact" };
  if (sameAddress(a, b)) return { sure: true, reason: "nameAndAddress" };
  const yearKnown = a.birthYear !== null && b.birthYear !== null;
  return { sure: false, reason: yearKnown ? "nameAndYear" : "nameOnly" };
}

/** The first of January is what authorities write where only the year is known: many people of one name share it. */
const isDoubtful = (a: PersonKey, b: PersonKey): boolean =>
  (a.birthDate ?? "").endsWith("-01-01") || everythingElseDiffers(a, b);

/** Telephone or mail, and the postcode, are known of both and differ: there are two people of one name and day. */
function everythingElseDiffers(a: PersonKey, b: PersonKey): boolean {
  const differ = (mine: string[], other: string[]) => mine.length > 0 && other.length > 0 && !shares(mine, other);
  const reached = differ(a.phones, b.phones) || differ(a.emails, b.emails);
  const moved = a.postcode !== null && b.postcode !== null && a.postcode !== b.postcode;
  return reached && moved;
}

/** Another spelling of both names, in whichever order, or one half of a double family name with the same given name. */
function soundsAlike(a: PersonKey, b: PersonKey): boolean {
  const [family, given] = [soundOf(a.familyName), soundOf(a.givenName)];
  const [otherFamily, otherGiven] = [soundOf(b.familyName), soundOf(b.givenName)];
  // two consonants are heard in too many names
  if (family.length < 3 || given === "") return false;
  if (family === otherFamily && given === otherGiven) return true;
  if (family === otherGiven && given === otherFamily) return true;
  const half = partsOfName(a.familyName).some((part) => partsOfName(b.familyName).includes(part));
  return half && given === otherGiven;
}

/** Folding costs more than comparing, so each key is folded once. */
const foldedNames = new WeakMap<PersonKey, { family: string; given: string }>();

function namesOf(key: PersonKey): { family: string; given: string } {
  const known = foldedNames.get(key);
  if (known) return known;
  const names = { family: fold(key.familyName), given: fold(key.givenName) };
  foldedNames.set(key, names);
  return names;
}

const shares = (a: string[], b: string[]): boolean => a.some((value) => b.includes(value));

function sameAddress(a: PersonKey, b: PersonKey): boolean {
  return (
    a.street !== null && b.street !== null && a.postcode === b.postcode && streetOf(a.street) === streetOf(b.street)
  );
}

function streetOf(street: string): string {
  return fold(street)
    .replace(/strasse|str\b/g, "str")
    .replace(/\s/g, "");
}

function similarNames(a: PersonKey, b: PersonKey): boolean {
  const [mine, other] = [namesOf(a), namesOf(b)];
  const family = editDistance(mine.family, other.family, 2);
  return family <= 2 && family + editDistance(mine.given, other.given, 2) <= 2;
}

/** Finds duplicates among people who share a name, a birth date or a contact, instead of comparing everybody. */
export class PersonIndex<Ref> {
  private readonly blocks = new Map<string, { key: PersonKey; ref: Ref }[]>();

  add(key: PersonKey, ref: Ref): void {
    for (const block of blocksOf(key)) {
      const entries = this.blocks.get(block) ?? [];
      entries.push({ key, ref });
      this.blocks.set(block, entries);
    }
  }

  /** The best match: a sure one before a possible one, the earliest added first. */
  find(key: PersonKey): { ref: Ref; match: DuplicateMatch } | null {
    let possible: { ref: Ref; match: DuplicateMatch } | null = null;
    for (const block of blocksOf(key)) {
      for (const entry of (this.blocks.get(block) ?? []).slice(0, 200)) {
        const match = samePerson(entry.key, key);
        if (match?.sure) return { ref: entry.ref, match };
        if (match && possible === null) possible = { ref: entry.ref, match };
      }
    }
    return possible;
  }
}

function blocksOf(key: PersonKey): string[] {
  const { family, given } = namesOf(key);
  return [
    `n:${[family, given].sort().join("|")}`,
    ...(key.birthDate ? [`d:${key.birthDate}`] : []),
    ...key.phones.map((phone) => `p:${phone}`),
    ...key.emails.map((email) => `e:${email}`),
  ];
}

export type CompanyKey = { externalNo: string; name: string; postcode: string | null };

/** Same company: same number and a similar name, or same name (without legal form) and same postcode. */
export function sameCompany(a: CompanyKey, b: CompanyKey): DuplicateMatch | null {
  const sameName = companyName(a.name) === companyName(b.name);
  if (a.externalNo !== "" && a.externalNo === b.externalNo)
    return { sure: sameName || editDistance(companyName(a.name), companyName(b.name), 3) <= 3, reason: "number" };
  if (!sameName) return null;
  if (a.externalNo !== "" && b.externalNo !== "") return { sure: false, reason: "companyName" };
  return { sure: a.postcode === null || b.postcode === null || a.postcode === b.postcode, reason: "companyName" };
}

/** "Bau Broich GmbH & Co. KG" → "bau broich". */
export function companyName(name: string): string {
  return fold(name)
    .replace(/\b(gmbh|mbh|co|kg|ohg|ag|ug|e k|ek|ev|e v|gbr|se|eg|haftungsbeschraenkt|partg|kgaa|inh)\b/g, " ")
    .replace(/\s+/g, " ")
    .trim();
}
