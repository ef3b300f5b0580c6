import { redirect } from "@remix-run/node";
import type { Trx } from "#db/index.server";
import { clock } from "~/config/clock";
import { getBatch } from "~/queries/import/batch";
import { staleMinutes } from "~/services/import/confirm";

/** Nothing has moved for so long that the worker is taken for dead. */
export const isSilent = ({ updatedAt }: { updatedAt: Date }): boolean =>
  clock.now().getTime() - updatedAt.getTime() > staleMinutes * 60_000;

/**
 * Where a form leads after which every row is judged anew: to the page that says how far this is, while it lasts.
 * @param done code of what was done; @param page page of the list to go on with; empty: the list itself
 */
export async function afterCheck(trx: Trx, id: string, done: string, page: "" | "questions" = ""): Promise<Response> {
  const { state } = await getBatch(trx, id);
  const base = `/specialist/import/${id}`;
  if (state !== "checking") return redirect(`${base}${page && `/${page}`}?done=${done}`);
  return redirect(`${base}/checking?done=${done}${page && `&then=${page}`}`);
}
