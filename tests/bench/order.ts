import { blindOrder } from "#tests/support/blind-order";
import type { Bench } from "./bench";

/** Q3: who of two people stands first, judged blind. */
export const bench: Bench = {
  goal: "who of two people stands first, judged blind: ≥ .95",
  run: async () => {
    const { cases, right, sure, rightWhereSure, wrong } = blindOrder();
    return { cases, right: right / cases, sure, rightWhereSure: rightWhereSure / sure, wrong };
  },
};
