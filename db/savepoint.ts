import { sql } from "kysely";
import type { Trx } from "./index.server";

/**
 * One part of a transaction that may be refused without taking the rest with it: what it wrote is undone, and the error
 * goes on to the caller.
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
