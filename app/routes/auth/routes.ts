import type { RouteConfigEntry } from "@remix-run/route-config";

/** Sign-in, second factor, sign-out, invitations, devices. */
export const authRoutes: RouteConfigEntry[] = [];
