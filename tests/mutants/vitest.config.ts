import { defineConfig } from "vitest/config";
import { alias } from "../../alias";

/**
 * The tests that must notice the planted faults: those of the rules, or those with a database and those beside the
 * services.
 */
const rules = { include: ["app/domain/**/*.test.ts"] };
const services = {
  include: ["tests/integration/**/*.test.{ts,tsx}", "app/{services,queries,facts}/**/*.test.ts"],
  // these start separate programs, which would not have the fault
  exclude: ["tests/integration/cli/**", "tests/integration/bench/**"],
  globalSetup: ["tests/support/global-setup.ts"],
  testTimeout: 30_000,
};

export default defineConfig({
  resolve: { alias },
  esbuild: { jsx: "automatic" },
  test: process.env.MUTANTS === "services" ? services : rules,
});
