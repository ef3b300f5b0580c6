import { defineConfig } from "vitest/config";
import { alias } from "./alias";

// Two projects: rules need no database and start at once; everything else gets a real PostgreSQL.
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
          // rules keep nothing between files, so that what many of them import is read once and not in each
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
          // after the rules, which answer in seconds; two files at a time leave the server room
          sequence: { groupOrder: 1 },
          maxWorkers: 2,
          testTimeout: 30_000,
        },
      },
    ],
  },
});
