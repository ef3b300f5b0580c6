import { clock } from "~/config/clock";
import { searchEngine } from "~/facts/search-engine.server";
import { rebuildIndex } from "~/services/search/keep-search-current";
import { runAgainstDatabase } from "./database";

/**
 * `npm run search:rebuild`: fills every index of every engine anew and swaps it in; searches keep working meanwhile.
 */
await runAgainstDatabase(async ({ db }) => {
  for (const engine of searchEngine().engines) {
    for (const index of ["jobs", "candidates"] as const) {
      const started = performance.now();
      const count = await rebuildIndex(db, engine, index, clock);
      process.stdout.write(
        `${engine.name} ${index}: ${count} documents in ${Math.round(performance.now() - started)} ms\n`,
      );
    }
  }
});
