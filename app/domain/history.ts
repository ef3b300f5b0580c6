/** One line of the append-only history, as pages show it. Keys of `before` and `after` are column names. */
export type HistoryEntry = {
  id: number;
  at: Date;
  table: string;
  operation: "insert" | "update" | "delete";
  /** Who did it; null = the system. */
  who: string | null;
  role: string;
  reason: string;
  before: Record<string, unknown> | null;
  after: Record<string, unknown> | null;
};
