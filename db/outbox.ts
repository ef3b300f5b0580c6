import { sql, type Transaction } from "kysely";
import type { DB } from "./schema";

export type TaskName =
  | "search-sync"
  | "search-reconcile"
  | "search-watch"
  | "send-message"
  | "check-import"
  | "run-import"
  | "reminders"
  | "nobody-lost"
  | "saved-searches"
  | "job-alerts"
  | "proposal-reminders"
  | "close-stale-jobs"
  | "forget-questions"
  | "forget-withheld"
  | "forget-mails"
  | "forget-merges"
  | "note-erased"
  | "import-retention"
  | "apply-retention"
  | "keep-standing"
  | "keep-reach"
  | "demo-mailbox";

/**
 * Queues work within this transaction: it is committed with the change or not at all. The payload is ids only; the
 * worker reads the row again. Repeats with the same `jobKey` are merged into one.
 */
export async function enqueue(
  trx: Transaction<DB>,
  task: TaskName,
  payload: Record<string, string | number>,
  options: { jobKey?: string; runAt?: Date } = {},
): Promise<void> {
  await sql`select enqueue_task(${task}, ${JSON.stringify(payload)}::json, ${options.jobKey ?? null}, ${options.runAt ?? null})`.execute(
    trx,
  );
}

/** Tells every process, on commit, that pages it has cached may have changed. */
export async function announceChange(trx: Transaction<DB>): Promise<void> {
  await sql`select pg_notify('public_pages', '')`.execute(trx);
}
