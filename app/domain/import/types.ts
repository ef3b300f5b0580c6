import type { BenefitSystem, CefrLevel } from "~/domain/matching/facts";
import type { Position } from "~/domain/occupation/position";
import type { TitleList } from "~/domain/occupation/title-list";

/** What a spreadsheet holds: one kind per file. */
export const importKinds = ["profiles", "companies", "jobs"] as const;
export type Kind = (typeof importKinds)[number];
export const isKind = (text: string): text is Kind => importKinds.some((kind) => kind === text);

/**
 * What the importer has to say about a cell.
 * - `error`: the cell contradicts itself or is needed and unreadable; the row is refused until it is corrected.
 * - `question`: the row is stored without the doubtful part, which a specialist answers.
 * - `dropped`: must not be stored; `original` is empty and only the category is named.
 * - `note`: worth knowing, nothing to do.
 */
export const findingLevels = ["error", "question", "dropped", "note"] as const;
type FindingLevel = (typeof findingLevels)[number];

export type Suggestion = {
  /** What would be stored if the specialist picks this one: a reference id, an ISO date or plain text. */
  value: string;
  /** Which reference table `value` comes from; absent for plain text. */
  of?: "occupation" | "skill" | "apprenticeship" | "residence" | "level" | "date" | "benefit" | "language" | "staff";
};

export type Finding = {
  level: FindingLevel;
  /** Field id of headers.ts, or "row" when the whole row is meant. */
  field: string;
  /** Key below `findings` in the import catalogue, with "." as separator. */
  code: string;
  /** The words as they stood in the file; empty when they must not be stored. */
  original: string;
  suggestions: Suggestion[];
  params?: Record<string, string | number>;
};

/** What was read from a cell: the certain value, and findings about the rest. */
export type Reading<T> = { value: T; findings: Finding[] };

export type LevelCode = CefrLevel;
export type { BenefitSystem };
export type MailboxState = "ok" | "shared" | "unlabelled" | "none" | "unknown";

/** Which facts of a list are asked for in words whose meaning can be told once and for all. */
export const learntKinds = [
  "occupation",
  "skill",
  "wish",
  "level",
  "residence",
  "hours",
  "mailbox",
  "language",
  "benefit",
  "mobility",
  "responsible",
] as const;
export type LearntKind = (typeof learntKinds)[number];

/** Headers of columns are words of the office too; the same header may mean something else in a list of jobs. */
export const columnKinds = { profiles: "columnProfiles", companies: "columnCompanies", jobs: "columnJobs" } as const;
export type ColumnKind = (typeof columnKinds)[Kind];

/**
 * A word of the office and what it stands for: the id of a reference row, a level, a state of the mailbox, `20-30` hours
 * a week, for wishes `occupation:ID` and `apprenticeship:ID`, for colleagues the id of the user; `-`: nothing.
 */
export type LearntWord = { kind: LearntKind; folded: string; meaning: string };

type OccupationRef = {
  id: string;
  de: string;
  en: string;
  group?: string | null;
  min_speaking?: string | null;
  /** KldB 2010: its own position and those of its trades */
  positions?: string[];
  apprenticeships: string[];
};
type SynonymRef = {
  occupation: string;
  de: string[];
  en?: string[];
  ar?: string[];
  uk?: string[];
  fa?: string[];
  tr?: string[];
};
export type ResidenceRef = { id: string; de: string; en: string; work_access: string };

/** Reference data for reading rows; the caller loads it. */
export type ImportReference = {
  /** Words whose meaning a specialist has given. */
  learnt?: LearntWord[];
  occupations: OccupationRef[];
  /** Every title of the official classifications; without it only the words for starter occupations are known. */
  titles?: TitleList;
  /** Every position of the KldB 2010 by its code. */
  positions?: ReadonlyMap<string, Position>;
  synonyms: SynonymRef[];
  apprenticeships: { id: string; de: string; en: string }[];
  skills: { id: string; de: string; en: string; type: string }[];
  residenceStatuses: ResidenceRef[];
  /** Everybody of the team, for the names of those responsible. */
  staff: { id: string; name: string }[];
  /** The city's full name and the postcodes it knows; others are kept with a note. */
  home: { city: string; postcodes: string[] };
};

export type ImportContext = {
  reference: ImportReference;
  /** Calendar date in Europe/Berlin, YYYY-MM-DD. */
  today: string;
};

export function found<T>(value: T, ...findings: Finding[]): Reading<T> {
  return { value, findings };
}

export function error(field: string, code: string, original: string, params?: Finding["params"]): Finding {
  return { level: "error", field, code, original, suggestions: [], ...(params ? { params } : {}) };
}

export function question(
  field: string,
  code: string,
  original: string,
  suggestions: Suggestion[] = [],
  params?: Finding["params"],
): Finding {
  return { level: "question", field, code, original, suggestions, ...(params ? { params } : {}) };
}

export function note(field: string, code: string, original: string, params?: Finding["params"]): Finding {
  return { level: "note", field, code, original, suggestions: [], ...(params ? { params } : {}) };
}

/** A finding that names only the category of what was removed. */
export function dropped(field: string, category: string): Finding {
  return { level: "dropped", field, code: `dropped.${category}`, original: "", suggestions: [] };
}
