import { index, prefix, type RouteConfigEntry, route } from "@remix-run/route-config";

const file = (name: string) => `routes/specialist/proposals/${name}.tsx`;

/** Proposals of the team: list, record with its whole history, the company's answer by phone, withdrawal. */
export const specialistProposalRoutes: RouteConfigEntry[] = prefix("specialist/proposals", [
  index(file("list"), { id: "proposals/list" }),
  route(":id", file("record"), { id: "proposals/record" }),
  route(":id/answer", file("answer"), { id: "proposals/answer" }),
  route(":id/withdraw", file("withdraw"), { id: "proposals/withdraw" }),
]);
