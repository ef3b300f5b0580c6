const dayMs = 86_400_000;
const at = (iso: string) => Date.parse(`${iso}T00:00:00Z`);

/**
 * Calendar days by counting, for ISO days of this millennium. A list rates thousands of pairs, and each asks for a few
 * days: a calendar library costs more there than all rules together.
 */
export function addDays(iso: string, days: number): string {
  const key = `${iso} ${days}`;
  const known = sums.get(key);
  if (known !== undefined) return known;
  if (sums.size >= mostSums) sums.clear();
  const day = new Date(at(iso) + days * dayMs).toISOString().slice(0, 10);
  sums.set(key, day);
  return day;
}
/** The same few sums are asked for by every pair of a list. */
const sums = new Map<string, string>();
const mostSums = 1_000;

/** First day of work as the rules see it: a day that has passed means as soon as possible. */
export const firstDay = (job: { startDate: string | null }, today: string): string =>
  job.startDate !== null && job.startDate > today ? job.startDate : today;

/** Days from one ISO day to another; negative when it lies before. */
export const daysBetween = (from: string, to: string): number => (at(to) - at(from)) / dayMs;
