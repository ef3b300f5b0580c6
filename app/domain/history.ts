import { entryOf } from "./entry-of";

/** Of a record: whose changes say what benefits or papers somebody has; a question keeps words that were not understood. */
export const paperTables = ["candidate_question", "work_access", "benefit_period"] as const;

/** Tables whose changes make up the history of a person's record and of a company's; proposals have their own. */
export const personTables = [
  "candidate",
  "candidate_language",
  "candidate_skill",
  "candidate_experience",
  "candidate_wish",
  "candidate_channel",
  ...paperTables,
  "consent",
  "appointment",
] as const;
export const companyTables = [
  "employer",
  "employer_site",
  "employer_contact",
  "company_visit",
  "limits_agreement",
  "concern",
] as const;

export type HistoryOperation = "insert" | "update" | "delete";

/** One line of the append-only history, as pages show it. Keys of `before` and `after` are column names. */
export type HistoryEntry = {
  id: number;
  at: Date;
  table: string;
  operation: HistoryOperation;
  /** Who did it; null = the system. */
  userName: string | null;
  role: string;
  reason: string;
  before: Record<string, unknown> | null;
  after: Record<string, unknown> | null;
};

/** Why the product itself changed something. Other reasons are codes of their own lists, or words somebody wrote. */
export const ownReasons = [
  "reviewedAndPublished",
  "returnedWithRemarks",
  "lastPlaceTaken",
  "lastDayPassed",
  "noLongerLawful",
  "placeFreeAgain",
  "signedOnPaper",
  "noAnswer",
  "shippedReference",
  "cityAsBefore",
  "citySetUp",
] as const;
export type OwnReason = (typeof ownReasons)[number];

/** What rows of the append-only history hold from when these reasons were written as sentences. */
const formerWords: Readonly<Record<string, OwnReason>> = {
  "reviewed and published": "reviewedAndPublished",
  "returned with remarks": "returnedWithRemarks",
  "last place taken": "lastPlaceTaken",
  "last day of the posting passed": "lastDayPassed",
  "no longer lawful on this day": "noLongerLawful",
  "place free again": "placeFreeAgain",
  "signed on paper": "signedOnPaper",
  "no answer": "noAnswer",
};

/** The code of a stored reason; null when it is words that somebody wrote. */
export const reasonCode = (stored: string): string | null =>
  entryOf(formerWords, stored) ?? (/^\w+$/.test(stored) ? stored : null);
