import { prefix, type RouteConfigEntry, route } from "@remix-run/route-config";

/** Notes of the team; they are read where their person or company is. */
export const noteRoutes: RouteConfigEntry[] = [
  ...prefix("specialist/notes", [
    route("new", "routes/specialist/notes/new.tsx"),
    route(":id/take-back", "routes/specialist/notes/take-back.tsx"),
  ]),
];
