import type { candidateStatus } from "../candidate/states";
import type { IsoDate } from "../days";
import type { StateOf } from "../status-table";
import { changesOf, type FieldEntry } from "./again";
import { groups } from "./again-fields";
import {
  type Concern,
  concernOf,
  type DateForm,
  type ExportColumn,
  type ExportField,
  type ExportForm,
  isReadable,
} from "./export-fields";
import { type PersonRecord, recordOf } from "./record";
import { readRow } from "./row";
import type { ImportContext } from "./types";

/** Somebody of an office's list, as the file for it shows them. */
export type ExportedPerson = {
  officeNo: string;
  record: PersonRecord;
  /** words for the paper: the office's own, and the name of its status */
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

/** Words of cells that are no names: the states of people, "ja", "keine". */
export type CellWords = (word: "yes" | "none" | ExportedPerson["state"]) => string;

/** What of a person's history is news for a column. */
function concernsIn({ entries }: ExportedPerson): { concern: Concern; entry: ExportedPerson["entries"][number] }[] {
  return entries.flatMap((entry) => [
    ...groups
      .filter(
        ({ table, isOf, columns }) =>
          table === entry.table &&
          (isOf?.(entry.item) ?? true) &&
          (entry.operation !== "update" || columns === undefined || columns.some((one) => entry.columns.includes(one))),
      )
      .map(({ field }) => ({ concern: field as Concern, entry })),
    ...(entry.columns.includes("state") && entry.table === "candidate" ? [{ concern: "state" as const, entry }] : []),
    ...(entry.columns.includes("responsible_user_id") ? [{ concern: "responsible" as const, entry }] : []),
    ...(entry.table === "placement_stage" ? [{ concern: "path" as const, entry }] : []),
  ]);
}

/**
 * The cells of one person, only in the mapped columns; null for somebody of whom nothing in them changed. A cell that the
 * importer would read otherwise than the record stays empty, so that the file can be read again and changes nobody.
 */
export function exportRow(
  person: ExportedPerson,
  { columns, dates }: Pick<ExportForm, "columns" | "dates">,
  words: CellWords,
  context: ImportContext,
): string[] | null {
  const news = concernsIn(person).filter(({ concern }) => columns.some(({ field }) => concernOf[field] === concern));
  if (person.officeNo === "" || news.length === 0) return null;
  const entries = [...new Set(news.map(({ entry }) => entry))];
  const changed = {
    changedOn: dayText(
      entries.reduce((last, { day }) => (day > last ? day : last), ""),
      dates,
    ),
    changedWhat: columns
      .filter(({ field }) => news.some(({ concern }) => concern === concernOf[field]))
      .map(({ header }) => header)
      .join(", "),
    changedBy: [...new Set(entries.flatMap(({ by }) => by ?? []))].join(", "),
  };
  const hasSecondPhone = columns.some(({ field }) => field === "phone2");
  const values = { ...valuesOf(person, dates, hasSecondPhone, words), ...changed };
  const tries = person.residence.map((residence) => {
    const cells = columns.map(({ field }) => (field === "residence" ? residence : values[field]));
    return { cells, silent: readOtherwise(person.record, columns, cells, context) };
  });
  const best = tries.find(({ silent }) => !silent.has("residence")) ?? tries[0];
  return (best?.cells ?? []).map((text, at) => (best?.silent.has(columns[at]?.field ?? "left") ? "" : text));
}

function valuesOf(
  { officeNo, record, state, responsible, stage, stageSince, company }: ExportedPerson,
  dates: DateForm,
  hasSecondPhone: boolean,
  words: CellWords,
): Record<Exclude<ExportField, "changedOn" | "changedWhat" | "changedBy">, string> {
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
    germanSpoken: german?.speaking ?? "",
    germanWritten: german?.writing ?? german?.reading ?? "",
    residence: "",
    residenceUntil: access?.until ? dayText(access.until, dates) : "",
    benefit: benefit === null ? "" : benefit.system === "none" ? words("none") : benefit.system,
    responsible,
    left: state === "left" ? words("yes") : "",
    state: words(state),
    stage,
    stageSince: stageSince ? dayText(stageSince, dates) : "",
    company,
  };
}

/** A number as it is dialled here: spreadsheets take one that begins with a plus for a formula. */
const dialled = (e164: string): string => (e164.startsWith("+49") ? `0${e164.slice(3)}` : e164.replace("+", "00"));

function dayText(day: string, form: DateForm): string {
  const [year = "", month = "", date = ""] = day.split("-");
  if (form === "iso") return day;
  return `${date}.${month}.${form === "dmy" ? year : year.slice(2)}`;
}

/** The fields whose cells the importer would read otherwise than they stand in the record, or ask about. */
function readOtherwise(
  known: PersonRecord,
  columns: readonly ExportColumn[],
  cells: readonly string[],
  context: ImportContext,
): ReadonlySet<ExportField> {
  const mapping = columns.map(({ field }) => (isReadable(field) ? field : "ignore"));
  const headers = columns.map(({ header }) => header);
  const reading = readRow("profiles", headers, mapping, { cells: [...cells], dropped: [] }, context);
  if (reading.verdict === "skipped" || reading.facts.kind !== "profiles") return new Set();
  const next = recordOf(reading.facts.profile, reading.findings);
  const earlier = { history: [], readAt: null, saidBefore: () => false };
  const changed = changesOf(known, next, earlier).map(({ field }) => field);
  const asked = next.questions.filter(
    ({ field, code, original }) =>
      original !== "" &&
      !known.questions.some((one) => one.field === field && one.code === code && one.original === original),
  );
  return new Set(
    columns
      .map(({ field }) => field)
      .filter(
        (field) =>
          changed.some((one) => one === concernOf[field]) ||
          asked.some((one) => concernOf[one.field as ExportField] === concernOf[field]),
      ),
  );
}
