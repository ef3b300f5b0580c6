import type { Trx } from "../index.server";

/** Locks a proposal from which a stage is to start. */
export function proposalToStart(trx: Trx, proposalId: string) {
  return trx
    .selectFrom("proposal")
    .select(["id", "state", "candidateId", "employerId", "jobId", "version"])
    .where("id", "=", proposalId)
    .forUpdate()
    .executeTakeFirst();
}
