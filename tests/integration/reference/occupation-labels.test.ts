import { expect, test } from "vitest";
import synonyms from "#db/reference/synonyms.json";
import more from "#db/reference/synonyms_more.json";
import { occupationLabels } from "~/domain/job/occupation-labels";

test("every word for an occupation is one that the reference data has for it in that language", () => {
  const known = new Map([...synonyms, ...more].map((row) => [row.occupation, row as Record<string, unknown>]));
  const words = Object.entries(occupationLabels).flatMap(([id, labels]) =>
    Object.entries(labels).map(([locale, word]) => ({ id, locale, word })),
  );
  expect(words.length).toBeGreaterThan(150);
  expect(words.filter(({ id, locale, word }) => ![known.get(id)?.[locale]].flat().includes(word))).toEqual([]);
});
