import type { Bench } from "./run";
export const bench: Bench = { goal: "", run: async () => ({}) };
