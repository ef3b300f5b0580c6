import type { candidateStatus } from "../candidate/states";
import type { IsoDate } from "../days";
import { allLanguages, languageCodes } from "../languages";
import { type TravelMode, travelModes } from "../matching/facts";
import { positionOf } from "../occupation/position";
import type { StateOf } from "../status-table";
import type { FieldEntry } from "./again";
import type { DateForm, ExportField } from "./export-fields";
import type { PersonRecord } from "./record";
import type { ImportReference } from "./types";

/** Somebody of an office's list, as the file for it shows them. */
export type ExportedPerson = {
  officeNo: string;
  record: PersonRecord;
  /** ways to say the paper: the office's own words, and the name of its status */
  residence: readonly string[];
  state: Exclude<StateOf<typeof candidateStatus>, "erased">;
  responsible: string;
  /** where they stand on the ladder */
  stage: string;
  stageSince: IsoDate | null;
  company: string;
  /** entries of the history since the day, the oldest first */
  entries: readonly (FieldEntry & { day: IsoDate })[];
};

/** Words of cells that are no names: states of people, "ja", "keine", how one gets to work. */
export type CellWords = (
  word:
    | "yes"
    | "none"
    | "university"
    | "training"
    | "hours"
    | "clock"
    | Exclude<TravelMode, "car">
    | "carAndLicence"
    | ExportedPerson["state"],
) => string;

type Way = string | readonly string[];

/**
 * What stands in each column for a person. Several ways to say it are tried in their order: the names of the lists here
 * first, then the words in which the office once sent it.
 */
export function waysToSay(
  { officeNo, record, residence, state, responsible, stage, stageSince, company }: ExportedPerson,
  { dates, hasSecondPhone }: { dates: DateForm; hasSecondPhone: boolean },
  words: CellWords,
  reference: ImportReference,
): Record<Exclude<ExportField, "changedOn" | "changedWhat" | "changedBy">, Way> {
  const { person, channels, languages, access, benefit } = record;
  const phones = channels.filter(({ kind }) => kind === "phone").map(({ value }) => dialled(value));
  const german = languages.find(({ language }) => language === "de");
  return {
    externalNo: officeNo,
    familyName: person.familyName,
    givenName: person.givenName,
    familyFirst: [person.familyName, person.givenName].filter(Boolean).join(", "),
    fullName: `${person.givenName} ${person.familyName}`.trim(),
    birthDate: person.birthDate ? dayText(person.birthDate, dates) : String(person.birthYear ?? ""),
    street: [person.street, person.careOf].filter(Boolean).join(" "),
    place: `${person.postcode ?? ""} ${person.city}`.trim(),
    postcode: person.postcode ?? "",
    city: person.city,
    phone: hasSecondPhone ? (phones[0] ?? "") : phones.join(", "),
    phone2: phones.slice(1).join(", "),
    email: channels.find(({ kind }) => kind === "email")?.value ?? "",
    firstLanguage: languageNames(languages.filter(({ isFirst }) => isFirst)),
    otherLanguages: languageNames(languages.filter(({ isFirst, language }) => !isFirst && language !== "de")),
    germanSpoken: german?.speaking ?? "",
    germanWritten: german?.writing ?? german?.reading ?? "",
    residence,
    residenceUntil: access?.until ? dayText(access.until, dates) : "",
    benefit: benefit === null ? "" : benefit.system === "none" ? words("none") : benefit.system,
    ...workOf(record, words, reference),
    responsible,
    left: state === "left" ? words("yes") : "",
    state: words(state),
    stage,
    stageSince: stageSince ? dayText(stageSince, dates) : "",
    company,
  };
}

const namesOfLanguages = new Intl.DisplayNames("de", { type: "language" });

/** By their usual names, and where such a name means several (Kurdisch), by the one that lists use. */
function languageNames(languages: PersonRecord["languages"]): Way {
  const inLists = (language: string) =>
    languageCodes.flatMap((code) => (code === language ? allLanguages[code].files : []))[0];
  const capital = (name = "") => name.replace(/(?<![a-z])[a-z]/g, (letter) => letter.toUpperCase());
  const [usual = "", sent = ""] = waysOf(languages, ({ language }) => namesOfLanguages.of(language));
  const [listed = ""] = waysOf(languages, ({ language }) => capital(inLists(language)));
  return [usual, sent, listed];
}

/** School, work, skills, wishes, hours and ways to work. */
function workOf({ person, experience, skills, wishes }: PersonRecord, words: CellWords, reference: ImportReference) {
  const occupation = (id: string) =>
    reference.occupations.find((one) => one.id === id)?.de ?? reference.positions?.get(positionOf(id) ?? "")?.de;
  const wishName = ({ occupationId, apprenticeshipId }: PersonRecord["wishes"][number]) => {
    if (occupationId !== null) return occupation(occupationId);
    const training = reference.apprenticeships.find(({ id }) => id === apprenticeshipId)?.de;
    return training && `${words("training")} ${training}`;
  };
  const years = person.schoolYears === null ? "" : String(person.schoolYears);
  return {
    school: person.hasUniversity && years !== "" ? `${years} + ${words("university")}` : years,
    occupation: waysOf(experience, ({ occupationId }) =>
      occupationId === null ? undefined : occupation(occupationId),
    ),
    skills: waysOf(skills, ({ skillId }) => reference.skills.find(({ id }) => id === skillId)?.de),
    wish: waysOf(wishes, wishName),
    hours: hoursText(person, words),
    mobility: mobilityWays(person.mobility, words),
  };
}

/** The items by their names, and by the words that the office has sent; a name that is missing is those words too. */
function waysOf<T extends { original: string }>(
  items: readonly T[],
  nameOf: (item: T) => string | undefined,
): string[] {
  const list = (texts: readonly string[]) => [...new Set(texts.filter((text) => text !== ""))].join(", ");
  return [list(items.map((item) => nameOf(item) ?? item.original)), list(items.map(({ original }) => original))];
}

function hoursText({ hoursMin, hoursMax, timeFrom, timeTo }: PersonRecord["person"], words: CellWords): string {
  const span = [...new Set([hoursMin, hoursMax].filter((hours) => hours !== null))].join("-");
  const week = span === "" ? "" : `${span} ${words("hours")}`;
  const day = timeFrom === null || timeTo === null ? "" : `${timeFrom}-${timeTo} ${words("clock")}`;
  return week !== "" && day !== "" ? `${week} (${day})` : week + day;
}

/** A car is named with its licence; where none is known, the other ways are named alone. */
function mobilityWays(mobility: readonly string[], words: CellWords): Way {
  const ways = travelModes.filter((way) => mobility.includes(way));
  const named = ways.map((way) => words(way === "car" ? "carAndLicence" : way));
  return [named.join(", "), named.filter((_, at) => ways[at] !== "car").join(", ")];
}

/** A number as it is dialled here: spreadsheets take one that begins with a plus for a formula. */
const dialled = (e164: string): string => (e164.startsWith("+49") ? `0${e164.slice(3)}` : e164.replace("+", "00"));

export function dayText(day: string, form: DateForm): string {
  const [year = "", month = "", date = ""] = day.split("-");
  if (form === "iso") return day;
  return `${date}.${month}.${form === "dmy" ? year : year.slice(2)}`;
}
