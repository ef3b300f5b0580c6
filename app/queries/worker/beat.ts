import type { Trx } from "#db/index.server";

/** When a worker last reported that it is alive; undefined when none ever has. Any actor may ask. */
export async function workerBeat(trx: Trx): Promise<Date | undefined> {
  const beat = await trx.selectFrom("heartbeat").select("at").where("name", "=", "worker").executeTakeFirst();
  return beat?.at;
}
