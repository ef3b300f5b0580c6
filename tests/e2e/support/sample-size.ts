/**
 * The gate checks a fixed sample where checking more would repeat the same kind of thing; `WHOLE=1 npm run e2e` checks
 * everything (the README says what is left out).
 */
export const isWhole = process.env.WHOLE === "1";

/** This many in the gate, that many in the full run. */
export const sampleSize = (gate: number, whole: number): number => (isWhole ? whole : gate);
