import { ageOn } from "~/domain/days";
import { workingAge } from "../candidate/age";
import { type Hours, type Mobility, readHours, readMailbox, readMobility, weekly } from "./availability";
import { type Phone, readEmail, readName, readPhone, readPlace, readStreet } from "./contact";
import { birthPivot, readDate } from "./dates";
import { type GermanLevel, isLevel, readGermanLevel, readLanguages, type SpokenLanguage } from "./languages";
import { hoursOf, learntMeaning } from "./learnt";
import { type Experience, readExperience } from "./occupations";
import { noRemarks, type Remarks, readRemarks } from "./remarks";
import { type Permission, type Residence, readPermission, readResidence } from "./residence";
import { readSkills, readWishes, type SkillFact, type Wish } from "./skills";
import { fold, isBlank, tidy } from "./text";
import {
  error,
  type Finding,
  found,
  type ImportContext,
  type ImportReference,
  type MailboxState,
  note,
  question,
  type Reading,
} from "./types";
import { type Benefit, readBenefit, readSchool, readValidity, type School, type Validity } from "./validity";

/** What one row certainly says about a person. */
export type ProfileFacts = {
  externalNo: string;
  givenName: string;
  familyName: string;
  birthDate: string | null;
  birthYear: number | null;
  street: string | null;
  careOf: boolean;
  postcode: string | null;
  city: string | null;
  phone: Phone | null;
  /** The number as it was written. */
  phoneOriginal: string;
  email: string | null;
  languages: SpokenLanguage[];
  speaking: GermanLevel | null;
  writing: GermanLevel | null;
  residence: Residence | null;
  validity: Validity | null;
  permission: Permission | null;
  benefit: Benefit | null;
  school: School | null;
  experience: Experience[];
  skills: SkillFact[];
  wishes: Wish[];
  hours: Hours | null;
  mobility: Mobility | null;
  mailbox: MailboxState;
  remarks: Remarks;
  /** Text of columns without a field, which the specialist chose to keep. */
  otherNote: string;
  /** Names of the people responsible, as written in the list. */
  responsible: string[];
};

/**
 * Reads one row of a list of people. An error among the findings means that the row cannot be stored: no name, a birth
 * date or German level that does not exist, or a formula instead of text.
 */
export function readProfile(fields: ReadonlyMap<string, string>, context: ImportContext): Reading<ProfileFacts> {
  const { reference, today } = context;
  const cell = (field: string) => fields.get(field) ?? "";
  const findings: Finding[] = [];
  const take = <T>(reading: Reading<T>): T => {
    findings.push(...reading.findings);
    return reading.value;
  };

  const name = take(readNames(cell("familyName"), cell("givenName"), cell("fullName")));
  const birth = take(readBirth("birthDate", cell("birthDate"), today));
  const street = take(readStreet("street", cell("street")));
  const place = take(readPlaces(cell("place"), cell("postcode"), cell("city"), reference.home));
  const residence = take(residenceOf("residence", cell("residence"), reference));
  const first = take(readLanguages("firstLanguage", cell("firstLanguage"), true));
  const others = take(readLanguages("otherLanguages", cell("otherLanguages"), false));
  const remarks = isBlank(cell("remark")) ? noRemarks : take(readRemarks("remark", cell("remark")));
  const facts: ProfileFacts = {
    externalNo: tidy(cell("externalNo")).slice(0, 40),
    ...name,
    ...birth,
    street: street.street,
    careOf: street.careOf,
    ...place,
    phone: take(readPhone("phone", cell("phone"))),
    phoneOriginal: tidy(cell("phone")).slice(0, 60),
    email: take(readEmail("email", cell("email"))),
    languages: [...first, ...others.filter((other) => !first.some((language) => language.code === other.code))],
    speaking: take(levelOf("germanSpoken", cell("germanSpoken"), reference)),
    writing: take(levelOf("germanWritten", cell("germanWritten"), reference)),
    residence,
    validity: take(readValidity("residenceUntil", cell("residenceUntil"), residence, today)),
    permission: take(readPermission("permission", cell("permission"), residence)),
    benefit: take(readBenefit("benefit", cell("benefit"), residence)),
    school: take(readSchool("school", cell("school"))),
    experience: take(
      readExperience({ title: "occupation", years: "years" }, cell("occupation"), cell("years"), reference),
    ),
    skills: take(readSkills("skills", cell("skills"), reference)),
    wishes: take(readWishes("wish", cell("wish"), reference)),
    hours: take(hoursSaid("hours", cell("hours"), reference)),
    mobility: take(readMobility("mobility", cell("mobility"))),
    mailbox: take(mailboxOf("mailbox", cell("mailbox"), reference)),
    remarks,
    otherNote: tidy(cell("note")).slice(0, 1000),
    responsible: readResponsible(cell("responsible")),
  };
  return found(facts, ...findings);
}

// What a specialist said a word means comes before the importer's own reading.

function levelOf(field: string, text: string, reference: ImportReference): Reading<GermanLevel | null> {
  const level = learntMeaning(reference, "level", text);
  if (level === null || !isLevel(level)) return readGermanLevel(field, text);
  return found({ level, proof: "stated", original: tidy(text) });
}

function residenceOf(field: string, text: string, reference: ImportReference): Reading<Residence | null> {
  const learnt = learntMeaning(reference, "residence", text);
  const status = reference.residenceStatuses.find((row) => row.id === learnt);
  if (!status) return readResidence(field, text, reference.residenceStatuses);
  const original = tidy(text).slice(0, 200);
  return found({ statusId: status.id, possible: [status.id], workAccess: status.work_access, original });
}

function hoursSaid(field: string, text: string, reference: ImportReference): Reading<Hours | null> {
  const span = hoursOf(learntMeaning(reference, "hours", text) ?? "");
  return span ? found(weekly(span, tidy(text).slice(0, 200))) : readHours(field, text);
}

const learntMailbox: Readonly<Record<string, MailboxState>> = {
  own: "ok",
  shared: "shared",
  name_missing: "unlabelled",
  none: "none",
  unknown: "unknown",
};

function mailboxOf(field: string, text: string, reference: ImportReference): Reading<MailboxState> {
  const state = learntMailbox[learntMeaning(reference, "mailbox", text) ?? ""];
  return state ? found(state) : readMailbox(field, text);
}

type Names = Pick<ProfileFacts, "familyName" | "givenName">;

function readNames(family: string, given: string, full: string): Reading<Names> {
  const written = tidy(full);
  if (isBlank(family) && isBlank(given) && written !== "") {
    const comma = written.split(/\s*,\s*/);
    const parts = comma.length === 2 ? [comma[0] ?? "", comma[1] ?? ""] : splitFullName(written);
    return readNames(parts[0] ?? "", parts[1] ?? "", "");
  }
  const familyName = readName("familyName", family);
  const givenName = readName("givenName", given);
  const findings = [...familyName.findings, ...givenName.findings];
  const names = { familyName: familyName.value ?? "", givenName: givenName.value ?? "" };
  if (names.familyName === "" && names.givenName === "" && !findings.some((finding) => finding.level === "error"))
    findings.push(error("row", "name.missing", ""));
  else if (names.familyName === "" || names.givenName === "")
    findings.push(
      question(names.familyName === "" ? "familyName" : "givenName", "name.half", tidy(`${family} ${given}`)),
    );
  return found(names, ...findings);
}

function splitFullName(written: string): [string, string] {
  const words = written.split(" ");
  return words.length < 2 ? [written, ""] : [words.at(-1) ?? "", words.slice(0, -1).join(" ")];
}

type Birth = Pick<ProfileFacts, "birthDate" | "birthYear">;

/** Years; an earlier year of birth is a typing error. */
const oldestAge = 110;

/** A day, or only a year. Neither in the future nor longer ago than anybody lives. */
function readBirth(field: string, text: string, today: string): Reading<Birth> {
  const nothing: Birth = { birthDate: null, birthYear: null };
  const written = tidy(text);
  if (isBlank(written) || written === "?") return found(nothing, question(field, "birth.missing", ""));
  const date = readDate(written, birthPivot(today));
  if (date.kind === "impossible") return found(nothing, error(field, "birth.impossible", written));
  if (date.kind === "unreadable") return found(nothing, error(field, "birth.unreadable", written.slice(0, 100)));
  const year = date.kind === "year" ? date.year : Number(date.iso.slice(0, 4));
  const thisYear = Number(today.slice(0, 4));
  if (year > thisYear || (date.kind === "day" && date.iso > today))
    return found(nothing, error(field, "birth.future", written));
  if (year < thisYear - oldestAge) return found(nothing, error(field, "birth.tooOld", written));
  if (date.kind === "year") return found({ birthDate: null, birthYear: year }, note(field, "birth.yearOnly", written));
  const age = ageOn(date.iso, today);
  const birth = { birthDate: date.iso, birthYear: year };
  if (age < workingAge) return found(birth, question(field, "birth.under15", written, [], { age }));
  return found(birth);
}

type Place = Pick<ProfileFacts, "postcode" | "city">;

function readPlaces(
  both: string,
  postcode: string,
  city: string,
  home: { city: string; postcodes: string[] },
): Reading<Place> {
  if (!isBlank(both)) return readPlace("place", both, home);
  return readPlace("postcode", tidy(`${postcode} ${city}`), home);
}

/** "Lange/Öz" names two people; the first is responsible. */
function readResponsible(text: string): string[] {
  if (isBlank(text)) return [];
  return tidy(text)
    .slice(0, 200)
    .split(/\s*[/,;&+]\s*|\s+und\s+/u)
    .map((name) => name.replace(/^(fr(au|\.)?|hr\.?|herr)\s+/i, ""))
    .filter((name) => fold(name) !== "")
    .slice(0, 4);
}
