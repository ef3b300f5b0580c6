/** The states of a proposal. `closed` = the job or the placement settled it. */
export const proposalStates = [
  "draft",
  "sent",
  "invited",
  "accepted",
  "declined",
  "withdrawn",
  "expired",
  "closed",
] as const;
export type ProposalState = (typeof proposalStates)[number];

/**
 * Every allowed change. A draft is sent only with a live consent for this company (`stepOf` names the state between);
 * what has ended stays ended: a second try is a new proposal with a new code name.
 */
export const proposalTransitions: Readonly<Record<ProposalState, readonly ProposalState[]>> = {
  draft: ["sent", "withdrawn", "closed"],
  sent: ["invited", "declined", "withdrawn", "expired", "closed"],
  invited: ["accepted", "declined", "withdrawn", "expired", "closed"],
  accepted: ["closed", "declined", "withdrawn"],
  declined: [],
  withdrawn: [],
  expired: [],
  closed: [],
};

export const mayChange = (from: ProposalState, to: ProposalState): boolean => proposalTransitions[from].includes(to);

/** Live: the pair is taken, the company's attention too. */
export const liveStates = ["draft", "sent", "invited", "accepted"] as const satisfies readonly ProposalState[];
/** Waiting at the company: these count against its cap of contacts. */
export const openStates = ["sent", "invited"] as const satisfies readonly ProposalState[];
/** Takes one of the job's places, by being there or by being offered. */
export const placeStates = ["sent", "invited", "accepted"] as const satisfies readonly ProposalState[];

export type ProposalStep = ProposalState | "consented";
/** Where a proposal stands in the words of the work: a draft with a live consent is ready to be sent. */
export const stepOf = (state: ProposalState, hasLiveConsent: boolean): ProposalStep =>
  state === "draft" && hasLiveConsent ? "consented" : state;

/**
 * Why a company says no. Closed and lawful: nothing that names or hides origin, sex, age, religion, health or family
 * (§§ 1, 7, 11 AGG); what is meant must be said about the work.
 */
export const declineReasons = [
  "filled",
  "postponed",
  "german_speaking",
  "german_reading",
  "licence",
  "skills",
  "hours",
  "shifts",
  "start_date",
  "capacity",
  "met_not_fitting",
  "no_show",
] as const;
export type DeclineReason = (typeof declineReasons)[number];
/** Given once and offered no more: that a permit takes time says something about papers. Only staff still read it. */
export const retiredDeclineReasons = ["permit_wait"] as const;

/** Why the team or the person takes a proposal back. `personal` covers all that is nobody's business. */
export const withdrawReasons = [
  "not_wanted",
  "other_job",
  "consent_withdrawn",
  "times",
  "way",
  "pay",
  "training",
  "personal",
  "job_closed",
  "mistake",
] as const;
export type WithdrawReason = (typeof withdrawReasons)[number];

/** Why a proposal is settled without an answer to it: the work began, or the job is no longer open. */
const closedReasons = ["started", "job_filled", "job_closed", "job_expired"] as const;
export type ClosedReason = (typeof closedReasons)[number];
/** What ends with the job. A company's yes is a promise and outlives the posting: people talk about it first. */
export const endWithJob = ["draft", "sent", "invited"] as const satisfies readonly ProposalState[];

/** Why somebody further down the list is proposed before others; counted, so that the rules can be mended. */
export const overrideReasons = [
  "knows_person",
  "company_asked",
  "waits_long",
  "wish_strong",
  "travel_better",
  "list_wrong",
  "others_busy",
] as const;
/** The search began with the person: nobody looked at the list, so nobody is asked why. */
export const fromPerson = "from_person";
export type OverrideReason = (typeof overrideReasons)[number] | typeof fromPerson;

/**
 * Why somebody at the top of a list is put aside for this job. Closed and lawful like the reasons of a company: what is
 * meant must be said about the work.
 */
export const setAsideReasons = [
  "not_wanted",
  "not_reached",
  "other_prospect",
  "was_there",
  "facts_old",
  "way_worse",
  "list_wrong",
] as const;
export type SetAsideReason = (typeof setAsideReasons)[number];
