import { type BridgeContext, courseWeeks, makeBridge, usualBridge } from "./bridges";
import { type CefrLevel, cefrRank } from "./facts";
import { type Answer, type Bridge, bridge, met, unknown } from "./result";

/** Courses by where the person stands: up to B1 the integration course, from B1 on the job-language course. */
function courses(have: CefrLevel, need: CefrLevel, context: BridgeContext): Bridge[] {
  const list: Bridge[] = [];
  if (cefrRank(have) < cefrRank("B1")) {
    const goal = cefrRank(need) < cefrRank("B1") ? need : "B1";
    list.push(makeBridge("intkurs", courseWeeks(have, goal), context));
  }
  if (cefrRank(need) > cefrRank("B1")) {
    const start = cefrRank(have) < cefrRank("B1") ? "B1" : have;
    list.push(makeBridge("bsk", courseWeeks(start, need), context));
  }
  return list;
}

/** One level short still works with help on the spot; each further level makes the way longer, never impossible. */
const creditBySteps = [1, 0.7, 0.45, 0.3, 0.2, 0.15, 0.1];

/** German speaking: what is needed at work against what the person speaks. */
export function speaking(need: CefrLevel | null, have: CefrLevel | null, context: BridgeContext): Answer {
  if (need === null || need === "A0") return met("speaking.notNeeded");
  if (have === null) return unknown("speaking", { need });
  const steps = cefrRank(need) - cefrRank(have);
  if (steps <= 0) return met("speaking.enough", { have, need });
  const onTheJob = steps === 1 ? [usualBridge("job_bsk", context)] : [];
  const bridges = [...onTheJob, ...courses(have, need, context), usualBridge("dolmetsch", context)];
  return bridge("speaking.gap", creditBySteps[steps] ?? 0.1, bridges, { have, need, steps });
}

/** German reading, separate from speaking: many speak well and read little, or the other way round. */
export function reading(need: CefrLevel | null, have: CefrLevel | null, context: BridgeContext): Answer {
  if (need === null || need === "A0") return met("reading.notNeeded");
  if (have === null) return unknown("reading", { need });
  const steps = cefrRank(need) - cefrRank(have);
  if (steps <= 0) return met("reading.enough", { have, need });
  const bridges = [usualBridge("unterweisung", context), ...courses(have, need, context)];
  return bridge("reading.gap", creditBySteps[steps] ?? 0.1, bridges, { have, need, steps });
}
