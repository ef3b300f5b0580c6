import { z } from "zod";
import endReasons from "#db/reference/end_reasons.json" with { type: "json" };
import type { StageId } from "./stages";

/** The closed list of end reasons (reference data 3.4). There is deliberately none for illness. */
export type EndReason = keyof typeof endReasons;
export const endReasonIds = Object.keys(endReasons) as [EndReason, ...EndReason[]];

/** Why somebody pauses: what usually is behind it, and what else may be. */
export const pauseReasons: Readonly<Record<"typical" | "others", readonly EndReason[]>> = {
  typical: ["family", "childcare", "personal", "education", "transport"],
  others: ["planned_end", "mutual", "conflict", "moved_away", "withdrawn"],
};

export function isEndReason(value: string): value is EndReason {
  return (endReasonIds as readonly string[]).includes(value);
}

/** Reasons a team leader is told of on the same day (reference data, kind "escalate"). */
export const escalatedReasons: readonly EndReason[] = ["discrimination", "pay"];

const rawByStage = z.record(z.string(), z.array(z.enum(endReasonIds)));

/**
 * All reasons, the typical ones of the stage first, then those that fit every stage, then the rest. The list orders
 * and forbids nothing: what really happened must be recordable.
 */
export function endReasonsFor(stage: StageId, rawTypical: unknown): { typical: EndReason[]; others: EndReason[] } {
  const typicalByStage = rawByStage.parse(rawTypical);
  const typical = [...new Set([...(typicalByStage[stage] ?? []), ...(typicalByStage.all ?? [])])];
  return { typical, others: endReasonIds.filter((reason) => !typical.includes(reason)) };
}

/** What a company may know of an end: that it went on with them, or that it ended (domain 3.4, 10.4). */
export type NeutralEnd = "went_on" | "ended";

export function neutralEnd(reason: string | null, staysWithCompany: boolean): NeutralEnd {
  return reason === "moved_up" && staysWithCompany ? "went_on" : "ended";
}
