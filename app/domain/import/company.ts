import type { trainingAnswers } from "~/domain/employer/forms";
import { type Phone, readEmail, readPhone, readPlace, readStreet, splitAddress } from "./contact";
import { fold, isBlank, isUnknown, tidy } from "./text";
import { error, type Finding, found, type ImportContext, question, type Reading } from "./types";

export type CompanyFacts = {
  externalNo: string;
  name: string;
  branch: string;
  size: number | null;
  street: string | null;
  postcode: string | null;
  city: string | null;
  /** "Herr Vogelsang": with the form of address. */
  contact: string;
  email: string | null;
  phone: Phone | null;
  trains: (typeof trainingAnswers)[number];
  visit: "done" | "planned" | "none" | "unknown";
  note: string;
};

/** Reads one row of a list of companies. A row without a name is refused. */
export function readCompany(fields: ReadonlyMap<string, string>, { reference }: ImportContext): Reading<CompanyFacts> {
  const cell = (field: string) => fields.get(field) ?? "";
  const findings: Finding[] = [];
  const take = <T>(reading: Reading<T>): T => {
    findings.push(...reading.findings);
    return reading.value;
  };
  const address = splitAddress(cell("street"));
  const street = take(readStreet("street", address.street));
  const both = cell("place") || address.place;
  const place =
    isBlank(both) || !isBlank(cell("postcode"))
      ? take(readPlace("postcode", tidy(`${cell("postcode")} ${cell("city")}`), reference.home))
      : take(readPlace("place", both, reference.home));
  const facts: CompanyFacts = {
    externalNo: tidy(cell("externalNo")).slice(0, 40),
    name: take(readCompanyName(cell("name"))),
    branch: isBlank(cell("branch")) ? "" : tidy(cell("branch")).slice(0, 120),
    size: take(readCount("size", cell("size"), 500_000)),
    street: street.street,
    ...place,
    contact: readContact(cell("contact")),
    email: take(readEmail("email", cell("email"))),
    phone: take(readPhone("phone", cell("phone"))),
    trains: take(readTrains(cell("trains"))),
    visit: take(readVisit(cell("visit"))),
    note: [cell("remark"), cell("note")]
      .map(tidy)
      .filter((words) => words !== "")
      .join("; ")
      .slice(0, 1000),
  };
  if (facts.street !== null && facts.postcode === null)
    findings.push(question("postcode", "company.postcodeMissing", facts.street));
  return found(facts, ...findings);
}

function readCompanyName(text: string): Reading<string> {
  const name = tidy(text);
  if (isBlank(name) || isUnknown(name)) return found("", error("row", "company.nameMissing", ""));
  if (/^[=+@]/.test(name)) return found("", error("name", "cell.formula", name.slice(0, 200)));
  if (!/\p{L}{2}/u.test(name)) return found("", error("name", "name.noLetters", name.slice(0, 200)));
  if (name.length > 200) return found("", error("name", "cell.tooLong", `${name.slice(0, 60)} …`, { limit: 200 }));
  return found(name);
}

/** A whole number, also "ca. 40" and "1.200". */
export function readCount(field: string, text: string, most: number): Reading<number | null> {
  const written = tidy(text);
  if (isBlank(written) || isUnknown(written)) return found(null);
  const digits = /^(?:ca\.?|etwa|rund|über)?\s*(\d{1,3}(?:[.\s]\d{3})+|\d+)$/iu
    .exec(written)?.[1]
    ?.replace(/[.\s]/g, "");
  const count = Number(digits);
  if (digits === undefined || digits.length > 9 || count < 1 || count > most)
    return found(null, question(field, "count.unreadable", written.slice(0, 200)));
  return found(count);
}

/** "Hr. Vogelsang" → "Herr Vogelsang". */
export function readContact(text: string): string {
  if (isBlank(text)) return "";
  return tidy(text)
    .replace(/^hr\.?\s+/i, "Herr ")
    .replace(/^fr\.?\s+/i, "Frau ")
    .slice(0, 120);
}

function readTrains(text: string): Reading<CompanyFacts["trains"]> {
  if (isBlank(text) || isUnknown(text)) return found("unknown");
  const folded = fold(text);
  if (/^(frueher|formerly|nicht mehr|bis \d{4}|war)/.test(folded)) return found("formerly");
  if (/^(ja|yes|j|x|true|1)\b/.test(folded)) return found("yes");
  if (/^(nein|no|n|false|0|kein)/.test(folded)) return found("no");
  return found("unknown", question("trains", "trains.unreadable", tidy(text).slice(0, 200)));
}

/** A visit needs a date and a visitor, so a bare "ja" becomes a question and the word is kept. */
function readVisit(text: string): Reading<CompanyFacts["visit"]> {
  if (isBlank(text) || isUnknown(text)) return found("unknown");
  const folded = fold(text);
  const original = tidy(text).slice(0, 200);
  if (/^(ja|yes|j|x|erledigt|war da|done)\b/.test(folded))
    return found("done", question("visit", "visit.dateMissing", original));
  if (/^(geplant|planned|vereinbart|termin)/.test(folded))
    return found("planned", question("visit", "visit.dateMissing", original));
  if (/^(nein|no|n|kein|offen)/.test(folded)) return found("none");
  return found("unknown", question("visit", "visit.unreadable", original));
}
