import { sql } from "kysely";
import type { Trx } from "#db/index.server";
import { AppError } from "~/domain/errors";
import { type PublicJobRow, publicRows } from "./public-jobs";

/** A job that was public and has ended, and others of its kind that are still open. */
export type EndedJob = {
  title: string;
  occupationId: string;
  occupationDe: string;
  occupationEn: string | null;
  /** somebody has it; otherwise it was closed or its time ran out */
  taken: boolean;
  similar: PublicJobRow[];
};

const mostSimilar = 3;

/**
 * What a reader of an open job gets, or what is said when it has ended. @throws AppError not_found when there was none
 * that anybody could read
 */
export async function openOrEnded<Open>(
  trx: Trx,
  slug: string,
  read: () => Promise<Open>,
): Promise<{ open: Open; ended: null } | { open: null; ended: EndedJob }> {
  try {
    return { open: await read(), ended: null };
  } catch (cause) {
    if (!(cause instanceof AppError) || cause.kind !== "not_found") throw cause;
    const ended = await endedJob(trx, slug);
    if (ended === null) throw cause;
    return { open: null, ended };
  }
}

/** The ended job with this address; others of its occupation come first, then those of its branch. */
async function endedJob(trx: Trx, slug: string): Promise<EndedJob | null> {
  const near = sql`(select array_agg(n.id) from (
      select p.id from public_job_view p
      where p.occupation_id = e.occupation_id or p.occupation_group = e.occupation_group
      order by (p.occupation_id = e.occupation_id) desc, p.published_at desc, p.id limit ${mostSimilar}) n)`;
  const { rows } = await sql<EndedJob>`
    select e.title, e.occupation_id as "occupationId", e.occupation_de as "occupationDe",
      e.occupation_en as "occupationEn", e.taken, ${publicRows(sql`e.near`)} as similar
    from (select e.*, ${near} as near from ended_job_view e where e.slug = ${slug}) e`.execute(trx);
  return rows[0] ?? null;
}
