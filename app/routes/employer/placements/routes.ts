import { type RouteConfigEntry, route } from "@remix-run/route-config";

/** The people at the company, in the company's cut. */
export const employerPlacementRoutes: RouteConfigEntry[] = [
  route("employer/placements", "routes/employer/placements/list.tsx"),
  route("employer/placements/:id", "routes/employer/placements/record.tsx"),
  route("employer/placements/:id/steps/:stepId/complete", "routes/employer/placements/complete-step.tsx"),
];
