import type { Trx } from "#db/index.server";
import { lockProposal } from "#db/repositories/proposals";
import type { Clock } from "~/config/clock";
import type { Staff } from "~/domain/actor";
import { notFound, refused } from "~/domain/errors";
import type { MoveDecision } from "~/domain/placement";
import { meetingStages } from "~/domain/placement/stages";
import { proposalStatus, wantedStates } from "~/domain/proposal/states";
import { type Entered, enterStage, previewMove, type StageInput } from "./enter-stage";

export type StartInput = Omit<StageInput, "employerId" | "jobId" | "proposalId"> & { proposalId: string };

/**
 * Begins a stage at the company of a proposal that it accepted. For an interview an invitation is enough; work,
 * training and trial days need the acceptance.
 * @throws AppError not_found; rule `placement:problem.proposal.notAccepted`; otherwise as `enterStage`
 */
export async function startPlacement(trx: Trx, actor: Staff, input: StartInput, time: Clock): Promise<Entered> {
  const proposal = await readyProposal(trx, input);
  const { candidateId } = proposal;
  return enterStage(trx, actor, "advance", { candidateId }, atCompany(input, proposal), time);
}

/**
 * What the rules say about the start before it is saved.
 * @throws AppError not_found; rule `placement:problem.proposal.notAccepted`
 */
export async function previewStart(trx: Trx, input: StartInput, time: Clock): Promise<MoveDecision> {
  const proposal = await readyProposal(trx, input);
  const { candidateId } = proposal;
  const { decision } = await previewMove(trx, "advance", { candidateId }, atCompany(input, proposal), time);
  return decision;
}

async function readyProposal(trx: Trx, input: StartInput) {
  const proposal = await lockProposal(trx, input.proposalId);
  if (!proposal) throw notFound("proposal");
  const ready = meetingStages.includes(input.stage) ? wantedStates : proposalStatus.to("accept");
  if (!ready.some((state) => state === proposal.state)) throw refused("placement:problem.proposal.notAccepted");
  return proposal;
}

const atCompany = (input: StartInput, { employerId, jobId }: { employerId: string; jobId: string }): StageInput => ({
  ...input,
  employerId,
  jobId,
});
