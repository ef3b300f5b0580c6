import { expect, test } from "vitest";
import synonyms from "#db/reference/synonyms.json";
import more from "#db/reference/synonyms_more.json";
import { packedTitles } from "#db/reference/titles";
import { occupationLabels } from "~/domain/job/occupation-labels";
import { positionOf } from "~/domain/occupation/position";
import { openTitles } from "~/domain/occupation/title-list";
import { readTitle } from "~/domain/occupation/title-meaning";

test("every word for an occupation is one that the reference data has for it in that language", () => {
  const known = new Map([...synonyms, ...more].map((row) => [row.occupation, row as Record<string, unknown>]));
  const words = Object.entries(occupationLabels).flatMap(([id, labels]) =>
    Object.entries(labels).map(([locale, word]) => ({ id, locale, word })),
  );
  expect(words.length).toBeGreaterThan(150);
  expect(
    words
      .filter(({ id }) => positionOf(id) === null)
      .filter(({ id, locale, word }) => ![known.get(id)?.[locale]].flat().includes(word)),
  ).toEqual([]);
});

test("every word for a position is understood as that kind of work", () => {
  const titles = openTitles(packedTitles());
  const words = Object.entries(occupationLabels).flatMap(([id, labels]) =>
    Object.values(labels).map((word) => ({ kind: positionOf(id)?.slice(0, 4), word })),
  );
  const own = words.filter(({ kind }) => kind !== undefined);
  expect(own.length).toBeGreaterThan(80);
  const means = (word: string) => readTitle(word, titles)?.positions.filter(({ share }) => share >= 0.5) ?? [];
  expect(own.filter(({ kind, word }) => !means(word).some(({ code }) => code.slice(0, 4) === kind))).toEqual([]);
}, 60_000);
