import type { Trx } from "#db/index.server";
import { getMoveFacts } from "#db/repositories/move-facts";
import { notFound } from "~/domain/errors";
import { canMove, currentStage, reachableStages, type StageId, stageTraits } from "~/domain/placement";
import { directionsOf } from "~/domain/placement/decide";
import { wantedStates } from "~/domain/proposal/states";

export type StartOptions = {
  proposalId: string;
  candidateId: string;
  employerId: string;
  name: string;
  company: string;
  jobTitle: string;
  startOn: string | null;
  contractKind: string;
  /** Stages at this company that the person's placement and the company's answer allow. */
  stages: StageId[];
};

/** What can begin from a proposal. Two queries. @throws AppError not_found */
export async function startOptions(trx: Trx, proposalId: string, today: string): Promise<StartOptions> {
  const proposal = await trx
    .selectFrom("proposal as p")
    .innerJoin("job as j", "j.id", "p.jobId")
    .innerJoin("employer as e", "e.id", "p.employerId")
    .select(["p.id", "p.state", "p.candidateId", "p.employerId", "j.title", "j.startOn", "j.contractKind", "e.name"])
    .where("p.id", "=", proposalId)
    .executeTakeFirst();
  if (!proposal) throw notFound("proposal");
  const facts = await getMoveFacts(trx, { candidateId: proposal.candidateId }, today);
  const current = currentStage(facts.history);
  const answered = wantedStates.some((state) => state === proposal.state);
  const stages = reachableStages(facts.table, facts.history, current).filter((stage) => {
    const { company, phase } = stageTraits(stage);
    if (company === "none" || !answered) return false;
    if (proposal.state === "invited" && phase !== "prepare") return false;
    const verdict = canMove(facts.table, facts.history, current, { stage, employerId: proposal.employerId });
    return verdict.allowed && directionsOf("advance").includes(verdict.direction);
  });
  return {
    proposalId,
    candidateId: proposal.candidateId,
    employerId: proposal.employerId,
    name: facts.name,
    company: proposal.name,
    jobTitle: proposal.title,
    startOn: proposal.startOn,
    contractKind: proposal.contractKind,
    stages,
  };
}
