import { type RouteConfigEntry, route } from "@remix-run/route-config";

/** Acts for several rows of a list at once, confirmed on a page of their own. */
export const severalRoutes: RouteConfigEntry[] = [
  route("specialist/several/:list", "routes/specialist/several/several.tsx"),
];
