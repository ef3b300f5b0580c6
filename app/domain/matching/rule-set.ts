import type { DimensionId } from "./result";

/**
 * The numbers of the rules, separate from the rules so that a coordinator can change them with a history.
 * A result names the version it was made with.
 */
export type RuleSet = {
  version: string;
  /** Points a fully met dimension brings; all together 100. */
  weights: Record<DimensionId, number>;
  /**
   * Share of the points an open question brings. It is the credit of the best bridge, so that not knowing something
   * is never worse than knowing a gap, and asking can only move a person who has what is needed upwards.
   */
  unknownCredit: number;
  /** Longest way one way in minutes when the person has not said another limit (product rule V27). */
  maxTravelMinutes: number;
  /** Days a company usually waits for a start that comes later than wished. */
  startToleranceDays: number;
  /** Weeks the foreigners authority usually needs for a permission (3–4 weeks; § 36(2) BeschV for the BA part). */
  permitWeeks: number;
};

/** The set in force from the beginning; later sets are data (table match_rule_set). */
export const defaultRuleSet: RuleSet = {
  version: "2026-11.2",
  weights: {
    job: 0,
    age: 0,
    access: 5,
    speaking: 12,
    reading: 4,
    required: 11,
    helpful: 5,
    experience: 20,
    wish: 15,
    hours: 5,
    shifts: 9,
    travel: 7,
    start: 2,
    demands: 3,
    prospect: 2,
  },
  unknownCredit: 0.75,
  maxTravelMinutes: 60,
  startToleranceDays: 14,
  permitWeeks: 4,
};

/** The most a bridge may bring; kept at or below `unknownCredit` by a test. */
export const bestBridgeCredit = 0.75;
/** The least that a person who has what is needed gets (any work is welcome; one of several helpful skills). */
export const lowestMetCredit = 0.85;
