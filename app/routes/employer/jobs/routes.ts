import { type RouteConfigEntry, route } from "@remix-run/route-config";

const file = (name: string) => `routes/employer/jobs/${name}`;

/**
 * Pages and verbs that companies and the city's team share; the address decides who may be there. `area` is the first
 * part of the address.
 */
export const sharedJobRoutes = (area: "employer" | "specialist"): RouteConfigEntry[] => {
  const at = (path: string, name: string) =>
    route(`${area}/jobs/${path}`, file(name), { id: `${area}-jobs-${name.replace(/\.tsx?$/, "")}` });
  return [
    at("new", "new.tsx"),
    at(":id/edit/:step", "step.tsx"),
    at(":id/check", "check.tsx"),
    at(":id/close", "close.tsx"),
    at(":id/submit", "submit.ts"),
    at(":id/withdraw", "withdraw.ts"),
    at(":id/revise", "revise.ts"),
    at(":id/relist", "relist.ts"),
    at(":id/pause", "pause.ts"),
    at(":id/resume", "resume.ts"),
    at(":id/copy", "copy.ts"),
  ];
};

/** A company's own jobs. */
export const employerJobRoutes: RouteConfigEntry[] = [
  route("employer/jobs", file("index.tsx")),
  ...sharedJobRoutes("employer"),
  route("employer/jobs/:id", file("record.tsx")),
];
