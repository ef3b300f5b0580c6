import { readAs } from "#db/index.server";
import { findCitySetting } from "#db/repositories/city-settings";
import { env } from "~/config/env.server";
import { citySchema, missingBeforeSignIn } from "~/domain/city/profile";

/**
 * Whether the city has said who answers for the data (Art. 13(1)(a), (b) GDPR): nobody signs in before. A demo has no such
 * body and needs none.
 */
export async function isCityReady(): Promise<boolean> {
  if (env.demo) return true;
  const city = await readAs({ role: "visitor" }, (trx) => findCitySetting(trx, "city"));
  return missingBeforeSignIn(citySchema.parse(city ?? {})).length === 0;
}
