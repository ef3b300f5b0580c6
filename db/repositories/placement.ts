import { type Insertable, sql, type Updateable } from "kysely";
import { z } from "zod";
import { rungNeeds } from "~/domain/placement/needs";
import { meetingStages } from "~/domain/placement/stages";
import type { Move } from "~/domain/status-table";
import { stepStatus } from "~/domain/support/states";
import type { Db, Trx } from "../index.server";
import type { Placement, PlacementStage } from "../schema";
import { among } from "./among";
import { dayRange } from "./day-range";
import { moveRow } from "./read-row";

/** The placement's row, locked until the transaction ends, so that two moves of one person never interleave. */
export function lockPlacement(trx: Trx, placementId: string) {
  return trx
    .selectFrom("placement")
    .select(["id", "version", "candidateId", "responsibleUserId", "state"])
    .where("id", "=", placementId)
    .forUpdate()
    .executeTakeFirst();
}

/** Whose placement it is and who looks after the person. */
export const findPlacement = (db: Db | Trx, placementId: string) =>
  db
    .selectFrom("placement")
    .select(["id", "candidateId", "responsibleUserId"])
    .where("id", "=", placementId)
    .executeTakeFirst();

/** Whether a row `s` of `employer_placement_view` is somebody who is at the company on that day. */
export const isThereOn = (today: string) =>
  sql<boolean>`not s.planned and s.during @> ${today}::date and s.stage_id not in (${among(meetingStages)})`;

/** Whether the placement has a stage at the company of the transaction's actor. */
export async function isAtCompany(trx: Trx, placementId: string): Promise<boolean> {
  const stage = await trx
    .selectFrom("employerPlacementView")
    .select("id")
    .where("placementId", "=", placementId)
    .executeTakeFirst();
  return stage !== undefined;
}

/** The placement of a person, made when there is none yet; one per person is the database's promise. */
export async function ensurePlacement(trx: Trx, candidateId: string, responsibleUserId: string): Promise<string> {
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

/** Only raises the version: whoever has the placement open must see what has happened to it before saving. */
export async function keepPlacement(trx: Trx, placementId: string): Promise<void> {
  await trx
    .updateTable("placement")
    .set((row) => ({ candidateId: row.ref("candidateId") }))
    .where("id", "=", placementId)
    .execute();
}

/** When a pause is asked about again. */
export async function setReview(trx: Trx, placementId: string, reviewOn: string): Promise<void> {
  await trx.updateTable("placement").set({ reviewOn }).where("id", "=", placementId).execute();
}

/**
 * Moves the placement to its next state, with the columns that change along.
 * @throws AppError conflict `stale` when it is in another state by now
 */
export const movePlacement = (
  trx: Trx,
  move: Move<"placement">,
  placementId: string,
  change: Omit<Updateable<Placement>, "state">,
) => moveRow(trx, move, { id: placementId }, change);

/**
 * Throws away what is planned on a placement.
 * @param only limits this to plans of one stage and to those that begin by a day; all when missing
 */
export async function deletePlans(
  trx: Trx,
  placementId: string,
  only?: { stageId: string; startsBy: string },
): Promise<void> {
  let plans = trx
    .deleteFrom("placementStage")
    .where("placementId", "=", placementId)
    .where("planned", "=", true)
    .where("main", "=", true);
  if (only) {
    const { stageId, startsBy } = only;
    plans = plans.where((eb) => eb.or([eb("stageId", "=", stageId), eb(eb.fn("lower", ["during"]), "<=", startsBy)]));
  }
  await plans.execute();
}

const planned = z.object({
  needs: z.array(z.enum(rungNeeds)),
  needsEnded: z.partialRecord(z.enum(rungNeeds), z.string()),
});

/** What is named for the next rung and what of it somebody ended; undefined when none is planned. */
export async function findPlan(trx: Trx, placementId: string) {
  const row = await trx
    .selectFrom("placementStage")
    .select(["id", "needs", "needsEnded"])
    .where("placementId", "=", placementId)
    .where("planned", "=", true)
    .where("main", "=", true)
    .executeTakeFirst();
  return row && { id: row.id, ...planned.parse(row) };
}

/** Writes what of the next rung's needs somebody ended, each with its moment. */
export async function keepEnded(trx: Trx, stageRowId: string, needsEnded: object): Promise<void> {
  await trx
    .updateTable("placementStage")
    .set({ needsEnded: JSON.stringify(needsEnded) })
    .where("id", "=", stageRowId)
    .execute();
}

type StageRow = Omit<Insertable<PlacementStage>, "during" | "facts" | "acknowledgedGuards" | "needsEnded"> & {
  start: string;
  facts?: object;
  acknowledgedGuards?: object;
  needsEnded?: object;
};

/** A stage from its first day on, without an end; planned or entered. @returns its id */
export async function insertStage(
  trx: Trx,
  { start, facts = {}, acknowledgedGuards = [], needsEnded = {}, ...row }: StageRow,
): Promise<string> {
  const { id } = await trx
    .insertInto("placementStage")
    .values({
      ...row,
      during: dayRange(start, null),
      facts: JSON.stringify(facts),
      acknowledgedGuards: JSON.stringify(acknowledgedGuards),
      needsEnded: JSON.stringify(needsEnded),
    })
    .returning("id")
    .executeTakeFirstOrThrow();
  return id;
}

export type ClosedStage = {
  stageRowId: string;
  start: string;
  lastDay: string;
  endReasonId: string;
  endNote: string;
};

/** Writes the last day of a stage, which is included, and why it ended. */
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

/** Marks several steps as left out for one reason; without ids it runs no statement. */
export async function skipSteps(trx: Trx, ids: readonly string[], reason: string): Promise<void> {
  if (ids.length === 0) return;
  const move = stepStatus.moveAll("skip", "system");
  await trx
    .updateTable("supportStep")
    .set({ state: move.to, reason })
    .where("id", "in", ids)
    .where("state", "in", [...move.from])
    .execute();
}

/** Gives the running placement of a person to somebody else of the team. */
export async function handOverPlacement(trx: Trx, candidateId: string, to: string): Promise<void> {
  await trx
    .updateTable("placement")
    .set({ responsibleUserId: to })
    .where("candidateId", "=", candidateId)
    .where("state", "<>", "ended")
    .where("responsibleUserId", "<>", to)
    .execute();
}
