import { index, prefix, type RouteConfigEntry, route } from "@remix-run/route-config";

const file = (name: string) => `routes/employer/proposals/${name}.tsx`;

/** What the company may see of people proposed to it, and its three answers. */
export const employerProposalRoutes: RouteConfigEntry[] = prefix("employer/proposals", [
  index(file("list"), { id: "employer-proposals/list" }),
  route(":id", file("record"), { id: "employer-proposals/record" }),
  route(":id/invite", file("invite"), { id: "employer-proposals/invite" }),
  route(":id/decline", file("decline"), { id: "employer-proposals/decline" }),
  route(":id/accept", file("accept"), { id: "employer-proposals/accept" }),
]);
