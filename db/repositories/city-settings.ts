import { sql } from "kysely";
import type { Db, Trx } from "../index.server";

type Key = "city" | "retention";

/** What the city entered under a key; undefined while nobody has. */
export const citySetting = (key: Key) => sql<unknown>`(select value from city_setting where key = ${key})`;

/** The same as a statement of its own. */
export async function findCitySetting(db: Db | Trx, key: Key): Promise<unknown> {
  return (await findCityRow(db, key))?.value;
}

/** What the city entered and in which version; undefined while nobody has. */
export const findCityRow = (db: Db | Trx, key: Key): Promise<{ value: unknown; version: number } | undefined> =>
  db.selectFrom("citySetting").select(["value", "version"]).where("key", "=", key).executeTakeFirst();

/**
 * Stores what the city enters under a key.
 * @param version as it was read; 0 where there was nothing
 * @returns false when somebody else saved in between
 */
export async function saveCitySetting(trx: Trx, key: string, version: number, value: object): Promise<boolean> {
  const stored = JSON.stringify(value);
  const saved =
    version === 0
      ? await trx
          .insertInto("citySetting")
          .values({ key, value: stored })
          .onConflict((conflict) => conflict.column("key").doNothing())
          .returning("key")
          .executeTakeFirst()
      : await trx
          .updateTable("citySetting")
          .set({ value: stored })
          .where("key", "=", key)
          .where("version", "=", version)
          .returning("key")
          .executeTakeFirst();
  return saved !== undefined;
}
