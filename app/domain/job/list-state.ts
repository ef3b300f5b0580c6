import { orderOf } from "../matching/orders";

/** Rows on one page of the team's list. */
export const jobsPerPage = 30;

/** Orders of the team's list: what waits for review, newest, first day of work, places that are still open. */
export const teamOrders = ["review", "newest", "start", "places"] as const;
export type TeamOrder = (typeof teamOrders)[number];

/** The order an address asks for. */
export const teamOrderOf = (search: URLSearchParams): TeamOrder => orderOf(teamOrders, search.get("sort"));
