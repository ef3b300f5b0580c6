import type { RouteConfigEntry } from "@remix-run/route-config";

/** Team lead: accounts, messages, access log, reference data. */
export const coordinatorRoutes: RouteConfigEntry[] = [];
