import type { Tone } from "~/components/tags";
import type { ProposalState } from "~/domain/proposal/states";

/** What a state of a proposal means at a glance. */
export const proposalTone: Record<ProposalState, Tone> = {
  draft: "quiet",
  sent: "wait",
  invited: "go",
  accepted: "done",
  declined: "quiet",
  withdrawn: "quiet",
  expired: "quiet",
  closed: "done",
};
