import type { RouteConfigEntry } from "@remix-run/route-config";
import { employerJobRoutes } from "./jobs/routes";

/** A company's own area below /employer. */
export const employerRoutes: RouteConfigEntry[] = [
  // overview, agreement, help, team
  ...employerJobRoutes,
  // proposals
  // placements
];
