import type { RouteConfigEntry } from "@remix-run/route-config";

/** A person's own area below /:locale/my. */
export const candidateRoutes: RouteConfigEntry[] = [];
