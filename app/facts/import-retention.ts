import { z } from "zod";
import type { Trx } from "#db/index.server";
import { findCitySetting } from "#db/repositories/city-settings";

/**
 * Days for which a list's rows are kept after import, so that refused rows can be downloaded and corrected. A list nobody
 * confirmed is deleted after the same time. The retention table proposes the same for an unfinished registration; no
 * paragraph names a number, Art. 5(1)(e) GDPR only says no longer than needed.
 */
const importRowsDays = 30;

const retention = z.object({ importRowsDays: z.number().int().positive() });

/** How many days the rows of a list are kept: the city's own number, or else the default. */
export async function importRetentionDays(trx: Trx): Promise<number> {
  const set = retention.safeParse(await findCitySetting(trx, "retention"));
  return set.success ? set.data.importRowsDays : importRowsDays;
}
