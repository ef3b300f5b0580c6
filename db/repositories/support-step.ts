import { type Insertable, sql, type Updateable } from "kysely";
import type { Move } from "~/domain/status-table";
import type { Trx } from "../index.server";
import type { SupportStep } from "../schema";
import { moveRow } from "./read-row";

/** Adds one step, whatever steps exist already. */
export async function addStep(trx: Trx, step: Insertable<SupportStep>): Promise<void> {
  await trx.insertInto("supportStep").values(step).execute();
}

/** Locks a step. */
export function lockStep(trx: Trx, stepId: string) {
  return trx
    .selectFrom("supportStep")
    .select([
      "id",
      "state",
      "dueOn",
      "originalDueOn",
      "version",
      "required",
      "who",
      "placementId",
      "reason",
      "updatedAt",
    ])
    .where("id", "=", stepId)
    .forUpdate()
    .executeTakeFirst();
}

/** Whether the signed-in company may tick this step off: its mentor's own, at its own stage. */
export async function isMentorStep(trx: Trx, stepId: string): Promise<boolean> {
  const row = await trx
    .selectFrom("employerSupportView")
    .select(sql<number>`1`.as("one"))
    .where("id", "=", stepId)
    .where("who", "=", "mentor")
    .executeTakeFirst();
  return row !== undefined;
}

/** What a person answered to a question that was sent; its state stays. The caller has locked the row. */
export async function answerStep(
  trx: Trx,
  stepId: string,
  answer: { answer: string; answeredAt: Date },
): Promise<void> {
  await trx.updateTable("supportStep").set(answer).where("id", "=", stepId).execute();
}

/**
 * Moves a step to its next state, with the columns that change along.
 * @throws AppError conflict `stale` when it is in another state by now
 */
export const moveStepRow = (
  trx: Trx,
  move: Move<"supportStep">,
  id: string,
  change: Omit<Updateable<SupportStep>, "state">,
) => moveRow(trx, move, { id }, change);

/** Steps of a stage, each identified by its `templateKey`; one that already exists stays as it is. */
export async function addStepsOnce(trx: Trx, steps: readonly Insertable<SupportStep>[]): Promise<void> {
  if (steps.length === 0) return;
  await trx
    .insertInto("supportStep")
    .values(steps)
    .onConflict((conflict) =>
      conflict.columns(["stageRowId", "templateKey"]).where("templateKey", "is not", null).doNothing(),
    )
    .execute();
}

/** The key of a task to ask a company for a job; the database allows one open task per person and company. */
const acquisition = "acquisition";

/**
 * Adds the task of asking a company for a job for a person. @returns its id; undefined while one is open for the two
 */
export async function addAcquisition(
  trx: Trx,
  step: Omit<Insertable<SupportStep>, "templateKey">,
): Promise<string | undefined> {
  const added = await trx
    .insertInto("supportStep")
    .values({ ...step, templateKey: acquisition })
    .onConflict((conflict) =>
      conflict
        .columns(["candidateId", "employerId"])
        .where("templateKey", "=", acquisition)
        .where("state", "=", "open")
        .doNothing(),
    )
    .returning("id")
    .executeTakeFirst();
  return added?.id;
}

/** The key of what comes next with a company; the database allows one open step of it for each. */
export const companyStep = "company.next";

/** What comes next with a company, locked; undefined when nothing is open. */
export const lockCompanyStep = (trx: Trx, employerId: string) =>
  trx
    .selectFrom("supportStep")
    .select(["id", "state"])
    .where("employerId", "=", employerId)
    .where("templateKey", "=", companyStep)
    .where("state", "=", "open")
    .forUpdate()
    .executeTakeFirst();

/** Hands what comes next with a company to whoever is responsible for it now. */
export async function handOverCompanyStep(trx: Trx, employerId: string, responsibleUserId: string): Promise<void> {
  await trx
    .updateTable("supportStep")
    .set({ responsibleUserId })
    .where("employerId", "=", employerId)
    .where("templateKey", "=", companyStep)
    .where("state", "=", "open")
    .where("responsibleUserId", "<>", responsibleUserId)
    .execute();
}

/** Gives the open steps that the team has to do for a person to somebody else of it. */
export async function handOverSteps(trx: Trx, candidateId: string, to: string): Promise<void> {
  await trx
    .updateTable("supportStep")
    .set({ responsibleUserId: to })
    .where((eb) =>
      eb.or([
        eb("candidateId", "=", candidateId),
        eb("placementId", "in", eb.selectFrom("placement").select("id").where("candidateId", "=", candidateId)),
      ]),
    )
    .where("state", "=", "open")
    .where("who", "=", "specialist")
    .where("responsibleUserId", "<>", to)
    .execute();
}
