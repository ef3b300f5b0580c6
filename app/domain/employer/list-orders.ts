import { orderOf } from "../matching/orders";

/** Orders of the team's list of companies: what needs attention first, or by name. */
export const companyOrders = ["need", "name"] as const;
export type CompanyOrder = (typeof companyOrders)[number];

/** The order an address asks for. */
export const companyOrderOf = (search: URLSearchParams): CompanyOrder => orderOf(companyOrders, search.get("sort"));
