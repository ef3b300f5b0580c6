import { type Insertable, sql, type Updateable } from "kysely";
import type { Db, Trx } from "../index.server";
import type { BenefitPeriod, WorkAccess } from "../schema";
import { dayRange } from "./day-range";

/** First and last day of a statement about a person, both included; `until` null: without end. */
export type Period = { from: string; until: string | null };

/** Statements about a person that hold from a day on and never overlap. */
export type StatementTable = "workAccess" | "benefitPeriod";

/** The first day of the earliest statement that begins within the period, if there is one. */
export async function findStartWithin(
  db: Db | Trx,
  table: StatementTable,
  candidateId: string,
  { from, until }: Period,
): Promise<string | undefined> {
  const { rows } = await sql<{ start: string }>`
    select lower(during) as start from ${sql.table(table)} where candidate_id = ${candidateId}
      and during && ${dayRange(from, until)} and lower(during) >= ${from}::date
      order by during limit 1`.execute(db);
  return rows[0]?.start;
}

/** Ends statements that reach into the period on the day before it; none may begin within it. */
export async function endBefore(
  trx: Trx,
  table: StatementTable,
  candidateId: string,
  { from, until }: Period,
): Promise<void> {
  await sql`update ${sql.table(table)} set during = daterange(lower(during), ${from}::date)
    where candidate_id = ${candidateId} and during && ${dayRange(from, until)}`.execute(trx);
}

/** What a paper allows in the period; the database refuses an overlap with another statement. */
export async function insertWorkAccess(
  trx: Trx,
  { from, until }: Period,
  row: Omit<Insertable<WorkAccess>, "during">,
): Promise<void> {
  await trx
    .insertInto("workAccess")
    .values({ ...row, during: dayRange(from, until) })
    .execute();
}

/** Which law the person's benefits follow in the period; the database refuses an overlap. */
export async function insertBenefitPeriod(
  trx: Trx,
  { from, until }: Period,
  row: Omit<Insertable<BenefitPeriod>, "during">,
): Promise<void> {
  await trx
    .insertInto("benefitPeriod")
    .values({ ...row, during: dayRange(from, until) })
    .execute();
}

/**
 * Puts another statement in the place of the latest one: it is corrected where it begins within the new period, otherwise
 * it ends the day before and the new one is added.
 */
export async function replaceStatement(
  trx: Trx,
  table: StatementTable,
  candidateId: string,
  { from, until }: Period,
  values: Updateable<WorkAccess> & Updateable<BenefitPeriod>,
): Promise<void> {
  const start = await findStartWithin(trx, table, candidateId, { from, until });
  if (start === undefined) {
    await endBefore(trx, table, candidateId, { from, until });
    await trx
      .insertInto(table as "workAccess")
      .values({ ...(values as Insertable<WorkAccess>), candidateId, during: dayRange(from, until) })
      .execute();
    return;
  }
  await trx
    .updateTable(table as "workAccess")
    .set({ ...(values as Updateable<WorkAccess>), during: dayRange(start, until) })
    .where("candidateId", "=", candidateId)
    .where(sql<boolean>`lower(during) = ${start}::date`)
    .execute();
}
