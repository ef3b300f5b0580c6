import type { Trx } from "../index.server";

/** A proposal with the consent it rests on, locked against a withdrawal in the same moment. */
export function proposalToStart(trx: Trx, proposalId: string) {
  return trx
    .selectFrom("proposal as p")
    .leftJoin("consent as c", "c.id", "p.consentId")
    .select([
      "p.id",
      "p.state",
      "p.candidateId",
      "p.employerId",
      "p.jobId",
      "p.version",
      "c.withdrawnAt",
      "c.validUntil",
    ])
    .where("p.id", "=", proposalId)
    .forUpdate("p")
    .executeTakeFirst();
}
