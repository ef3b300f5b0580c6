import { packedTitles, shippedClassification } from "#db/reference/titles";
import { openTitles } from "~/domain/occupation/title-list";
import { readTitle } from "~/domain/occupation/title-meaning";
import type { Bench } from "./bench";

const goal = 0.97;
/** A position counts as understood when the reading gives it at least this share of its best one. */
const leastShare = 0.5;

/** Q2: all official titles of the KldB 2010, each read as somebody would type it. */
export const bench: Bench = {
  goal: `all 18,837 official titles understood ≥ ${goal}`,
  run: async () => {
    const started = performance.now();
    const list = openTitles(packedTitles());
    const made = performance.now();
    const titles = shippedClassification().kldbTitles;
    const failures = titles.filter(({ title, kldb5 }) => {
      const reading = readTitle(title, list);
      return !reading?.positions.some(
        ({ code, share }) => share >= leastShare && (code === kldb5 || code.slice(0, 4) === kldb5.slice(0, 4)),
      );
    });
    return {
      titles: titles.length,
      keys: list.size,
      understood: 1 - failures.length / titles.length,
      secondsToMake: (made - started) / 1_000,
      millisecondsEach: (performance.now() - made) / titles.length,
      failures: failures.map(({ title, kldb5 }) => `${title} ${kldb5}`),
    };
  },
};
