import type { Trx } from "#db/index.server";
import type { Clock } from "~/config/clock";
import type { Staff } from "~/domain/actor";
import { enterStage, type PlacementRef, type StageInput } from "./enter-stage";

/** Back from a pause: to the stage before it in the same company, or to any earlier one. */
export function resumePlacement(trx: Trx, actor: Staff, placement: PlacementRef, input: StageInput, time: Clock) {
  return enterStage(trx, actor, "resume", placement, { ...input, endReason: "planned_end" }, time);
}
