import fs from "node:fs";
import path from "node:path";
import ts from "typescript";
import { describe, expect, test } from "vitest";
import { expected } from "./domain/status-tables.fixture";

/**
 * A state is written only through a change its table allows, and a set of states is derived from a table: neither by
 * hand.
 */
const root = path.resolve(import.meta.dirname, "..");
const rooms = ["app", "db/repositories", "search", "emails"];
/** Files with the tables, with something else called `state`, or with states that have no table yet. */
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

/**
 * `.set({ state: … })` in a statement, or `set state = …` in one written as text, with anything but the target of a
 * move.
 */
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

/**
 * A new row whose first state is written by hand: `.values({ state: "open" })`, `insertJob(trx, { state: "draft" })`,
 * or `insert into` in a statement written as text. The first state comes from a table (`begin`) or from the column's
 * default.
 */
function begins(source: ts.SourceFile): string[] {
  const found: string[] = [];
  walk(source, (node) => {
    if (ts.isPropertyAssignment(node) && node.name.getText() === "state" && isHanded(node)) {
      const words = [...node.initializer.getText().matchAll(/"(\w+)"/g)].map(([, word = ""]) => word);
      const begun = /\.begin\(/.test(node.initializer.getText());
      if (!begun && words.some((word) => stateNames.some((of) => of.has(word)))) found.push(at(source, node));
    }
    if (ts.isTemplateLiteral(node)) {
      const [, columns = "", rest = ""] = /\binsert\s+into\s+[\w.]+\s*\(([^)]*)\)([^;]*)/i.exec(node.getText()) ?? [];
      const words = [...rest.matchAll(/'(\w+)'/g)].map(([, word = ""]) => word);
      if (/\bstate\b/.test(columns) && words.some((word) => stateNames.some((of) => of.has(word))))
        found.push(at(source, node));
    }
  });
  return found;
}

/** Whether an object with this property is passed to something that adds rows. */
function isHanded(property: ts.Node): boolean {
  let node = property.parent;
  while (ts.isObjectLiteralExpression(node) || ts.isArrayLiteralExpression(node) || ts.isParenthesizedExpression(node))
    node = node.parent;
  while (ts.isArrowFunction(node) || (ts.isCallExpression(node) && /\.(map|flatMap)$/.test(node.expression.getText())))
    node = node.parent;
  return ts.isCallExpression(node) && /(\.values|^(insert|add)[A-Z]\w*)$/.test(node.expression.getText());
}

/** What an `update` in a text sets, up to its conditions. */
const setPart = (text: string) => /\bupdate\b[^;]*?\bset\b[^;]*?(?=\bwhere\b|\sfrom\b|$)/i.exec(text)?.[0] ?? "";

/** Two or more states of one table named together, in a list or in a statement. */
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
    if (ts.isBinaryExpression(node) && !isInChain(node)) {
      for (const names of compared(node)) if (ofOneTable(names)) found.push(at(source, node));
    }
    if (ts.isArrayLiteralExpression(node) && node.elements.every(ts.isStringLiteral)) {
      const about = node.parent.getText().slice(0, 200);
      const names = node.elements.map((element) => (element as ts.StringLiteral).text);
      if (/state/i.test(about) && ofOneTable(names)) found.push(at(source, node));
    }
  });
  return found;
}

/** Whether a comparison is part of a longer one, which is judged as a whole. */
function isInChain({ parent }: ts.Node): boolean {
  return ts.isParenthesizedExpression(parent) ? isInChain(parent) : ts.isBinaryExpression(parent);
}

/**
 * `row.state === "draft" || row.state === "sent"`, or the same with `!==` and `&&`: the states something is compared
 * with.
 */
function compared(chain: ts.BinaryExpression): string[][] {
  const asked = new Map<string, string[]>();
  const gather = (node: ts.Expression): void => {
    if (ts.isParenthesizedExpression(node)) gather(node.expression);
    if (!ts.isBinaryExpression(node)) return;
    const { left, right, operatorToken } = node;
    if (/^(\|\||&&)$/.test(operatorToken.getText())) [left, right].forEach(gather);
    if (/^[!=]==$/.test(operatorToken.getText()) && ts.isStringLiteral(right) && /state$/i.test(left.getText())) {
      const of = `${left.getText()} ${operatorToken.getText()}`;
      asked.set(of, [...(asked.get(of) ?? []), right.text]);
    }
  };
  gather(chain);
  return [...asked.values()];
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

  test("begin only where a table says so", () => {
    expect(sources.flatMap(begins)).toEqual([]);
  });

  test("are listed only by their tables", () => {
    expect(sources.flatMap(lists)).toEqual([]);
  });
});

describe("a state by hand is noticed:", () => {
  const planted = (text: string) => parse("planted.ts", text);

  test("one written by a statement", () => {
    expect(writes(planted('trx.updateTable("job").set({ state: "closed" })'))).toEqual(["planted.ts:1"]);
    expect(writes(planted("trx.updateTable('job').set({ state })"))).toHaveLength(1);
    expect(writes(planted("sql`update job set places = 1, state = 'closed' where id = 1`"))).toHaveLength(1);
    expect(writes(planted("trx.updateTable('job').set({ ...change, state: move.to })"))).toEqual([]);
    expect(writes(planted("sql`update job set places = 1 where state = 'closed'`"))).toEqual([]);
  });

  test("one that a new row begins in", () => {
    expect(begins(planted('trx.insertInto("job").values({ title, state: "draft" })'))).toEqual(["planted.ts:1"]);
    expect(begins(planted('insertEmployer(trx, { name, state: visited ? "active" : "prospect" })'))).toHaveLength(1);
    expect(
      begins(planted('trx.insertInto("job").values(rows.map((row) => ({ ...row, state: "draft" })))')),
    ).toHaveLength(1);
    expect(begins(planted("sql`insert into job (id, state) values (1, 'draft')`"))).toHaveLength(1);
    expect(begins(planted('insertEmployer(trx, { name, state: employerStatus.begin("register", role) })'))).toEqual([]);
    expect(begins(planted("sql`insert into job (id) select id from job where state = 'draft'`"))).toEqual([]);
  });

  test("a chain of comparisons", () => {
    expect(lists(planted('const open = job.state === "draft" || job.state === "returned";'))).toHaveLength(1);
    expect(lists(planted('if (isOwn && (state !== "closed" && state !== "expired")) stop();'))).toHaveLength(1);
    expect(lists(planted('const is = job.state === "draft" || other.state === "returned";'))).toEqual([]);
    expect(lists(planted('const is = job.state === "draft" || job.kind === "sent";'))).toEqual([]);
  });

  test("a list in a statement or in code", () => {
    expect(lists(planted("sql`select 1 from proposal p where p.state in ('draft', 'sent')`"))).toHaveLength(1);
    expect(lists(planted("sql`select 1 from job where state not in ('closed','expired')`"))).toHaveLength(1);
    expect(lists(planted("sql`select 1 where p.state = any ('{draft,sent}'::text[])`"))).toHaveLength(1);
    expect(lists(planted('query.where("state", "in", ["published", "paused"])'))).toHaveLength(1);
    // biome-ignore lint/suspicious/noTemplateCurlyInString: this text is parsed, not run
    expect(lists(planted("sql`select 1 where p.state in (${among(liveStates)})`"))).toEqual([]);
    expect(lists(planted("sql`select 1 where p.state = 'draft'`"))).toEqual([]);
  });
});
