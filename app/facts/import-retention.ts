import { z } from "zod";
import type { Trx } from "#db/index.server";
import { findCitySetting } from "#db/repositories/city-settings";
import { importRowsDays } from "~/domain/import/retention";

const retention = z.object({ importRowsDays: z.number().int().positive() });

/** How many days the rows of a list are kept: the city's own number, or else the default. */
export async function importRetentionDays(trx: Trx): Promise<number> {
  const set = retention.safeParse(await findCitySetting(trx, "retention"));
  return set.success ? set.data.importRowsDays : importRowsDays;
}
