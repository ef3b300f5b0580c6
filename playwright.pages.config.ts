import { defineConfig } from "@playwright/test";
import { product } from "./playwright.config";

// the examiners look into the same database as the product
process.env.SPROSSE_DATA = ".data/e2e-pages";

/** The round over every page, on a city of its own: it only reads, so that two can go round at once. */
export default defineConfig(product({ port: Number(process.env.E2E_PAGES_PORT ?? 3401), data: ".data/e2e-pages" }), {
  testDir: "tests/e2e/pages",
  testIgnore: [],
  workers: 2,
  fullyParallel: true,
  timeout: 240_000,
  use: { trace: "off" },
  projects: [
    { name: "walk", testMatch: "walk.setup.ts", timeout: 180_000 },
    { name: "pages", testMatch: "*.spec.ts", dependencies: ["walk"] },
  ],
});
