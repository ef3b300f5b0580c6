import { index, prefix, type RouteConfigEntry, route } from "@remix-run/route-config";

/** The searches a specialist keeps, and their verbs. */
export const searchRoutes: RouteConfigEntry[] = [
  ...prefix("specialist/searches", [
    index("routes/specialist/searches/list.tsx"),
    route("new", "routes/specialist/searches/new.tsx"),
    route(":id/edit", "routes/specialist/searches/edit.tsx"),
    route(":id/open", "routes/specialist/searches/open.ts"),
    route(":id/delete", "routes/specialist/searches/delete.tsx"),
  ]),
];
