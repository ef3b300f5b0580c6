import type { Trx } from "#db/index.server";
import type { CopyMark, Search } from "#search/index.server";
import { knownFields } from "~/domain/matching/shortlist/known";
import { knownPeople, type People } from "~/domain/matching/shortlist/people";
import { searchEngine } from "./search-engine.server";

type Copy = { mark: CopyMark; people: People };
const copies = new WeakMap<Search, Copy>();

/**
 * Everybody in the search index by what it tells the rules, held in this process and brought up to date by each call: one
 * question to the database, and reading only what was written since the last call. The first call of a process reads all.
 * @returns `degraded`: the wanted engine did not answer, and the database's own index did
 * @throws IndexOutdated
 */
export async function peopleInIndex(trx: Trx): Promise<{ people: People; degraded: boolean }> {
  const search = searchEngine();
  const held = copies.get(search);
  const { mark, whole, picked, gone, degraded } = await search.changes(
    trx,
    "candidates",
    held?.mark ?? null,
    knownFields,
  );
  // No waiting from here on. Of two calls at once the later one sets its own, perhaps older, mark: then a little is read
  // again next time, and nothing is missed.
  const people = held && !whole ? held.people : knownPeople();
  for (const id of gone) people.drop(id);
  for (const known of picked) people.put(known);
  copies.set(search, { mark, people });
  return { people, degraded };
}
