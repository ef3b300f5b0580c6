import { expect, test } from "../support/examiner";
import { type Walker, walkers } from "../support/walk";

test("everybody follows every link", async ({ walked }) => {
  const broken: string[] = [];
  for (const who of Object.keys(walkers) as Walker[])
    broken.push(...walked(who).broken.map((link) => `${who}: ${link}`));
  expect(broken, "links that lead nowhere").toEqual([]);
});
