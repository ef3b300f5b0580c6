import type { MatchResult } from "~/domain/matching/result";
import type { Trx } from "../index.server";

/** People settled for a job: proposed for it before, whatever came of it, or set aside. */
export async function listSettled(trx: Trx, jobId: string): Promise<Set<string>> {
  const rows = await trx
    .selectFrom("proposal")
    .select("candidateId as id")
    .where("jobId", "=", jobId)
    .union(
      trx
        .selectFrom("orderDecision")
        .select("passedId as id")
        .where("jobId", "=", jobId)
        .where("kind", "=", "set_aside")
        .where("takenBackAt", "is", null),
    )
    .execute();
  return new Set(rows.map((row) => row.id));
}

export type Decision = {
  kind: "proposed" | "set_aside";
  jobId: string;
  proposalId: string | null;
  passed: MatchResult;
  chosen: MatchResult | null;
  reason: string;
  dimensions: string[];
  decidedBy: string;
};

/** A decision against the order of a list, with both ratings as they were then. */
export async function insertDecision(trx: Trx, decision: Decision): Promise<void> {
  const { passed, chosen, ...row } = decision;
  await trx
    .insertInto("orderDecision")
    .values({
      ...row,
      passedId: passed.candidateId,
      chosenId: chosen?.candidateId ?? null,
      passedFit: JSON.stringify(passed),
      chosenFit: chosen && JSON.stringify(chosen),
    })
    .execute();
}

/** @returns false when nobody had set the person aside, or a colleague has undone it meanwhile */
export async function clearSetAside(
  trx: Trx,
  by: { jobId: string; candidateId: string; userId: string; at: Date },
): Promise<boolean> {
  const changed = await trx
    .updateTable("orderDecision")
    .set({ takenBackBy: by.userId, takenBackAt: by.at })
    .where("jobId", "=", by.jobId)
    .where("passedId", "=", by.candidateId)
    .where("kind", "=", "set_aside")
    .where("takenBackAt", "is", null)
    .executeTakeFirst();
  return changed.numUpdatedRows > 0n;
}
