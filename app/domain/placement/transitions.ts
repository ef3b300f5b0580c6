import { z } from "zod";
import {
  begunStages,
  currentCycle,
  hasNoHeight,
  isStageId,
  lastStageWithHeight,
  type StageId,
  type StageRecord,
  stageIds,
  stageTraits,
} from "./stages";

/** The conditions an entry of the transition table can have beyond its two stages. */
const edgeConditions = ["other_company", "credit", "step_back", "new_cycle"] as const;
type EdgeCondition = (typeof edgeConditions)[number];

type EdgeTarget =
  | { readonly kind: "stage"; readonly stage: StageId; readonly condition: EdgeCondition | null }
  /** Back from a pause to the stage before it, in the same company: the pause kept the place. */
  | { readonly kind: "previous" }
  /** Back from a pause to any stage of this cycle, wherever. */
  | { readonly kind: "any_earlier" };

export type TransitionTable = ReadonlyMap<StageId, readonly EdgeTarget[]>;

const rawTable = z.record(z.string(), z.array(z.string()));

/**
 * Reads the transition table of the reference data (`"from": ["to", "to@condition", "@previous"]`).
 * Throws on an unknown stage or condition, so that an edited row cannot silently open or close a path.
 */
export function parseTransitions(raw: unknown): TransitionTable {
  const table = new Map<StageId, readonly EdgeTarget[]>();
  for (const [from, targets] of Object.entries(rawTable.parse(raw))) {
    if (!isStageId(from)) throw new Error(`transition table: unknown stage ${from}`);
    table.set(from, targets.map(parseTarget));
  }
  const missing = stageIds.filter((stage) => !table.has(stage));
  if (missing.length > 0) throw new Error(`transition table: no row for ${missing.join(", ")}`);
  return table;
}

function parseTarget(target: string): EdgeTarget {
  if (target === "@previous") return { kind: "previous" };
  if (target === "@any_earlier") return { kind: "any_earlier" };
  const [stage = "", condition] = target.split("@");
  if (!isStageId(stage)) throw new Error(`transition table: unknown stage ${target}`);
  if (condition === undefined) return { kind: "stage", stage, condition: null };
  const known = edgeConditions.find((each) => each === condition);
  if (known === undefined) throw new Error(`transition table: unknown condition ${target}`);
  return { kind: "stage", stage, condition: known };
}

/** The stage asked for; the company matters for `@other_company` and for coming back from a pause. */
export type MoveTarget = {
  readonly stage: StageId;
  readonly employerId: string | null;
};

export type Direction = "start" | "up" | "same" | "back" | "pause" | "resume" | "exit" | "after";

export type MoveVerdict =
  | {
      readonly allowed: true;
      readonly condition: EdgeCondition | "previous" | "any_earlier" | null;
      readonly direction: Direction;
    }
  | { readonly allowed: false; readonly code: MoveRefusal };

/** `transition.*` codes are shown as sentences by the errors catalogue. */
export type MoveRefusal =
  | "transition.notAllowed"
  | "transition.otherCompanyOnly"
  | "transition.notEarlier"
  | "transition.notOnLadder";

/**
 * Whether a person may go from `from` to `to` (reference data 3.1).
 *
 * `from` is the current main stage; null means no stage has begun, which is treated like profiling,
 * because profiling is where every path opens. A stage that is not the last of `history` is refused.
 */
export function canMove(
  table: TransitionTable,
  history: readonly StageRecord[],
  from: StageRecord | null,
  to: MoveTarget,
): MoveVerdict {
  if (from === null) return firstMove(table, to);
  const last = begunStages(history).at(-1);
  if (last === undefined || last.id !== from.id) return { allowed: false, code: "transition.notOnLadder" };
  const edges = table.get(from.stage) ?? [];
  let refusal: MoveRefusal = "transition.notAllowed";
  for (const edge of edges) {
    const outcome = follows(edge, history, from, to);
    if (outcome === "no") continue;
    if (outcome === "yes") {
      return { allowed: true, condition: conditionOf(edge), direction: directionOf(history, from, to, edge) };
    }
    refusal = outcome;
  }
  return { allowed: false, code: refusal };
}

function firstMove(table: TransitionTable, to: MoveTarget): MoveVerdict {
  const open = (table.get("profiling") ?? []).some((edge) => edge.kind === "stage" && edge.stage === to.stage);
  if (to.stage !== "profiling" && !open) return { allowed: false, code: "transition.notAllowed" };
  if (to.stage === "pause" || to.stage === "exit") return { allowed: false, code: "transition.notOnLadder" };
  return { allowed: true, condition: null, direction: "start" };
}

function follows(
  edge: EdgeTarget,
  history: readonly StageRecord[],
  from: StageRecord,
  to: MoveTarget,
): "yes" | "no" | MoveRefusal {
  if (edge.kind === "previous") {
    const previous = lastStageWithHeight(history);
    return previous?.stage === to.stage && previous.employerId === to.employerId ? "yes" : "no";
  }
  if (edge.kind === "any_earlier") {
    const earlier = currentCycle(history).some((each) => !hasNoHeight(each.stage) && each.stage === to.stage);
    if (earlier) return "yes";
    return hasNoHeight(to.stage) ? "no" : "transition.notEarlier";
  }
  if (edge.stage !== to.stage) return "no";
  if (edge.condition === "other_company") {
    return to.employerId !== null && to.employerId !== from.employerId ? "yes" : "transition.otherCompanyOnly";
  }
  return "yes";
}

function conditionOf(edge: EdgeTarget): EdgeCondition | "previous" | "any_earlier" | null {
  return edge.kind === "stage" ? edge.condition : edge.kind;
}

function directionOf(history: readonly StageRecord[], from: StageRecord, to: MoveTarget, edge: EdgeTarget): Direction {
  if (to.stage === "pause") return "pause";
  if (to.stage === "exit") return "exit";
  if (to.stage === "aftercare") return "after";
  if (edge.kind === "stage" && edge.condition === "new_cycle") return "start";
  if (edge.kind === "stage" && edge.condition === "step_back") return "back";
  if (edge.kind === "previous") return "resume";
  const base = hasNoHeight(from.stage) ? lastStageWithHeight(history) : from;
  return compareHeight(base?.stage ?? null, to.stage);
}

/** Up, same height or back between two stages; coming from no stage counts as a start. */
export function compareHeight(from: StageId | null, to: StageId): "start" | "up" | "same" | "back" {
  if (from === null) return "start";
  const difference = stageTraits(to).order - stageTraits(from).order;
  if (difference === 0) return "same";
  return difference > 0 ? "up" : "back";
}

/** Every stage that some edge allows from here, once each, for the form's list; `canMove` still decides. */
export function reachableStages(
  table: TransitionTable,
  history: readonly StageRecord[],
  from: StageRecord | null,
): StageId[] {
  const reachable = new Set<StageId>();
  if (from === null) reachable.add("profiling");
  for (const edge of table.get(from?.stage ?? "profiling") ?? []) {
    if (edge.kind === "stage") reachable.add(edge.stage);
    else for (const each of currentCycle(history)) if (!hasNoHeight(each.stage)) reachable.add(each.stage);
  }
  if (from === null) for (const stage of ["pause", "exit"] as const) reachable.delete(stage);
  return stageIds.filter((stage) => reachable.has(stage));
}
