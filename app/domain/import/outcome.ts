import type { MatchReason } from "./duplicates";
import type { RowFacts, RowReading } from "./row";
import type { Finding } from "./types";

/** What a row duplicates: an earlier row of the file, or an existing record. */
export type Duplicate = {
  of: "row" | "record";
  id: string | null;
  rowNo: number | null;
  name: string;
  code: string;
  sure: boolean;
  reason: MatchReason;
};

/** What a row of the file says, and what shall be done with it. */
export type Evaluation = {
  rowNo: number;
  verdict: RowReading["verdict"];
  facts: RowFacts | null;
  findings: Finding[];
  decision: string;
  duplicate: Duplicate | null;
};

/** Where the facts of a list come from. */
export type Provenance = {
  /** Where the facts come from: "Import: profiles.csv". */
  source: string;
  filename: string;
  /** Berlin date. */
  today: string;
  /** The user who becomes responsible when the list names nobody who is a user here. */
  userId: string | null;
};

/** What happened to a row that could be stored. `notes` are added to its other findings. */
export type RowResult = {
  rowNo: number;
  result: "stored" | "merged" | "skipped" | "refused";
  targetId: string | null;
  questions: number;
  notes: Finding[];
};
