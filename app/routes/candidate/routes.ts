import { prefix, type RouteConfigEntry, route } from "@remix-run/route-config";

/** A person's own area below /:locale/my. */
export const candidateRoutes: RouteConfigEntry[] = prefix(":locale/my", [
  route("", "routes/candidate/home.tsx"),
  route("path", "routes/candidate/path.tsx"),
  route("jobs", "routes/candidate/jobs.tsx"),
  route("jobs/:slug", "routes/candidate/job.tsx"),
  route("profile", "routes/candidate/profile.tsx"),
  route("consents/:id/withdraw", "routes/candidate/withdraw-consent.tsx"),
  route("how-are-you/:id", "routes/candidate/how-are-you.tsx"),
  route("appointments/:id/calendar.ics", "routes/candidate/appointment-calendar.ts"),
]);
