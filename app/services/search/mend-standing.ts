import { type Db, withActor } from "#db/index.server";
import { keepNext } from "#db/repositories/standing";

const system = { role: "system", name: "standing" } as const;

/**
 * Counts what is kept of everybody and every company anew, some at a time, so that nobody's change waits for long.
 * @returns how many rows were not as they are counted: 0, unless some were written past the triggers
 */
export async function mendStanding(db: Db): Promise<number> {
  let mended = 0;
  for (const table of ["candidate", "employer"] as const) {
    let after: string | null = null;
    do {
      const from: string | null = after;
      const part: Awaited<ReturnType<typeof keepNext>> = await withActor(
        system,
        (trx) => keepNext(trx, table, from),
        db,
      );
      mended += part.mended;
      after = part.last;
    } while (after !== null);
  }
  return mended;
}
