import type { Trx } from "#db/index.server";
import type { Clock } from "~/config/clock";
import type { Staff } from "~/domain/actor";
import { enterStage, type PlacementRef, type StageInput } from "./enter-stage";

/**
 * Continues the same stage at another company; the placement and its history stay with the person.
 * @throws AppError as `enterStage`
 */
export function changeCompany(trx: Trx, actor: Staff, placement: PlacementRef, input: StageInput, time: Clock) {
  return enterStage(trx, actor, "change_company", placement, input, time);
}
