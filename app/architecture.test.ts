import type { RouteConfigEntry } from "@remix-run/route-config";
import ts from "typescript";
import { describe, expect, test } from "vitest";
import { cycles, filesUnder, graphOf, importTarget, isFile, productFiles, read } from "#tests/support/source-files";
import { allParts, isKeptBy } from "./cli/reload";
import routes from "./routes";

/**
 * Which way imports may go: routes → request, queries, services → facts → domain, db, search, emails. A file may import
 * only what its room lists; a control at the end plants a forbidden import, which must be caught.
 */

/** Room → what it may import: other rooms, or packages (`npm:` prefix; `npm:*` any). */
const rules: Record<string, string[]> = {
  // the stages and the table of page languages are plain data without imports
  "app/domain": [
    "app/domain",
    "app/i18n/locales",
    // lists whose ids become types
    "db/reference/stages.json",
    "db/reference/end_reasons.json",
    "db/reference/guards.json",
    // pairs of positions that are kindred
    "db/reference/classification/kin.json",
    "npm:zod",
    "npm:temporal-polyfill",
    // the numbering plans of all countries, as data
    "npm:libphonenumber-js",
  ],
  "app/facts": ["app/domain", "app/facts", "app/config", "db", "search", "npm:*"],
  "app/services": [
    "app/domain",
    "app/facts",
    "app/services",
    "app/config",
    "app/i18n",
    "db",
    "search",
    "emails",
    "npm:*",
  ],
  "app/queries": ["app/domain", "app/facts", "app/queries", "app/config", "db", "search", "emails", "npm:*"],
  "app/request": ["app/config", "app/domain", "app/facts", "app/request", "db", "npm:*"],
  "app/routes": [
    "app/domain",
    "app/facts",
    "app/services",
    "app/queries",
    "app/request",
    "app/routes",
    "app/components",
    "app/auth",
    "app/config",
    "app/i18n",
    "app/styles",
    "db/index.server",
    "npm:*",
  ],
  "app/components": ["app/domain", "app/components", "app/i18n", "npm:*"],
  "app/i18n": ["app/i18n", "npm:*"],
  "app/front": ["app/front", "app/i18n", "npm:*"],
  "app/config": ["app/config", "app/domain", "npm:*"],
  // a request that is not allowed here is answered like any other
  "app/auth": [
    "app/domain",
    "app/auth",
    "app/facts/seal",
    "app/request/kept",
    "app/request/responses.server",
    "app/request/safe-path",
    "app/config",
    "app/i18n",
    "app/services",
    "db",
    "npm:*",
  ],
  "app/worker": [
    "app/domain",
    "app/facts",
    "app/services",
    "app/worker",
    // the worker writes the mails that sign-in reads
    "app/auth/mail-proof",
    "app/auth/secret",
    "app/config",
    "app/i18n",
    "db",
    "search",
    "emails",
    "npm:*",
  ],
  // the emergency door prints the link that a mail would bring
  "app/cli": [
    "app/domain",
    "app/facts",
    "app/services",
    "app/auth/mail-proof",
    "app/cli",
    "app/config",
    "app/i18n",
    "db",
    "search",
    "npm:*",
  ],
  // the entry points of the processes, and files Remix finds by their name
  "app/server.ts": ["app/front", "app/entry.server", "app/config", "app/i18n", "db/index.server", "npm:*"],
  "app/start.ts": ["app/cli", "app/config", "db", "npm:*"],
  "app/worker.ts": ["app/worker", "app/config", "db", "npm:*"],
  "app/root.tsx": ["app/auth", "app/components", "app/config", "app/i18n", "app/styles", "npm:*"],
  "app/entry.server.tsx": [
    "app/auth/kept-form.server",
    "app/facts",
    "app/components",
    "app/config",
    "app/front/defect",
    "app/front/shape",
    "app/i18n",
    "app/request",
    "npm:*",
  ],
  "app/routes.ts": ["app/routes", "npm:*"],
  db: ["db", "app/domain", "npm:*"],
  search: ["search", "app/domain", "npm:*"],
  emails: ["emails", "app/domain", "npm:*"],
};

/** Packages that only one room may import. */
const ownedBy: Record<string, string[]> = {
  meilisearch: ["search"],
  resend: ["emails"],
  nodemailer: ["emails"],
  "graphile-worker": ["db", "app/worker", "app/worker.ts"],
  "better-auth": ["app/auth"],
  kysely: ["db", "search", "app/queries"],
  pg: ["db", "search"],
};

/** Rooms that decide what happens; reading and writing the database is the job of db and of page queries. */
const withoutStatements = [
  "app/facts",
  "app/services",
  "app/request",
  "app/auth",
  "app/routes",
  "app/front",
  "app/config",
  "app/worker",
  "app/cli",
  "app/components",
  "app/i18n",
  "app/server.ts",
  "app/start.ts",
  "app/worker.ts",
  "app/root.tsx",
  "app/entry.server.tsx",
];

/** A statement begins with one of these, or is written out as SQL. */
const statement = /\.(selectFrom|selectNoFrom|insertInto|updateTable|deleteFrom|mergeInto)\(|\bsql(<[^`]*>)?`/;

type Import = { file: string; target: string };

const roomOf = (target: string) =>
  Object.keys(rules)
    .filter((room) => target === room || target.startsWith(`${room}/`))
    .sort((a, b) => b.length - a.length)[0];

/** Types do not exist at run time, so a component may import the type of a query's result. */
function importsOf(file: string, source: string): Import[] {
  return ts
    .preProcessFile(source.replace(/^(import|export) type [^;]*;$|typeof import\([^)]*\)/gm, ""), true, true)
    .importedFiles.map(({ fileName }) => ({ file, target: importTarget(file, fileName) }));
}

function violations(imports: Import[]): string[] {
  return imports.flatMap(({ file, target }) => {
    const room = roomOf(file);
    if (!room || (target.startsWith("npm:node:") && room !== "app/domain")) return [];
    const allowed = rules[room] ?? [];
    const ok = target.startsWith("npm:")
      ? allowed.includes("npm:*") || allowed.includes(target)
      : allowed.some((entry) => target === entry || target.startsWith(`${entry}/`) || target.startsWith(`${entry}.`));
    const owners = ownedBy[target.slice(4)];
    const owned =
      target.startsWith("npm:") && owners && !owners.some((owner) => room === owner || room.startsWith(`${owner}/`));
    return ok && !owned ? [] : [`${file} → ${target}`];
  });
}

/** A path parameter used directly, with an empty string when it is missing. */
const readsParams = /\bparams\.\w+ \?\? |\{[^{}]*\w+ = "[^{}]*\} = (args\.)?params\b/;
/** Whether a text is the name of a row, checked in a way that also accepts what every object inherits. */
const asksInherited = /\bis [^=;]+ =>[^;]*[\w)] in [\w.]+;/;

const holdsStatement = (source: string) => statement.test(source);

const flat = (entries: RouteConfigEntry[]): RouteConfigEntry[] =>
  entries.flatMap((entry) => [entry, ...flat(entry.children ?? [])]);

/** Whether a page reads a result without naming its type, or casts it. */
const isUntyped = (source: string): boolean =>
  /use(Action|Loader|RouteLoader)Data(\(|<[^;\n]*>\("?[\w-]*"?\) as )/.test(source);

describe("the rooms of the project", () => {
  test("every import goes in an allowed direction", () => {
    const imports = productFiles.flatMap((file) => importsOf(file, read(file)));
    expect(imports.length).toBeGreaterThan(50);
    expect(violations(imports)).toEqual([]);
  });

  test("every file of the product lives in a room", () => {
    expect(productFiles.filter((file) => !file.endsWith(".d.ts") && !roomOf(file))).toEqual([]);
  });

  test("a section of a law is written with a space, § 4a", () => {
    const tight = /§\d/;
    const texts = ["db/reference", "app/i18n/locales"].flatMap((folder) => filesUnder(folder, /\.json$/));
    expect(texts.length).toBeGreaterThan(30);
    expect(
      [...productFiles, ...texts, ...filesUnder("tests").filter((file) => !file.endsWith(".test.ts"))].filter(
        (file) =>
          !file.startsWith("db/migrations/") &&
          !file.startsWith("db/reference/classification/") &&
          tight.test(read(file)),
      ),
    ).toEqual([]);
    // control
    expect(tight.test(`the minimum wage (${"§"}1 MiLoG)`)).toBe(true);
  });

  test("no two rooms import each other", () => {
    const rooms = new Map<string, string[]>();
    for (const [file, targets] of graphOf(new Map(productFiles.map((file) => [file, read(file)])))) {
      const from = roomOf(file) ?? "";
      const to = targets.flatMap((target) => roomOf(target) ?? []).filter((room) => room !== from);
      rooms.set(from, [...(rooms.get(from) ?? []), ...to]);
    }
    expect(cycles(rooms)).toEqual([]);
  });

  test("services, sign-in, routes and tasks leave SQL to the repositories and to page queries", () => {
    const within = productFiles.filter((file) =>
      withoutStatements.some((room) => file === room || file.startsWith(`${room}/`)),
    );
    expect(within.length).toBeGreaterThan(300);
    expect(within.filter((file) => holdsStatement(read(file)))).toEqual([]);
  });

  test.each([
    'const job = await trx.selectFrom("job").selectAll().executeTakeFirst();',
    'await trx\n    .insertInto("job")\n    .values(row)\n    .execute();',
    "const { rows } = await sql<{\n  id: string;\n}>`select id from job`.execute(trx);",
    "await sql`select pg_notify('x', '')`.execute(trx);",
  ])("control: the statement %j is noticed", (source) => {
    expect(holdsStatement(source)).toBe(true);
  });

  test("path parameters are read by app/request/params, and row names come from the table", () => {
    const text = (file: string) => read(file);
    expect(productFiles.filter((file) => file.startsWith("app/routes/") && readsParams.test(text(file)))).toEqual([]);
    expect(productFiles.filter((file) => asksInherited.test(text(file)))).toEqual([]);
  });

  test.each([
    [readsParams, 'const job = await ownJob(trx, actor, args.params.id ?? "");'],
    [readsParams, 'const { locale, slug = "" } = params;'],
    [asksInherited, "const isLocale = (value: string): value is Locale => value in locales;"],
  ])("control: %s notices %j", (pattern, source) => {
    expect(source).toMatch(pattern);
  });

  test("a page can be told from its parts: whatever has an address is beside its route list, everything else in parts", () => {
    const pages = flat(routes as RouteConfigEntry[]).map(({ file }) => `app/${file}`);
    const others = productFiles.filter(
      (file) => file.startsWith("app/routes/") && !/\/parts\/|\/routes\.ts$/.test(file),
    );
    expect(pages.length).toBeGreaterThan(150);
    expect(others.sort()).toEqual([...new Set(pages)].sort());
  });

  test("what a loader or an action answers has its type where it is read, and no cast", () => {
    const pages = productFiles.filter((file) => file.endsWith(".tsx") || file.startsWith("app/routes/"));
    expect(pages.filter((file) => isUntyped(read(file)))).toEqual([]);
  });

  test.each([
    "const lastResult = useActionData();",
    "const result = useActionData<typeof action>() as MoveResult;",
    'const root = useRouteLoaderData("root") as RootData | undefined;',
  ])("control: the answer %j is seen", (source) => {
    expect(isUntyped(source)).toBe(true);
  });

  test.each(allParts)("what %s loads by itself is watched in development", (part) => {
    const loaded = new Set([part as string]);
    // what is added on the way is walked too
    for (const file of loaded) {
      if (!/\.tsx?$/.test(file)) continue;
      for (const { target } of importsOf(file, read(file))) {
        const found = ["", ".ts", ".tsx", "/index.ts"].map((end) => target + end).find(isFile);
        if (found) loaded.add(found);
      }
    }
    expect(loaded.size).toBeGreaterThan(8);
    expect([...loaded].filter((file) => !isKeptBy(part, file))).toEqual([]);
  });

  test("only services, requests and tasks open transactions", () => {
    const opening = productFiles.filter(
      (file) => file.startsWith("db/repositories/") && /\.transaction\(|\bwithActor\(/.test(read(file)),
    );
    expect(opening).toEqual([]);
  });

  test.each([
    ["app/domain/x.ts", 'import { db } from "#db/index.server";'],
    ["app/domain/x.ts", 'import React from "react";'],
    ["app/domain/x.ts", 'import fs from "node:fs";'],
    ["db/x.ts", 'import { search } from "#search/index.server";'],
    ["app/services/x.ts", 'import { sql } from "kysely";'],
    ["app/services/x.ts", 'import { candidateList } from "~/queries/candidate/list";'],
    ["app/facts/x.ts", 'import type { RawBuilder } from "kysely";\nimport { sql } from "kysely";'],
    ["app/facts/x.ts", 'import { candidateList } from "~/queries/candidate/list";'],
    ["app/routes/x.tsx", 'import { Resend } from "resend";'],
    ["app/components/x.tsx", 'import { job } from "~/services/job/publish-job";'],
    ["emails/x.ts", 'import { x } from "../db/index.server";'],
  ])("control: %s with %s is caught", (file, source) => {
    expect(violations(importsOf(file, source))).toHaveLength(1);
  });
});
