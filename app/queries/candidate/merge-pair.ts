import { sql } from "kysely";
import type { Trx } from "#db/index.server";
import { findKept, findObstacles, openMerge } from "#db/repositories/merges";
import { personCalled } from "#db/repositories/person-name";
import { cityDay } from "~/config/clock";
import type { MergeObstacle } from "~/domain/candidate/merge";
import type { IsoDate } from "~/domain/days";
import type { Twin } from "~/domain/find/twin";
import { personTwins } from "~/queries/find/twins";

/** One of two records that may be one: its columns, names for its ids, and how much hangs on it. */
export type MergeSide = {
  row: Record<string, unknown> & { id: string; version: number; waitingSince: string };
  name: string;
  code: string;
  district: string | null;
  responsible: string | null;
  proposals: number;
  notes: number;
  steps: number;
  /** when a record was merged into it, where that can still be undone */
  mergedAt: string | null;
  /** what others are compared with */
  entered: Parameters<typeof personTwins>[1];
};

export type MergePage = {
  /** who may be the same person */
  twins: Twin[];
  pair: { kept: MergeSide; gone: MergeSide; obstacles: MergeObstacle[] } | null;
  /** a merge into this record that can still be undone; days and times as ISO */
  done: { at: string } | null;
};

/**
 * What the page about a double record shows.
 * @param other id or code name of the other record; "" to look for it
 */
export async function mergePage(trx: Trx, id: string, other: string, today: IsoDate): Promise<MergePage | null> {
  const sides = await mergeSides(trx, id, other);
  const kept = sides.find(({ row }) => row.id === id);
  const gone = sides.find(({ row }) => row.id !== id);
  if (!kept) return null;
  if (gone) {
    const obstacles = await findObstacles(trx, id, gone.row.id);
    return { twins: [], pair: { kept, gone, obstacles }, done: null };
  }
  const twins = await personTwins(trx, kept.entered, today);
  return {
    twins: twins.filter((twin) => twin.id !== id),
    pair: null,
    done: kept.mergedAt === null ? null : { at: cityDay(new Date(kept.mergedAt)) },
  };
}

/** The record that this one was merged into; undefined where it was not. */
export const recordInstead = (trx: Trx, id: string): Promise<string | undefined> => findKept(trx, id);

async function mergeSides(trx: Trx, id: string, other: string): Promise<MergeSide[]> {
  const { rows } = await sql<MergeSide & { waitingSince: string }>`
    select to_jsonb(c) as row, jsonb_strip_nulls(jsonb_build_object('givenName', c.given_name, 'familyName', c.family_name,
        'birthDate', c.birth_date, 'birthYear', c.birth_year, 'phone', (select h.value from candidate_channel h
          where h.candidate_id = c.id and h.kind = 'phone' order by h.created_at limit 1))) as entered, ${personCalled("c")} as name, c.code, d.name as district, u.name as responsible, c.waiting_since,
      (select count(*)::int from proposal p where p.candidate_id = c.id) as proposals,
      (select count(*)::int from note n where n.candidate_id = c.id and n.taken_back_at is null) as notes,
      (select count(*)::int from support_step s where s.candidate_id = c.id and s.state = 'open') as steps,
      ${openMerge("c.id")} as merged_at
    from candidate c left join district d on d.id = c.district_id left join app_user u on u.id = c.responsible_user_id
    where c.state <> 'erased' and (c.id = ${id}::uuid or c.id::text = lower(${other}) or c.code = upper(${other}))`.execute(
    trx,
  );
  return rows.map(({ waitingSince, row, ...side }) => ({
    ...side,
    row: { ...camelKeys(row), id: row.id, version: row.version, waitingSince },
  }));
}

const camelKeys = (row: Record<string, unknown>): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(row).map(([key, value]) => [
      key.replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase()),
      value ?? undefined,
    ]),
  );
