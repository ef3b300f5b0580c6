import type { Trx } from "#db/index.server";
import type { Clock } from "~/config/clock";
import type { Staff } from "~/domain/actor";
import { enterStage, type LadderRef, type StageInput } from "./enter-stage";

/** The same rung in another company: the ladder and its history stay with the person. */
export function changeCompany(trx: Trx, actor: Staff, ladder: LadderRef, input: StageInput, time: Clock) {
  return enterStage(trx, actor, "change_company", ladder, input, time);
}
