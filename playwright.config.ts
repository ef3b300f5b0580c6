import { defineConfig, type PlaywrightTestConfig } from "@playwright/test";
import { BROWSER_FLAGS, findBrowser } from "./tests/support/browser.mjs";

/** The built product with a fresh demo city of its own, started as a newcomer starts it. */
export const product = ({ port, data }: { port: number; data: string }): PlaywrightTestConfig => ({
  testDir: "tests/e2e",
  // every page × role × language goes round by itself: playwright.pages.config.ts
  testIgnore: ["pages/**"],
  outputDir: ".data/test-results/browser",
  workers: 1,
  fullyParallel: false,
  reporter: [["list"]],
  timeout: 120_000,
  expect: { timeout: 10_000 },
  use: {
    baseURL: `http://localhost:${port}`,
    browserName: "chromium",
    locale: "de-DE",
    timezoneId: "Europe/Berlin",
    // a missing button fails at its line and not when the whole story runs out of time
    actionTimeout: 15_000,
    navigationTimeout: 30_000,
    trace: "retain-on-failure",
    launchOptions: { executablePath: findBrowser() ?? undefined, args: BROWSER_FLAGS },
  },
  webServer: {
    command: "node tests/e2e/serve.mjs",
    url: `http://localhost:${port}/readyz`,
    env: {
      PORT: String(port),
      APP_URL: `http://localhost:${port}`,
      SPROSSE_DATA: data,
      SPROSSE_DEMO: "1",
      LOG_LEVEL: "warn",
    },
    gracefulShutdown: { signal: "SIGTERM", timeout: 15_000 },
    timeout: 120_000,
    reuseExistingServer: false,
    stdout: "pipe",
  },
});

/** Stories that start servers of their own, to end them in the middle; beside them the others share one city. */
const ownServers = ["**/engine-killed.spec.ts", "**/killed-server.spec.ts", "**/start-stop.spec.ts"];

export default defineConfig(product({ port: Number(process.env.E2E_PORT ?? 3400), data: ".data/e2e" }), {
  workers: 2,
  projects: [
    { name: "city", testIgnore: ["pages/**", ...ownServers], workers: 1 },
    { name: "own servers", testMatch: ownServers, workers: 1 },
  ],
});
