import type { Choices, FieldChange } from "./again";
import type { MatchReason } from "./duplicates";
import type { RowFacts, RowReading } from "./row";
import type { Finding } from "./types";

/** What somebody decided about a row; `auto`: what the reading says. */
export const rowDecisions = ["auto", "merge", "keep", "skip"] as const;
export type RowDecision = (typeof rowDecisions)[number];

/** What becomes of a row, in the order in which numbers name it. */
export const rowOutcomes = ["stored", "merged", "refused", "skipped"] as const;
export type RowOutcome = (typeof rowOutcomes)[number];

/** The numbers of a list, in the order in which people and scripts read them. */
export const countNames = ["read", ...rowOutcomes, "questions"] as const;
export type ImportCounts = Record<(typeof countNames)[number], number>;

/** What a row duplicates: an earlier row of the file, or an existing record. */
export type Duplicate = {
  of: "row" | "record";
  id: string | null;
  rowNo: number | null;
  name: string;
  code: string;
  sure: boolean;
  reason: MatchReason;
  /** The person's record has ended: it stays ended, and nothing of the row is stored. */
  hasLeft?: boolean;
};

/** What a row of the file says, and what is to be done with it. */
export type Evaluation = {
  rowNo: number;
  verdict: RowReading["verdict"];
  facts: RowFacts | null;
  findings: Finding[];
  decision: RowDecision;
  duplicate: Duplicate | null;
  /** What an office's next list says otherwise than the record, with what was chosen; null where rows are merged as they are. */
  changes: FieldChange[] | null;
  choices: Choices;
  /** The office's own number; empty where the list has none. */
  officeNo: string;
};

/** Where the facts of a list come from. */
export type Provenance = {
  /** Where the facts come from: "Import: profiles.csv". */
  source: string;
  filename: string;
  batchId: string;
  /** First list of the office; the list itself where there is no earlier one. */
  listId: string;
  /** Berlin date. */
  today: string;
  /** The user who becomes responsible when the list names nobody who is a user here. */
  userId: string | null;
  /** A file that was made here for the office: whoever is not in it has not gone from the office's list. */
  isOwn: boolean;
};

/** What happened to a row that could be stored. `notes` are added to its other findings. */
export type RowResult = {
  rowNo: number;
  result: RowOutcome;
  targetId: string | null;
  questions: number;
  notes: Finding[];
};

/** How many rows of a preview will be stored, merged, refused or skipped, and what was dropped per column. */
export type ImportForecast = {
  store: number;
  merge: number;
  refuse: number;
  skip: number;
  questions: number;
  dropped: { column: number; category: string; rows: number }[];
};

/** What becomes of a row as it stands. */
export function expectedOutcome(row: Pick<Evaluation, "decision" | "duplicate"> & { verdict: string }): RowOutcome {
  if (row.verdict === "refused") return "refused";
  if (row.verdict === "skipped" || row.decision === "skip") return "skipped";
  if (hasEnded(row)) return "skipped";
  if (row.duplicate === null || row.decision === "keep") return "stored";
  return row.duplicate.sure || row.decision === "merge" ? "merged" : "stored";
}

/** Whether the row is about somebody whose record has ended. */
export const hasEnded = ({ duplicate, decision }: Pick<Evaluation, "decision" | "duplicate">): boolean =>
  duplicate?.hasLeft === true && decision !== "keep" && (duplicate.sure || decision === "merge");
