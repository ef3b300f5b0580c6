/**
 * How many people a company wants to be asked about at the same time. A company that gets ten profiles a week answers
 * none of them; the cap is its own decision and the service that proposes must keep to it under concurrency.
 */

/** Cap when a company named none. */
export const DEFAULT_CONTACT_CAP = 5;
export const MAX_CONTACT_CAP = 50;

/** Places left under the cap, never negative. `cap` null means the company named none. */
export function contactRoom(cap: number | null, liveProposals: number): number {
  return Math.max(0, (cap ?? DEFAULT_CONTACT_CAP) - liveProposals);
}
