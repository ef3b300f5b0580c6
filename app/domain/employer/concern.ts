/** How it ended, shown to the company. */
export const CONCERN_RESULTS = ["solved", "arranged", "not_solved", "fell_away"] as const;
export type ConcernResult = (typeof CONCERN_RESULTS)[number];
