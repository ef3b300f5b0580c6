import { type WeakService, weakServices } from "~/domain/job/facts";
import { parseSectors } from "~/domain/job/sectors";
import { parseStopWords } from "~/domain/job/stop-words";
import sectorRows from "../reference/sectors.json";
import stopWordRows from "../reference/stop_words.json";
import weakTransit from "../reference/weak_transit.json";

/** What the law says about each branch of work, and the words a posting may not contain; ships with the product. */
export const sectors = parseSectors(sectorRows);
export const stopWords = parseStopWords(stopWordRows);

/** When buses hardly reach a district; empty where they do. */
export function weakServiceIn(districtId: string | null): WeakService[] {
  const row = weakTransit.find((one) => one.district === districtId);
  return weakServices.filter((when) => row?.weak_service.includes(when));
}
