import type { RouteConfigEntry } from "@remix-run/route-config";
import { employerWorkRoutes } from "./employers/routes";
import { importRoutes } from "./import/routes";
import { invitationRoutes } from "./invitations/routes";
import { specialistJobRoutes } from "./jobs/routes";
import { placementRoutes } from "./placements/routes";

/** The work area of specialists below /specialist; coordinators may use it too. */
export const specialistRoutes: RouteConfigEntry[] = [
  ...placementRoutes,
  ...invitationRoutes,
  // candidates
  ...specialistJobRoutes,
  // matches, proposals
  ...employerWorkRoutes,
  ...importRoutes,
];
