import { liveStates } from "~/domain/proposal/states";

/** A job as the desk of its matches shows it. */
export type JobHead = {
  id: string;
  title: string;
  state: string;
  employerId: string;
  employer: string;
  places: number;
  occupationId: string;
  contactCap: number;
  openAtEmployer: number;
  taken: number;
  /** people on the team's shortlist */
  shortlisted: number;
};

/** What the desk knows of one person for this job beyond the rating. */
export type MatchPerson = {
  id: string;
  name: string;
  /** the number to call them by; "" where there is none */
  phone: string;
  /** the company has said no to them, for this job or another */
  refusedHere: boolean;
  hasConsent: boolean;
  proposal: { id: string; state: string } | null;
  liveElsewhere: number;
  aside: { reason: string; by: string; on: string } | null;
  /** on the job's shortlist, and who put them there */
  listed: { by: string; on: string } | null;
};

export type JobDesk = {
  head: JobHead;
  /** proposed for it before or set aside: no longer part of the order */
  settled: string[];
  people: MatchPerson[];
};

/** Refused by this company, or already proposed for the job: no longer open to choose. */
export const isSettled = ({ refusedHere, proposal }: Pick<MatchPerson, "refusedHere" | "proposal">): boolean =>
  refusedHere || (proposal !== null && liveStates.some((state) => state === proposal.state));
