import { freeToStart } from "../../app/domain/access/permission";
import type { Readiness } from "./candidate";

/**
 * Turns today's work permission into the three values a list needs: can start, can start after a step that somebody has
 * to take, or nobody has looked yet. Which paper it rests on stays with the person's record.
 */
export function readinessOf(permission: string | null, permitState: string | null): Readiness {
  if (permission === null || permission === "unknown" || permission === "read_paper") return "unclear";
  if (freeToStart.some((free) => free === permission)) return "now";
  return permitState === "granted" ? "now" : "after_a_step";
}
