import type { Role } from "~/domain/actor";
import { daySeconds } from "~/domain/days";

const hours = (n: number) => n * 3600;
const days = (n: number) => n * daySeconds;

/** How long a session lives unused, and how long at most. People on their own phone stay signed in longer. */
export const lifetimes = {
  staff: { idleSeconds: 30 * 60, absoluteSeconds: hours(12) },
  candidate: { idleSeconds: days(7), absoluteSeconds: days(30) },
};

/** Anybody who sees other people's data needs a second factor (OWASP ASVS 5.0, 6.3.3). */
export const needsSecondFactor = (role: Role): boolean => role !== "candidate" && role !== "visitor";

/** First page of each role. */
export function homeOf(role: Role, locale: string): string {
  switch (role) {
    case "candidate":
      return `/${locale}/my`;
    case "employer":
    case "specialist":
    case "coordinator":
      return `/${role}`;
    default:
      return `/${locale}`;
  }
}
