import fs from "node:fs";
import path from "node:path";
import ts from "typescript";
import { describe, expect, test } from "vitest";
import { expected } from "./domain/status-tables.fixture";

/** A state is written by a change that its table allows, and a set of states is told from a table: neither by hand. */
const root = path.resolve(import.meta.dirname, "..");
const rooms = ["app", "db/repositories", "search", "emails"];
/** Where tables stand, what is no state of theirs though it has the name, and what has no table yet. */
const notHere = /(^|\/)states\.ts$|status-table|\.(test|fixture)\.tsx?$/;
const stateNames = expected.map(({ table }) => new Set<string>(table.states));

const parse = (name: string, text: string) =>
  ts.createSourceFile(name, text, ts.ScriptTarget.Latest, true, ts.ScriptKind.TSX);

function walk(source: ts.SourceFile, see: (node: ts.Node) => void): void {
  const each = (node: ts.Node): void => {
    see(node);
    ts.forEachChild(node, each);
  };
  each(source);
}

const at = (source: ts.SourceFile, node: ts.Node) =>
  `${source.fileName}:${source.getLineAndCharacterOfPosition(node.getStart()).line + 1}`;

/** `.set({ state: … })` of a statement, or `set state = …` in one written out, with anything but the end of a change. */
function writes(source: ts.SourceFile): string[] {
  const found: string[] = [];
  walk(source, (node) => {
    if (ts.isCallExpression(node) && /\.set$/.test(node.expression.getText()) && node.arguments[0]) {
      const [set] = node.arguments;
      if (!ts.isObjectLiteralExpression(set)) return;
      const state = set.properties.find((property) => property.name?.getText() === "state");
      if (state && !(ts.isPropertyAssignment(state) && state.initializer.getText() === "move.to"))
        found.push(at(source, state));
    }
    if (
      ts.isTemplateLiteral(node) &&
      /\bset\b[^;]*\bstate\s*=(?!\s*(?:\$\{move\.to\}|case when state in \(\$\{among\(move\.from\)\}\) then \$\{move\.to\} else state end))/i.test(
        setPart(node.getText()),
      )
    )
      found.push(at(source, node));
  });
  return found;
}

/** What an `update` in a text sets, up to its conditions. */
const setPart = (text: string) => /\bupdate\b[^;]*?\bset\b[^;]*?(?=\bwhere\b|\sfrom\b|$)/i.exec(text)?.[0] ?? "";

/** Two or more states of one table named beside each other, in a list or in a statement. */
function lists(source: ts.SourceFile): string[] {
  const found: string[] = [];
  const ofOneTable = (names: readonly string[]) =>
    names.length > 1 && stateNames.some((states) => names.every((name) => states.has(name)));
  walk(source, (node) => {
    if (ts.isTemplateLiteral(node)) {
      const sql = node.getText();
      const written = /\bstate\s+(?:not\s+)?in\s*\(([^)$]*)\)|\bstate\s*=\s*any\s*\(\s*'\{([^}]*)\}/gi;
      for (const [, list, array] of sql.matchAll(written))
        if (ofOneTable((list ?? array ?? "").split(",").map((name) => name.trim().replaceAll("'", ""))))
          found.push(at(source, node));
    }
    if (ts.isArrayLiteralExpression(node) && node.elements.every(ts.isStringLiteral)) {
      const about = node.parent.getText().slice(0, 200);
      const names = node.elements.map((element) => (element as ts.StringLiteral).text);
      if (/state/i.test(about) && ofOneTable(names)) found.push(at(source, node));
    }
  });
  return found;
}

const sources = rooms
  .flatMap((room) =>
    (fs.readdirSync(path.join(root, room), { recursive: true }) as string[])
      .map((name) => `${room}/${name}`)
      .filter((name) => /\.tsx?$/.test(name) && !notHere.test(name)),
  )
  .map((name) => parse(name, fs.readFileSync(path.join(root, name), "utf8")));

describe("states", () => {
  test("are written only as a table allows", () => {
    expect(sources.length).toBeGreaterThan(500);
    expect(sources.flatMap(writes)).toEqual([]);
  });

  test("are listed only by their tables", () => {
    expect(sources.flatMap(lists)).toEqual([]);
  });
});

describe("a state by hand is noticed:", () => {
  const planted = (text: string) => parse("planted.ts", text);

  test("one that a statement writes", () => {
    expect(writes(planted('trx.updateTable("job").set({ state: "closed" })'))).toEqual(["planted.ts:1"]);
    expect(writes(planted("trx.updateTable('job').set({ state })"))).toHaveLength(1);
    expect(writes(planted("sql`update job set places = 1, state = 'closed' where id = 1`"))).toHaveLength(1);
    expect(writes(planted("trx.updateTable('job').set({ ...change, state: move.to })"))).toEqual([]);
    expect(writes(planted("sql`update job set places = 1 where state = 'closed'`"))).toEqual([]);
  });

  test("a list in a statement or in code", () => {
    expect(lists(planted("sql`select 1 from proposal p where p.state in ('draft', 'sent')`"))).toHaveLength(1);
    expect(lists(planted("sql`select 1 from job where state not in ('closed','expired')`"))).toHaveLength(1);
    expect(lists(planted("sql`select 1 where p.state = any ('{draft,sent}'::text[])`"))).toHaveLength(1);
    expect(lists(planted('query.where("state", "in", ["published", "paused"])'))).toHaveLength(1);
    // biome-ignore lint/suspicious/noTemplateCurlyInString: a text that is read, not run
    expect(lists(planted("sql`select 1 where p.state in (${among(liveStates)})`"))).toEqual([]);
    expect(lists(planted("sql`select 1 where p.state = 'draft'`"))).toEqual([]);
  });
});
