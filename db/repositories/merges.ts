import { sql } from "kysely";
import type { MergeObstacle } from "~/domain/candidate/merge";
import { liveStates } from "~/domain/proposal/states";
import type { Trx } from "../index.server";
import { among } from "./among";

/** Both records whole, locked until the transaction ends, in the order of their ids so that two merges cannot block each other. */
export const lockBoth = (trx: Trx, ids: readonly [string, string]) =>
  trx
    .selectFrom("candidate")
    .selectAll()
    .where("id", "in", ids)
    .where("state", "<>", "erased")
    .orderBy("id")
    .forUpdate()
    .execute();

/** A stage beyond the first, where every path opens. */
const climbed = sql`stage_id <> 'profiling'`;

/** What stands against making one of two records. */
export async function findObstacles(trx: Trx, kept: string, gone: string): Promise<MergeObstacle[]> {
  const both = sql`array[${kept}, ${gone}]::uuid[]`;
  const { rows } = await sql<Record<MergeObstacle, boolean>>`select
    (select count(distinct candidate_id) > 1 from membership where candidate_id = any (${both}) and ended_at is null) as "twoSignIns",
    (select count(distinct candidate_id) > 1 from placement_stage where candidate_id = any (${both}) and ${climbed}) as "twoLadders",
    exists (select from placement where candidate_id = ${kept})
      and not exists (select from placement_stage where candidate_id = ${kept} and ${climbed})
      and exists (select from placement_stage where candidate_id = ${gone} and ${climbed}) as "otherLadder",
    exists (select from proposal where candidate_id = any (${both}) and state in (${among(liveStates)})
      group by job_id having count(distinct candidate_id) > 1) as "proposedTwice",
    exists (select from consent a join consent b on b.candidate_id <> a.candidate_id and b.purpose = a.purpose
        and b.employer_id is not distinct from a.employer_id
      where a.candidate_id = any (${both}) and b.candidate_id = any (${both})
        and a.withdrawn_at is null and b.withdrawn_at > a.given_at) as "consentsDisagree"`.execute(trx);
  const [row] = rows;
  return row ? (Object.keys(row) as MergeObstacle[]).filter((name) => row[name]) : [];
}

/** Carries one record over to another, which takes these columns from it. @returns the id of the merge */
export async function mergeRows(trx: Trx, kept: string, gone: string, columns: readonly string[]): Promise<string> {
  const { rows } = await sql<{ id: string }>`select merge_people(${kept}, ${gone}, (
    select coalesce(jsonb_object_agg(key, value), '{}') from candidate c, jsonb_each(to_jsonb(c))
    where c.id = ${gone} and key = any (${[...columns]}::text[]))) as id`.execute(trx);
  if (!rows[0]) throw new Error("nothing was merged");
  return rows[0].id;
}

/** When the last merge into a record was that can still be undone. @param person the column with its id */
export const openMerge = (person: string) => sql<Date | null>`
  (select max(m.merged_at) from person_merge m
    where m.kept_id = ${sql.ref(person)} and m.undone_at is null and m.merged is not null)`;

/** The last merge into this record that can still be undone. */
export const findOpenMerge = (trx: Trx, keptId: string) =>
  trx
    .selectFrom("personMerge")
    .select(["id", "goneId", "mergedAt"])
    .where("keptId", "=", keptId)
    .where("undoneAt", "is", null)
    .where("merged", "is not", null)
    .orderBy("mergedAt", "desc")
    .executeTakeFirst();

/** The record that this one was merged into. */
export const findKept = async (trx: Trx, goneId: string): Promise<string | undefined> =>
  (
    await trx
      .selectFrom("personMerge")
      .select("keptId")
      .where("goneId", "=", goneId)
      .where("undoneAt", "is", null)
      .executeTakeFirst()
  )?.keptId;

export const partRows = (trx: Trx, mergeId: string) => sql`select part_people(${mergeId})`.execute(trx);

export const forgetMerged = (trx: Trx, before: Date) => sql`select forget_merged(${before})`.execute(trx);
