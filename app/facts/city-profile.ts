import { z } from "zod";
import type { Trx } from "#db/index.server";
import { findCitySetting } from "#db/repositories/city-settings";

const line = z.string().trim().min(1).nullable().catch(null);

/**
 * What the imprint, the privacy notice and the accessibility statement say about the city; stored as a row of
 * `city_setting`.
 */
const cityProfileSchema = z.object({
  name: line,
  unit: line,
  street: line,
  town: line,
  phone: line,
  email: line,
  representedBy: line,
  responsible: line,
  dataProtection: line,
  ombudsUrl: line,
  supervisoryUrl: line,
});

export type CityProfile = z.output<typeof cityProfileSchema>;

/** The city as its coordinator described it; anything missing is null and shown as missing, never made up. */
export async function cityProfile(trx: Trx): Promise<CityProfile> {
  return cityProfileSchema.parse((await findCitySetting(trx, "city")) ?? {});
}
