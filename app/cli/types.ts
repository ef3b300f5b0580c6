import { runAgainstDatabase } from "./database";
import { tableTypes } from "./table-types";

/** Writes db/schema.ts from the migrated database; a test fails when the two differ. */
await runAgainstDatabase(async ({ ownerUrl }) => {
  process.stdout.write(await tableTypes(ownerUrl));
});
