import path from "node:path";
import ts from "typescript";

/**
 * Finds tests that cannot fail: those without an `expect`, with one that has no matcher or is not awaited, or with all
 * of them in places that may never run (a branch, a `catch`, a loop over a list that may be empty).
 */

/** Matchers of the browser tests that wait for the page and return a promise. */
const pageMatchers =
  /^(toBe(Visible|Hidden|Focused|Checked|Enabled|Disabled|Editable|Attached|InViewport)|toHave(URL|Title|Text|Value|Values|Count|Attribute|Class|CSS|JSProperty|Id|Role|AccessibleName)|toContainText|toPass)$/;
const loopMethods = new Set(["map", "flatMap", "filter", "forEach", "every", "some", "find", "reduce", "sort"]);

const shortCircuits: ReadonlySet<ts.SyntaxKind> = new Set([
  ts.SyntaxKind.AmpersandAmpersandToken,
  ts.SyntaxKind.BarBarToken,
  ts.SyntaxKind.QuestionQuestionToken,
]);

type Source = { name: string; tree: ts.SourceFile };

export const parse = (name: string, text: string): Source => ({
  name,
  tree: ts.createSourceFile(name, text, ts.ScriptTarget.Latest, true),
});

const walk = (node: ts.Node, visit: (node: ts.Node) => void): void => {
  visit(node);
  ts.forEachChild(node, (child) => walk(child, visit));
};

const assertions = new Set([
  "expect",
  "expect.soft",
  "expect.poll",
  "expect.unreachable",
  "expectTypeOf",
  // of a property test
  "fc.assert",
]);

const asserts = (node: ts.Node): node is ts.CallExpression =>
  ts.isCallExpression(node) && assertions.has(nameOf(node.expression));

/** `name` or `object.name`; empty for anything longer. */
function nameOf(node: ts.Expression): string {
  if (ts.isIdentifier(node)) return node.text;
  return ts.isPropertyAccessExpression(node) && ts.isIdentifier(node.expression)
    ? `${node.expression.text}.${node.name.text}`
    : "";
}

/** Functions that assert something, directly or through others, as `file name`. */
export function assertingFunctions(sources: readonly Source[]): Set<string> {
  const bodies = new Map<string, ts.Node>();
  for (const { name: file, tree } of sources)
    walk(tree, (node) => {
      if (ts.isFunctionDeclaration(node) && node.name && node.body) bodies.set(`${file} ${node.name.text}`, node.body);
      if (ts.isVariableDeclaration(node) && node.initializer && ts.isArrowFunction(node.initializer))
        bodies.set(`${file} ${node.name.getText()}`, node.initializer.body);
    });
  const found = new Set<string>();
  for (let before = -1; before !== found.size; ) {
    before = found.size;
    for (const [key, body] of bodies) if (certainAssertions(body, found).length > 0) found.add(key);
  }
  return found;
}

/** The file and name of the called function, where it belongs to this file or to an imported test file. */
function calledFunction(call: ts.CallExpression): string {
  if (!ts.isIdentifier(call.expression)) return "";
  const name = call.expression.text;
  const file = call.getSourceFile();
  return `${importsOf(file).get(name) ?? file.fileName} ${name}`;
}

const imports = new WeakMap<ts.SourceFile, Map<string, string>>();

/** The file that each imported name comes from. */
function importsOf(file: ts.SourceFile): Map<string, string> {
  const known = imports.get(file);
  if (known) return known;
  const found = new Map<string, string>();
  imports.set(file, found);
  for (const statement of file.statements) {
    if (!ts.isImportDeclaration(statement) || !ts.isStringLiteral(statement.moduleSpecifier)) continue;
    const from = statement.moduleSpecifier.text;
    const target = from.startsWith(".") ? path.posix.join(path.posix.dirname(file.fileName), from) : from.slice(1);
    const bindings = statement.importClause?.namedBindings;
    if (bindings && ts.isNamedImports(bindings))
      for (const { name } of bindings.elements) found.set(name.text, `${target.replace(/\.ts$/, "")}.ts`);
  }
  return found;
}

const values = new WeakMap<ts.SourceFile, Map<string, ts.Expression[]>>();

/** The initial values of all names in a file, at any depth. */
function valuesOf(file: ts.SourceFile): Map<string, ts.Expression[]> {
  const known = values.get(file);
  if (known) return known;
  const found = new Map<string, ts.Expression[]>();
  values.set(file, found);
  walk(file, (node) => {
    if (!ts.isVariableDeclaration(node) || !ts.isIdentifier(node.name) || !node.initializer) return;
    found.set(node.name.text, [...(found.get(node.name.text) ?? []), node.initializer]);
  });
  return found;
}

/** Whether a list is known to have something in it. */
function hasItems(list: ts.Expression): boolean {
  if (ts.isParenthesizedExpression(list) || ts.isAsExpression(list) || ts.isSatisfiesExpression(list))
    return hasItems(list.expression);
  if (ts.isArrayLiteralExpression(list))
    return list.elements.some((element) => !ts.isSpreadElement(element) || hasItems(element.expression));
  if (ts.isObjectLiteralExpression(list)) return list.properties.length > 0;
  if (ts.isCallExpression(list) && /^(Object\.(keys|values|entries)|Array\.from)$/.test(list.expression.getText()))
    return list.arguments[0] !== undefined && (hasItems(list.arguments[0]) || /length: \d/.test(list.getText()));
  if (ts.isCallExpression(list) && /\.entries$/.test(list.expression.getText()))
    return hasItems((list.expression as ts.PropertyAccessExpression).expression);
  if (ts.isIdentifier(list)) {
    // whatever is imported by name is taken for a table that is not empty
    if (importsOf(list.getSourceFile()).has(list.text)) return true;
    return (valuesOf(list.getSourceFile()).get(list.text) ?? []).some((value) => value !== list && hasItems(value));
  }
  return false;
}

/** Whether this part of `parent` runs whenever `parent` does. */
function alwaysRuns(node: ts.Node): boolean {
  const { parent } = node;
  if (ts.isForOfStatement(parent)) return node !== parent.statement || hasItems(parent.expression);
  if (ts.isForStatement(parent)) return node !== parent.statement || /< \d/.test(parent.condition?.getText() ?? "");
  if (ts.isForInStatement(parent) || ts.isWhileStatement(parent)) return false;
  if (ts.isIfStatement(parent)) return node === parent.expression;
  if (ts.isConditionalExpression(parent)) return node === parent.condition;
  if (ts.isCatchClause(parent)) return false;
  if (ts.isBinaryExpression(parent) && shortCircuits.has(parent.operatorToken.kind)) return node === parent.left;
  if (ts.isCallExpression(parent) && node !== parent.expression && ts.isPropertyAccessExpression(parent.expression)) {
    const { name, expression } = parent.expression;
    if (name.text === "catch") return false;
    if (loopMethods.has(name.text)) return hasItems(expression);
  }
  return true;
}

/** Assertions that run whenever the body does. */
function certainAssertions(body: ts.Node, asserting: ReadonlySet<string>): ts.Node[] {
  const found: ts.Node[] = [];
  const look = (node: ts.Node) => {
    if (node !== body && !alwaysRuns(node)) return;
    if (ts.isIfStatement(node) && node.elseStatement) {
      const [yes, no] = [node.thenStatement, node.elseStatement].map((branch) => certainAssertions(branch, asserting));
      if (yes?.[0] && no?.[0]) found.push(yes[0], no[0]);
    }
    if (asserts(node)) found.push(node);
    else if (ts.isCallExpression(node) && asserting.has(calledFunction(node))) found.push(node);
    ts.forEachChild(node, look);
  };
  look(body);
  return found;
}

/** Loops with assertions over lists that might be empty. */
function loopsThatMayNotRun(body: ts.Node, asserting: ReadonlySet<string>): ts.Node[] {
  const found: ts.Node[] = [];
  walk(body, (node) => {
    if (!ts.isForOfStatement(node) || hasItems(node.expression)) return;
    if (certainAssertions(node.statement, asserting).length === 0) return;
    const names = rootsOf(node.expression);
    // the parameters of a table test come from a row that exists
    if (names.some((name) => parametersOf(body.parent).includes(name))) return;
    // asserted before the loop, or in the loop around it
    const sure: ts.Node[] = [];
    for (let around: ts.Node = node; around !== body; around = around.parent)
      if (around.parent === body || ts.isForOfStatement(around.parent.parent))
        sure.push(...certainAssertions(around.parent, asserting));
    if (!sure.some((one) => names.some((name) => new RegExp(`\\b${name}\\b`).test(one.parent.getText()))))
      found.push(node);
  });
  return found;
}

function parametersOf(test: ts.Node): string[] {
  const names: string[] = [];
  if (ts.isArrowFunction(test))
    for (const parameter of test.parameters)
      walk(parameter.name, (node) => void (ts.isIdentifier(node) && names.push(node.text)));
  return names;
}

/** The variables a list is made from. */
function rootsOf(list: ts.Expression): string[] {
  const names: string[] = [];
  walk(list, (node) => {
    if (ts.isIdentifier(node) && !(ts.isPropertyAccessExpression(node.parent) && node.parent.name === node))
      names.push(node.text);
  });
  return names;
}

/** `test(…)`, `it(…)`, with `.each(…)`, `.only` and the like. */
function isTest(node: ts.Node): node is ts.CallExpression {
  return (
    ts.isCallExpression(node) &&
    node.arguments.length >= 2 &&
    /^(test|it)(\.(each|for|only|skip|skipIf|runIf|concurrent|sequential))?$/.test(
      nameOf(ts.isCallExpression(node.expression) ? node.expression.expression : node.expression),
    )
  );
}

/** What is wrong with the tests of a file, each with its line. */
export function unasserted({ name, tree }: Source, asserting: ReadonlySet<string>): string[] {
  const found: string[] = [];
  const say = (node: ts.Node, what: string) =>
    found.push(`${name}:${tree.getLineAndCharacterOfPosition(node.getStart()).line + 1} ${what}`);
  walk(tree, (node) => {
    if (isTest(node)) {
      const body = node.arguments.find((part) => ts.isArrowFunction(part) || ts.isFunctionExpression(part));
      if (body) {
        if (certainAssertions((body as ts.ArrowFunction).body, asserting).length === 0)
          say(node, "asserts nothing for certain");
        else
          for (const loop of loopsThatMayNotRun((body as ts.ArrowFunction).body, asserting))
            say(loop, "asserts only for a list that may be empty: say first how long it is");
      }
    }
    if (!asserts(node) || nameOf(node.expression) === "fc.assert") return;
    let chain: ts.Node = node;
    const names: string[] = [];
    while (
      ts.isPropertyAccessExpression(chain.parent) ||
      (ts.isCallExpression(chain.parent) && chain.parent.expression === chain)
    ) {
      chain = chain.parent;
      if (ts.isPropertyAccessExpression(chain)) names.push(chain.name.text);
    }
    if (!ts.isCallExpression(chain) || (chain === node && !/unreachable/.test(node.getText())))
      say(node, "has no matcher");
    const waits =
      names.some((one) => one === "resolves" || one === "rejects" || pageMatchers.test(one)) ||
      nameOf(node.expression) === "expect.poll";
    if (waits && ts.isExpressionStatement(chain.parent)) say(node, "is not waited for");
  });
  return found;
}
