import type { Trx } from "#db/index.server";
import { listRest, type RestChanges } from "#db/repositories/match-rest";
import type { CopyMark, Search } from "#search/index.server";
import { restFacts } from "~/domain/matching/rows";
import { knownFields } from "~/domain/matching/shortlist/known";
import { knownPeople, type People } from "~/domain/matching/shortlist/people";
import { searchEngine } from "./search-engine.server";

/** Whose people these are, of which day, and up to where they are known. */
type RestMark = { source: string; day: string; mark: string };
type Copy = { index: CopyMark | null; rest: RestMark | null; people: People };
const copies = new WeakMap<Search, Copy>();

/** The mark from which a statement has to tell what was written (see `restChanges`); null while nothing is held. */
export function heldSince(today: string): string | null {
  const rest = copies.get(searchEngine())?.rest;
  return rest?.day === today ? rest.mark : null;
}

/** Takes in what a statement told. To be called without waiting in between: then no newer answer can be overwritten. */
export function takeIn(changes: RestChanges, today: string): void {
  const held = copies.get(searchEngine());
  const { source, mark, changed, gone } = changes;
  if (held?.rest?.source !== source || held.rest.day !== today) return;
  for (const row of changed) held.people.tell(row.id, restFacts(row, today));
  for (const id of gone) held.people.tell(id, null);
  held.rest = { source, day: today, mark };
}

/**
 * Everybody active by what the search index tells the rules and what the tables add to it, held in this process and
 * brought up to date by each call: one question to the database, and reading only what was written since the last call.
 * The first call of a process reads all, and the first one of a day what the tables add.
 * @param changes what `takeIn` was given, for its mark
 * @returns `degraded`: the wanted engine did not answer, and the database's own index did
 * @throws IndexOutdated
 */
export async function peopleInIndex(
  trx: Trx,
  changes: RestChanges,
  today: string,
): Promise<{ people: People; degraded: boolean }> {
  const search = searchEngine();
  const before = copies.get(search);
  const found = await search.changes(trx, "candidates", before?.index ?? null, knownFields);
  const known = before?.rest?.source === changes.source && before.rest.day === today;
  const rows = known ? null : await listRest(trx, today);
  // No waiting from here on. Of two calls at once the later one sets its own, perhaps older, mark: then a little is read
  // again next time, and nothing is missed.
  const held = before && !found.whole ? before.people : (before?.people.anew() ?? knownPeople());
  for (const id of found.gone) held.drop(id);
  for (const one of found.picked) held.put(one);
  if (rows) {
    const active = new Set(rows.map(({ id }) => id));
    for (const id of held.told()) if (!active.has(id)) held.tell(id, null);
    for (const row of rows) held.tell(row.id, restFacts(row, today));
  }
  const rest = rows ? { source: changes.source, day: today, mark: changes.mark } : (before?.rest ?? null);
  copies.set(search, { index: found.mark, rest, people: held });
  return { people: held, degraded: found.degraded };
}
