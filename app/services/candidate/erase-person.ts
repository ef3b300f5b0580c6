import { enqueue, type Trx } from "#db/index.server";
import { eraseRows, forgetProofs, listErasedIds, listErasedMessages, lockForErasure } from "#db/repositories/erasures";
import { listLiveProposals } from "#db/repositories/proposals";
import type { Clock } from "~/config/clock";
import type { Staff } from "~/domain/actor";
import type { ErasureGround } from "~/domain/candidate/erasure";
import { candidateStatus } from "~/domain/candidate/states";
import { notFound, refused, staleVersion } from "~/domain/errors";
import { withdrawProposal } from "~/services/proposal/withdraw-proposal";
import { syncSearch } from "~/services/search/sync-search";

/**
 * Erases a person (Art. 17 GDPR): their record, what hangs on it and what was written down about it. What stays are numbers
 * without the person and the proof of consents. It cannot be undone. Companies that could see a profile are told that it
 * is withdrawn.
 * @throws AppError not_found; conflict `stale`; rule `transition` for anybody but the coordination; rule
 *   `candidate:erase.employed` while the person is at work, because the placement's end has to be written down first
 */
export async function erasePerson(
  trx: Trx,
  actor: Staff,
  { id, version, ground }: { id: string; version: number; ground: ErasureGround },
  time: Clock,
): Promise<void> {
  const person = await lockForErasure(trx, id, time.today());
  if (!person) throw notFound("candidate");
  if (person.version !== version) throw staleVersion({ table: "candidate", id });
  candidateStatus.mustMove(person.state, "erase", actor.role);
  if (person.isEmployed) throw refused("candidate:erase.employed");
  for (const proposal of await listLiveProposals(trx, id)) {
    await withdrawProposal(trx, actor, { ...proposal, reason: "personal" }, time);
  }
  const ids = await listErasedIds(trx, id);
  const messages = await listErasedMessages(trx, id);
  await eraseRows(trx, id, ground, time.now());
  // a backup from before must not bring them back
  await enqueue(trx, "note-erased", {}, { jobKey: "note-erased" });
  if (messages.length > 0) await enqueue(trx, "forget-mails", { messages: messages.join(" ") });
  for (const one of ids) await syncSearch(trx, "candidates", one);
}

/** Forgets the proofs of erased people's consents, once their time is over. */
export async function forgetOldProofs(trx: Trx, time: Clock): Promise<void> {
  await forgetProofs(trx, time.today());
}
