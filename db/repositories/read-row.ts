import type { Updateable } from "kysely";
import { staleVersion } from "~/domain/errors";
import type { Move } from "~/domain/status-table";
import type { Trx } from "../index.server";
import type { DB } from "../schema";

/**
 * A row as it was read. A save names its version, so that nobody overwrites what they have not seen: if somebody saved
 * in between, the statement finds no row and changes nothing.
 */
export type ReadRow = { id: string; version: number };

/** Tables whose version the database counts up with every change, and that are saved as a whole form. */
type Versioned = "employer" | "employerContact" | "employerSite" | "wageFloor";

/**
 * Changes a row if it is still as it was read.
 * @returns the new version, which tells one change from the next
 * @throws AppError conflict `stale`, naming the row
 */
export async function updateAsRead<T extends Versioned>(
  trx: Trx,
  table: T,
  { id, version }: ReadRow,
  change: Omit<Updateable<DB[T]>, "state">,
): Promise<number> {
  const saved = await trx
    .updateTable<Versioned>(table)
    .set(change)
    .where("id", "=", id)
    .where("version", "=", version)
    .returning("version")
    .executeTakeFirst();
  if (!saved) throw stale(table, id);
  return saved.version;
}

/** Tables whose rows have a state of their own and a version. */
type Stateful =
  | "appointment"
  | "candidate"
  | "companyVisit"
  | "concern"
  | "employer"
  | "importBatch"
  | "job"
  | "limitsAgreement"
  | "placement"
  | "proposal"
  | "supportStep";

/**
 * Changes the state of a row, and the columns that change along, as a table of states allows: only while the row is
 * still where the move begins and, where a version is named, still as it was read.
 * @returns the new version
 * @throws AppError conflict `stale`, naming the row
 */
export async function moveRow<T extends Stateful>(
  trx: Trx,
  move: Move<T>,
  { id, version }: { id: string; version?: number },
  change: Omit<Updateable<DB[T]>, "state">,
): Promise<number> {
  const saved = await trx
    .updateTable<Stateful>(move.of)
    .set({ ...change, state: move.to })
    .where("id", "=", id)
    .where("state", "in", [...move.from])
    .$if(version !== undefined, (query) => query.where("version", "=", version ?? 0))
    .returning("version")
    .executeTakeFirst();
  if (!saved) throw stale(move.of, id);
  return saved.version;
}

const stale = (table: string, id: string) =>
  staleVersion({ table: table.replace(/[A-Z]/g, (big) => `_${big.toLowerCase()}`), id });
