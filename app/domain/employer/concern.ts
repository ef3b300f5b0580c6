const CONCERN_STATES = ["open", "answered", "closed"] as const;
export type ConcernState = (typeof CONCERN_STATES)[number];

/** A call for help is answered before it is settled: nobody's question is closed in silence. */
export const CONCERN_TRANSITIONS: Readonly<
  Record<ConcernState, Readonly<Partial<Record<"answer" | "close", ConcernState>>>>
> = {
  open: { answer: "answered" },
  answered: { close: "closed" },
  closed: {},
};

/** How it ended, as the company reads it. */
export const CONCERN_RESULTS = ["solved", "arranged", "not_solved", "fell_away"] as const;
export type ConcernResult = (typeof CONCERN_RESULTS)[number];
