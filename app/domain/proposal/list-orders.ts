import { orderOf } from "../matching/orders";

/** Orders of the team's proposals: who has waited longest for an answer first, or the newest. */
export const proposalOrders = ["due", "newest"] as const;
export type ProposalOrder = (typeof proposalOrders)[number];

/** The order an address asks for. */
export const proposalOrderOf = (search: URLSearchParams): ProposalOrder => orderOf(proposalOrders, search.get("sort"));
