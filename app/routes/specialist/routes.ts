import type { RouteConfigEntry } from "@remix-run/route-config";
import { candidateRecordRoutes } from "./candidates/routes";
import { employerWorkRoutes } from "./employers/routes";
import { findRoutes } from "./find/routes";
import { importRoutes } from "./import/routes";
import { invitationRoutes } from "./invitations/routes";
import { specialistJobRoutes } from "./jobs/routes";
import { matchRoutes } from "./matches/routes";
import { noteRoutes } from "./notes/routes";
import { placementRoutes } from "./placements/routes";
import { specialistProposalRoutes } from "./proposals/routes";
import { reverseRoutes } from "./reverse/routes";
import { searchRoutes } from "./searches/routes";
import { severalRoutes } from "./several/routes";

/** The work area of specialists below /specialist; coordinators may use it too. */
export const specialistRoutes: RouteConfigEntry[] = [
  ...placementRoutes,
  ...invitationRoutes,
  ...candidateRecordRoutes,
  ...specialistJobRoutes,
  ...matchRoutes,
  ...reverseRoutes,
  ...searchRoutes,
  ...specialistProposalRoutes,
  ...employerWorkRoutes,
  ...importRoutes,
  ...findRoutes,
  ...noteRoutes,
  ...severalRoutes,
];
