import { elevated, type Trx } from "#db/index.server";
import { findLastChange } from "#db/repositories/history";
import type { Actor } from "~/domain/actor";
import type { VersionedRow } from "~/domain/errors";

/**
 * Who changed a row last, and when, according to its history; null where the table keeps none. For somebody who could
 * have changed the row too and was just too late, so the name is no secret to them.
 */
export function lastChange(trx: Trx, actor: Actor, row: VersionedRow): Promise<{ by: string | null; at: Date } | null> {
  return elevated(trx, actor, () => findLastChange(trx, row));
}
