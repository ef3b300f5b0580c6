import { type RouteConfigEntry, route } from "@remix-run/route-config";

/** What a person is told, in their language and outside the work area's frame: to read together and to print. */
export const sheetRoutes: RouteConfigEntry[] = [route(":locale/told/:id", "routes/specialist/sheet/sheet.tsx")];
