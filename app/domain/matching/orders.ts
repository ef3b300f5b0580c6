/** Orders of a person's jobs: by the rules, by the way to work, by the first day. */
export const jobOrders = ["fit", "way", "start"] as const;
export type JobOrder = (typeof jobOrders)[number];

/** Orders of a job's people: by the rules, or who has waited longest. */
export const peopleOrders = ["fit", "waits"] as const;
export type PeopleOrder = (typeof peopleOrders)[number];

/** The order an address asks for; an unknown word means the default order. */
export const orderOf = <Order extends string>(orders: readonly [Order, ...Order[]], word: string | null): Order =>
  orders.find((order) => order === word) ?? orders[0];
