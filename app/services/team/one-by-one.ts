import type { Trx } from "#db/index.server";
import { undoable } from "#db/savepoint";
import { AppError } from "~/domain/errors";

/** What came of one of several: what was done, or the code of the refusal. */
export type OneOutcome<Item, Done> = { item: Item; done: Done } | { item: Item; refused: string };

/**
 * Does the same for each of several, each under its own guards: one that is refused is returned with the refusal and does
 * not hold up the others; what was written for it is rolled back.
 * @throws anything but an expected refusal: then nothing is done
 */
export async function oneByOne<Item, Done>(
  trx: Trx,
  items: readonly Item[],
  act: (item: Item) => Promise<Done>,
): Promise<OneOutcome<Item, Done>[]> {
  const outcomes: OneOutcome<Item, Done>[] = [];
  for (const item of items) {
    try {
      outcomes.push({ item, done: await undoable(trx, () => act(item)) });
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
      outcomes.push({ item, refused: error.code });
    }
  }
  return outcomes;
}
