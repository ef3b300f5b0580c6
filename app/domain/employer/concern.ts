/** How it ended, shown to the company. */
export const concernResults = ["solved", "arranged", "not_solved", "fell_away"] as const;
export type ConcernResult = (typeof concernResults)[number];
