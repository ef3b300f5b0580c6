/** How it ended, as the company reads it. */
export const CONCERN_RESULTS = ["solved", "arranged", "not_solved", "fell_away"] as const;
export type ConcernResult = (typeof CONCERN_RESULTS)[number];
