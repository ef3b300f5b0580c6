import { type RouteConfigEntry, route } from "@remix-run/route-config";

/** The copy of everything held about a person, in their language and outside the work area's frame: to print and to hand out. */
export const copyRoutes: RouteConfigEntry[] = [
  route(":locale/copy/:id", "routes/specialist/copy/copy.tsx"),
  route(":locale/copy/:id/data.json", "routes/specialist/copy/copy-file.ts"),
];
