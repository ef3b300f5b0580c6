import { sql } from "kysely";
import type { Db } from "../index.server";

/** Records that the process is alive, by the database's clock. */
export async function recordHeartbeat(db: Db, name: string): Promise<void> {
  const at = sql<Date>`now()`;
  await db
    .insertInto("heartbeat")
    .values({ name, at })
    .onConflict((known) => known.column("name").doUpdateSet({ at }))
    .execute();
}
