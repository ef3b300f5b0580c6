import guards from "#db/reference/guards.json" with { type: "json" };
import type { benefitNames } from "~/domain/access/permission";
import type { IsoDate } from "~/domain/days";
import type { StageId, StageRecord } from "./stages";
import type { WorkPermission } from "./work-permission";

export type GuardId = keyof typeof guards;
export const guardIds = Object.keys(guards) as [GuardId, ...GuardId[]];

/**
 * `block` stops the move; `warn` and `alarm` must be acknowledged; `task` becomes a support step;
 * `info` and `rule` are only shown.
 */
type GuardLevel = "block" | "warn" | "alarm" | "info" | "task" | "rule";

/** Which law pays and supports the person (Rechtskreis). */
export type BenefitSystem = (typeof benefitNames)[number];

/** The move a specialist wants to make, with the facts the guards ask for; unknown facts are null. */
export type Move = {
  readonly stage: StageId;
  readonly employerId: string | null;
  readonly jobId: string | null;
  readonly start: IsoDate;
  readonly end: IsoDate | null;
  readonly hoursPerWeek: number | null;
  readonly paid: boolean | null;
  readonly fixedTerm: boolean | null;
  /** A lawful reason for the fixed term (§ 14(1) TzBfG) is written down. */
  readonly fixedTermReason: boolean;
  /** Tasks, shifts or instructions are agreed: then it is work, not watching. */
  readonly tasksGiven: boolean;
  /** Day of the Jobcenter's or Agentur's measure notice (Zuweisung, Gutschein). */
  readonly measureNoticeOn: IsoDate | null;
  readonly contractSignedOn: IsoDate | null;
  /** Day the wage subsidy was applied for (§ 324 SGB III). */
  readonly subsidyAppliedOn: IsoDate | null;
  /** Instruments chosen for this stage, by id of the reference data. */
  readonly instruments: readonly string[];
};

export type GuardContext = {
  readonly today: IsoDate;
  readonly occasion: "transition" | "proposal" | "standing";
  readonly history: readonly StageRecord[];
  readonly from: StageRecord | null;
  /** Null for the standing situation (G17). */
  readonly move: Move | null;
  readonly permissions: readonly WorkPermission[];
  readonly person: {
    /** Id of the residence status row; null when nobody has read the paper yet. */
    readonly residenceStatus: string | null;
    readonly inGermanySince: IsoDate | null;
    readonly tolerationSince: IsoDate | null;
    readonly birthDate: IsoDate | null;
    readonly benefitSystem: BenefitSystem | null;
    /** Long-term unemployed or with serious placement obstacles (§ 45(8) SGB III). */
    readonly seriousObstacles: boolean;
  };
  readonly workplace: {
    /** Sector of § 2a SchwarzArbG: papers must be carried at work. */
    readonly idCardSector: boolean;
    /** Shifts of the job: t day, f early, s late, n night, w weekend, g split, v variable. */
    readonly shifts: readonly string[];
    /** Demands of the job: H and HH lifting, T heat, K cold, D height, C chemicals, L noise … */
    readonly demands: readonly string[];
  };
};

/** What a guard found: `code` names the sentence, `params` fill it. Days are ISO dates, lengths whole numbers. */
export type Hit = {
  readonly code: string;
  readonly params?: Readonly<Record<string, string | number>>;
  /** Only when it differs from the guard's own level (G06 above twelve weeks). */
  readonly level?: GuardLevel;
};

export type Finding = {
  readonly guard: GuardId;
  readonly level: GuardLevel;
  readonly paragraph: string;
  readonly code: string;
  readonly params?: Readonly<Record<string, string | number>>;
};

export type Guard = {
  readonly id: GuardId;
  readonly level: GuardLevel;
  /** The paragraph the guard rests on, or the product rule; empty where it is the product's own. */
  readonly paragraph: string;
  readonly check: (context: GuardContext) => Hit | null;
};

/** A move within a transition; null for proposals and the standing situation. */
export function transitionOf(context: GuardContext): Move | null {
  return context.occasion === "transition" ? context.move : null;
}
