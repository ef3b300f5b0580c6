import { type Insertable, sql } from "kysely";
import type { Trx } from "../index.server";
import type { SupportStep } from "../schema";

export async function addStep(trx: Trx, step: Insertable<SupportStep>): Promise<void> {
  await trx.insertInto("supportStep").values(step).execute();
}

/** A step for a change, locked. */
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

/** Whether the company of the transaction's actor may tick this step off: its mentor's own, at its own stage. */
export async function isMentorStep(trx: Trx, stepId: string): Promise<boolean> {
  const row = await trx
    .selectFrom("employerSupportView")
    .select(sql<number>`1`.as("one"))
    .where("id", "=", stepId)
    .where("who", "=", "mentor")
    .executeTakeFirst();
  return row !== undefined;
}

export function reopenStepRow(trx: Trx, stepId: string) {
  return trx
    .updateTable("supportStep")
    .set({ state: "open", doneOn: null, outcome: "", reason: "" })
    .where("id", "=", stepId)
    .execute();
}
