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
export const importRetentionDays = async (trx: Trx): Promise<number> =>
  daysKept(await findCitySetting(trx, "retention"));

/** The same from the city's setting, where another statement has read it. */
export function daysKept(setting: unknown): number {
  const set = retention.safeParse(setting);
  return set.success ? set.data.importRowsDays : importRowsDays;
}
