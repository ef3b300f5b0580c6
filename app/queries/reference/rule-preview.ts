import { sql } from "kysely";
import type { Trx } from "#db/index.server";
import { listJobsWithInterest } from "#db/repositories/match-facts";
import { personCalled } from "#db/repositories/person-name";
import { compareLists, type ListChange } from "~/domain/matching/compare-lists";
import type { RuleSet } from "~/domain/matching/rule-set";
import { ordersByRules } from "~/facts/orders-by-rules";

const top = 10;
/** Ranks compared when there are very many people: enough to see what happens at the top. */
const deep = 40;
const samples = 3;
/** Pairs rated twice while somebody waits for the page: about a second. */
const maxPairs = 40_000;
/** With very many people each list costs as much as a page of its own. */
const maxLists = 8;

type SampleList = ListChange & {
  jobId: string;
  title: string;
  people: { id: string; name: string; before: number | null; after: number | null }[];
};
export type RulePreview = {
  /** published jobs, and how many of them were compared (evenly spread when there are too many) */
  jobs: number;
  compared: number;
  changed: number;
  entered: number;
  meanMove: number;
  /** the lists that change most */
  samples: SampleList[];
};

/** What other numbers would do to today's lists, across all published jobs; nothing is stored. Four statements at most. */
export async function rulePreview(trx: Trx, draft: RuleSet, today: string): Promise<RulePreview> {
  const published = await listJobsWithInterest(trx);
  const { present, read, order } = await ordersByRules(trx, deep, today);
  const jobs = spreadOver(published, read === null ? maxLists : Math.max(1, Math.floor(maxPairs / Math.max(1, read))));
  const changes: (ListChange & { jobId: string })[] = [];
  for (const job of jobs) {
    const change = compareLists(await order(job, present), await order(job, draft), top);
    changes.push({ ...change, jobId: job.id });
  }
  const changed = changes.filter((change) => change.changed);
  const mean = (of: (change: ListChange) => number) =>
    changes.length === 0 ? 0 : changes.reduce((sum, change) => sum + of(change), 0) / changes.length;
  const most = [...changed]
    .sort((a, b) => b.entered - a.entered || b.meanMove - a.meanMove || (a.jobId < b.jobId ? -1 : 1))
    .slice(0, samples);
  return {
    jobs: published.length,
    compared: jobs.length,
    changed: changed.length,
    entered: mean((change) => change.entered),
    meanMove: mean((change) => change.meanMove),
    samples: await named(trx, most),
  };
}

function spreadOver<T>(list: readonly T[], most: number): T[] {
  if (list.length <= most) return [...list];
  return Array.from({ length: most }, (_, i) => list[Math.floor((i * list.length) / most)]).filter(
    (item): item is T => item !== undefined,
  );
}

async function named(trx: Trx, changes: readonly (ListChange & { jobId: string })[]): Promise<SampleList[]> {
  const jobIds = changes.map((change) => change.jobId);
  const personIds = changes.flatMap((change) => change.moves.map((move) => move.id));
  const { rows } = await sql<{ id: string; name: string }>`
    select id, title as name from job where id = any (${jobIds}::uuid[])
    union all select c.id, ${personCalled("c")} from candidate c
      where c.id = any (${personIds}::uuid[])`.execute(trx);
  const names = new Map(rows.map((row) => [row.id, row.name]));
  return changes.map((change) => ({
    ...change,
    title: names.get(change.jobId) ?? "",
    people: change.moves.map((move) => ({ ...move, name: names.get(move.id) ?? "" })),
  }));
}
