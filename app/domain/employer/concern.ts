/** How a call for help ended. The company reads it. */
export const concernResults = ["solved", "arranged", "not_solved", "fell_away"] as const;
export type ConcernResult = (typeof concernResults)[number];
