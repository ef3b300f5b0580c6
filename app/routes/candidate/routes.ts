import { layout, prefix, type RouteConfigEntry, route } from "@remix-run/route-config";

/** The pages of a person's own area. `id` makes the same page another route. */
const pages = (id: (file: string) => { id?: string }): RouteConfigEntry[] =>
  (
    [
      ["", "home.tsx"],
      ["path", "path.tsx"],
      ["jobs", "jobs.tsx"],
      ["jobs/:slug", "job.tsx"],
      ["alerts", "alerts.tsx"],
      ["profile", "profile.tsx"],
      ["looked", "looked.tsx"],
      ["copy", "copy.tsx"],
      ["copy/data.json", "copy-file.ts"],
      ["consents/:id/withdraw", "withdraw-consent.tsx"],
      ["how-are-you/:id", "how-are-you.tsx"],
      ["appointments/:id/calendar.ics", "appointment-calendar.ts"],
    ] as const
  ).map(([path, file]) => route(path, `routes/candidate/${file}`, id(file)));

/** A person's own area below /:locale/my; the same below /:locale/seen/:person, where somebody of the team looks at it. */
export const candidateRoutes: RouteConfigEntry[] = [
  layout(
    "routes/candidate/_layout.tsx",
    prefix(
      ":locale/my",
      pages(() => ({})),
    ),
  ),
  layout(
    "routes/candidate/_layout.tsx",
    { id: "routes/candidate/seen" },
    prefix(
      ":locale/seen/:person",
      pages((file) => ({ id: `routes/candidate/seen/${file}` })),
    ),
  ),
];
