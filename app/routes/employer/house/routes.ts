import { type RouteConfigEntry, route } from "@remix-run/route-config";

/** A company's own house: overview, agreement, help, team. */
export const employerHouseRoutes: RouteConfigEntry[] = [
  route("employer", "routes/employer/house/home.tsx", { index: true }),
  route("employer/agreement", "routes/employer/house/agreement.tsx"),
  route("employer/help", "routes/employer/house/help.tsx"),
  route("employer/team", "routes/employer/house/team.tsx"),
];
