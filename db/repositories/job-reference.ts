import { type WeakService, weakServices } from "~/domain/job/facts";
import { parseSectors } from "~/domain/job/sectors";
import sectorRows from "../reference/sectors.json";
import weakTransit from "../reference/weak_transit.json";

/** What the law says about each branch of work; ships with the product. */
export const sectors = parseSectors(sectorRows);

/** When buses hardly reach a district; empty where they do. */
export function weakServiceIn(districtId: string | null): WeakService[] {
  const row = weakTransit.find((one) => one.district === districtId);
  return weakServices.filter((when) => row?.weak_service.includes(when));
}
