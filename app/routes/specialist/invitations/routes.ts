import { type RouteConfigEntry, route } from "@remix-run/route-config";

/** Opening the door for a person; a company's contact is invited from the company's record. */
export const invitationRoutes: RouteConfigEntry[] = [
  route("specialist/candidates/:id/invite", "routes/specialist/invitations/candidate.tsx"),
];
