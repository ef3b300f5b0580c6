import type { LoaderFunctionArgs } from "@remix-run/node";
import { readAs } from "#db/index.server";
import { requireActor } from "~/auth/actor.server";
import { findUser } from "~/queries/user/list";
import { idParam } from "~/request/params.server";
import { throwNotFound } from "~/request/responses.server";

/** The account in the address, unless it is one's own: what takes access away is not done to oneself. */
export async function otherUserLoader(args: LoaderFunctionArgs) {
  const actor = await requireActor(args, ["coordinator"]);
  const user = await readAs(actor, (trx) => findUser(trx, idParam(args.params.id)));
  return user && user.id !== actor.userId ? user : throwNotFound();
}
