import { type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { readAs } from "#db/index.server";
import { requireActor } from "~/auth/actor.server";
import { clock } from "~/config/clock";
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

/**
 * What the frame of a record and its tabs both need, read once per request; 404 when there is nobody the actor may see.
 */
export async function recordOfRequest(args: LoaderFunctionArgs): Promise<{ actor: Staff; basis: RecordBasis }> {
  const actor = await requireActor(args, ["specialist", "coordinator"]);
  const id = idParam(args.params.id);
  const known = bases.get(args.context);
  if (known) return { actor, basis: await known };
  const record = readAs(actor, (trx) => recordBasis(trx, id, clock.today())).catch(async (error) => {
    // the address of a record that was merged leads to the one that was kept
    const kept = await readAs(actor, (trx) => recordInstead(trx, id));
    if (kept) throw redirect(`/specialist/candidates/${kept}`);
    // and that of an erased one to what is left to say about it
    throw (await readAs(actor, (trx) => wasErased(trx, id))) ? redirect(`/specialist/candidates/${id}/erase`) : error;
  });
  bases.set(args.context, record);
  return { actor, basis: await record };
}
