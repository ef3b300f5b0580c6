import type { Trx } from "../index.server";

/** A proposal that a stage is to begin from, locked. */
export function proposalToStart(trx: Trx, proposalId: string) {
  return trx
    .selectFrom("proposal")
    .select(["id", "state", "candidateId", "employerId", "jobId", "version"])
    .where("id", "=", proposalId)
    .forUpdate()
    .executeTakeFirst();
}
