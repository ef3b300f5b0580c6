import { editDistance } from "~/domain/edit-distance";
import { contradicts, fieldsByValues, shareOf } from "./column-values";
import { fieldsOf, headerWords, isOwnColumn } from "./known-headers";
import { sensitiveHeader, sensitiveValues } from "./sensitive";
import { fold, isBlank } from "./text";
import type { Kind } from "./types";
import { importKinds } from "./types";

/**
 * What a column becomes: a field, "note" (kept as text), "ignore" (left out), or "sensitive.<category>" (must never be
 * stored).
 */
export type ColumnTarget = string;
export type Mapping = ColumnTarget[];

/** What somebody said a header means, by its folded words; used again in the next list. */
export type KnownColumns = ReadonlyMap<string, ColumnTarget>;

/** A column: its header, the words below it, and whether the file hides it. */
export type Column = { header: string; values: readonly string[]; hidden?: boolean };

/** The columns of a table with the words below each header. */
export function columnsOf(
  headers: readonly string[],
  rows: readonly (readonly string[])[],
  hidden: readonly number[] = [],
): Column[] {
  return headers.map((header, at) => ({
    header,
    values: rows.map((row) => row[at] ?? ""),
    hidden: hidden.includes(at),
  }));
}

/** Fields a row needs to be stored; one of each group has to be mapped. */
export function requiredFields(kind: Kind): string[][] {
  if (kind === "profiles") return [["familyName", "fullName", "familyFirst", "givenName"]];
  if (kind === "companies") return [["name"]];
  return [["title"], ["employerNo", "employerName"]];
}

/**
 * What each column means: what somebody said about its header before, else what the header says as long as the values do
 * not contradict it, else what the values say. Each field is used once; the rest is "ignore". A hidden column is left
 * out until somebody asks for it.
 */
export function guessMapping(columns: readonly Column[], kind: Kind, known: KnownColumns = new Map()): Mapping {
  const mapping: (string | null)[] = columns.map(({ header, values, hidden }) => {
    const isOpen = kind === "profiles" && !known.has(fold(header));
    const category = sensitiveHeader(header) ?? (isOpen ? sensitiveValues(values) : null);
    if (category !== null) return `sensitive.${category}`;
    return hidden || isOwnColumn(header) ? "ignore" : null;
  });
  const ways: ((column: Column) => readonly string[])[] = [
    ({ header }) => said(known.get(fold(header)), kind),
    (column) => fitting(headerWords(kind).get(fold(column.header)) ?? [], column),
    (column) => (kind === "profiles" ? fitting(bothNames(column.header), column) : []),
    (column) => (kind === "profiles" ? fitting(germanPart(column.header), column) : []),
    (column) => (kind === "profiles" ? languagePart(column) : []),
    (column) => fitting(near(column.header, kind), column),
    (column) => inside(column, kind),
    (column) => (kind === "profiles" && !isAboutOthers(column.header) ? fieldsByValues(column.values) : []),
  ];
  const taken = new Set<string>();
  for (const way of ways)
    for (const [at, column] of columns.entries()) {
      if (mapping[at] !== null) continue;
      const options = way(column);
      const field = withSecondPhone(options).find((option) => !taken.has(option) || !fieldsOf(kind).includes(option));
      if (field === undefined) continue;
      taken.add(field);
      mapping[at] = field;
    }
  for (const [at, column] of columns.entries())
    if (mapping[at] === null && mapping[at - 1] === "residence" && !taken.has("residenceUntil") && isPaperEnd(column)) {
      taken.add("residenceUntil");
      mapping[at] = "residenceUntil";
    }
  if (taken.has("givenName") && taken.has("familyFirst") && !taken.has("familyName"))
    mapping[mapping.indexOf("familyFirst")] = "familyName";
  return mapping.map((target) => target ?? "ignore");
}

/** "Zuname, Rufname", "Vorname / Name": a column that holds both, in the order of its header. */
function bothNames(header: string): string[] {
  const inner = /\(([^()]*)\)/.exec(header)?.[1] ?? header;
  const parts = inner.split(/[,/&+]|\bund\b/u).map((part) => headerWords("profiles").get(fold(part)) ?? []);
  const [first = [], second = []] = parts;
  if (parts.length !== 2) return [];
  if (first.includes("familyName") && second.includes("givenName")) return ["familyFirst"];
  return first.includes("givenName") && second.includes("familyName") ? ["fullName"] : [];
}

/** "D Hör/Spr", "Dt. Les/Schr.": the two halves of a course certificate, however they are shortened. */
function germanPart(header: string): string[] {
  const folded = fold(header);
  if (!/^(d|dt|deu|deutsch)\b/.test(folded)) return [];
  if (/\b(hoer|spr|sprech|mdl|muendl)/.test(folded)) return ["germanSpoken"];
  return /\b(les|schr|schriftl)/.test(folded) ? ["germanWritten"] : [];
}

/** "Spr. (Mutter)", "Spr. sonst": a column of languages says by its header which they are. */
function languagePart({ header, values }: Column): string[] {
  const folded = fold(header);
  if (!/\bspr\b|sprach|language/.test(folded) || (shareOf("firstLanguage", values) ?? 0) < 0.6) return [];
  if (/sonst|weiter|ander|fremd|zweit|ausserdem|\b2\b|other/.test(folded)) return ["otherLanguages"];
  return /mutter|erst|haupt|\b1\b|native|first/.test(folded) ? ["firstLanguage"] : [];
}

/** "längstens bis" beside the paper: until when it is valid. */
const isPaperEnd = ({ header, values }: Column): boolean =>
  /\b(bis|b|until)$/.test(fold(header)) && !contradicts("residenceUntil", values);

const said = (target: string | undefined, kind: Kind): string[] =>
  target !== undefined &&
  (target === "ignore" || target === "note" || isSensitive(target) || fieldsOf(kind).includes(target))
    ? [target]
    : [];

/** A second column of telephone numbers is kept beside the first. */
const withSecondPhone = (options: readonly string[]): readonly string[] =>
  options.includes("phone") ? [...options, "phone2"] : options;

/** Fields of a header whose values agree; where none does, the header is believed unless the values are something else. */
function fitting(fields: readonly string[], { values }: Column): readonly string[] {
  const agreeing = fields.filter((field) => !contradicts(field, values));
  return agreeing.length > 0 || fieldsByValues(values).length > 0 ? agreeing : fields;
}

/** Fields of header words that differ by one letter. */
function near(header: string, kind: Kind): string[] {
  const folded = fold(header);
  if (folded.length < 5) return [];
  return [...headerWords(kind)].flatMap(([name, fields]) =>
    name.length > 4 && editDistance(folded, name, 1) <= 1 ? fields : [],
  );
}

/** Columns about somebody beside the person: their numbers and names are not the person's. */
const isAboutOthers = (header: string): boolean =>
  /notfall|betreu|berater|vormund|eltern|mutter|vater|ehe|partner|ansprech|kontakt|arbeitgeber|firma|schule|kurs|traeger|arzt|anwalt|emergency|contact|caseworker/.test(
    fold(header).replace(/\bmuttersprache\b/, ""),
  );

/** Words that say little within a longer header ("Name des Kurses", "Datum Ort"). */
const weak = new Set([
  "name",
  "nr",
  "no",
  "id",
  "ort",
  "post",
  "ab",
  "bis",
  "von",
  "start",
  "job",
  "zeit",
  "jahre",
  "titel",
  "status",
  "person",
  "ziel",
]);

/** Known words within a longer header ("Telefonnummer privat", "Geburtsdatum TT MM JJJJ"), where the values agree. */
function inside(column: Column, kind: Kind): string[] {
  if (isAboutOthers(column.header)) return [];
  const words = ` ${fold(column.header)} `;
  return [...headerWords(kind)]
    .filter(([name]) => name.length >= 3 && !weak.has(name) && words.includes(` ${name} `))
    .sort(([a], [b]) => b.length - a.length)
    .flatMap(([, fields]) => fields)
    .filter((field) => (shareOf(field, column.values) ?? 1) >= 0.6);
}

/** Guesses the kind of a file: the one whose fields match most headers, else profiles. */
export function guessKind(columns: readonly Column[], known: (kind: Kind) => KnownColumns = () => new Map()): Kind {
  const kinds = [...importKinds];
  const score = (kind: Kind) =>
    guessMapping(columns, kind, known(kind)).filter((target) => target !== "ignore" && !isSensitive(target)).length;
  return kinds.reduce((best, kind) => (score(kind) > score(best) ? kind : best));
}

/** The columns of a list of which something is stored. */
export const readColumns = (mapping: Mapping): number[] =>
  mapping.flatMap((target, column) => (target === "ignore" ? [] : [column]));

/** Columns with words in them that nothing is read from: nobody decided about them, and the file does not hide them. */
export function unreadColumns(columns: readonly Column[], mapping: Mapping, known: KnownColumns = new Map()): number[] {
  return columns.flatMap(({ header, values, hidden }, at) =>
    mapping[at] === "ignore" &&
    !hidden &&
    !isOwnColumn(header) &&
    known.get(fold(header)) !== "ignore" &&
    values.some((value) => !isBlank(value))
      ? [at]
      : [],
  );
}

export function isSensitive(target: ColumnTarget): boolean {
  return target.startsWith("sensitive.");
}

/** Whether `target` may be chosen for a column. A sensitive header stays sensitive whatever is chosen. */
export function allowedTarget(kind: Kind, header: string, target: string): boolean {
  if (sensitiveHeader(header) !== null) return isSensitive(target);
  return target === "ignore" || target === "note" || target === "sensitive.other" || fieldsOf(kind).includes(target);
}

/** Cell text by field; a field mapped twice takes the first non-empty cell. */
export function byField(mapping: Mapping, cells: readonly string[]): Map<string, string> {
  const fields = new Map<string, string>();
  mapping.forEach((target, column) => {
    const text = cells[column] ?? "";
    if (target === "ignore" || isSensitive(target)) return;
    if (target === "note") {
      if (text.trim() !== "") fields.set("note", [fields.get("note"), text].filter(Boolean).join("; "));
      return;
    }
    if (!fields.get(target)) fields.set(target, text);
  });
  return fields;
}
