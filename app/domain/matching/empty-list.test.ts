import { expect, test } from "vitest";
import { explainEmptyList } from "./empty-list";
import type { Names } from "./names";

const names = { occupation: {} } as Names;
const without = (filter: number, words: number) => ({ groups: [{ name: "way", total: filter }], words });

test("an empty list offers only what would show somebody again", () => {
  expect(explainEmptyList("stapler", without(1, 1), [], names)).toMatchObject({
    filters: [{ name: "way", total: 1 }],
    dropWords: [{ word: "stapler", total: 1 }],
  });
  expect(explainEmptyList("stapler", without(0, 0), [], names)).toMatchObject({ filters: [], dropWords: [] });
});
