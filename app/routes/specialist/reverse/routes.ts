import { type RouteConfigEntry, route } from "@remix-run/route-config";

/** The way from a person without an offer to work, with its two verbs. */
export const reverseRoutes: RouteConfigEntry[] = [
  route("specialist/candidates/:id/reverse", "routes/specialist/reverse/reverse.tsx"),
  route("specialist/candidates/:id/reverse/gap", "routes/specialist/reverse/gap.ts"),
  route("specialist/candidates/:id/reverse/ask", "routes/specialist/reverse/ask.ts"),
];
