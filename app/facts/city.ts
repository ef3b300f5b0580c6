import type { Trx } from "#db/index.server";
import { findCitySetting } from "#db/repositories/city-settings";
import { type City, citySchema, officeOf } from "~/domain/city/profile";
import type { OfficeHours } from "~/domain/employer/working-hours";

/**
 * The city, read anew in each transaction by its primary key: no process keeps a copy that could be older than what the
 * coordinator saved.
 */
export async function readCity(trx: Trx): Promise<City> {
  return citySchema.parse((await findCitySetting(trx, "city")) ?? {});
}

/** When the city's office answers; null before the city is set up. */
export async function findOffice(trx: Trx): Promise<OfficeHours | null> {
  return officeOf(await readCity(trx));
}

/**
 * When the city's office answers.
 * @throws while nobody has said in which state the city lies: any other state's holidays would make wrong promises
 */
export async function readOffice(trx: Trx): Promise<OfficeHours> {
  const office = await findOffice(trx);
  if (!office) throw new Error("the city's state is not entered; run `npm run setup`");
  return office;
}
