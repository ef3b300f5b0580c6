import { sql } from "kysely";
import type { Db, Trx } from "../index.server";

/** The ladder's row, locked until the transaction ends, so that two moves of one person never interleave. */
export function lockLadder(trx: Trx, placementId: string) {
  return trx
    .selectFrom("placement")
    .select(["id", "version", "candidateId", "responsibleUserId", "state"])
    .where("id", "=", placementId)
    .forUpdate()
    .executeTakeFirst();
}

/** Whose ladder it is and who accompanies the person. */
export const findLadder = (db: Db | Trx, placementId: string) =>
  db
    .selectFrom("placement")
    .select(["id", "candidateId", "responsibleUserId"])
    .where("id", "=", placementId)
    .executeTakeFirst();

/** Whether the ladder has a stage at the company of the transaction's actor. */
export async function isAtCompany(trx: Trx, placementId: string): Promise<boolean> {
  const stage = await trx
    .selectFrom("employerPlacementView")
    .select("id")
    .where("placementId", "=", placementId)
    .executeTakeFirst();
  return stage !== undefined;
}

/** The ladder of a person, made when there is none yet; one per person is the database's promise. */
export async function ensureLadder(trx: Trx, candidateId: string, responsibleUserId: string): Promise<string> {
  await trx
    .insertInto("placement")
    .values({ candidateId, responsibleUserId })
    .onConflict((conflict) => conflict.column("candidateId").doNothing())
    .execute();
  const row = await trx
    .selectFrom("placement")
    .select("id")
    .where("candidateId", "=", candidateId)
    .executeTakeFirstOrThrow();
  return row.id;
}

/** The first day (included) and the day after the last one, as PostgreSQL's date range. */
export const dayRange = (start: string, lastDay: string | null) =>
  lastDay === null
    ? sql<string>`daterange(${start}::date, null)`
    : sql<string>`daterange(${start}::date, ${lastDay}::date, '[]')`;

export interface ClosedStage {
  stageRowId: string;
  start: string;
  lastDay: string;
  endReasonId: string;
  endNote: string;
}

export function closeStage(trx: Trx, closed: ClosedStage) {
  return trx
    .updateTable("placementStage")
    .set({
      during: dayRange(closed.start, closed.lastDay),
      endReasonId: closed.endReasonId,
      endNote: closed.endNote,
    })
    .where("id", "=", closed.stageRowId)
    .execute();
}

/** Open steps of a stage with what decides whether they outlive it. */
export function openStepsOfStage(db: Db | Trx, stageRowId: string) {
  return db
    .selectFrom("supportStep")
    .select(["id", "dueOn", "templateKey", "kind"])
    .where("stageRowId", "=", stageRowId)
    .where("state", "=", "open")
    .execute();
}

export async function skipSteps(trx: Trx, ids: readonly string[], reason: string): Promise<void> {
  if (ids.length === 0) return;
  await trx.updateTable("supportStep").set({ state: "skipped", reason }).where("id", "in", ids).execute();
}
