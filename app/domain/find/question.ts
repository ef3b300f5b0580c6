/** So long what somebody asked can be opened again by its address; the product's own number. */
const questionMinutes = 60;

/** A question cannot be longer than the longest name with a number behind it. */
export const longestQuestion = 200;

export const questionsSince = (now: Date): Date => new Date(now.getTime() - questionMinutes * 60_000);
