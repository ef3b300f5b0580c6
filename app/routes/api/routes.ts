import { type RouteConfigEntry, route } from "@remix-run/route-config";

export const apiRoutes: RouteConfigEntry[] = [
  route("readyz", "routes/api/readyz.ts"),
  route(".well-known/security.txt", "routes/api/security-txt.ts"),
  route("work-titles", "routes/api/work-titles.ts"),
  route("*", "routes/api/not-found.tsx"),
];
