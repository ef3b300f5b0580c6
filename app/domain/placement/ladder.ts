import type { IsoDate } from "~/domain/days";
import { type EndReason, isEndReason, type NeutralEnd, neutralEnd } from "./end-reasons";
import { isSeenBy, type RungNeed } from "./needs";
import { hasNoHeight, levelOf, type Phase, type StageId, stageTraits } from "./stages";
import { compareHeight, type Direction } from "./transitions";

/** A main stage as the ladder draws it; parallel items are not part of the picture. */
export type LadderStage = {
  readonly id: string;
  readonly stage: StageId;
  readonly employerId: string | null;
  readonly employerName: string | null;
  /** Job title or name of the apprenticeship. */
  readonly title: string | null;
  readonly start: IsoDate;
  /** Last day of a finished stage, included; null while it runs. */
  readonly end: IsoDate | null;
  /** The end that was planned or agreed. */
  readonly expectedEnd: IsoDate | null;
  readonly planned: boolean;
  readonly endReason: string | null;
  /** What the planned rung still lacks. */
  readonly needs: readonly RungNeed[];
};

/** The viewer. A company sees only its own rungs; a person does not see early internal plans. */
export type Cut =
  | { readonly cut: "team" }
  | { readonly cut: "company"; readonly employerId: string }
  | { readonly cut: "person" };

type RungState = "reached" | "now" | "planned" | "pause" | "left";

export type Rung = {
  readonly id: string;
  readonly stage: StageId;
  readonly phase: Phase;
  readonly state: RungState;
  readonly direction: Direction;
  /** One of the six levels, 1 at the bottom; what has no height stands where the person stood. */
  readonly level: number;
  readonly company: string | null;
  readonly title: string | null;
  readonly start: IsoDate;
  readonly end: IsoDate | null;
  readonly expectedEnd: IsoDate | null;
  /** A date is fixed and the stage only waits for it; otherwise a planned rung is a plan. */
  readonly fixed: boolean;
  readonly attempt: number;
  /** Team: the reason of the closed list. Company: the neutral group. Person: nothing. */
  readonly outcome: EndReason | NeutralEnd | null;
  /** Why it went a rung back; only the team reads it. */
  readonly backReason: EndReason | null;
  /** What it still lacks, as far as the viewer may know. */
  readonly needs: readonly RungNeed[];
};

export type LadderView = {
  readonly cut: Cut["cut"];
  readonly today: IsoDate;
  readonly rungs: readonly Rung[];
  readonly now: Rung | null;
  readonly next: Rung | null;
  /** Highest rung reached, also after a step back (G16). */
  readonly best: Rung | null;
};

/**
 * The ladder of one person as one viewer may see it, oldest rung first.
 *
 * The cut is made before anything is computed, so directions, attempts and step-backs of the company's picture say
 * nothing about other companies. Reasons that touch permit, health or family never leave the team (domain 3.4, 10.4).
 */
export function ladderFor(stages: readonly LadderStage[], viewer: Cut, today: IsoDate): LadderView {
  const ordered = [...stages].sort((a, b) => a.start.localeCompare(b.start) || Number(a.planned) - Number(b.planned));
  const visible = ordered.filter((stage) => mayShow(stage, viewer));
  const rungs: Rung[] = [];
  let base: LadderStage | null = null;
  for (const [index, stage] of visible.entries()) {
    const following = visible.slice(index + 1).find((each) => !each.planned) ?? null;
    const direction = directionOf(base, stage);
    rungs.push({
      ...outline(stage, viewer, visible),
      state: stateOf(stage, today),
      direction,
      level: heightOf(stage, base),
      outcome: outcomeOf(stage, following, viewer),
      backReason: direction === "back" && viewer.cut === "team" ? reasonOf(base) : null,
      attempt: visible.slice(0, index + 1).filter((each) => each.stage === stage.stage).length,
      fixed: !stage.planned,
    });
    if (!hasNoHeight(stage.stage)) base = stage;
  }
  const begun = rungs.filter((rung) => rung.state !== "planned" && !hasNoHeight(rung.stage));
  return {
    cut: viewer.cut,
    today,
    rungs,
    now: rungs.findLast((rung) => rung.state === "now" || (rung.state === "pause" && rung.end === null)) ?? null,
    next: rungs.find((rung) => rung.state === "planned") ?? null,
    best: begun.reduce<Rung | null>(
      (best, rung) => (best === null || orderOf(rung) > orderOf(best) ? rung : best),
      null,
    ),
  };
}

function mayShow(stage: LadderStage, viewer: Cut): boolean {
  if (viewer.cut === "team") return true;
  if (viewer.cut === "company") return stage.employerId === viewer.employerId && stage.stage !== "exit";
  // A visit or trial that is only planned may still fall through; hope is for what a company has agreed to.
  const early = stageTraits(stage.stage).phase === "prepare" || stageTraits(stage.stage).phase === "try";
  return !(stage.planned && early) && stage.stage !== "exit";
}

function outline(stage: LadderStage, viewer: Cut, visible: readonly LadderStage[]) {
  return {
    id: stage.id,
    stage: stage.stage,
    phase: stageTraits(stage.stage).phase,
    company: companyName(stage, viewer, visible),
    title: viewer.cut === "person" && stage.planned ? null : stage.title,
    start: stage.start,
    end: stage.end,
    expectedEnd: stage.expectedEnd,
    needs: stage.planned ? stage.needs.filter((need) => isSeenBy(need, viewer.cut)) : [],
  };
}

/** A company knows its own name; a person reads the company of a plan only when they already work there. */
function companyName(stage: LadderStage, viewer: Cut, visible: readonly LadderStage[]): string | null {
  if (viewer.cut === "company" || stage.stage === "pause") return null;
  if (viewer.cut === "person" && stage.planned) {
    const knownThere = visible.some((each) => !each.planned && each.employerId === stage.employerId);
    return knownThere ? stage.employerName : null;
  }
  return stage.employerName;
}

function stateOf(stage: LadderStage, today: IsoDate): RungState {
  if (stage.planned || stage.start > today) return "planned";
  if (stage.stage === "exit") return "left";
  if (stage.stage === "pause") return "pause";
  return stage.end === null || stage.end >= today ? "now" : "reached";
}

function directionOf(base: LadderStage | null, stage: LadderStage): Direction {
  if (stage.stage === "pause") return "pause";
  if (stage.stage === "exit") return "exit";
  if (stage.stage === "aftercare") return "after";
  if (base?.stage === "ausb_3" && stage.stage === "ausb_2") return "back";
  return compareHeight(base?.stage ?? null, stage.stage);
}

const orderOf = ({ stage }: { stage: StageId }): number => stageTraits(stage).order;

/** A pause keeps the height it was taken at; what a company sees may begin with one. */
const heightOf = (stage: LadderStage, base: LadderStage | null): number =>
  levelOf(stage.stage) ?? (base && levelOf(base.stage)) ?? 1;

const reasonOf = (left: LadderStage | null): EndReason | null =>
  left?.endReason && isEndReason(left.endReason) ? left.endReason : null;

function outcomeOf(stage: LadderStage, following: LadderStage | null, viewer: Cut): EndReason | NeutralEnd | null {
  if (stage.endReason === null || viewer.cut === "person") return null;
  if (viewer.cut === "team") return reasonOf(stage);
  // before a pause the place is kept: nothing ended that the company would have to hear of
  return following?.stage === "pause" ? null : neutralEnd(stage.endReason, following !== null);
}
