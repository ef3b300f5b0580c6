import type { RouteConfigEntry } from "@remix-run/route-config";

/** A company's own area below /employer. */
export const employerRoutes: RouteConfigEntry[] = [
  // overview, agreement, help, team
  // jobs
  // proposals
  // placements
];
