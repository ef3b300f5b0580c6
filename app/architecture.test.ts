import fs from "node:fs";
import path from "node:path";
import ts from "typescript";
import { describe, expect, test } from "vitest";

/**
 * The arrows of the house: routes → queries, services → domain, db, search, emails. A file may import only what its
 * room lists; a control at the end plants a forbidden import and must be caught.
 */
const ROOT = path.resolve(import.meta.dirname, "..");

/** Room → what it may import from: other rooms, or packages (`npm:` prefix; `npm:*` any). */
const RULES: Record<string, string[]> = {
  "app/domain": ["app/domain", "npm:zod", "npm:temporal-polyfill"],
  "app/services": [
    "app/i18n",
    "app/domain",
    "app/services",
    "app/queries",
    "app/config",
    "db",
    "search",
    "emails",
    "npm:*",
  ],
  "app/queries": ["app/domain", "app/queries", "app/config", "db", "search", "emails", "npm:*"],
  "app/routes": [
    "app/domain",
    "app/services",
    "app/queries",
    "app/routes",
    "app/components",
    "app/auth",
    "app/config",
    "app/i18n",
    "app/styles",
    "app/root",
    "app/nonce",
    "db/index.server",
    "npm:*",
  ],
  "app/components": ["app/domain", "app/components", "app/i18n", "app/root", "app/nonce", "npm:*"],
  "app/i18n": ["app/i18n", "npm:*"],
  "app/front": ["app/front", "app/i18n", "npm:*"],
  "app/config": ["app/config", "npm:*"],
  "app/auth": ["app/domain", "app/auth", "app/config", "app/i18n", "app/services", "app/queries", "db", "npm:*"],
  "app/worker": [
    "app/domain",
    "app/services",
    "app/queries",
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
  db: ["db", "app/domain", "npm:*"],
  search: ["search", "app/domain", "npm:*"],
  emails: ["emails", "app/domain", "npm:*"],
};

/** Packages that only one room may touch. */
const OWNED: Record<string, string[]> = {
  meilisearch: ["search"],
  resend: ["emails"],
  nodemailer: ["emails"],
  "graphile-worker": ["db", "app/worker"],
  "better-auth": ["app/auth"],
  kysely: ["db", "search", "app/queries"],
  pg: ["db", "search"],
};

/** Rooms that say what is to happen; how it is read and written stands in db and in the queries of pages. */
const WITHOUT_STATEMENTS = ["app/services", "app/auth", "app/routes", "app/front", "app/config", "app/worker"];

/** A statement begins with one of these, or is written out as SQL. */
const STATEMENT = /\.(selectFrom|selectNoFrom|insertInto|updateTable|deleteFrom|mergeInto)\(|\bsql(<[^`]*>)?`/;

type Import = { file: string; target: string };

const roomOf = (target: string) =>
  Object.keys(RULES)
    .filter((room) => target === room || target.startsWith(`${room}/`))
    .sort((a, b) => b.length - a.length)[0];

function resolve(file: string, specifier: string): string {
  const alias: [string, string][] = [
    ["~/", "app/"],
    ["#db/", "db/"],
    ["#search/", "search/"],
    ["#emails/", "emails/"],
    ["#tests/", "tests/"],
  ];
  for (const [from, to] of alias) if (specifier.startsWith(from)) return to + specifier.slice(from.length);
  if (specifier.startsWith(".")) return path.relative(ROOT, path.resolve(ROOT, path.dirname(file), specifier));
  return `npm:${specifier.replace(/^(@[^/]+\/[^/]+|[^/]+).*$/, "$1")}`;
}

/** Types vanish when the code runs, so a component may name the shape of what a query returns. */
function importsOf(file: string, source: string): Import[] {
  return ts
    .preProcessFile(source.replace(/^(import|export) type [^;]*;$/gm, ""), true, true)
    .importedFiles.map(({ fileName }) => ({ file, target: resolve(file, fileName) }));
}

function violations(imports: Import[]): string[] {
  return imports.flatMap(({ file, target }) => {
    const room = roomOf(file);
    if (!room || (target.startsWith("npm:node:") && room !== "app/domain")) return [];
    const allowed = RULES[room] ?? [];
    const ok = target.startsWith("npm:")
      ? allowed.includes("npm:*") || allowed.includes(target)
      : allowed.some((entry) => target === entry || target.startsWith(`${entry}/`) || target.startsWith(`${entry}.`));
    const owners = OWNED[target.slice(4)];
    const owned =
      target.startsWith("npm:") && owners && !owners.some((owner) => room === owner || room.startsWith(`${owner}/`));
    return ok && !owned ? [] : [`${file} → ${target}`];
  });
}

const holdsStatement = (source: string) => STATEMENT.test(source);

function sources(folder: string): string[] {
  return fs
    .readdirSync(path.join(ROOT, folder), { recursive: true })
    .map((file) => path.join(folder, String(file)))
    .filter((file) => /\.tsx?$/.test(file) && !/\.(test|fixture)\.tsx?$/.test(file));
}

describe("the arrows of the house", () => {
  const files = ["app", "db", "search", "emails"]
    .filter((folder) => fs.existsSync(path.join(ROOT, folder)))
    .flatMap(sources);

  test("every import goes the way it may", () => {
    const imports = files.flatMap((file) => importsOf(file, fs.readFileSync(path.join(ROOT, file), "utf8")));
    expect(imports.length).toBeGreaterThan(50);
    expect(violations(imports)).toEqual([]);
  });

  test("only the clock asks for the time, and rules never do", () => {
    const asking = files.filter(
      (file) =>
        file.startsWith("app/domain/") &&
        /\bDate\.now\(|new Date\(\)|Temporal\.Now|Math\.random\(/.test(fs.readFileSync(path.join(ROOT, file), "utf8")),
    );
    expect(asking).toEqual([]);
  });

  test("services, sign-in, routes and tasks leave SQL to the repositories and the queries of pages", () => {
    const within = files.filter((file) => WITHOUT_STATEMENTS.some((room) => file.startsWith(`${room}/`)));
    expect(within.length).toBeGreaterThan(300);
    expect(within.filter((file) => holdsStatement(fs.readFileSync(path.join(ROOT, file), "utf8")))).toEqual([]);
  });

  test.each([
    'const job = await trx.selectFrom("job").selectAll().executeTakeFirst();',
    'await trx\n    .insertInto("job")\n    .values(row)\n    .execute();',
    "const { rows } = await sql<{\n  id: string;\n}>`select id from job`.execute(trx);",
    "await sql`select pg_notify('x', '')`.execute(trx);",
  ])("control: the statement %j is seen", (source) => {
    expect(holdsStatement(source)).toBe(true);
  });

  test("only services, requests and tasks open transactions", () => {
    const opening = files.filter(
      (file) =>
        file.startsWith("db/repositories/") &&
        /\.transaction\(|\bwithActor\(/.test(fs.readFileSync(path.join(ROOT, file), "utf8")),
    );
    expect(opening).toEqual([]);
  });

  test.each([
    ["app/domain/x.ts", 'import { db } from "#db/index.server";'],
    ["app/domain/x.ts", 'import React from "react";'],
    ["app/domain/x.ts", 'import fs from "node:fs";'],
    ["db/x.ts", 'import { search } from "#search/index.server";'],
    ["app/services/x.ts", 'import { sql } from "kysely";'],
    ["app/routes/x.tsx", 'import { Resend } from "resend";'],
    ["app/components/x.tsx", 'import { job } from "~/services/publish-job";'],
    ["emails/x.ts", 'import { x } from "../db/index.server";'],
  ])("control: %s with %s is caught", (file, source) => {
    expect(violations(importsOf(file, source))).toHaveLength(1);
  });
});
