import type { RouteConfigEntry } from "@remix-run/route-config";
import { employerJobRoutes } from "./jobs/routes";
import { employerPlacementRoutes } from "./placements/routes";

/** A company's own area below /employer. */
export const employerRoutes: RouteConfigEntry[] = [
  // overview, agreement, help, team
  ...employerJobRoutes,
  // proposals
  ...employerPlacementRoutes,
];
