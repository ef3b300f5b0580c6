import { sql } from "kysely";
import type { Db } from "../index.server";

/** The process says that it is alive, by the clock of the database. */
export async function beat(db: Db, name: string): Promise<void> {
  const at = sql<Date>`now()`;
  await db
    .insertInto("heartbeat")
    .values({ name, at })
    .onConflict((known) => known.column("name").doUpdateSet({ at }))
    .execute();
}
