import { setReason, type Trx } from "#db/index.server";
import { findCityRow, saveCitySetting } from "#db/repositories/city-settings";
import { saveDistricts } from "#db/repositories/districts";
import { cityOf } from "~/domain/city/form";
import { districtId, type SetupInput } from "~/domain/city/setup-file";
import { staleVersion } from "~/domain/errors";

/**
 * Makes the city, or brings it up to what the file says. Running it again changes only what differs; a district that the
 * file no longer names stays, because people may live in it.
 * @returns how many districts were new or changed
 */
export async function setUpCity(trx: Trx, setup: SetupInput): Promise<{ districts: number }> {
  await setReason(trx, "citySetUp");
  await store(trx, "city", cityOf(setup.city));
  if (setup.importRowsDays !== undefined) await store(trx, "retention", { importRowsDays: setup.importRowsDays });
  const rows = setup.districts.map((district) => ({ ...district, id: districtId(district.name) }));
  return { districts: await saveDistricts(trx, rows) };
}

async function store(trx: Trx, key: "city" | "retention", value: object): Promise<void> {
  const row = await findCityRow(trx, key);
  if (!(await saveCitySetting(trx, key, row?.version ?? 0, value))) throw staleVersion();
}
