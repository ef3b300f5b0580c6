import { sql } from "kysely";
import type { Db, Trx } from "../index.server";

/** What the city entered under a key; undefined while nobody has. */
export const citySetting = (key: "city" | "retention") =>
  sql<unknown>`(select value from city_setting where key = ${key})`;

/** The same as a statement of its own. */
export async function findCitySetting(db: Db | Trx, key: "city" | "retention"): Promise<unknown> {
  const row = await db.selectFrom("citySetting").select("value").where("key", "=", key).executeTakeFirst();
  return row?.value;
}
