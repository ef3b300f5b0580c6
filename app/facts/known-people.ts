import { type Db, type Trx, withActor } from "#db/index.server";
import {
  findTableChanges,
  hasMoreActiveThan,
  listTableFacts,
  type TableChanges,
  type TableMark,
} from "#db/repositories/match-table-facts";
import { type ChangesByEngine, type CopyMark, IndexOutdated, type Search } from "#search/index.server";
import { tableFacts } from "~/domain/matching/rows";
import { knownPeople, type People } from "~/domain/matching/shortlist/people";
import { indexFields } from "~/domain/matching/shortlist/person-facts";
import { searchEngine } from "./search-engine.server";

/** Everybody as cached in this process, and how far it has read the index and the tables. */
type Copy = { index: CopyMark; rest: TableMark; people: People };
const copies = new WeakMap<Search, Copy>();
/** Copies being made: anybody who needs one waits for it instead of reading the same again. */
const fillings = new WeakMap<Search, Promise<void>>();

/** How far the copy has read: a statement that asks for changes since then brings it up to date. */
export type PeopleMarks = { since: TableMark | null; index: ReturnType<Search["standings"]> };
/** What such a statement returned. */
export type PeopleChanges = { since: TableMark | null; rest: TableChanges; index: ChangesByEngine };

export function peopleMarks(): PeopleMarks {
  const copy = copies.get(searchEngine());
  return { since: copy?.rest ?? null, index: searchEngine().standings("candidates", copy?.index ?? null) };
}

/** Tries before giving up: an index that is rebuilt each time it is read points to a defect. */
const tries = 4;

/**
 * Everybody active, from the search index and what the tables add to it. The copy is kept in this process; each call
 * brings it up to date by reading what was written since the last one and, on a new day, the people whom the date
 * change affects. Only the first call of a process, or after a rebuild of the index, reads everybody.
 * @param changes must be passed on without awaiting anything in between
 * @returns `degraded`: the configured engine did not answer, and the database's own index did
 * @throws IndexOutdated
 */
async function currentPeople(
  trx: Trx,
  changes: PeopleChanges,
  today: string,
): Promise<{ people: People; degraded: boolean }> {
  const search = searchEngine();
  let latest = changes;
  for (let attempt = 0; attempt < tries; attempt += 1) {
    const copy = copies.get(search);
    const applied = copy !== undefined && applyChanges(copy, latest, today);
    if (copy && applied) {
      const readUpTo = copy.index;
      const found = await search.changes(trx, "candidates", readUpTo, indexFields, latest.index);
      if (!found.whole) {
        for (const id of found.gone) copy.people.drop(id);
        for (const one of found.picked) copy.people.put(one);
        // another call may have read further meanwhile; keeping the older mark only reads some changes twice
        if (!isFurther(readUpTo, copy.index)) copy.index = found.mark;
        return { people: copy.people, degraded: found.degraded };
      }
    }
    if (!copy || applied || copy.rest.source !== latest.rest.source) await ensureCopy(trx, search, today);
    const { since, index } = peopleMarks();
    const { rest, also } = await findTableChanges(trx, since, today, index);
    latest = { since, rest, index: also };
  }
  throw new Error(`the copy of everybody was out of date after each of ${tries} tries`);
}

/** An index that lacks more people than are usually still being indexed cannot be trusted. */
const maxMissingFromIndex = 20;

/** Everybody active, if index and tables agree so far that lists of them can be trusted; see `currentPeople`. */
export async function trustedPeople(
  trx: Trx,
  changes: PeopleChanges,
  today: string,
): Promise<Awaited<ReturnType<typeof currentPeople>> | null> {
  try {
    const current = await currentPeople(trx, changes, today);
    return current.people.missing > maxMissingFromIndex ? null : current;
  } catch (error) {
    if (!(error instanceof IndexOutdated)) throw error;
    return null;
  }
}

const isFurther = (one: { mark: string }, other: { mark: string }) => BigInt(one.mark) > BigInt(other.mark);

/** Applies the changes to the copy. @returns false when they start from another copy and do not connect to this one */
function applyChanges(copy: Copy, { since, rest }: PeopleChanges, today: string): boolean {
  if (!since || copy.rest.source !== rest.source || isFurther(since, copy.rest)) return false;
  if (copy.rest.day !== since.day && copy.rest.day !== today) return false;
  // changes older than what the copy already contains bring nothing new
  if (isFurther(copy.rest, rest)) return copy.rest.day === today;
  for (const row of rest.changed) copy.people.setTableFacts(row.id, tableFacts(row, today));
  for (const id of rest.gone) copy.people.setTableFacts(id, null);
  copy.rest = { source: rest.source, mark: rest.mark, day: today };
  return true;
}

/** Makes the copy, or waits for a call that is making it and already has a connection. */
async function ensureCopy(trx: Trx, search: Search, today: string): Promise<void> {
  const other = fillings.get(search);
  if (other) {
    // that call may have failed for a reason of its own, so this one tries
    await other.catch(() => undefined);
    return;
  }
  const own = makeCopy(trx, search, today);
  fillings.set(search, own);
  try {
    await own;
  } finally {
    fillings.delete(search);
  }
}

/** Reads page by page, so that other requests are answered in between and the rows are never all in memory. */
async function makeCopy(trx: Trx, search: Search, today: string): Promise<void> {
  const marks = peopleMarks();
  const { rest } = await findTableChanges(trx, null, today, marks.index);
  const before = copies.get(search);
  const known = before && before.rest.source === rest.source ? { ...before } : null;
  const copied = known?.people ?? knownPeople();
  if (!known) {
    for await (const rows of listTableFacts(trx, today))
      for (const row of rows) copied.setTableFacts(row.id, tableFacts(row, today));
  }
  let people = copied;
  const index = await search.copy(trx, "candidates", indexFields, {
    begin: () => {
      people = copied.withoutIndex();
    },
    take: (page) => {
      for (const one of page) people.put(one);
    },
  });
  const { source, mark, day } = known?.rest ?? rest;
  copies.set(search, { index, rest: { source, mark, day }, people });
}

/** Makes the copy before the first list needs it, if there are more active people than a list reads one by one. */
export async function preloadPeople(most: number, today: string, on?: Db): Promise<void> {
  const work = async (trx: Trx) => {
    if (await hasMoreActiveThan(trx, most)) await ensureCopy(trx, searchEngine(), today);
  };
  await withActor({ role: "system", name: "warm-people" }, work, on);
}
