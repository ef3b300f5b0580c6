import { type RouteConfigEntry, route } from "@remix-run/route-config";
import { sharedJobRoutes } from "../../employer/jobs/routes";

const file = (name: string) => `routes/specialist/jobs/${name}`;

/** Jobs of all companies: review, publish, send back; and everything a company can do, done for it. */
export const specialistJobRoutes: RouteConfigEntry[] = [
  route("specialist/jobs", file("list.tsx")),
  ...sharedJobRoutes("specialist"),
  route("specialist/jobs/:id", file("record.tsx")),
  route("specialist/jobs/:id/change/:step", file("change.tsx")),
  route("specialist/jobs/:id/similar", file("similar.tsx")),
  route("specialist/jobs/:id/publish", file("publish.tsx")),
  route("specialist/jobs/:id/return", file("return.tsx")),
  route("specialist/jobs/:id/reopen", file("reopen.ts")),
];
