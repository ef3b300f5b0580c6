import { z } from "zod";
import { dayField } from "~/domain/typed-day";

/** What a colleague read in a span of time: how many people, how many of others, and how many of those without a reason. */
export type Reading = { readonly people: number; readonly ofOthers: number; readonly unexplained: number };

/** From so many people on, and so many times the middle of the team, reading without a reason is unusual; both the product's own. */
const unusualFrom = 20;
const unusualTimes = 3;

/** Days that the figures look back. */
export const readingDays = 30;

/** Whether a colleague read unusually many people of others without a reason, compared with the team. */
export function isUnusual(reading: Reading, team: readonly Reading[]): boolean {
  const sorted = team.map(({ unexplained }) => unexplained).sort((a, b) => a - b);
  const middle = sorted[Math.floor((sorted.length - 1) / 2)] ?? 0;
  return reading.unexplained >= unusualFrom && reading.unexplained > unusualTimes * middle;
}

/** The day on which the staff council agreed to figures per colleague; empty where it has not, or no longer does. */
export const readingSchema = z.object({ agreedOn: dayField("done").optional() });
