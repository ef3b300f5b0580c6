import { parse } from "@conform-to/dom";
import { data } from "@remix-run/node";
import type { Trx } from "#db/index.server";
import type { WorkFound } from "~/domain/occupation/find-work";
import { findWork } from "~/facts/find-work";
import { searchField } from "./word-question";

/**
 * Settles the words for which somebody typed other ones: where those are work beyond doubt, that is the answer.
 * @returns the page again, with what each of the others may mean at its question; null when none is left
 */
export async function settleWords(trx: Trx, form: FormData, most: number) {
  const works: Record<string, WorkFound> = {};
  const error: Record<string, string[]> = {};
  for (let at = 0; at < most; at++) {
    const typed = String(form.get(searchField(at)) ?? "").trim();
    if (typed === "") continue;
    const found = await findWork(trx, typed, "person");
    // what was found stays on the page when another word still has to be asked
    works[at] = found;
    if (form.get(`answer-${at}`)) continue;
    const prefix = form.get(`kind-${at}`) === "wish" ? "occupation:" : "";
    if (found.sure !== null) form.set(`answer-${at}`, prefix + found.sure);
    else {
      const isKnown = found.works.length > 0;
      error[isKnown ? `answer-${at}` : searchField(at)] = [`desk:work.refused.${isKnown ? "choose" : "unknown"}`];
    }
  }
  if (Object.keys(error).length === 0) return null;
  return data({ ...parse(form, { resolve: () => ({ error }) }).reply(), works }, { status: 400 });
}
