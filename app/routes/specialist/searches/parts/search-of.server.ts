import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { readAs } from "#db/index.server";
import { requireActor } from "~/auth/actor.server";
import { savedSearch } from "~/queries/saved-search/list";
import { idParam } from "~/request/params.server";

/** Whose search the address names: the pages that change it ask the same. */
export async function searchAddressed(args: LoaderFunctionArgs | ActionFunctionArgs) {
  return { actor: await requireActor(args, ["specialist", "coordinator"]), id: idParam(args.params.id) };
}

/** The search as its owner sees it; 404 for anybody else. */
export async function loadSearch(args: LoaderFunctionArgs) {
  const { actor, id } = await searchAddressed(args);
  return readAs(actor, (trx) => savedSearch(trx, actor, id));
}
