import type { Trx } from "#db/index.server";
import type { IsoDate } from "~/domain/days";
import { findByName } from "./find-by-name";

/** Whom words of a list name, by their ids; a contact names the company, a job as well; `themselves` are not named so. */
export type Named = { people: string[]; companies: string[]; themselves: string[] };

/** Most that are read: a family name of a whole district. */
const most = 150;
/** Whoever is as near as this is meant by a list's words, and whoever is nearly as near as the first. */
const near = { enough: 0.6, behindFirst: 0.2 } as const;

/**
 * People and companies that the words of a list name, in any spelling; one statement.
 * @returns null without words
 */
export async function findNames(trx: Trx, q: string, today: IsoDate): Promise<Named | null> {
  if (q.trim() === "") return null;
  const found = await findByName(trx, q, today, most);
  const least = Math.max(near.enough, (found[0]?.score ?? 0) - near.behindFirst);
  const meant = found.filter(({ score }) => score >= least);
  return {
    people: meant.filter(({ kind }) => kind === "person").map(({ id }) => id),
    companies: meant.flatMap(({ kind, id, companyId }) => (kind === "company" ? [id] : companyId ? [companyId] : [])),
    themselves: meant.filter(({ kind }) => kind === "company").map(({ id }) => id),
  };
}
