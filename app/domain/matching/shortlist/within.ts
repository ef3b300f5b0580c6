import { all, always, any, type Condition, never } from "./condition";
import type { Dimension } from "./reasons";

/** `loss` points at most, for whoever fulfils `needs` (the better steps included). */
type Step = { loss: number; needs: Condition };
type Ladder = { steps: Step[]; least: number };

/** So many alternatives at most are told apart; further dimensions are only held to what is left over for each alone. */
const mostAlternatives = 48;
/** Sums of decimals differ in their last digits. */
const tolerance = 1e-6;

/**
 * A condition that everybody fulfils who loses at most `limit` points against 100; whoever does not fulfil it scores less
 * than 100 − `limit`. Losses add up, so a heavy loss in one dimension leaves less for the others: the heaviest dimensions
 * are taken step by step (no loss here and all of the limit for the rest, or a small loss here and less for the rest,
 * or …), the others each with what is left.
 */
export function withinLoss(dimensions: readonly Dimension[], totalWeight: number, limit: number): Condition {
  const ladders = dimensions
    .filter((d) => d.weight > 0)
    .map((d) => ladderOf(d, totalWeight))
    .sort((a, b) => spanOf(b) - spanOf(a));
  return within(ladders, limit + tolerance, mostAlternatives);
}

function ladderOf(dimension: Dimension, totalWeight: number): Ladder {
  const points = (dimension.weight / totalWeight) * 100;
  const sorted = [...dimension.reasons].sort((a, b) => b.credit - a.credit);
  const steps: Step[] = [];
  const needs: Condition[] = [];
  for (const reason of sorted) {
    needs.push(reason.needs);
    const loss = points * (1 - reason.credit);
    const last = steps.at(-1);
    const step = { loss: last && loss - last.loss < tolerance ? last.loss : loss, needs: any(needs) };
    if (last && step.loss === last.loss) steps[steps.length - 1] = step;
    else steps.push(step);
    if (step.needs === always) break;
  }
  return { steps, least: steps[0]?.loss ?? 0 };
}

const spanOf = (ladder: Ladder) => (ladder.steps.at(-1)?.loss ?? 0) - ladder.least;

function within(
  ladders: readonly Ladder[],
  limit: number,
  alternatives: number,
  told: ReadonlyMap<Ladder, number> = new Map(),
): Condition {
  const least = ladders.reduce((sum, l) => sum + l.least, 0);
  if (least > limit) return never;
  const rungs = new Map(
    ladders.map((l) => [l, l.steps.filter((s) => s.loss - l.least <= limit - least).length] as const),
  );
  const count = (l: Ladder) => rungs.get(l) ?? 0;
  // What each dimension must show alone: the worst step it can afford, which holds the needs of the better ones too. Most
  // people fail here already. What was said further up is not said again.
  const alone = all(ladders.filter((l) => told.get(l) !== count(l)).map((l) => l.steps[count(l) - 1]?.needs ?? never));
  const open = ladders.filter((l) => count(l) > 1);
  const [branching, ...rest] = open;
  if (!branching || count(branching) > alternatives) return alone;
  const settled = ladders.filter((l) => count(l) <= 1).reduce((sum, l) => sum + l.least, 0);
  const share = Math.floor(alternatives / count(branching));
  const ways = branching.steps
    .slice(0, count(branching))
    .map((step) => all([step.needs, within(rest, limit - settled - step.loss, share, rungs)]));
  return all([alone, any(ways)]);
}
