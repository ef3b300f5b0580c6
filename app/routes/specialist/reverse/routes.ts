import { type RouteConfigEntry, route } from "@remix-run/route-config";

/**
 * People without an offer, a named gap or a next step; and the way from a person without an offer to work, with its two
 * verbs.
 */
export const reverseRoutes: RouteConfigEntry[] = [
  route("specialist/nobody-lost", "routes/specialist/lost/nobody-lost.tsx"),
  route("specialist/candidates/:id/reverse", "routes/specialist/reverse/reverse.tsx"),
  route("specialist/candidates/:id/reverse/gap", "routes/specialist/reverse/gap.ts"),
  route("specialist/candidates/:id/reverse/ask", "routes/specialist/reverse/ask.ts"),
];
