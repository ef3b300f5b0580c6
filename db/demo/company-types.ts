import type { CompanyDoes, CompanyDoesNot } from "../../app/domain/employer/agreement";

/** State of a demo company's limits agreement. */
type DemoAgreement = "none" | "draft" | "waits_for_employer" | "waits_for_specialist" | "live" | "review_due" | "ended";

/** Visits of a demo company; days count from today, past is negative. */
type DemoVisit = {
  day: number;
  state: "planned" | "done" | "cancelled";
  seen?: string;
  said?: string;
  next?: string;
};

type DemoContact = { first: string; last: string; role: string; main?: true };

/** A fictional company of the demo city. All names are invented; none is meant to exist. */
export type DemoCompany = {
  key: string;
  name: string;
  branch: string;
  /** District of the main site, an id of the reference data. */
  district: string;
  /** Second place of work, if any. */
  secondSite?: { name: string; district: string };
  headcount: number;
  trains: boolean;
  /** Sectors with paper contracts (§ 2a SchwarzArbG). */
  paperContract?: true;
  about: string;
  contacts: DemoContact[];
  /** Starter occupations it offers, as ids of the reference data. */
  occupations: string[];
  contactCap?: number;
  agreement: DemoAgreement;
  /** Day on which the agreement began, counted from today; if missing, five days after the first visit. */
  agreedSince?: number;
  does: CompanyDoes[];
  doesNot: CompanyDoesNot[];
  ownWords?: string;
  answerHours: number;
  visits: DemoVisit[];
};
