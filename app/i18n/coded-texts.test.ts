import fs from "node:fs";
import path from "node:path";
import ts from "typescript";
import { beforeAll, describe, expect, test } from "vitest";
import { codesOfText, withoutClosedList } from "./coded-texts.fixture";
import { namespaces } from "./locales";

/**
 * Texts chosen by a code: `t(`stage.${stage}`)` asks for as many texts as there are stages. Each code must have its
 * text in German; `catalogues.test.ts` ensures that every other language of a catalogue has the same texts. Which codes
 * exist follows from the type of the value in the key or, where a database row only has `string`, from `codesOfText`.
 */
const root = path.resolve(import.meta.dirname, "../..");

/**
 * One place that asks for texts: the keys it may ask for, and those whose values the types do not list, as `stage.{}`.
 */
type Ask = { at: string; spaces: readonly string[]; keys: readonly string[]; open: readonly string[] };

const german = new Map(
  namespaces.flatMap((space) => {
    const file = path.join(root, `app/i18n/locales/de/${space}.json`);
    return fs.existsSync(file) ? [[space as string, JSON.parse(fs.readFileSync(file, "utf8")) as object] as const] : [];
  }),
);
const plural = /_(zero|one|two|few|many|other)$/;

function hasText(space: string, key: string): boolean {
  let at: unknown = german.get(space);
  const parts = key.split(".");
  const last = parts.pop() ?? "";
  for (const part of parts) at = typeof at === "object" && at !== null ? Reflect.get(at, part) : undefined;
  if (typeof at !== "object" || at === null) return false;
  return Object.entries(at).some(([name, text]) => typeof text === "string" && name.replace(plural, "") === last);
}

/** The catalogues a file uses; a file that receives `t` as an argument may use any. */
function spacesOf(source: ts.SourceFile): readonly string[] {
  if (source.fileName.includes("/emails/")) return ["email"];
  const asked = [...source.text.matchAll(/(?:useTranslation\(|TFunction<)\s*(\[[^\]]*\]|"[a-z]+")/g)];
  const named = asked.flatMap(([, list = ""]) => [...list.matchAll(/"([a-z]+)"/g)].map(([, name = ""]) => name));
  return named.length > 0 ? named : asked.length > 0 ? ["common"] : [...german.keys()];
}

function asksOf(source: ts.SourceFile, checker: ts.TypeChecker): Ask[] {
  const found: Ask[] = [];
  const calls: ts.CallExpression[] = [];
  const gather = (node: ts.Node): void => {
    if (ts.isCallExpression(node)) calls.push(node);
    ts.forEachChild(node, gather);
  };
  gather(source);

  /** Every text an expression can have, or null where that is known only at run time. */
  function valuesOf(of: ts.Expression): readonly string[] | null {
    const type = checker.getTypeAtLocation(of);
    const parts = (type.isUnion() ? type.types : [type]).filter(
      ({ flags }) => !(flags & (ts.TypeFlags.Undefined | ts.TypeFlags.Null)),
    );
    if (parts.every((part) => part.isStringLiteral() || part.isNumberLiteral()))
      return parts.map((part) => String((part as ts.LiteralType).value));
    return ts.isIdentifier(of) ? handedIn(of) : null;
  }

  /** The values a function in the same file is called with: `label("street")`, `["street", "city"].map(label)`. */
  function handedIn(name: ts.Identifier): readonly string[] | null {
    const declared = checker.getSymbolAtLocation(name)?.valueDeclaration;
    if (!declared || !ts.isParameter(declared) || !ts.isArrowFunction(declared.parent)) return null;
    const { parent: arrow } = declared;
    const at = arrow.parameters.indexOf(declared);
    const listed = (list: ts.Expression) => {
      if (ts.isArrayLiteralExpression(list) && list.elements.every(ts.isStringLiteral))
        return list.elements.map((element) => (element as ts.StringLiteral).text);
      const [of] = ts.isCallExpression(list) && list.expression.getText() === "Object.keys" ? list.arguments : [];
      return of ? checker.getPropertiesOfType(checker.getTypeAtLocation(of)).map(({ name }) => name) : null;
    };
    const mapped = (call: ts.CallExpression) =>
      at === 0 && ts.isPropertyAccessExpression(call.expression) && /^(map|flatMap)$/.test(call.expression.name.text)
        ? listed(call.expression.expression)
        : null;
    if (ts.isCallExpression(arrow.parent)) return mapped(arrow.parent);
    if (!ts.isVariableDeclaration(arrow.parent)) return null;
    const own = arrow.parent.name.getText();
    const handed = calls.flatMap((call) => {
      const argument = call.expression.getText() === own ? call.arguments[at] : undefined;
      if (argument) return [valuesOf(argument)];
      return call.arguments.some((each) => each.getText() === own) ? [mapped(call)] : [];
    });
    return handed.length > 0 && handed.every((values) => values !== null) ? handed.flat() : null;
  }

  function ask(of: ts.Expression, at: string): void {
    if (ts.isConditionalExpression(of)) {
      ask(of.whenTrue, at);
      ask(of.whenFalse, at);
      return;
    }
    if (!ts.isTemplateExpression(of)) return;
    let keys = [of.head.text];
    for (const { expression, literal } of of.templateSpans) {
      const values = valuesOf(expression) ?? ["{}"];
      keys = keys.flatMap((key) => values.map((value) => key + value + literal.text));
    }
    // two unknown parts in a row count as one: `group.value`
    keys = [...new Set(keys.map((key) => key.replace("{}.{}", "{}")))];
    const spaces = spacesOf(source);
    const [named, rest] = (keys[0] ?? "").split(":");
    if (rest !== undefined && named !== undefined) {
      found.push({ at, spaces: [named], ...split(keys.map((key) => key.slice(named.length + 1))) });
    } else found.push({ at, spaces, ...split(keys) });
  }
  const split = (keys: readonly string[]) => ({
    keys: keys.filter((key) => !key.includes("{}")),
    open: keys.filter((key) => key.includes("{}")),
  });

  for (const call of calls) {
    const [key, given] = call.arguments;
    // with a default text, or with several keys to try in turn, none of them has to exist
    if (!key || !/^(.*\.)?t$/.test(call.expression.getText()) || /\bdefaultValue\b/.test(given?.getText() ?? ""))
      continue;
    const line = source.getLineAndCharacterOfPosition(key.getStart()).line + 1;
    ask(key, `${path.relative(root, source.fileName)}:${line}`);
  }
  return found;
}

/**
 * The texts one place is missing, in the catalogue that has most of them, because that is where the page would look.
 */
function missing({ spaces, keys }: Ask): string[] {
  const lacks = spaces.map((space) => keys.filter((key) => !hasText(space, key)).map((key) => `${space}:${key}`));
  return lacks.reduce((least, each) => (each.length < least.length ? each : least));
}

/** The line of `codesOfText` that lists the codes for an open key. */
const lineOf = (spaces: readonly string[], open: string) =>
  spaces.map((space) => `${space}:${open}`).find((line) => line in codesOfText || line in withoutClosedList);

describe("a text chosen by a code", () => {
  let asks: Ask[] = [];

  beforeAll(() => {
    const { config } = ts.readConfigFile(path.join(root, "tsconfig.json"), ts.sys.readFile);
    const { fileNames, options } = ts.parseJsonConfigFileContent(config, ts.sys, root);
    const own = fileNames.filter((file) => /\/(app|emails)\/.*\.tsx?$/.test(file) && !/\.(test|fixture)\./.test(file));
    const program = ts.createProgram(own, { ...options, skipLibCheck: true, noEmit: true });
    const checker = program.getTypeChecker();
    asks = own.flatMap((file) => {
      const source = program.getSourceFile(file);
      return source && /\bt\(/.test(source.text) ? asksOf(source, checker) : [];
    });
  }, 120_000);

  test("exists for every code its type allows", () => {
    expect(asks.filter(({ keys }) => keys.length > 0).length).toBeGreaterThan(200);
    expect(asks.flatMap((each) => missing(each).map((text) => `${each.at} ${text}`))).toEqual([]);
  });

  test("exists for every code of the table or the reference data", () => {
    const lacking = Object.entries(codesOfText).flatMap(([line, codes]) => {
      const [space = "", key = ""] = line.split(":");
      expect(codes.length, line).toBeGreaterThan(0);
      return codes
        .map((code) => key.replace("{}", code))
        .filter((text) => !hasText(space, text))
        .map((text) => `${space}:${text}`);
    });
    expect(lacking).toEqual([]);
  });

  test("has its codes listed by a type or a line", () => {
    const open = asks.flatMap(({ at, spaces, open }) =>
      open.filter((key) => lineOf(spaces, key) === undefined).map((key) => `${at} ${spaces.join(",")}:${key}`),
    );
    expect(open).toEqual([]);
    const used = new Set(asks.flatMap(({ spaces, open }) => open.map((key) => lineOf(spaces, key))));
    expect([...Object.keys(codesOfText), ...Object.keys(withoutClosedList)].filter((line) => !used.has(line))).toEqual(
      [],
    );
  });
});

describe("a code without a text is noticed:", () => {
  const planted = (code: string) => {
    const name = "/planted.tsx";
    const source = ts.createSourceFile(name, code, ts.ScriptTarget.Latest, true, ts.ScriptKind.TSX);
    const host = {
      ...ts.createCompilerHost({}),
      getSourceFile: (file: string) => (file === name ? source : undefined),
    };
    const program = ts.createProgram([name], { noLib: true, noResolve: true }, host);
    return asksOf(source, program.getTypeChecker());
  };
  /** `#name` stands for a `${name}`, which the linter would warn about in a plain string. */
  const asking = (code: string) =>
    planted(`const { t } = useTranslation("placement"); ${code.replace(/#(\w+)/g, "$${$1}")}`);

  test("one listed by a type", () => {
    const found = asking('declare const stage: "profiling" | "moon"; t(`stage.#stage`);');
    expect(found.flatMap(missing)).toEqual(["placement:stage.moon"]);
    expect(asking('declare const stage: "profiling" | "visit"; t(`stage.#stage`);').flatMap(missing)).toEqual([]);
  });

  test("one that a function in the file is called with", () => {
    const found = asking('const label = (name: string) => t(`stage.#name`); label("moon"); ["sun"].map(label);');
    expect(found.flatMap(missing)).toEqual(["placement:stage.moon", "placement:stage.sun"]);
    const listed = asking('["visit", "moon"].map((name) => t(`stage.#name`));');
    expect(listed.flatMap(missing)).toEqual(["placement:stage.moon"]);
  });

  test("a text whose code is known only at run time", () => {
    const found = asking("declare const mood: string; t(`mood.#mood`);");
    expect(found.map(({ spaces, open }) => lineOf(spaces, open[0] ?? ""))).toEqual([undefined]);
    expect(found.flatMap(({ open }) => open)).toEqual(["mood.{}"]);
  });
});
