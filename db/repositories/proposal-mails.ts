import type { Trx } from "../index.server";
import { hasConsent } from "./consents";

/** What mails about proposals say, of those that exist; oldest first. Read again at the moment a mail is written. */
export function listProposalsForMail(trx: Trx, ids: readonly string[]) {
  return trx
    .selectFrom("proposal as p")
    .innerJoin("job as j", "j.id", "p.jobId")
    .innerJoin("employer as e", "e.id", "p.employerId")
    .innerJoin("appUser as u", "u.id", "p.proposedBy")
    .innerJoin("candidate as c", "c.id", "p.candidateId")
    .leftJoin("placement as l", "l.candidateId", "p.candidateId")
    .leftJoin("appUser as h", (join) =>
      join.on((eb) => eb("h.id", "=", eb.fn.coalesce("l.responsibleUserId", "c.responsibleUserId", "p.proposedBy"))),
    )
    .select([
      "p.id",
      "p.state",
      "p.closedReason",
      "p.pseudonym",
      "p.answerDueOn",
      hasConsent("p.candidate_id", "p.employer_id").as("seenByCompany"),
      "j.title as job",
      "e.name as company",
      "u.name as specialist",
      "u.phone as specialistPhone",
      "h.name as helper",
      "h.phone as helperPhone",
    ])
    .where("p.id", "in", [...ids])
    .orderBy("p.createdAt")
    .orderBy("p.id")
    .execute();
}
