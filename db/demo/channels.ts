import type { DemoChannel } from "./person-types";

/** Mobile numbers stay inside 0171 39200 00–99, a range that reaches nobody. */
export function demoMobile(index: number): string {
  return `+4917139200${String(index % 100).padStart(2, "0")}`;
}

/** The mobile phone of a person, with how the last try ended. */
export const mobile = (index: number, outcome: DemoChannel["outcome"] = "worked", day = -6): DemoChannel => ({
  kind: "mobile",
  value: demoMobile(index),
  outcome,
  day,
});
