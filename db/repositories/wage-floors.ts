import { type Insertable, sql, type Updateable } from "kysely";
import type { Db, Trx } from "../index.server";
import type { WageFloor } from "../schema";
import { type ReadRow, updateAsRead } from "./read-row";

/** All of them, in the shape of db/reference/wage_floors.json. */
export async function listWageFloors(db: Db | Trx): Promise<unknown> {
  const { rows } = await sql<{ floors: unknown }>`
    select coalesce(jsonb_agg(to_jsonb(f)), '[]') as floors from wage_floor f`.execute(db);
  return rows[0]?.floors ?? [];
}

/** The entry as it stands, locked against a second change until the transaction ends. */
export const lockWageFloor = (trx: Trx, id: string) =>
  trx.selectFrom("wageFloor").selectAll().where("id", "=", id).forUpdate().executeTakeFirst();

/** Changes what was read; give the reason first. @throws AppError conflict `stale` */
export const updateWageFloor = (trx: Trx, row: ReadRow, change: Updateable<WageFloor>) =>
  updateAsRead(trx, "wageFloor", row, change);

/** A further dated amount of a series. */
export async function insertWageFloor(db: Db | Trx, row: Insertable<WageFloor>): Promise<void> {
  await db.insertInto("wageFloor").values(row).execute();
}

/** Another amount of the same series that holds on one of these days; its first day. */
export async function findOverlap(
  db: Db | Trx,
  series: { floor: string; scope: string; sector: string | null; trainingYear: number | null; exceptId: string | null },
  from: string,
  to: string | null,
): Promise<string | undefined> {
  const row = await db
    .selectFrom("wageFloor")
    .select("validFrom")
    .where("floor", "=", series.floor)
    .where("scope", "=", series.scope)
    .where("sector", "is not distinct from", series.sector)
    .where("trainingYear", "is not distinct from", series.trainingYear)
    .where("id", "is distinct from", series.exceptId)
    .where(sql<boolean>`daterange(valid_from, valid_to, '[]') && daterange(${from}::date, ${to}::date, '[]')`)
    .orderBy("validFrom")
    .executeTakeFirst();
  return row?.validFrom;
}
