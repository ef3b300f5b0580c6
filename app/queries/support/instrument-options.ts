import type { Trx } from "#db/index.server";
import { instrumentRows } from "#db/repositories/instruments";
import { getMoveFacts } from "#db/repositories/move-facts";
import { currentStage, nextPlanned } from "~/domain/placement";
import { type InstrumentOffer, instrumentsFor, parseInstruments } from "~/domain/support/instruments";

/** What fits the running and the planned stage, each once, sure ones first. Two queries. @throws AppError not_found */
export async function instrumentOptions(trx: Trx, placementId: string, today: string): Promise<InstrumentOffer[]> {
  const facts = await getMoveFacts(trx, { placementId }, today);
  const table = parseInstruments(await instrumentRows(trx, today));
  const offers = new Map<string, InstrumentOffer>();
  for (const stage of [currentStage(facts.history), nextPlanned(facts.history)]) {
    if (!stage) continue;
    for (const offer of instrumentsFor(table, stage.stage, facts.person.benefitSystem)) {
      if (!offers.has(offer.id)) offers.set(offer.id, offer);
    }
  }
  return [...offers.values()].sort((a, b) => Number(b.fit === "yes") - Number(a.fit === "yes"));
}
