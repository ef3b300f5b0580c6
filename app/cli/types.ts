import { execFileSync } from "node:child_process";
import { runAgainstDatabase } from "./database";

/** Writes db/schema.ts from the migrated database; a test fails when the two differ. */
await runAgainstDatabase(async ({ ownerUrl }) => {
  execFileSync(
    "npx",
    [
      "kysely-codegen",
      "--dialect",
      "postgres",
      "--url",
      ownerUrl,
      "--out-file",
      "db/schema.ts",
      "--camel-case",
      "--default-schema",
      "public",
      "--exclude-pattern",
      "{kysely_*,search_pg.*}",
      "--date-parser",
      "string",
      "--numeric-parser",
      "number",
      "--type-mapping",
      JSON.stringify({ int8: "number" }),
    ],
    { stdio: "inherit" },
  );
});
