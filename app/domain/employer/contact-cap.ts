/**
 * How many people a company wants to be asked about at once. A company that gets ten profiles a week answers none of
 * them. It sets the cap itself, and two proposals sent at the same moment must not exceed it.
 */

/** The cap of a company that has set none. */
export const defaultContactCap = 5;
export const maxContactCap = 50;

/** How many more people the company can be asked about, never negative. `cap` null: the company has set none. */
export function contactsLeft(cap: number | null, liveProposals: number): number {
  return Math.max(0, (cap ?? defaultContactCap) - liveProposals);
}
