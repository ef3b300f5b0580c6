import { sql } from "kysely";
import type { Db, Trx } from "#db/index.server";
import type { IsoDate } from "~/domain/days";
import type { ExportedPerson } from "~/domain/import/export-cells";
import type { ExportColumn, ExportForm } from "~/domain/import/export-fields";

/** The files that go back to offices: how each takes one, and who made which. */

/** Every form, by the list of its office. */
export async function listExportForms(db: Db | Trx): Promise<Map<string, ExportForm & { version: number }>> {
  const rows = await db
    .selectFrom("officeExport")
    .select(["listId", "columns", "dates", "delimiter", "letters", "version"])
    .execute();
  return new Map(rows.map(({ listId, ...form }) => [listId, form as unknown as ExportForm & { version: number }]));
}

/** Sets how an office takes a file. @returns false when somebody else has set it since `version` was read */
export async function saveExportForm(
  trx: Trx,
  listId: string,
  { columns, ...form }: ExportForm,
  by: { userId: string | null; version: number },
): Promise<boolean> {
  const values = { ...form, columns: JSON.stringify(columns), setBy: by.userId };
  const saved = await trx
    .insertInto("officeExport")
    .values({ listId, ...values })
    .onConflict((conflict) =>
      conflict.column("listId").doUpdateSet(values).where("officeExport.version", "=", by.version),
    )
    .returning("version")
    .executeTakeFirst();
  return saved !== undefined;
}

/** A file that was made: since which day, by whom, with which columns and how many people. */
export type ExportRun = {
  id: string;
  listId: string;
  since: IsoDate;
  madeAt: Date;
  madeBy: string | null;
  by: string | null;
  columns: ExportColumn[];
  people: number;
};

const runs = (db: Db | Trx) =>
  db
    .selectFrom("officeExportRun as r")
    .leftJoin("appUser as u", "u.id", "r.madeBy")
    .select(["r.id", "r.listId", "r.since", "r.madeAt", "r.madeBy", "u.name as by", "r.columns", "r.people"])
    .$narrowType<{ columns: ExportColumn[] }>();

/** The latest twenty files for an office. */
export const listExportRuns = (db: Db | Trx, listId: string): Promise<ExportRun[]> =>
  runs(db).where("r.listId", "=", listId).orderBy("r.madeAt", "desc").limit(20).execute();

export const findExportRun = (db: Db | Trx, id: string): Promise<ExportRun | undefined> =>
  runs(db).where("r.id", "=", id).executeTakeFirst();

export async function insertExportRun(
  trx: Trx,
  run: Pick<ExportRun, "listId" | "since" | "madeAt" | "madeBy" | "people"> & { columns: readonly ExportColumn[] },
): Promise<string> {
  const { id } = await trx
    .insertInto("officeExportRun")
    .values({ ...run, columns: JSON.stringify(run.columns) })
    .returning("id")
    .executeTakeFirstOrThrow();
  return id;
}

/** What is not part of a record but goes to the office: the state, who looks after them, where they stand. */
export type ExportedStanding = Pick<ExportedPerson, "state" | "responsible" | "stage" | "stageSince" | "company"> & {
  id: string;
  /** German name of the last paper's status */
  residence: string;
};

export async function listExportedStanding(db: Db | Trx, ids: readonly string[]): Promise<ExportedStanding[]> {
  const { rows } = await sql<ExportedStanding>`
    select c.id, c.state, coalesce(u.name, '') as responsible, coalesce(g.de, '') as stage, s.stage_since::text, coalesce(e.name, '') as company,
      coalesce((select r.de from work_access a join residence_status r on r.id = a.status_id where a.candidate_id = c.id
        order by a.during desc limit 1), '') as residence
    from candidate c left join app_user u on u.id = c.responsible_user_id
      left join person_standing s on s.candidate_id = c.id left join stage g on g.id = s.stage_id
      left join employer e on e.id = s.employer_id
    where c.id = any(${[...ids]}::uuid[]) and c.state <> 'erased'`.execute(db);
  return rows;
}

/**
 * When the ladder of each of these people was changed from an instant on, and by whom. That something is no longer missing
 * for a plan changes no rung.
 */
export async function listLadderEntries(
  db: Db | Trx,
  ids: readonly string[],
  since: Date,
): Promise<{ person: string; at: Date; by: string | null }[]> {
  const { rows } = await sql<{ person: string; at: Date; by: string | null }>`
    select p.candidate_id as person, c.at, u.name as by from placement p
      join change_log c on c.table_name = 'placement_stage' and c.row_id = p.id::text
      left join app_user u on u.id = c.actor_user_id
    where p.candidate_id = any(${[...ids]}::uuid[]) and c.at >= ${since}
      and (c.operation <> 'update' or c.after - 'needs_ended' <> '{}') order by c.id`.execute(db);
  return rows;
}

/** Names of the files in which an office sent its lists. */
export async function listFilesOf(db: Db | Trx, listId: string): Promise<ReadonlySet<string>> {
  const rows = await db.selectFrom("importBatch").select("filename").where("listId", "=", listId).execute();
  return new Set(rows.map(({ filename }) => filename));
}
