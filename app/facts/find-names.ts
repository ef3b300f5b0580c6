import type { Trx } from "#db/index.server";
import type { Meant } from "#db/repositories/names";
import type { IsoDate } from "~/domain/days";
import { type Found, findByName } from "./find-by-name";

/** Whom words of a list name: by their own name, and the companies that are named by a contact's or a job's. */
export type Named = { people: Meant; companies: Meant; jobs: Meant; ofContacts: Meant; ofJobs: Meant };

/** Most that are read: a family name of a whole district. */
const most = 150;
/** Whoever is as near as this is meant by a list's words, and whoever is nearly as near as the first. */
const near = { enough: 0.6, behindFirst: 0.2 } as const;

/** Everybody whom the words of a list may mean, the nearest first; one statement. */
export async function findMeant(trx: Trx, q: string, today: IsoDate): Promise<Found[]> {
  const found = await findByName(trx, q, today, most);
  const least = Math.max(near.enough, (found[0]?.score ?? 0) - near.behindFirst);
  return found.filter(({ score }) => score >= least);
}

/**
 * Whom the words of a list name, in any spelling; one statement.
 * @returns null without words
 */
export async function findNames(trx: Trx, q: string, today: IsoDate): Promise<Named | null> {
  if (q.trim() === "") return null;
  const meant = await findMeant(trx, q, today);
  const places = placesOf(meant);
  const of = (kind: Found["kind"], idOf: (row: Found) => string | null): Meant => {
    const byId = new Map<string, number>();
    for (const row of meant) {
      const id = row.kind === kind ? idOf(row) : null;
      if (id !== null && !byId.has(id)) byId.set(id, places.get(row.score) ?? 0);
    }
    return { ids: [...byId.keys()], places: [...byId.values()] };
  };
  return {
    people: of("person", ({ id }) => id),
    companies: of("company", ({ id }) => id),
    jobs: of("job", ({ id }) => id),
    ofContacts: of("contact", ({ companyId }) => companyId),
    ofJobs: of("job", ({ companyId }) => companyId),
  };
}

/** The place of each score: who is equally near has the same, and the list's own order decides between them. */
const placesOf = (meant: readonly Found[]): Map<number, number> =>
  new Map([...new Set(meant.map(({ score }) => score))].map((score, at) => [score, at + 1]));
