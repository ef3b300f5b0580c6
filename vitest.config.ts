import { defineConfig } from "vitest/config";
import { alias } from "./alias";

/** For whoever hangs, in ms: a machine that is busy with other work takes several times as long as a quiet one. */
const slowest = 60_000;

// Two projects: unit tests need no database and start at once; everything else gets a real PostgreSQL.
export default defineConfig({
  test: {
    projects: [
      {
        resolve: { alias },
        esbuild: { jsx: "automatic" },
        test: {
          name: "unit",
          include: [
            "app/**/*.test.{ts,tsx}",
            "search/**/*.test.ts",
            "emails/**/*.test.{ts,tsx}",
            "tests/support/*.test.ts",
          ],
          pool: "forks",
          testTimeout: slowest,
          hookTimeout: slowest,
          // these tests keep no state between files, so shared imports are loaded once instead of once per file
          isolate: false,
        },
      },
      {
        resolve: { alias },
        esbuild: { jsx: "automatic" },
        test: {
          name: "integration",
          include: ["tests/integration/**/*.test.{ts,tsx}", "tests/contract/**/*.test.ts", "db/**/*.test.ts"],
          globalSetup: ["tests/support/global-setup.ts"],
          pool: "forks",
          isolate: false,
          // after the unit tests, which answer in seconds; two files at a time leave the database server enough room
          sequence: { groupOrder: 1 },
          maxWorkers: 2,
          // files share their process, and a city with a database of its own must be told its secret
          env: { AUTH_SECRET: "a-secret-that-only-these-tests-know" },
          testTimeout: slowest,
          hookTimeout: slowest,
        },
      },
    ],
  },
});
