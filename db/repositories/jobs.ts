import { type Selectable, sql, type Updateable } from "kysely";
import type { Template } from "~/domain/job/answers";
import type { Shift } from "~/domain/job/facts";
import type { JobRecord, JobSkill, JobTask } from "~/domain/job/record";
import { openJobStates } from "~/domain/job/states";
import type { WeakService } from "~/domain/job/weak-service";
import type { Move } from "~/domain/status-table";
import { isUuid } from "~/domain/uuid";
import type { Db, Trx } from "../index.server";
import type { Job } from "../schema";
import { moveRow } from "./read-row";

type Reader = Db | Trx;

/** An occupation with what a posting copies from it. */
export type OccupationRow = Template & { en: string; occupationGroup: string };

/** Everything the rules need about one job, in one query: the row, its occupation, its place, today's floors. */
export type JobSheet = {
  record: JobRecord;
  row: Selectable<Job>;
  occupation: OccupationRow;
  employer: { id: string; name: string };
  site: {
    id: string;
    name: string;
    city: string;
    districtId: string | null;
    districtName: string | null;
    /** when buses hardly reach its district */
    weakService: WeakService[];
  } | null;
  floors: unknown;
};

const occupationColumns = [
  "id",
  "de",
  "en",
  "occupationGroup",
  "tasksDe",
  "tasksEn",
  "minSpeaking",
  "minReading",
  "demands",
  "shifts",
  "licencesRequired",
  "licencesHelpful",
  "apprenticeships",
] as const;

/** Keys inside JSON keep the names of TypeScript; only columns are renamed on the way to the database. */
const object = <T>(...columns: string[]) =>
  sql<T>`jsonb_build_object(${sql.join(columns.flatMap((column) => [sql.lit(column.split(".").at(-1)), sql.ref(column)]))})`;

const tasksOf = sql<JobTask[]>`(select coalesce(jsonb_agg(${object("t.de", "t.en")} order by t.position), '[]')
  from job_task t where t.job_id = job.id)`;
const skillsOf = sql<JobSkill[]>`(select coalesce(jsonb_agg(${object("k.skillId", "k.need")} order by k.skill_id), '[]')
  from job_skill k where k.job_id = job.id)`;
const occupationOf = sql<OccupationRow>`(select ${object(...occupationColumns.map((column) => `o.${column}`))}
  from occupation o where o.id = job.occupation_id)`;
const employerOf = sql<
  JobSheet["employer"]
>`(select ${object("e.id", "e.name")} from employer e where e.id = job.employer_id)`;
const siteOf = sql<JobSheet["site"]>`(select ${object("s.id", "s.name", "s.city", "s.districtId")}
    || jsonb_build_object('districtName', d.name, 'weakService', coalesce(d.weak_service, '{}'))
  from employer_site s left join district d on d.id = s.district_id where s.id = job.site_id)`;
/** Rows as in db/reference/wage_floors.json, but as a coordinator may have edited them. */
const floorsOf = sql<unknown>`(select jsonb_agg(to_jsonb(f)) from wage_floor f)`;

/** The job with everything its rules need, or undefined. `employerId` narrows to one company's jobs. */
export async function findJobSheet(
  db: Reader,
  id: string,
  options: { employerId?: string; lock?: boolean } = {},
): Promise<JobSheet | undefined> {
  if (!isUuid(id)) return undefined;
  let query = db
    .selectFrom("job")
    .selectAll("job")
    .select([
      tasksOf.as("tasks"),
      skillsOf.as("skills"),
      occupationOf.as("occupation"),
      employerOf.as("employer"),
      siteOf.as("site"),
      floorsOf.as("floors"),
    ])
    .where("job.id", "=", id);
  if (options.employerId !== undefined) query = query.where("job.employerId", "=", options.employerId);
  if (options.lock) query = query.forUpdate("job");
  const found = await query.executeTakeFirst();
  if (!found) return undefined;
  const { tasks, skills, occupation, employer, site, floors, ...row } = found;
  return { record: toRecord(row, tasks, skills), row, occupation, employer, site, floors };
}

function toRecord(row: Selectable<Job>, tasks: JobTask[], skills: JobSkill[]): JobRecord {
  return {
    ...row,
    state: row.state as JobRecord["state"],
    contractKind: row.contractKind as JobRecord["contractKind"],
    payUnit: row.payUnit as JobRecord["payUnit"],
    germanSpeaking: row.germanSpeaking as JobRecord["germanSpeaking"],
    germanReading: row.germanReading as JobRecord["germanReading"],
    shiftTimes: row.shiftTimes as unknown as Shift[],
    shiftRota: row.shiftRota as JobRecord["shiftRota"],
    tasks,
    skills,
  };
}

type Columns = Omit<Updateable<Job>, "shiftTimes" | "id" | "version" | "state">;
export type JobWrite = Columns & { shiftTimes?: Shift[]; tasks?: JobTask[]; skills?: JobSkill[] };

const columnsOf = ({ shiftTimes, tasks: _tasks, skills: _skills, ...columns }: JobWrite) => ({
  ...columns,
  ...(shiftTimes ? { shiftTimes: JSON.stringify(shiftTimes) } : {}),
});

/**
 * Changes a job, its tasks and its skills. The caller has locked the row and checked its version. The step is always
 * written, which raises the version, so that two editors of the tasks alone collide too.
 */
export async function updateJob(trx: Trx, id: string, write: JobWrite & { wizardStep: string }): Promise<void> {
  await trx.updateTable("job").set(columnsOf(write)).where("id", "=", id).execute();
  if (write.tasks) await replaceTasks(trx, id, write.tasks);
  if (write.skills) await replaceSkills(trx, id, write.skills);
}

/**
 * Moves a job to its next state, with the columns that change along.
 * @throws AppError conflict `stale` when it is in another state by now
 */
export const moveJob = (trx: Trx, move: Move<"job">, id: string, change: Columns) => moveRow(trx, move, { id }, change);

/** Adds a job with its tasks and its skills. */
export async function insertJob(
  trx: Trx,
  write: JobWrite & { employerId: string; occupationId: string; slug: string },
): Promise<{ id: string }> {
  const { employerId, occupationId, slug } = write;
  const job = await trx
    .insertInto("job")
    .values({ ...columnsOf(write), employerId, occupationId, slug })
    .returning("id")
    .executeTakeFirstOrThrow();
  if (write.tasks) await replaceTasks(trx, job.id, write.tasks);
  if (write.skills) await replaceSkills(trx, job.id, write.skills);
  return job;
}

/** Deletes the row with its tasks, skills and remarks. */
export async function deleteJob(trx: Trx, id: string): Promise<void> {
  await trx.deleteFrom("job").where("id", "=", id).execute();
}

async function replaceTasks(trx: Trx, jobId: string, tasks: JobTask[]): Promise<void> {
  await trx.deleteFrom("jobTask").where("jobId", "=", jobId).execute();
  if (tasks.length === 0) return;
  await trx
    .insertInto("jobTask")
    .values(tasks.map((task, position) => ({ jobId, position, ...task })))
    .execute();
}

async function replaceSkills(trx: Trx, jobId: string, skills: JobSkill[]): Promise<void> {
  await trx.deleteFrom("jobSkill").where("jobId", "=", jobId).execute();
  if (skills.length === 0) return;
  await trx
    .insertInto("jobSkill")
    .values(skills.map((skill) => ({ jobId, ...skill })))
    .execute();
}

/** The template of one occupation, or undefined when the reference data has none of that id. */
export async function findOccupation(db: Reader, id: string): Promise<OccupationRow | undefined> {
  const row = await db.selectFrom("occupation").select(occupationColumns).where("id", "=", id).executeTakeFirst();
  // the shipped rows name levels of the framework only; the column is text
  return row as OccupationRow | undefined;
}

/** Every template, including those of occupations no longer in force. */
export async function listOccupations(db: Reader): Promise<OccupationRow[]> {
  const rows = await db.selectFrom("occupation").select(occupationColumns).execute();
  return rows as OccupationRow[];
}

/** Ids of every job that is or may become public again; `employerId` narrows to one company's. */
export async function listOpenJobIds(db: Reader, employerId?: string): Promise<string[]> {
  const rows = await db
    .selectFrom("job")
    .select("id")
    .where("state", "in", openJobStates)
    .$if(employerId !== undefined, (query) => query.where("employerId", "=", employerId ?? ""))
    .orderBy("id")
    .execute();
  return rows.map((row) => row.id);
}
