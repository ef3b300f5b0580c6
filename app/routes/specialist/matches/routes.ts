import { type RouteConfigEntry, route } from "@remix-run/route-config";

/** Matches from the job's side, and the one click that proposes. */
export const matchRoutes: RouteConfigEntry[] = [
  route("specialist/jobs/:id/matches", "routes/specialist/matches/job-matches.tsx"),
  route("specialist/propose", "routes/specialist/matches/propose.ts"),
];
