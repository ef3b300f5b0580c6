import type { Trx } from "#db/index.server";
import { jobChanges, listPublishedJobs, type PublishedJobRow } from "#db/repositories/published-jobs";
import type { Search } from "#search/index.server";
import { jobFacts } from "~/domain/matching/rows";
import { type KnownJobs, knownJobs } from "~/domain/matching/shortlist/jobs";
import { searchEngine } from "./search-engine.server";

/** The copy for one database and day, and how far it has read. */
type Copy = { source: string; day: string; mark: string; jobs: KnownJobs; expired: Set<string> };
/** One per search of the process, as for people: one process serves one city. */
const copies = new WeakMap<Search, Copy>();

export type PublishedJobs = {
  jobs: KnownJobs;
  /** still published although their last day has passed: the team sees them as closed, other people do not see them */
  expired: ReadonlySet<string>;
  /** jobs the person was proposed for */
  offered: ReadonlySet<string>;
};

/**
 * All published jobs with the facts that matching needs. The copy is kept in this process; each call brings it up to
 * date with one statement that reads what was written since the last one. The first call of a process or day reads all
 * of them with a second statement.
 * @param read reads the result; it must not be async, because the next call may change the copy
 */
export async function withPublishedJobs<T>(
  trx: Trx,
  candidateId: string,
  today: string,
  read: (published: PublishedJobs) => T,
): Promise<T> {
  const search = searchEngine();
  const before = copies.get(search);
  const { source, mark, published, changed, gone, offered } = await jobChanges(
    trx,
    before?.day === today ? before.mark : null,
    candidateId,
  );
  const current = copies.get(search);
  // another call may have made a new copy meanwhile; changes since the older mark are valid for that one too
  if (before && current && current.source === source && current.day === today && before.day === today) {
    for (const row of changed) put(current, row);
    for (const id of gone) drop(current, id);
    current.mark = mark;
    if (current.jobs.size === published) return read({ ...current, offered: new Set(offered) });
  }
  const rows = await listPublishedJobs(trx);
  const copy: Copy = { source, day: today, mark, jobs: knownJobs(), expired: new Set() };
  for (const row of rows) put(copy, row);
  copies.set(search, copy);
  return read({ ...copy, offered: new Set(offered) });
}

function put({ day, jobs, expired }: Copy, row: PublishedJobRow): void {
  jobs.put(jobFacts({ ...row, state: "published", occupied: row.hasRoom ? 0 : row.places }, day));
  if (row.closesOn !== null && row.closesOn < day) expired.add(row.id);
  else expired.delete(row.id);
}

function drop({ jobs, expired }: Copy, id: string): void {
  jobs.drop(id);
  expired.delete(id);
}
