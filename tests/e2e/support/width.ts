/**
 * The gate looks at a fixed sample where more would be wider and not different; `WHOLE=1 npm run e2e` looks at
 * everything (the README says what is left out).
 */
export const isWhole = process.env.WHOLE === "1";

/** So many in the gate, so many in the whole. */
export const width = (gate: number, whole: number): number => (isWhole ? whole : gate);
