import { sql } from "kysely";
import type { Trx } from "./index.server";

/**
 * Runs one part of a transaction that may be refused without failing the rest: what it wrote is rolled back, and the
 * error goes on to the caller.
 */
export async function undoable<T>(trx: Trx, work: () => Promise<T>): Promise<T> {
  await sql`savepoint part`.execute(trx);
  try {
    const done = await work();
    await sql`release savepoint part`.execute(trx);
    return done;
  } catch (error) {
    await sql`rollback to savepoint part`.execute(trx);
    throw error;
  }
}
