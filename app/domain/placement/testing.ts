import type { GuardContext, Move } from "./guards-model";
import { company } from "./sample-stage";
import type { StageId, StageRecord } from "./stages";

/** Valid values for the tests in this folder; every test overrides what it is about. */

export { company };
export const otherCompany = "company-b";

let serial = 0;

export function stageRecord(stage: StageId, start: string | null, more: Partial<StageRecord> = {}): StageRecord {
  serial += 1;
  return {
    id: `stage-${serial}`,
    stage,
    employerId: company,
    jobId: null,
    start,
    end: null,
    planned: false,
    main: true,
    attemptNo: 1,
    endReason: null,
    ...more,
  };
}

export function aMove(stage: StageId, more: Partial<Move> = {}): Move {
  return {
    stage,
    employerId: company,
    jobId: "job-a",
    start: "2026-12-01",
    end: null,
    hoursPerWeek: null,
    paid: null,
    fixedTerm: null,
    fixedTermReason: false,
    tasksGiven: false,
    measureNoticeOn: null,
    contractSignedOn: null,
    subsidyAppliedOn: null,
    instruments: [],
    ...more,
  };
}

export function aContext(move: Move | null, more: Partial<GuardContext> = {}): GuardContext {
  return {
    today: "2026-11-23",
    occasion: move === null ? "standing" : "transition",
    history: [],
    from: null,
    move,
    permissions: [{ access: "free", from: "2025-01-01", until: null, employerId: null, permitState: "not_needed" }],
    person: {
      residenceStatus: "ae_25_2_f",
      inGermanySince: "2022-01-01",
      tolerationSince: null,
      birthDate: "2000-05-05",
      benefitSystem: "SGB II",
      seriousObstacles: false,
    },
    workplace: { idCardSector: false, shifts: ["t"], demands: [] },
    ...more,
  };
}
