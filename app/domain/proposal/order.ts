/**
 * How far down the list one may go without saying why. The order is a suggestion and a human decides, but a decision
 * against it is worth a reason that can be counted.
 * @param rank place in the list, from 1; null when the person was not proposed from a list
 */
export function needsOverride(rank: number | null, places: number): boolean {
  return rank !== null && rank > Math.max(5, places * 3);
}
