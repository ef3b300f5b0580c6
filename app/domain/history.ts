/** Tables whose changes make up the history of a person's record and of a company's; proposals have their own. */
export const personTables = [
  "candidate",
  "candidate_language",
  "candidate_skill",
  "candidate_experience",
  "candidate_wish",
  "candidate_channel",
  "candidate_question",
  "work_access",
  "benefit_period",
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
