import type { Trx } from "#db/index.server";
import type { Clock } from "~/config/clock";
import type { Staff } from "~/domain/actor";
import { enterStage, type LadderRef, type StageInput } from "./enter-stage";

/** The next rung: up, or to another kind of work at the same height. Ends the running stage on the eve. */
export function advancePlacement(trx: Trx, actor: Staff, ladder: LadderRef, input: StageInput, time: Clock) {
  return enterStage(trx, actor, "advance", ladder, input, time);
}
