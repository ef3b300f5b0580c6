import { ageOn } from "~/domain/days";
import { workingAge } from "../candidate/age";
import { type Hours, type Mobility, readHours, readMailbox, readMobility, weekly } from "./availability";
import { type Phone, type Phones, readEmail, readPhones, readPlace, readStreet, splitAddress } from "./contact";
import { birthPivot, readDate } from "./dates";
import { type GermanLevel, isLevel, readGermanLevel, readLanguages, type SpokenLanguage } from "./languages";
import { hoursOf, learntMeaning, nothing } from "./learnt";
import { isTurkish, readName } from "./names";
import { type Experience, readExperience } from "./occupations";
import { wordKind } from "./questions";
import { noRemarks, type Remarks, readRemarks } from "./remarks";
import { type Permission, type Residence, readPermission, readResidence } from "./residence";
import { type Responsible, readResponsible } from "./responsible";
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
import {
  type Benefit,
  learntBenefits,
  readBenefit,
  readSchool,
  readValidity,
  type School,
  type Validity,
} from "./validity";

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
  phones: Phone[];
  /** The numbers as they were written. */
  phoneOriginal: string;
  /** Words beside a number say that it belongs to somebody else. */
  phoneShared: boolean;
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
  responsible: Responsible;
};

/**
 * Reads one row of a list of people. An error among the findings means that the row cannot be stored: no name, a German
 * level that does not exist, or a formula instead of text.
 */
export function readProfile(fields: ReadonlyMap<string, string>, context: ImportContext): Reading<ProfileFacts> {
  const { reference, today } = context;
  const cell = (field: string) => fields.get(field) ?? "";
  const findings: Finding[] = [];
  const take = <T>(reading: Reading<T>): T => {
    findings.push(...reading.findings);
    return reading.value;
  };

  const speaksTurkish = /tuerkisch|turkish/.test(fold(cell("firstLanguage")));
  const name = take(readNames(namesWritten(cell), speaksTurkish));
  const birth = take(readBirth("birthDate", cell("birthDate"), today));
  const address = splitAddress(cell("street"));
  const street = take(readStreet("street", address.street));
  const place = take(readPlaces(cell("place") || address.place, cell("postcode"), cell("city"), reference.home));
  const residence = take(residenceOf("residence", cell("residence"), reference));
  const first = take(
    once(reference, ["firstLanguage", cell("firstLanguage")], (text = "") =>
      readLanguages("firstLanguage", text, true, reference),
    ),
  );
  const others = take(
    once(reference, ["otherLanguages", cell("otherLanguages")], (text = "") =>
      readLanguages("otherLanguages", text, false, reference),
    ),
  );
  const remarks = isBlank(cell("remark")) ? noRemarks : take(readRemarks("remark", cell("remark")));
  const phones = take(readBothPhones(cell("phone"), cell("phone2")));
  const facts: ProfileFacts = {
    externalNo: tidy(cell("externalNo")).slice(0, 40),
    ...name,
    ...birth,
    street: street.street,
    careOf: street.careOf,
    ...place,
    phones: phones.numbers,
    phoneOriginal: [cell("phone"), cell("phone2")].map(tidy).filter(Boolean).join(" · ").slice(0, 60),
    phoneShared: phones.shared,
    email: take(readEmail("email", cell("email"))),
    languages: [...first, ...others.filter((other) => !first.some((language) => language.code === other.code))],
    speaking: take(levelOf("germanSpoken", cell("germanSpoken"), reference)),
    writing: take(levelOf("germanWritten", cell("germanWritten"), reference)),
    residence,
    validity: take(readValidity("residenceUntil", cell("residenceUntil"), residence, today)),
    permission: take(readPermission("permission", cell("permission"), residence)),
    benefit: take(benefitOf("benefit", cell("benefit"), residence, reference)),
    school: take(readSchool("school", cell("school"))),
    experience: take(
      once(reference, ["occupation", cell("occupation"), cell("years")], (title = "", years = "") =>
        readExperience({ title: "occupation", years: "years" }, title, years, reference),
      ),
    ),
    skills: take(once(reference, ["skills", cell("skills")], (text = "") => readSkills("skills", text, reference))),
    wishes: take(once(reference, ["wish", cell("wish")], (text = "") => readWishes("wish", text, reference))),
    hours: take(hoursSaid("hours", cell("hours"), reference)),
    mobility: take(mobilityOf("mobility", cell("mobility"), reference)),
    mailbox: take(mailboxOf("mailbox", cell("mailbox"), reference)),
    remarks,
    otherNote: tidy(cell("note")).slice(0, 1000),
    responsible: take(readResponsible("responsible", cell("responsible"), reference)),
  };
  return found(facts, ...findings.filter((finding) => !isAnswered(finding, reference)));
}

const readings = new WeakMap<ImportReference, Map<string, unknown>>();

/**
 * A cell that stands in many rows is read once: its words are compared with every title and skill, which takes longer than
 * all the rest of a row.
 */
function once<T>(
  reference: ImportReference,
  [field, ...words]: [string, string, ...string[]],
  read: (...words: string[]) => T,
): T {
  const known = readings.get(reference) ?? new Map<string, unknown>();
  readings.set(reference, known);
  const key = [field, ...words].join("\u0000");
  if (!known.has(key)) known.set(key, read(...words));
  return known.get(key) as T;
}

/** Somebody said that these words say nothing here. */
function isAnswered({ level, field, code, original }: Finding, reference: ImportReference): boolean {
  const kind = level === "question" ? wordKind(field, code, original) : null;
  return kind !== null && learntMeaning(reference, kind, original) === nothing;
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

function benefitOf(
  field: string,
  text: string,
  residence: Residence | null,
  reference: ImportReference,
): Reading<Benefit | null> {
  const system = learntBenefits[learntMeaning(reference, "benefit", text) ?? ""];
  return system ? found({ system, original: tidy(text).slice(0, 200) }) : readBenefit(field, text, residence);
}

function mobilityOf(field: string, text: string, reference: ImportReference): Reading<Mobility | null> {
  const way = learntMeaning(reference, "mobility", text);
  if (way === null || way === nothing) return readMobility(field, text);
  return found({
    publicTransport: way === "transit",
    bicycle: way === "bike",
    onFoot: way === "foot",
    car: way === "car",
    licenceB: null,
    original: tidy(text).slice(0, 200),
  });
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

/** The two parts of a name, from a column each or from one column in the order that its header or a comma says. */
function namesWritten(cell: (field: string) => string): { family: string; given: string } {
  const [family, given] = [cell("familyName"), cell("givenName")];
  const both = [cell("familyFirst"), cell("fullName")].find((text) => tidy(text) !== "");
  if (both === undefined || !isBlank(family) || !isBlank(given)) return { family, given };
  const parts = tidy(both).split(/\s*,\s*/);
  if (parts.length === 2) return { family: parts[0] ?? "", given: parts[1] ?? "" };
  const words = tidy(both).split(" ");
  if (words.length < 2) return { family: both, given: "" };
  return cell("familyFirst") === both
    ? { family: words[0] ?? "", given: words.slice(1).join(" ") }
    : { family: words.at(-1) ?? "", given: words.slice(0, -1).join(" ") };
}

function readNames({ family, given }: { family: string; given: string }, speaksTurkish: boolean): Reading<Names> {
  const turkish = speaksTurkish || isTurkish(family, given);
  const familyName = readName("familyName", family, turkish);
  const givenName = readName("givenName", given, turkish);
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

/** The numbers of both columns, each once. */
function readBothPhones(first: string, second: string): Reading<Phones> {
  const [one, two] = [readPhones("phone", first), readPhones("phone2", second)];
  const more = two.value.numbers.filter(({ e164 }) => !one.value.numbers.some((number) => number.e164 === e164));
  return found(
    { numbers: [...one.value.numbers, ...more], shared: one.value.shared || two.value.shared },
    ...one.findings,
    ...two.findings,
  );
}

type Birth = Pick<ProfileFacts, "birthDate" | "birthYear">;

/** Years; an earlier year of birth is a typing error. */
const oldestAge = 110;

/**
 * A day, or only a year. What cannot be read, lies in the future or longer ago than anybody lives is asked about; the
 * person is stored without it, because nobody may be lost for a slip of the pen.
 */
function readBirth(field: string, text: string, today: string): Reading<Birth> {
  const nothing: Birth = { birthDate: null, birthYear: null };
  const written = tidy(text);
  if (isBlank(written) || written === "?") return found(nothing, question(field, "birth.missing", ""));
  const date = readDate(written, birthPivot(today));
  if (date.kind === "impossible") return found(nothing, question(field, "birth.impossible", written));
  if (date.kind === "unreadable") return found(nothing, question(field, "birth.unreadable", written.slice(0, 100)));
  const year = date.kind === "year" ? date.year : Number(date.iso.slice(0, 4));
  const thisYear = Number(today.slice(0, 4));
  if (year > thisYear || (date.kind === "day" && date.iso > today))
    return found(nothing, question(field, "birth.future", written));
  if (year < thisYear - oldestAge) return found(nothing, question(field, "birth.tooOld", written));
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
  if (!isBlank(both) && isBlank(postcode)) return readPlace("place", both, home);
  return readPlace("postcode", tidy(`${postcode} ${city}`), home);
}
