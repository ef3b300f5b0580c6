import type { RouteConfigEntry } from "@remix-run/route-config";
import { employerHouseRoutes } from "./house/routes";
import { employerJobRoutes } from "./jobs/routes";
import { employerPlacementRoutes } from "./placements/routes";

/** A company's own area below /employer. */
export const employerRoutes: RouteConfigEntry[] = [
  ...employerHouseRoutes,
  ...employerJobRoutes,
  // proposals
  ...employerPlacementRoutes,
];
