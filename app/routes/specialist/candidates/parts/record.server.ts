import { type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { readAs } from "#db/index.server";
import { requireActor } from "~/auth/actor.server";
import { cityDay, clock } from "~/config/clock";
import { isOfPapers, mayReadPapers } from "~/domain/access/need-to-know";
import type { Staff } from "~/domain/actor";
import { openQuestions } from "~/domain/candidate/completeness";
import { candidateFacts } from "~/domain/matching/rows";
import { wasErased } from "~/queries/candidate/erasure";
import { recordInstead } from "~/queries/candidate/merge-pair";
import { type RecordBasis, recordBasis } from "~/queries/candidate/record";
import { idParam } from "~/request/params.server";

/** The facts the rules know of this person, and the questions that have none yet. */
export function questionsOf({ record, row }: RecordBasis, today: string) {
  const facts = candidateFacts(row, today);
  const reach = { channels: record.channels.length, mailboxKnown: record.mailbox !== "unknown" };
  return { facts, open: openQuestions(facts, reach) };
}

// The frame of a record and the tab inside it are loaded side by side; they share the request's context object.
const bases = new WeakMap<object, Promise<RecordBasis>>();

/** The record as this reader sees it, and whether benefits and papers are in it. */
type OfRequest = { actor: Staff; basis: RecordBasis; papers: boolean };

/**
 * What the frame of a record and its tabs both need, read once per request; 404 when there is nobody the actor may see.
 */
export async function recordOfRequest(args: LoaderFunctionArgs): Promise<OfRequest> {
  const actor = await requireActor(args, ["specialist", "coordinator"]);
  const id = idParam(args.params.id);
  const known = bases.get(args.context);
  if (known) return { actor, ...shownTo(await known) };
  const record = readAs(actor, (trx) => recordBasis(trx, id, clock.today())).catch(async (error) => {
    // the address of a record that was merged leads to the one that was kept
    const kept = await readAs(actor, (trx) => recordInstead(trx, id));
    if (kept) throw redirect(`/specialist/candidates/${kept}`);
    // and that of an erased one to what is left to say about it
    throw (await readAs(actor, (trx) => wasErased(trx, id))) ? redirect(`/specialist/candidates/${id}/erase`) : error;
  });
  bases.set(args.context, record);
  return { actor, ...shownTo(await record) };
}

/** A record without benefits and papers for whoever does not need to know them, and whether it is. */
function shownTo(basis: RecordBasis): { basis: RecordBasis; papers: boolean } {
  const { relation, reasonAt } = basis.record;
  const reader = { relation, reasonOn: reasonAt && cityDay(reasonAt) };
  if (mayReadPapers(reader, clock.today())) return { basis, papers: true };
  const questions = basis.record.questions.filter(({ code }) => !isOfPapers(code));
  return { basis: { ...basis, record: { ...basis.record, access: [], benefits: [], questions } }, papers: false };
}

/** To the page on which a colleague says why, unless the reader need not. */
export async function requirePapers(args: LoaderFunctionArgs, next: string): Promise<void> {
  const { basis, papers } = await recordOfRequest(args);
  if (!papers) throw redirect(`/specialist/candidates/${basis.record.id}/reason?next=${next}`);
}
