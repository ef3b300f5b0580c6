import { index, prefix, type RouteConfigEntry, route } from "@remix-run/route-config";

/** Finding whoever calls, from every page of the work areas. */
export const findRoutes: RouteConfigEntry[] = [
  ...prefix("specialist/find", [
    index("routes/specialist/find/ask.tsx"),
    route("in-list", "routes/specialist/find/in-list.tsx"),
    route(":id", "routes/specialist/find/found.tsx"),
  ]),
];
