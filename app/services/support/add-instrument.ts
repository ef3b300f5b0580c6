import type { Trx } from "#db/index.server";
import { instrumentRows } from "#db/repositories/instruments";
import { getMoveFacts } from "#db/repositories/move-facts";
import { lockPlacement } from "#db/repositories/placement";
import { addStepsOnce } from "#db/repositories/support-step";
import type { Clock } from "~/config/clock";
import { notFound, refused } from "~/domain/errors";
import { currentStage, nextPlanned } from "~/domain/placement";
import { instrumentsFor, parseInstruments } from "~/domain/support/instruments";

export type InstrumentInput = {
  placementId: string;
  instrumentId: string;
  /** Day by which it must be applied for or arranged. */
  dueOn: string;
  /** Integer cents when an amount is known. */
  amountCents: number | null;
};

/**
 * Chooses an instrument for the running or the planned stage; it becomes a step with its application deadline. Most
 * must be applied for before the event (§ 324 SGB III), so a date after the start is refused.
 * @throws AppError not_found; rule `placement:problem.instrument.notOffered` at `instrumentId`,
 * `placement:problem.step.duePast` and `placement:problem.instrument.applyBefore` at `dueOn`
 */
export async function addInstrument(trx: Trx, input: InstrumentInput, time: Clock): Promise<void> {
  const today = time.today();
  const placement = await lockPlacement(trx, input.placementId);
  if (!placement) throw notFound("placement");
  const { history, person, candidateId } = await getMoveFacts(trx, input, today);
  const table = parseInstruments(await instrumentRows(trx, today));
  const stages = [currentStage(history), nextPlanned(history)].filter((stage) => stage !== null);
  const offer = stages
    .flatMap((stage) => instrumentsFor(table, stage.stage, person.benefitSystem).map((each) => ({ stage, ...each })))
    .find((each) => each.id === input.instrumentId);
  if (!offer) throw refused("placement:problem.instrument.notOffered", {}, "instrumentId");
  if (input.dueOn < today) throw refused("placement:problem.step.duePast", {}, "dueOn");
  const start = offer.stage.start ?? today;
  const tooLate = offer.applyBefore !== null && start > today && input.dueOn >= start;
  if (tooLate) throw refused("placement:problem.instrument.applyBefore", { start }, "dueOn");
  await addStepsOnce(trx, [
    {
      placementId: placement.id,
      stageRowId: offer.stage.id,
      candidateId,
      employerId: offer.stage.employerId,
      kind: "instrument",
      templateKey: `instrument.${offer.id}`,
      instrumentId: offer.id,
      channel: "form",
      withWhom: offer.for,
      dueOn: input.dueOn,
      applyBefore: offer.applyBefore === null ? null : start,
      amountCents: input.amountCents,
      responsibleUserId: placement.responsibleUserId,
    },
  ]);
}
