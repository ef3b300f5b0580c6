import { setReason, type Trx } from "#db/index.server";
import { saveCitySetting } from "#db/repositories/city-settings";
import { type CityInput, cityOf } from "~/domain/city/form";
import { staleVersion } from "~/domain/errors";

/**
 * Stores what the city says about itself. It holds from the next request on, for every promise and every page.
 * @param version the version that was read; 0 while there was none
 * @throws AppError conflict `stale`
 */
export async function saveCity(trx: Trx, version: number, input: CityInput, reason: string): Promise<void> {
  await setReason(trx, reason);
  if (!(await saveCitySetting(trx, "city", version, cityOf(input)))) {
    throw staleVersion({ table: "city_setting", id: "city" });
  }
}
