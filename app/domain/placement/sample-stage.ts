import type { LadderStage } from "./ladder";

/** The company of the sample stages. */
export const company = "company-a";

/** A stage of an invented person's ladder, for the style guide and the tests; each says what it is about. */
export const sampleStage = (
  stage: LadderStage["stage"],
  start: string,
  more: Partial<LadderStage> = {},
): LadderStage => ({
  id: `${stage}-${start}`,
  stage,
  employerId: company,
  employerName: "Ventilwerk Muster KG",
  title: null,
  start,
  end: null,
  expectedEnd: null,
  planned: false,
  endReason: null,
  needs: [],
  ...more,
});
