import type { Trx } from "#db/index.server";
import type { Meant } from "#db/repositories/names";
import type { IsoDate } from "~/domain/days";
import type { FoundKind, NamedKind } from "~/domain/find/rank";
import { type Found, findByName } from "./find-by-name";

/** Whom words of a list name: by their own name, and the companies that are named by a contact's or a job's. */
export type Named = { people: Meant; companies: Meant; jobs: Meant; ofContacts: Meant; ofJobs: Meant };
/** Whose sign-in the words name: by their name, by that of the person's record, by the company's. */
export type NamedUsers = { users: Meant; people: Meant; companies: Meant };

/** Most that are read: a family name of a whole district. */
const most = 150;
/** Whoever is as near as this is meant by a list's words, and whoever is nearly as near as the first. */
const near = { enough: 0.6, behindFirst: 0.2 } as const;

/** Everybody whom the words of a list may mean, the nearest first; one statement. */
export async function findMeant<Kind extends NamedKind = FoundKind>(
  trx: Trx,
  q: string,
  today: IsoDate,
  kinds?: readonly Kind[],
): Promise<Found<Kind>[]> {
  const found = await findByName(trx, q, today, most, kinds);
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
  return {
    people: placed(meant, "person"),
    companies: placed(meant, "company"),
    jobs: placed(meant, "job"),
    ofContacts: placed(meant, "contact", ({ companyId }) => companyId),
    ofJobs: placed(meant, "job", ({ companyId }) => companyId),
  };
}

/** The same in the list of users. */
export async function findUsers(trx: Trx, q: string, today: IsoDate): Promise<NamedUsers | null> {
  if (q.trim() === "") return null;
  const meant = await findMeant(trx, q, today, ["user", "person", "company"]);
  return { users: placed(meant, "user"), people: placed(meant, "person"), companies: placed(meant, "company") };
}

/**
 * Those of a kind with their places: who is equally near has the same, and the list's own order decides between them.
 * @param idOf another id than the row's own
 */
function placed<Kind extends NamedKind>(
  meant: readonly Found<Kind>[],
  kind: Kind,
  idOf: (row: Found<Kind>) => string | null = ({ id }) => id,
): Meant {
  const places = new Map([...new Set(meant.map(({ score }) => score))].map((score, at) => [score, at + 1]));
  const byId = new Map<string, number>();
  for (const row of meant) {
    const id = row.kind === kind ? idOf(row) : null;
    if (id !== null && !byId.has(id)) byId.set(id, places.get(row.score) ?? 0);
  }
  return { ids: [...byId.keys()], places: [...byId.values()] };
}
