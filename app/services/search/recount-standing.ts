import { type Db, withActor } from "#db/index.server";
import { recountNext } from "#db/repositories/standing";

const system = { role: "system", name: "standing" } as const;

/**
 * Recounts the standing of every person and company in portions, so that nobody's change waits long.
 * @returns how many rows were wrong; more than 0 only if something was written past the triggers
 */
export async function recountStanding(db: Db): Promise<number> {
  let mended = 0;
  for (const table of ["candidate", "employer"] as const) {
    let after: string | null = null;
    do {
      const from: string | null = after;
      const part: Awaited<ReturnType<typeof recountNext>> = await withActor(
        system,
        (trx) => recountNext(trx, table, from),
        db,
      );
      mended += part.mended;
      after = part.last;
    } while (after !== null);
  }
  return mended;
}
