import type { IndexName, SearchDb, SearchEngine } from "./engine";

/** Documents that may be on their way between the two engines at any moment; in a large index one in a hundred. */
const underWay = 5;
const shareUnderWay = 0.01;
/** How long a comparison stays valid. */
const trustedMs = 5_000;

class IndexBehind extends Error {
  constructor(index: IndexName, theirs: number, ours: number) {
    super(`the index of ${index} holds ${theirs} documents where the database has ${ours}`);
    this.name = "IndexBehind";
  }
}

/** Whether an engine has lost documents, compared with the database's own index. */
export const isBehind = (theirs: number, ours: number): boolean =>
  (theirs === 0 && ours > 0) || ours - theirs > Math.max(underWay, ours * shareUnderWay);

/**
 * A search server that lost its data still answers, with nothing. Compares its number of documents with that of the
 * database's own index, at most every few seconds.
 */
export function countComparison(engine: SearchEngine, own: SearchEngine) {
  const trustedUntil = new Map<IndexName, number>();
  const everything = [{ words: [], filter: null, match: "all" }] as const;
  /** @throws IndexBehind when too many documents are missing */
  return async (db: SearchDb, index: IndexName): Promise<void> => {
    if ((trustedUntil.get(index) ?? 0) > performance.now()) return;
    const [theirs = 0] = await engine.totals(db, index, everything);
    const [ours = 0] = await own.totals(db, index, everything);
    if (isBehind(theirs, ours)) throw new IndexBehind(index, theirs, ours);
    trustedUntil.set(index, performance.now() + trustedMs);
  };
}
