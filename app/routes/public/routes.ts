import { index, type RouteConfigEntry, route } from "@remix-run/route-config";

/** Pages for everybody, in every language. */
export const publicRoutes: RouteConfigEntry[] = [
  route(":locale", "routes/public/home.tsx"),
  route(":locale/accessibility", "routes/public/accessibility.tsx"),
  route(":locale/privacy", "routes/public/privacy.tsx"),
  route(":locale/imprint", "routes/public/imprint.tsx"),
  route(":locale/story", "routes/public/story.tsx"),
  route(":locale/jobs", "routes/public/jobs/list.tsx"),
  route(":locale/jobs/:slug", "routes/public/jobs/job.tsx"),
  route(":locale/jobs/:slug/similar", "routes/public/jobs/similar.tsx"),
  route(":locale/tell-me", "routes/public/tell-me.tsx"),
  route(":locale/tell-me/stop", "routes/public/tell-me-stop.tsx"),
];

/** Addresses without a page in the public frame. */
export const resourceRoutes: RouteConfigEntry[] = [
  index("routes/public/start.ts"),
  route("styleguide", "routes/public/styleguide.tsx"),
  route("language", "routes/public/language.ts"),
];
