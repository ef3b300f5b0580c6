import type { RouteConfigEntry } from "@remix-run/route-config";
import routes from "../../app/routes";

/** Every address of the product as a pattern (`/specialist/candidates/:id`), from the same list the router uses. */
export function allPatterns(): string[] {
  const walk = (entries: RouteConfigEntry[], base: string): string[] =>
    entries.flatMap((entry) => {
      const path = entry.path ? `${base}/${entry.path}` : base;
      // a layout has no address of its own
      const own = entry.path || entry.index ? [path || "/"] : [];
      return [...own, ...walk(entry.children ?? [], path)];
    });
  return [...new Set(walk(routes as RouteConfigEntry[], ""))].sort();
}
