import type { Trx } from "#db/index.server";
import { listTitlesBegun } from "#db/repositories/occupations";
import { fold } from "~/domain/text/fold";

/** Fewer letters begin too many titles to help. */
const leastLetters = 2;
const mostLetters = 60;

/** Official titles that begin with what somebody has typed so far, the shortest first. One query. */
export async function workTitles(trx: Trx, typed: string): Promise<string[]> {
  const begun = fold(typed).slice(0, mostLetters);
  return begun.length < leastLetters ? [] : listTitlesBegun(trx, begun);
}
