import type { Trx } from "#db/index.server";
import type { IsoDate } from "~/domain/days";
import { type FoundInIndex, findInIndex } from "./find-in-index";
import { findMeant } from "./find-names";

/** A name with one letter mistyped is as near as this: the words then mean a name, not a skill. */
const surelyMeant = 0.8;

/**
 * People by name, and behind them those whose record has these words: a skill never comes before a name. Whose name is
 * only heard alike stands behind the skills.
 */
export async function findPeople(trx: Trx, q: string, today: IsoDate, explain = false): Promise<FoundInIndex> {
  const found = await findInIndex(trx, "candidates", q, explain);
  const people = (await findMeant(trx, q, today)).filter(({ kind }) => kind === "person");
  const sure = people.filter(({ score }) => score >= surelyMeant);
  const other = people.filter(({ score }) => score < surelyMeant);
  const ids = (rows: readonly { id: string }[]) => rows.map(({ id }) => id);
  return { ...found, ids: [...new Set([...ids(sure), ...found.ids, ...ids(other)])] };
}
