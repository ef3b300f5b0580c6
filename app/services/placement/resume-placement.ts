import type { Trx } from "#db/index.server";
import type { Clock } from "~/config/clock";
import type { Staff } from "~/domain/actor";
import { enterStage, type LadderRef, type StageInput } from "./enter-stage";

/** Back from a pause: to the rung before it in the same company, or to any earlier one. */
export function resumePlacement(trx: Trx, actor: Staff, ladder: LadderRef, input: StageInput, time: Clock) {
  return enterStage(trx, actor, "resume", ladder, { ...input, endReason: "planned_end" }, time);
}
