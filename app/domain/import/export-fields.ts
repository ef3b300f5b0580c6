import type { ChangeField } from "./again-fields";

/** Fields that the importer reads again as they are written. */
export const readableFields = [
  "externalNo",
  "familyName",
  "givenName",
  "familyFirst",
  "fullName",
  "birthDate",
  "street",
  "place",
  "postcode",
  "city",
  "phone",
  "phone2",
  "email",
  "firstLanguage",
  "otherLanguages",
  "germanSpoken",
  "germanWritten",
  "residence",
  "residenceUntil",
  "benefit",
  "school",
  "occupation",
  "skills",
  "wish",
  "hours",
  "mobility",
  "responsible",
] as const;

/** What the product knows beside what an office's list says; a list that has it is not read there. */
export const ownFields = [
  "left",
  "state",
  "stage",
  "stageSince",
  "company",
  "changedOn",
  "changedWhat",
  "changedBy",
] as const;

/** Our own columns that an office will want at first. */
export const likelyOwnFields = ["left", "changedOn", "changedWhat"] as const;

export const exportFields = [...readableFields, ...ownFields] as const;
export type ExportField = (typeof exportFields)[number];
export const isReadable = (field: ExportField): field is (typeof readableFields)[number] =>
  readableFields.some((one) => one === field);

/** A column of the office's file: how its case system calls it, and what stands in it. */
export type ExportColumn = { header: string; field: ExportField };

export const dateForms = ["dmy", "dmyShort", "iso"] as const;
export type DateForm = (typeof dateForms)[number];
export const delimiters = [";", ",", "\t"] as const;
export const letterSets = ["utf-8", "windows-1252"] as const;

/** How the case system of an office takes a file. */
export type ExportForm = {
  columns: readonly ExportColumn[];
  dates: DateForm;
  delimiter: (typeof delimiters)[number];
  letters: (typeof letterSets)[number];
};

/** What has to change so that a column is news; null: it never does by itself. */
export type Concern = ChangeField | "state" | "responsible" | "path";
export const concernOf: Readonly<Record<ExportField, Concern | null>> = {
  externalNo: null,
  familyName: "name",
  givenName: "name",
  familyFirst: "name",
  fullName: "name",
  birthDate: "birthDate",
  street: "street",
  place: "street",
  postcode: "street",
  city: "street",
  phone: "phone",
  phone2: "phone",
  email: "email",
  firstLanguage: "languages",
  otherLanguages: "languages",
  germanSpoken: "germanSpoken",
  germanWritten: "germanWritten",
  residence: "residence",
  residenceUntil: "residence",
  benefit: "benefit",
  school: "school",
  occupation: "occupation",
  skills: "skills",
  wish: "wish",
  hours: "hours",
  mobility: "mobility",
  responsible: "responsible",
  left: "state",
  state: "state",
  stage: "path",
  stageSince: "path",
  company: "path",
  changedOn: null,
  changedWhat: null,
  changedBy: null,
};

/** What a cell says beside that: a car says that somebody has one, and hours may say which shifts. */
const alsoSays: Readonly<Partial<Record<ExportField, readonly Concern[]>>> = { mobility: ["skills"], hours: ["times"] };

/** Everything that a column's cell says of a person when it is read again. */
export const saidBy = (field: ExportField): readonly (Concern | null)[] => [
  concernOf[field],
  ...(alsoSays[field] ?? []),
];

/**
 * How an office's file would look by what its last list says: its own columns as far as we write them, in its order and
 * with its days. @param cells some rows of the list, as far as they are still kept
 */
export function likelyForm(
  list: { headers: readonly string[]; mapping: readonly string[]; encoding: string; delimiter: string },
  cells: readonly (readonly string[])[],
): ExportForm {
  const columns = list.headers.flatMap((header, at): ExportColumn[] => {
    const field = readableFields.find((one) => one === list.mapping[at]);
    return field && header !== "" ? [{ header, field }] : [];
  });
  const days = list.mapping.flatMap((target, at) =>
    target === "birthDate" || target === "residenceUntil" ? cells.map((row) => row[at] ?? "") : [],
  );
  return {
    columns,
    dates: likelyDates(days),
    delimiter: delimiters.find((one) => one === list.delimiter) ?? ";",
    letters: list.encoding === "windows-1252" ? "windows-1252" : "utf-8",
  };
}

function likelyDates(days: readonly string[]): DateForm {
  const count = (form: RegExp) => days.filter((day) => form.test(day.trim())).length;
  const [iso, short, long] = [count(/^\d{4}-\d{2}-\d{2}/), count(/^\d{1,2}\.\d{1,2}\.\d{2}$/), count(/\.\d{4}$/)];
  if (iso > short && iso > long) return "iso";
  return short > long ? "dmyShort" : "dmy";
}

/** Whether a list is a file that was made here: the same columns, of which one is our own. */
export function isOwnFile(headers: readonly string[], columns: readonly ExportColumn[]): boolean {
  return (
    headers.length === columns.length &&
    columns.every(({ header }, at) => headers[at] === header) &&
    columns.some(({ field }) => !isReadable(field))
  );
}
