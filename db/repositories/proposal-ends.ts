import { sql } from "kysely";
import { proposalStatus } from "~/domain/proposal/states";
import type { Move } from "~/domain/status-table";
import type { Trx } from "../index.server";
import { placesWorkedIn } from "./places";

/** The company owes an answer, and a deadline runs. */
const unanswered = proposalStatus.from("expire");

export type EndedProposal = {
  id: string;
  candidateId: string;
  employerId: string;
  proposedBy: string;
  sentAt: Date | null;
  state: string;
};

/** Ends the proposals of one job, or of one person for it, that are where the move begins. */
export async function endProposalRows(
  trx: Trx,
  move: Move<"proposal">,
  which: { jobId: string; candidateId: string | null; closedReason: string },
): Promise<EndedProposal[]> {
  return trx
    .updateTable("proposal")
    .set({ state: move.to, closedReason: which.closedReason })
    .where("jobId", "=", which.jobId)
    .$if(which.candidateId !== null, (query) => query.where("candidateId", "=", which.candidateId ?? ""))
    .where("state", "in", [...move.from])
    .returning(["id", "candidateId", "employerId", "proposedBy", "sentAt", "state"])
    .execute();
}

/** Proposals whose company has not answered and whose last day is near or past. */
export async function listUnanswered(trx: Trx, dueUntil: string): Promise<{ id: string; answerDueOn: string }[]> {
  return trx
    .selectFrom("proposal")
    .select(["id", "answerDueOn"])
    .where("state", "in", unanswered)
    .where("answerDueOn", "<=", dueUntil)
    .orderBy("answerDueOn")
    .orderBy("id")
    .$narrowType<{ answerDueOn: string }>()
    .execute();
}

/** One unanswered proposal, locked; undefined once it is answered or over. */
export function lockUnanswered(trx: Trx, id: string) {
  return trx
    .selectFrom("proposal")
    .select(["id", "answerDueOn", "candidateId", "employerId", "proposedBy", "sentAt", "state"])
    .where("id", "=", id)
    .where("state", "in", unanswered)
    .forUpdate()
    .executeTakeFirst();
}

/** Whom the person turns to, how they can be reached, and who is responsible for their placement. */
export async function findPersonToTell(trx: Trx, candidateId: string) {
  const person = await trx
    .selectFrom("candidate as c")
    .leftJoin("placement as p", "p.candidateId", "c.id")
    .select(["c.mailbox", "c.responsibleUserId", "p.responsibleUserId as placementUserId"])
    .where("c.id", "=", candidateId)
    .executeTakeFirstOrThrow();
  const channels = await trx
    .selectFrom("candidateChannel")
    .select(["id", "kind", "shared", "lastWorkedOn", "lastFailedOn"])
    .where("candidateId", "=", candidateId)
    .execute();
  return { ...person, channels };
}

/** Who is told of an answer and has to tell the person: one of the team, so that nobody counts on the other. */
export const responsibleFor = (
  person: { placementUserId: string | null; responsibleUserId: string | null },
  proposal: { proposedBy: string },
): string => person.placementUserId ?? person.responsibleUserId ?? proposal.proposedBy;

/** The same of `proposal p` about `candidate c`, for the lists of what is whose. */
export const responsibleForProposal = sql`coalesce((select l.responsible_user_id from placement l where l.candidate_id = c.id),
  c.responsible_user_id, p.proposed_by)`;

/**
 * Makes others wait who want to count the places of this job. Weaker than `for update` on purpose: each of two who have
 * just entered a stage there refers to the job's row, and with the stronger lock they would wait for each other for
 * ever.
 */
export async function lockPlaces(trx: Trx, jobId: string): Promise<void> {
  await trx.selectFrom("job").select("id").where("id", "=", jobId).forNoKeyUpdate().executeTakeFirst();
}

/** People who work in a job or will from an agreed day on. */
export async function countPlacesTaken(trx: Trx, jobId: string, today: string): Promise<number> {
  const { rows } = await sql<{ taken: number }>`select ${placesWorkedIn(sql`${jobId}::uuid`, today)} as taken`.execute(
    trx,
  );
  return rows[0]?.taken ?? 0;
}
