import type { RouteConfigEntry } from "@remix-run/route-config";

/** The work area of specialists below /specialist; coordinators may use it too. */
export const specialistRoutes: RouteConfigEntry[] = [
  // today, placements
  // candidates
  // jobs
  // matches, proposals
  // employers, visits
  // import
];
