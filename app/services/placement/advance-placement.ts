import type { Trx } from "#db/index.server";
import type { Clock } from "~/config/clock";
import type { Staff } from "~/domain/actor";
import { enterStage, type PlacementRef, type StageInput } from "./enter-stage";

/** The next stage: up, or to another kind of work at the same height. Ends the running stage on the eve. */
export function advancePlacement(trx: Trx, actor: Staff, placement: PlacementRef, input: StageInput, time: Clock) {
  return enterStage(trx, actor, "advance", placement, input, time);
}
