import type { Trx } from "#db/index.server";
import { proposalToStart } from "#db/repositories/proposal-start";
import type { Staff } from "~/domain/actor";
import { notFound, refused } from "~/domain/errors";
import { STAGE_TRAITS } from "~/domain/placement";
import { enterStage, type StageInput } from "./enter-stage";

export type StartInput = Omit<StageInput, "employerId" | "jobId" | "proposalId"> & { proposalId: string };

/**
 * Begins a stage at the company of a proposal it said yes to. An invitation is enough for an interview; work, training
 * and trial days need the acceptance. The consent for this company must live on that day.
 */
export async function startPlacement(trx: Trx, actor: Staff, input: StartInput, today: string) {
  const proposal = await proposalToStart(trx, input.proposalId);
  if (!proposal) throw notFound("proposal");
  const meeting = STAGE_TRAITS[input.stage].phase === "prepare";
  const ready = proposal.state === "accepted" || (meeting && proposal.state === "invited");
  if (!ready) throw refused("placement:problem.proposal.notAccepted", {}, "stage");
  const consentLives = proposal.withdrawnAt === null && proposal.validUntil !== null && proposal.validUntil >= today;
  if (!consentLives) throw refused("placement:problem.proposal.noConsent");
  return enterStage(
    trx,
    actor,
    "advance",
    { candidateId: proposal.candidateId },
    { ...input, employerId: proposal.employerId, jobId: proposal.jobId },
    today,
  );
}
