import { sql } from "kysely";
import type { SearchDb } from "./engine";

/**
 * For reads that no policy guards: asks the database whether the transaction's actor may search people at all.
 * @throws NotAllowed
 */
export async function mustBeStaff(db: SearchDb): Promise<void> {
  const { rows } = await sql<{ staff: boolean }>`select actor_is_staff() as staff`.execute(db);
  if (!rows[0]?.staff) throw new NotAllowed();
}

export class NotAllowed extends Error {
  constructor() {
    super("this actor may not search people");
    this.name = "NotAllowed";
  }
}
