import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { requireActor } from "~/auth/actor.server";
import { read } from "~/auth/read.server";
import { savedSearch } from "~/queries/saved-searches";
import { idParam } from "~/routes/id-param";

/** Whose search the address names: the pages that change it ask the same. */
export async function searchAddressed(args: LoaderFunctionArgs | ActionFunctionArgs) {
  return { actor: await requireActor(args, ["specialist", "coordinator"]), id: idParam(args.params.id) };
}

/** The search as its owner sees it; 404 for anybody else. */
export async function loadSearch(args: LoaderFunctionArgs) {
  const { actor, id } = await searchAddressed(args);
  return read(actor, (trx) => savedSearch(trx, actor, id));
}
