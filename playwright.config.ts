import { defineConfig, type PlaywrightTestConfig } from "@playwright/test";
import { type City, pagesCity, storyCity } from "./tests/e2e/support/cities";
import { browserFlags, findBrowser } from "./tests/support/browser.mjs";

type Project = NonNullable<PlaywrightTestConfig["projects"]>[number];

const addressOf = ({ port }: City) => `http://localhost:${port}`;

/** The built product with a fresh demo city of its own, started the way a newcomer starts it. */
const product = (city: City) => ({
  command: "node tests/e2e/serve.mjs",
  url: `${addressOf(city)}/readyz`,
  env: {
    PORT: String(city.port),
    APP_URL: addressOf(city),
    SPROSSE_DATA: city.data,
    SPROSSE_DEMO: "1",
    LOG_LEVEL: "warn",
  },
  gracefulShutdown: { signal: "SIGTERM" as const, timeout: 15_000 },
  timeout: 120_000,
  reuseExistingServer: false,
  stdout: "pipe" as const,
});

/** Stories that start their own servers in order to kill them; all others share one city. */
const ownServers = ["**/engine-killed.spec.ts", "**/killed-server.spec.ts", "**/start-stop.spec.ts"];

const stories: Project[] = [
  { name: "city", testIgnore: ["pages/**", ...ownServers], workers: 1, use: { baseURL: addressOf(storyCity) } },
  { name: "own servers", testMatch: ownServers, workers: 1, use: { baseURL: addressOf(storyCity) } },
];

/** The checks of every page, on a city of their own: they only read, so two can run at once. */
const pages: Project[] = [
  {
    name: "pages",
    testDir: "tests/e2e/pages",
    fullyParallel: true,
    timeout: 240_000,
    use: { baseURL: addressOf(pagesCity) },
  },
];

const parts = {
  stories: { projects: stories, webServer: [product(storyCity)] },
  pages: { projects: pages, webServer: [product(pagesCity)] },
  // in one run: a worker that has no story left checks pages
  all: { projects: [...stories, ...pages], webServer: [product(storyCity), product(pagesCity)] },
};

export const browserTests = (part: keyof typeof parts): PlaywrightTestConfig =>
  defineConfig({
    ...parts[part],
    testDir: "tests/e2e",
    outputDir: ".data/test-results/browser",
    workers: 2,
    fullyParallel: false,
    reporter: [["list"]],
    timeout: 120_000,
    expect: { timeout: 10_000 },
    use: {
      browserName: "chromium",
      locale: "de-DE",
      timezoneId: "Europe/Berlin",
      // a missing button fails at its own line, not when the whole story runs out of time
      actionTimeout: 15_000,
      navigationTimeout: 30_000,
      // writing down what each step finds is a seventh of the work: `--trace retain-on-failure` shows it for one file
      trace: "off",
      launchOptions: { executablePath: findBrowser() ?? undefined, args: browserFlags },
    },
  });

export default browserTests("all");
