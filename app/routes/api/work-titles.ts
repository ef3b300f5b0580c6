import type { LoaderFunctionArgs } from "@remix-run/node";
import { readAs } from "#db/index.server";
import { requireActor } from "~/auth/actor.server";
import { signedInRoles } from "~/domain/actor";
import { workTitles } from "~/queries/reference/work-titles";

/** Titles that begin with `q`, one a line, for boxes that offer them while somebody types. */
export async function loader(args: LoaderFunctionArgs) {
  const actor = await requireActor(args, signedInRoles);
  const typed = new URL(args.request.url).searchParams.get("q") ?? "";
  const titles = await readAs(actor, (trx) => workTitles(trx, typed));
  return new Response(titles.join("\n"), { headers: { "Content-Type": "text/plain; charset=utf-8" } });
}
