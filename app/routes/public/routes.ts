import { index, type RouteConfigEntry, route } from "@remix-run/route-config";

/** Pages for everybody, in every language. */
export const publicRoutes: RouteConfigEntry[] = [
  // jobs
];

/** Addresses without a page in the public frame. */
export const resourceRoutes: RouteConfigEntry[] = [
  index("routes/public/start.ts"),
  route("language", "routes/public/language.ts"),
];
