import type { RawBuilder } from "kysely";
import { type Db, type Trx, withActor } from "#db/index.server";
import { areMoreThan, findRestChanges, listRest, type RestChanges, type RestMark } from "#db/repositories/match-rest";
import type { CopyMark, Search, Standings } from "#search/index.server";
import { restFacts } from "~/domain/matching/rows";
import { knownFields } from "~/domain/matching/shortlist/known";
import { knownPeople, type People } from "~/domain/matching/shortlist/people";
import { searchEngine } from "./search-engine.server";

/** Everybody as this process holds them, and up to where it knows what was written. */
type Copy = { index: CopyMark; rest: RestMark; people: People };
const copies = new WeakMap<Search, Copy>();
/** Copies that are being made: who needs one waits for it, and does not read the same again. */
const fillings = new WeakMap<Search, Promise<void>>();

/** What a statement has to ask so that the copy can be brought up to date with its answer. */
export type Look = { since: RestMark | null; index: RawBuilder<Standings> };
/** What it answered. */
export type Told = { since: RestMark | null; rest: RestChanges; index: Standings };

export function lookAtPeople(): Look {
  const held = copies.get(searchEngine());
  return { since: held?.rest ?? null, index: searchEngine().standings("candidates", held?.index ?? null) };
}

/** An index that is rebuilt again and again while it is read hides a defect. */
const tries = 4;

/**
 * Everybody active by what the search index tells the rules and what the tables add to it, held in this process and
 * brought up to date by each call, reading only what was written since the last one and, on a new day, whom the day
 * changes. The first call of a process reads all, and so does the first one after the index was built anew.
 * @param told to be handed over without waiting in between
 * @returns `degraded`: the wanted engine did not answer, and the database's own index did
 * @throws IndexOutdated
 */
export async function peopleInIndex(
  trx: Trx,
  told: Told,
  today: string,
): Promise<{ people: People; degraded: boolean }> {
  const search = searchEngine();
  let look = told;
  for (let attempt = 0; attempt < tries; attempt += 1) {
    const held = copies.get(search);
    const seen = held !== undefined && takeIn(held, look, today);
    if (held && seen) {
      const asked = held.index;
      const found = await search.changes(trx, "candidates", asked, knownFields, look.index);
      if (!found.whole) {
        for (const id of found.gone) held.people.drop(id);
        for (const one of found.picked) held.people.put(one);
        // what was read here may be older than what another call took in meanwhile: from the older mark it is read again
        if (!isFurther(asked, held.index)) held.index = found.mark;
        return { people: held.people, degraded: found.degraded };
      }
    }
    if (!held || seen || held.rest.source !== look.rest.source) await filled(trx, search, today);
    const { since, index } = lookAtPeople();
    const { rest, also } = await findRestChanges(trx, since, today, index);
    look = { since, rest, index: also };
  }
  throw new Error(`the copy of everybody was out of date after each of ${tries} tries`);
}

const isFurther = (one: { mark: string }, other: { mark: string }) => BigInt(one.mark) > BigInt(other.mark);

/**
 * Takes in what a statement told.
 * @returns false when it was asked of another copy, and does not join on to this one
 */
function takeIn(held: Copy, { since, rest }: Told, today: string): boolean {
  if (!since || held.rest.source !== rest.source || isFurther(since, held.rest)) return false;
  if (held.rest.day !== since.day && held.rest.day !== today) return false;
  // an older look than the one that was taken in last knows nothing that this one did not
  if (isFurther(held.rest, rest)) return held.rest.day === today;
  for (const row of rest.changed) held.people.tell(row.id, restFacts(row, today));
  for (const id of rest.gone) held.people.tell(id, null);
  held.rest = { source: rest.source, mark: rest.mark, day: today };
  return true;
}

/** Makes the copy, or waits for the one who is making it. Whoever makes it has a connection already. */
async function filled(trx: Trx, search: Search, today: string): Promise<void> {
  const other = fillings.get(search);
  if (other) {
    // it may have failed for a reason of its own: then this one tries
    await other.catch(() => undefined);
    return;
  }
  const own = fill(trx, search, today);
  fillings.set(search, own);
  try {
    await own;
  } finally {
    fillings.delete(search);
  }
}

/** Reads in pages and takes each in at once: others are answered in between, and rows are never all there together. */
async function fill(trx: Trx, search: Search, today: string): Promise<void> {
  const look = lookAtPeople();
  const { rest } = await findRestChanges(trx, null, today, look.index);
  const before = copies.get(search);
  const known = before && before.rest.source === rest.source ? { ...before } : null;
  const told = known?.people ?? knownPeople();
  if (!known) {
    for await (const rows of listRest(trx, today)) for (const row of rows) told.tell(row.id, restFacts(row, today));
  }
  let people = told;
  const index = await search.copy(trx, "candidates", knownFields, {
    begin: () => {
      people = told.anew();
    },
    take: (page) => {
      for (const one of page) people.put(one);
    },
  });
  const { source, mark, day } = known?.rest ?? rest;
  copies.set(search, { index, rest: { source, mark, day }, people });
}

/** Makes the copy before the first list needs it, where there are more active people than are read for each list. */
export async function warmPeople(most: number, today: string, on?: Db): Promise<void> {
  const work = async (trx: Trx) => {
    if (await areMoreThan(trx, most)) await filled(trx, searchEngine(), today);
  };
  await withActor({ role: "system", name: "warm-people" }, work, on);
}
