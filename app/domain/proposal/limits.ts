import { contactsLeft } from "~/domain/employer/contact-cap";

/** Why one more proposal cannot be sent; null = it can. Counts come from rows locked by the caller. */
export type SendRefusal = "proposal.jobNotOpen" | "proposal.noPlaceLeft" | "proposal.capReached" | "proposal.noConsent";

/**
 * Checks the limits of job and company.
 * @param places places of the job; @param taken proposals of this job that hold a place (sent, invited, accepted)
 * @param cap contacts the company wants at once; @param open proposals waiting at the company
 */
export function sendRefusal(facts: {
  jobState: string;
  places: number;
  taken: number;
  cap: number;
  open: number;
  hasLiveConsent: boolean;
}): SendRefusal | null {
  if (facts.jobState !== "published") return "proposal.jobNotOpen";
  if (facts.taken >= facts.places) return "proposal.noPlaceLeft";
  if (contactsLeft(facts.cap, facts.open) === 0) return "proposal.capReached";
  // last, so that nobody is asked for a consent in vain
  if (!facts.hasLiveConsent) return "proposal.noConsent";
  return null;
}
