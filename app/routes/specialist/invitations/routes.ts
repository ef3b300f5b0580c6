import { type RouteConfigEntry, route } from "@remix-run/route-config";

/** Opening the door for people and companies. */
export const invitationRoutes: RouteConfigEntry[] = [
  route("specialist/candidates/:id/invite", "routes/specialist/invitations/candidate.tsx"),
  route("specialist/employers/:id/invite", "routes/specialist/invitations/employer.tsx"),
];
