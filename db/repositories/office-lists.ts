import { sql } from "kysely";
import type { Db, Trx } from "#db/index.server";
import type { FieldEntry } from "~/domain/import/again";
import type { Listed } from "~/domain/import/office-numbers";
import { among } from "./among";
import { personCalled } from "./person-name";

/** The lists that offices send again, and who stood in them. */

/** The latest list that was stored of each office. */
export type OfficeList = { listId: string; batchId: string; filename: string; headers: string[]; readAt: Date };

/**
 * Of each office the latest list of people that was stored before `before`, the newest first. A file that was made here and
 * read again is no list of the office.
 */
export async function listOfficeLists(db: Db | Trx, before?: Date): Promise<OfficeList[]> {
  const rows = await db
    .selectFrom("importBatch")
    .distinctOn("listId")
    .select(["listId", "id as batchId", "filename", "columns as headers", "finishedAt as readAt"])
    .where("kind", "=", "profiles")
    .where("state", "=", "done")
    .where(sql<boolean>`reading -> 'isOwn' is distinct from 'true'::jsonb`)
    .$if(before !== undefined, (query) => query.where("finishedAt", "<", before ?? null))
    .orderBy("listId")
    .orderBy("finishedAt", "desc")
    .execute();
  return (rows as OfficeList[]).sort((a, b) => b.readAt.getTime() - a.readAt.getTime());
}

/** Somebody who stood in the office's list before and stands in this one no longer. */
export type GonePerson = { id: string; name: string; code: string; officeNo: string };

/**
 * The list that this one continues, and who of those still cared for is gone since; null where it continues none.
 * @param cared the states in which somebody is still cared for
 */
export async function findContinued(
  db: Db | Trx,
  batch: { id: string; listId: string; finishedAt: Date | null },
  cared: readonly string[],
): Promise<{ before: Pick<OfficeList, "filename" | "readAt">; gone: GonePerson[] } | null> {
  if (batch.listId === batch.id) return null;
  const { rows } = await sql<{ filename: string; readAt: Date; gone: GonePerson[] }>`
    select b.filename, b.finished_at as read_at, coalesce((
        select jsonb_agg(jsonb_build_object('id', c.id, 'code', c.code, 'officeNo', l.office_no,
          'name', ${personCalled("c")}) order by c.created_at)
        from listed_person l join candidate c on c.id = l.candidate_id
        where l.list_id = b.list_id and l.batch_id = b.id and c.state in (${among(cared)})
          and not exists (select from import_row r
            where r.batch_id = ${batch.id} and r.duplicate_of ->> 'id' = c.id::text)
          -- only whoever changed stands in a file that was made here
          and not exists (select from import_batch t where t.id = ${batch.id} and t.reading -> 'isOwn' = 'true')), '[]') as gone
    from import_batch b where b.list_id = ${batch.listId} and b.kind = 'profiles' and b.state = 'done'
      and b.reading -> 'isOwn' is distinct from 'true'
      and (${batch.finishedAt}::timestamptz is null or b.finished_at < ${batch.finishedAt})
    order by b.finished_at desc limit 1`.execute(db);
  const [row] = rows;
  return row ? { before: { filename: row.filename, readAt: row.readAt }, gone: row.gone } : null;
}

/** Somebody of an office's lists, with what its last list said (a digest by field). */
export type ListedPerson = Listed & {
  code: string;
  state: string;
  batchId: string | null;
  said: Record<string, string>;
};

/** Everybody who stood in a list of this office. */
export const listListed = (db: Db | Trx, listId: string): Promise<ListedPerson[]> =>
  db
    .selectFrom("listedPerson as l")
    .innerJoin("candidate as c", "c.id", "l.candidateId")
    .select([
      "c.id",
      "c.code",
      "c.state",
      "c.givenName",
      "c.familyName",
      "c.birthDate",
      "l.officeNo",
      "l.batchId",
      "l.said",
    ])
    .where("l.listId", "=", listId)
    .where("c.state", "<>", "erased")
    .orderBy("c.createdAt")
    .$narrowType<{ said: Record<string, string> }>()
    .execute();

/** Who stands in the list that is being stored; a number that the list does not repeat stays. */
export async function saveListed(
  trx: Trx,
  list: { listId: string; batchId: string },
  people: readonly { candidateId: string; officeNo: string; said: Record<string, string> }[],
): Promise<void> {
  const rows = people.map(({ candidateId, officeNo, said }) => ({ id: candidateId, office_no: officeNo, said }));
  await sql`
    insert into listed_person as l (list_id, candidate_id, batch_id, office_no, said)
    select ${list.listId}, x.id, ${list.batchId}, x.office_no, x.said
      from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as x(id uuid, office_no text, said jsonb)
    on conflict (list_id, candidate_id) do update set batch_id = excluded.batch_id, said = l.said || excluded.said,
      office_no = case when excluded.office_no = '' then l.office_no else excluded.office_no end`.execute(trx);
}

/** What a list belongs to: an earlier one of the same office, or itself. */
export async function setList(trx: Trx, batchId: string, listId: string): Promise<void> {
  await trx.updateTable("importBatch").set({ listId }).where("id", "=", batchId).execute();
}

const itemOf = sql<string>`case c.table_name when 'candidate_language' then r.row ->> 'language'
  when 'candidate_skill' then r.row ->> 'skill_id' when 'candidate_channel' then coalesce(r.row ->> 'value', ch.value)
  when 'candidate' then '' else coalesce(r.row ->> 'original', '') end`;

/**
 * The history of these people's facts, the oldest entry first. An update keeps only what changed: the number of a
 * channel is looked up in its row, and levels that change are taken for German's. Entries of imports name their file.
 * @param since only what was written from then on
 */
export async function listFieldEntries(
  db: Db | Trx,
  ids: readonly string[],
  since?: Date,
): Promise<Map<string, FieldEntry[]>> {
  const { rows } = await sql<Omit<FieldEntry, "at"> & { person: string; at: Date }>`
    select c.row_id as person, c.table_name as "table", c.operation, c.at, u.name as by,
      case when c.reason like 'Import %' then substr(c.reason, 8) end as file, coalesce(${itemOf}, 'de') as item,
      case when c.operation = 'update' then array(select jsonb_object_keys(c.after)) else '{}' end as columns
    from change_log c cross join lateral (select coalesce(c.after, c.before) as row) r
      left join candidate_channel ch on c.table_name = 'candidate_channel' and c.operation = 'update' and ch.id::text = c.own_id
      left join app_user u on u.id = c.actor_user_id
    where c.row_id = any(${[...ids]}) and c.table_name in ('candidate', 'candidate_language', 'candidate_skill',
      'candidate_experience', 'candidate_wish', 'candidate_channel', 'work_access', 'benefit_period')
      and c.at >= ${since ?? new Date(0)}
    order by c.id`.execute(db);
  const entries = new Map<string, FieldEntry[]>();
  for (const { person, at, ...entry } of rows) {
    const known = entries.get(person) ?? [];
    known.push({ ...entry, at: at.toISOString() });
    entries.set(person, known);
  }
  return entries;
}
