import { expect, test } from "vitest";
import occupations from "#db/reference/occupations.json";
import synonyms from "#db/reference/synonyms.json";
import more from "#db/reference/synonyms_more.json";
import { packedTitles } from "#db/reference/titles";
import { occupationLabels } from "~/domain/job/occupation-labels";
import { positionOf } from "~/domain/occupation/position";
import { openTitles } from "~/domain/occupation/title-list";
import { readTitle } from "~/domain/occupation/title-meaning";

const known = new Map([...synonyms, ...more].map((row) => [row.occupation, row as Record<string, unknown>]));
/** "Helper of" a trade. */
const helper: Readonly<Record<string, RegExp>> = { ar: /^مساعد /, uk: /^помічник /, fa: /^کمک‌/, tr: / yardımcısı$/ };

test("every word for an occupation is one that the reference data has for it in that language, or its trade's helper", () => {
  const words = Object.entries(occupationLabels).flatMap(([id, labels]) =>
    Object.entries(labels).map(([locale, word]) => ({ id, locale, word })),
  );
  expect(words.length).toBeGreaterThan(150);
  const isMade = ({ id, locale, word }: (typeof words)[number]) =>
    positionOf(id) === null && ![known.get(id)?.[locale]].flat().includes(word) && !helper[locale]?.test(word);
  expect(words.filter(isMade)).toEqual([]);
});

test("no occupation falls back to English or German on a card of another language", () => {
  const missing = occupations.flatMap(({ id }) =>
    Object.keys(helper).flatMap((locale) => (occupationLabels[id]?.[locale] ? [] : [`${id} ${locale}`])),
  );
  expect(missing).toEqual([]);
  expect(occupations.filter(({ de, en }) => !de || !en)).toEqual([]);
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
