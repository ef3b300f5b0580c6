import type { RouteConfigEntry } from "@remix-run/route-config";
import { employerHouseRoutes } from "./house/routes";
import { employerJobRoutes } from "./jobs/routes";
import { employerPlacementRoutes } from "./placements/routes";
import { employerProposalRoutes } from "./proposals/routes";

/** A company's own area below /employer. */
export const employerRoutes: RouteConfigEntry[] = [
  ...employerHouseRoutes,
  ...employerJobRoutes,
  ...employerProposalRoutes,
  ...employerPlacementRoutes,
];
