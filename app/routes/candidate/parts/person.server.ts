import { readAs } from "#db/index.server";
import { logAccess, requireActor } from "~/auth/actor.server";
import { env } from "~/config/env.server";
import type { SignedIn } from "~/domain/actor";
import { type CandidateAccount, candidateAccount } from "~/queries/candidate/account";
import { idParam } from "~/request/params.server";
import { throwNotFound, throwReadOnly } from "~/request/responses.server";

type Args = { request: Request; context: object; params: { person?: string } };
type Person = SignedIn & { role: "candidate" };

/**
 * The person in whose own area a page stands: whoever has signed in as one. Below `/:locale/seen/:person`, which only the
 * demo has, somebody of the team looks at it with the person's rights and no more; no form of it is taken.
 */
export async function requirePerson(args: Args): Promise<Person> {
  if (args.params.person === undefined) return requireActor(args, ["candidate"]);
  const { id } = await lookedAt(args);
  const { userId } = await requireActor(args, ["specialist", "coordinator"]);
  return { role: "candidate", userId, candidateId: id };
}

/** Who is looked at below `/:locale/seen/:person`, for the bar that says whose eyes these are; null in their own area. */
export async function seenPerson(args: Args): Promise<CandidateAccount | null> {
  if (args.params.person === undefined) return null;
  const person = await lookedAt(args);
  const actor = await requireActor(args, ["specialist", "coordinator"]);
  await logAccess(actor, "seen-as-person", new URL(args.request.url).pathname);
  return person;
}

async function lookedAt(args: Args): Promise<CandidateAccount> {
  if (!env.demo) throwNotFound();
  const actor = await requireActor(args, ["specialist", "coordinator"]);
  const id = idParam(args.params.person);
  const person = await readAs(actor, (trx) => candidateAccount(trx, id));
  if (!person) throwNotFound();
  if (args.request.method !== "GET") {
    await logAccess(actor, "refused", new URL(args.request.url).pathname);
    throwReadOnly();
  }
  return person;
}
