import type { IsoDate } from "~/domain/days";
import { noFacts } from "./facts";
import { checkGuards, type Finding, type GuardContext } from "./guards";
import { currentStage, type StageId, type StageRecord } from "./stages";

/** The next rung as it is planned; what is agreed only when it begins is not known yet. */
type Plan = {
  readonly stage: StageId;
  readonly employerId: string | null;
  readonly jobId: string | null;
  readonly start: IsoDate;
  readonly expectedEnd: IsoDate | null;
};

/** The place of a plan may still change, so what guards ask of a place is asked when the rung begins. */
const anyWorkplace: GuardContext["workplace"] = { idCardSector: false, shifts: [], demands: [] };

/**
 * What the guards find today in the way of the next rung as it is planned, or that none is planned (G17). Only what
 * somebody has to settle: hints and tasks wait until the rung begins.
 */
export function outlook(
  facts: Pick<GuardContext, "permissions"> & {
    readonly history: readonly StageRecord[];
    readonly person: Omit<GuardContext["person"], "seriousObstacles">;
  },
  plan: Plan | null,
  today: IsoDate,
): Finding[] {
  const { seriousObstacles, examOn: _exam, ...unknown } = noFacts;
  const findings = checkGuards({
    today,
    occasion: plan === null ? "standing" : "transition",
    history: facts.history,
    from: currentStage(facts.history),
    move: plan && { ...unknown, ...planned(plan) },
    permissions: facts.permissions,
    person: { ...facts.person, seriousObstacles },
    workplace: anyWorkplace,
  });
  return findings.filter(({ level }) => level === "block" || level === "alarm" || level === "warn");
}

const planned = ({ stage, employerId, jobId, start, expectedEnd }: Plan) => ({
  stage,
  employerId,
  jobId,
  start,
  end: expectedEnd,
});
