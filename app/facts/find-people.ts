import type { Trx } from "#db/index.server";
import type { IsoDate } from "~/domain/days";
import { findByName } from "./find-by-name";
import { type FoundInIndex, findInIndex } from "./find-in-index";

/** Closeness of two names with one letter mistyped in one of them: the words then mean a name, not a skill. */
const surelyMeant = 0.85;

/** People by name, and behind them those whose record has these words: a skill never comes before a name. */
export async function findPeople(trx: Trx, q: string, today: IsoDate, explain = false): Promise<FoundInIndex> {
  const found = await findInIndex(trx, "candidates", q, explain);
  const named = (await findByName(trx, q, today))
    .filter(({ kind, score }) => kind === "person" && score >= surelyMeant)
    .map(({ id }) => id);
  return { ...found, ids: [...new Set([...named, ...found.ids])] };
}
