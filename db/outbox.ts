import { sql, type Transaction } from "kysely";
import type { DB } from "./schema";

export type TaskName =
  | "search-sync"
  | "search-reconcile"
  | "search-watch"
  | "send-message"
  | "run-import"
  | "reminders"
  | "nobody-lost"
  | "saved-searches"
  | "proposal-reminders"
  | "close-stale-jobs"
  | "import-retention"
  | "keep-standing";

/**
 * Notes in the same transaction that something is to be done after it: commits with the change or not at all.
 * Payload is ids only; the worker reads the row again. The same `jobKey` folds repeats into one.
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

/** Tells every process, with the commit, that pages it remembers may have changed. */
export async function announceChange(trx: Transaction<DB>): Promise<void> {
  await sql`select pg_notify('public_pages', '')`.execute(trx);
}
