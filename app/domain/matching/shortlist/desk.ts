import type { StageId } from "~/domain/placement";

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
  /** the stage they are on, null before the first one, and the highest one ever */
  stageId: StageId | null;
  bestStageId: StageId | null;
  /** where they try out, work or learn today, if anywhere */
  at: StandsAt | null;
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

/** Where somebody stands on a day, seen from a company. */
export type StandsAt = {
  stage: string;
  /** "" in a measure without a company */
  employer: string;
  /** at the very company that is asked about */
  here: boolean;
  /** last day; null while the end is open */
  until: string | null;
};
