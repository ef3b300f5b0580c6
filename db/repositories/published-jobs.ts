import { sql } from "kysely";
import type { JobFactsRow } from "~/domain/matching/rows";
import { placeStates } from "~/domain/proposal/states";
import type { Trx } from "../index.server";
import { among } from "./among";

/** A published job as the rules need it, without who holds its places. */
export type PublishedJobRow = Omit<JobFactsRow, "state" | "occupied"> & { hasRoom: boolean };

/** What was written of published jobs since a copy was last brought up to date. */
export type JobChanges = {
  /** which database it is */
  source: string;
  /** anything written from here on may not have been seen yet */
  mark: string;
  /** how many are published: a copy of another size has missed something */
  published: number;
  changed: PublishedJobRow[];
  /** not published any more */
  gone: string[];
  /** jobs that the person was offered */
  offered: string[];
};

type Head = Pick<JobChanges, "source" | "mark" | "published" | "offered">;

/**
 * Changes of published jobs, and the jobs a person was proposed for, in one statement. What this transaction wrote
 * itself is left out, because it may still be rolled back. A proposal counts from the moment it was sent; it can be
 * read in two ways, and each role may use one of them.
 * @param since the mark of the last call, or null for no changes
 */
export async function jobChanges(trx: Trx, since: string | null, candidateId: string): Promise<JobChanges> {
  const { rows } = await sql<Head & { written: string | null } & (PublishedJobRow | { id: null })>`
    select current_database() as source, pg_snapshot_xmin(pg_current_snapshot())::text as mark,
      (select count(*)::int from published_job_facts) as published,
      array(select p.job_id::text from my_proposal_view p where p.state in (${among(placeStates)})
        union select p.job_id::text from proposal p where p.candidate_id = ${candidateId}::uuid
          and p.state in (${among(placeStates)})) as offered,
      w.job_id as written, f.*
    from (select 1) one
    left join (select distinct job_id from search_pg.job_facts_written
      where xid >= ${since}::xid8 and xid is distinct from pg_current_xact_id_if_assigned()) w on true
    left join published_job_facts f on f.id = w.job_id`.execute(trx);
  const [head] = rows;
  if (!head) throw new Error("a statement without a condition has a row");
  const { source, mark, published, offered } = head;
  return {
    source,
    mark,
    published,
    offered,
    changed: rows.flatMap((row) => (row.id === null ? [] : [row])),
    gone: rows.flatMap((row) => (row.id === null && row.written !== null ? [row.written] : [])),
  };
}

/** All published jobs with the facts the rules need. */
export async function listPublishedJobs(trx: Trx): Promise<PublishedJobRow[]> {
  const { rows } = await sql<PublishedJobRow>`select * from published_job_facts`.execute(trx);
  return rows;
}
