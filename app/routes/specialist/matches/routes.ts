import { type RouteConfigEntry, route } from "@remix-run/route-config";

/** Matches from the job's side, and the verbs of its list. */
export const matchRoutes: RouteConfigEntry[] = [
  route("specialist/jobs/:id/matches", "routes/specialist/matches/job-matches.tsx"),
  route("specialist/jobs/:id/compare", "routes/specialist/matches/compare-people.tsx"),
  route("specialist/jobs/:id/shortlist", "routes/specialist/matches/shortlist.tsx"),
  route("specialist/jobs/:id/shortlist/add", "routes/specialist/matches/shortlist-add.ts"),
  route("specialist/jobs/:id/shortlist/remove", "routes/specialist/matches/shortlist-remove.ts"),
  route("specialist/jobs/:id/propose-several", "routes/specialist/matches/propose-several.ts"),
  route("specialist/jobs/:id/set-aside", "routes/specialist/matches/set-aside.ts"),
  route("specialist/jobs/:id/take-up-again", "routes/specialist/matches/take-up-again.ts"),
  route("specialist/jobs/:id/why/:candidateId", "routes/specialist/matches/why.tsx"),
  route("specialist/why", "routes/specialist/matches/why-pick.tsx"),
  route("specialist/propose", "routes/specialist/matches/propose.ts"),
];
