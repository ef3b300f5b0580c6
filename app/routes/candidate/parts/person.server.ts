import { withActor } from "#db/index.server";
import { logAccess, requireActor } from "~/auth/actor.server";
import { clock } from "~/config/clock";
import { env } from "~/config/env.server";
import type { SignedIn } from "~/domain/actor";
import { idParam } from "~/request/params.server";
import { throwNotFound, throwReadOnly } from "~/request/responses.server";
import { lookAsPerson, type SeenPerson } from "~/services/candidate/look-as-person";

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
export async function seenPerson(args: Args): Promise<SeenPerson | null> {
  return args.params.person === undefined ? null : lookedAt(args);
}

// the frame and the page are loaded by one request and share its context: that is one look
const looks = new WeakMap<object, Promise<SeenPerson>>();

async function lookedAt(args: Args): Promise<SeenPerson> {
  if (!env.demo) throwNotFound();
  const actor = await requireActor(args, ["specialist", "coordinator"]);
  const { pathname } = new URL(args.request.url);
  const look = looks.get(args.context) ?? lookAt(actor, { candidateId: idParam(args.params.person), path: pathname });
  looks.set(args.context, look);
  const person = await look;
  if (args.request.method !== "GET") {
    await logAccess(actor, "refused", pathname);
    throwReadOnly();
  }
  return person;
}

const lookAt = async (actor: SignedIn, look: { candidateId: string; path: string }): Promise<SeenPerson> =>
  (await withActor(actor, (trx) => lookAsPerson(trx, look, clock))) ?? throwNotFound();
