import { layout, prefix, type RouteConfigEntry, route } from "@remix-run/route-config";

const file = (name: string) => `routes/specialist/intake/${name}`;

/** Taking somebody in while talking: outside the work area's frame, because two people look at the screen. */
export const intakeRoutes: RouteConfigEntry[] = [
  layout(
    file("_layout.tsx"),
    prefix("specialist/candidates", [
      route("intake", file("begin.tsx")),
      route(":id/intake", file("resume.ts")),
      route(":id/intake/summary", file("summary.tsx")),
      route(":id/intake/:step", file("step.tsx")),
    ]),
  ),
];
