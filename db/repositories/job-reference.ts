import { parseSectors } from "~/domain/job/sectors";
import sectorRows from "../reference/sectors.json";

/** What the law says about each branch of work; ships with the product. */
export const sectors = parseSectors(sectorRows);
