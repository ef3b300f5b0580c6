import type { StageId } from "../placement/stages";
import { type StateOf, statusTable } from "../status-table";

const staff = ["specialist", "coordinator"] as const;
const bothSides = ["employer", ...staff] as const;

/**
 * A proposal's life. `closed`: the job or the placement made an answer unnecessary. A draft is sent only with a live
 * consent for this company (`teamStateOf` names that state). What has ended stays ended: a second try is a new proposal
 * with a new code name. A company's yes is a promise, so it outlives the posting and the consent; taking it back needs
 * a talk.
 */
export const proposalStatus = statusTable(
  "proposal",
  ["draft", "sent", "invited", "accepted", "declined", "withdrawn", "expired", "closed"],
  [
    { from: ["new"], event: "write", to: "draft", roles: staff },
    {
      from: ["draft"],
      event: "send",
      to: "sent",
      roles: staff,
      when: (facts: { hasLiveConsent: boolean }) => facts.hasLiveConsent,
    },
    { from: ["sent"], event: "invite", to: "invited", roles: bothSides },
    { from: ["invited"], event: "accept", to: "accepted", roles: bothSides },
    { from: ["sent", "invited", "accepted"], event: "decline", to: "declined", roles: bothSides },
    { from: ["draft", "sent", "invited", "accepted"], event: "withdraw", to: "withdrawn", roles: staff },
    {
      from: ["draft", "sent", "invited"],
      event: "withdrawConsent",
      to: "withdrawn",
      roles: ["candidate", ...staff],
    },
    // an interview is an answer: no deadline runs after it
    { from: ["sent"], event: "expire", to: "expired", roles: ["system"] },
    { from: ["draft", "sent", "invited"], event: "endWithJob", to: "closed", roles: [...bothSides, "system"] },
    { from: ["draft", "sent", "invited", "accepted"], event: "start", to: "closed", roles: [...staff, "system"] },
  ],
);
export type ProposalState = StateOf<typeof proposalStatus>;

/** Live: this person cannot be proposed for this job again. */
export const liveStates = proposalStatus.live;
/** Waiting at the company, which can still say yes: these count against its cap of contacts. */
export const openStates = proposalStatus.from("invite", "accept");
/** Takes one of the job's places, because the person was offered or accepted; the company sees the profile. */
export const placeStates = proposalStatus.from("decline");

/** The company wants to meet the person or has said yes: work may begin. */
export const wantedStates = proposalStatus.to("invite", "accept");
/**
 * Where somebody stands on the ladder as the company knows it, who is proposed there: on the interview once it has
 * invited them, before on no rung. Where else they stand is none of its business.
 */
export const stageOfProposal = (state: ProposalState): StageId | null =>
  wantedStates.includes(state) ? "interview" : null;
/** The company has said no. */
export const refusedStates = proposalStatus.to("decline");
/** Ended without a refusal by the company: it did not answer, or no answer was needed any more. */
export const lapsedStates = proposalStatus.to("expire", "endWithJob", "start");

/** The answers of a company, and the event of each. */
export const answerEvents = { invited: "invite", accepted: "accept", declined: "decline" } as const;
export type Answer = keyof typeof answerEvents;
export const answers = Object.keys(answerEvents) as Answer[];

export type TeamState = ProposalState | "consented";
/** The state as the team names it: a draft with a live consent is `consented`, ready to be sent. */
export const teamStateOf = (state: ProposalState, hasLiveConsent: boolean): TeamState =>
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
/** No longer offered: that a permit takes time says something about papers. Staff still read it in old rows. */
export const retiredDeclineReasons = ["permit_wait"] as const;

/** Why the team or the person takes a proposal back. `personal` covers everything private. */
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

/** Why a proposal ended without an answer: the work began, or the job is no longer open. */
const closedReasons = ["started", "job_filled", "job_closed", "job_expired"] as const;
export type ClosedReason = (typeof closedReasons)[number];

/** Why somebody further down the list was proposed before others; counted, so that the rules can be improved. */
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
export const startedFromPerson = "from_person";
/** Somebody who is at work or on trial elsewhere is proposed only after a word with all sides about the change. */
export const changeAgreed = "change_agreed";
export const statedReasons = [...overrideReasons, changeAgreed] as const;
export type OverrideReason = (typeof statedReasons)[number] | typeof startedFromPerson;

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
