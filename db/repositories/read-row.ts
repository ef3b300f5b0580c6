import type { Updateable } from "kysely";
import { staleVersion } from "~/domain/errors";
import type { Trx } from "../index.server";
import type { DB } from "../schema";

/**
 * A row as it was read. A save names its version, so that nobody overwrites what they have not seen; where somebody
 * saved in between, the statement finds no row and changes nothing.
 */
export type ReadRow = { id: string; version: number };

/** Tables whose version the database counts up with every change, and that are saved as a whole form. */
type Versioned =
  | "companyVisit"
  | "concern"
  | "employer"
  | "employerContact"
  | "employerSite"
  | "limitsAgreement"
  | "wageFloor";

/**
 * Changes a row if it is still as it was read.
 * @returns the new version, which tells one change from the next
 * @throws conflict `stale`, naming the row
 */
export async function updateAsRead<T extends Versioned>(
  trx: Trx,
  table: T,
  { id, version }: ReadRow,
  change: Updateable<DB[T]>,
): Promise<number> {
  const saved = await trx
    .updateTable<Versioned>(table)
    .set(change)
    .where("id", "=", id)
    .where("version", "=", version)
    .returning("version")
    .executeTakeFirst();
  if (!saved) throw staleVersion({ table: table.replace(/[A-Z]/g, (big) => `_${big.toLowerCase()}`), id });
  return saved.version;
}
