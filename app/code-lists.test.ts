import fs from "node:fs";
import path from "node:path";
import ts from "typescript";
import { describe, expect, test } from "vitest";
import { endReasonIds, guardIds, isStageId, stageIds } from "./domain/placement";

/**
 * A list of codes is written once; who needs it, or a part of it, derives from it. Three codes and more, as an array or
 * as a union.
 */
const root = path.resolve(import.meta.dirname, "..");

/** Data of the demo city, frozen migrations, generated types and graded queries are no lists of the product. */
const elsewhere = /\.(test|fixture)\.tsx?$|\/testing\.ts$|^db\/(migrations|demo|schema)|^search\/relevance/;

/** Lists with the words of another that are not that list or a part of it, each with the reason. Whoever is gone leaves. */
const notTheSame: Readonly<Record<string, string>> = {
  "four one three two": "paragraphs of two pages",
  "both candidate employer": "whom an instrument helps; a step is done with somebody, an office among them",
  "anyWork apprenticeships wishGroups wishes": "fields that decide a dimension together, each known to the compiler",
  "shifts shiftsRefused timeFrom timeTo": "fields that decide a dimension together, each known to the compiler",
  "districtId travelMinutes travelModes": "fields that decide a dimension together, each known to the compiler",
};

type List = {
  file: string;
  line: number;
  codes: string[];
  /** Stands by itself under a name, so that others can derive from it. */
  isHome: boolean;
  /** The states of a table: two tables may well have some in common. */
  isStates?: boolean;
};

/** Asks for parts of a type or for columns of a row: the compiler knows the words, and misses the one that is gone. */
function isChecked({ parent }: ts.Node): boolean {
  if (ts.isTypeReferenceNode(parent)) return /^(Pick|Omit|Extract|Exclude)$/.test(parent.typeName.getText());
  return (
    ts.isCallExpression(parent) &&
    ts.isPropertyAccessExpression(parent.expression) &&
    /^(select|returning|groupBy)$/.test(parent.expression.name.text)
  );
}

function isHome(list: ts.Node): boolean {
  let { parent } = list;
  while (ts.isAsExpression(parent) || ts.isSatisfiesExpression(parent)) parent = parent.parent;
  if (ts.isVariableDeclaration(parent)) return ts.isSourceFile(parent.parent.parent.parent);
  return ts.isTypeAliasDeclaration(parent) || isStates(list);
}

const isStates = ({ parent }: ts.Node) => ts.isCallExpression(parent) && parent.expression.getText() === "statusTable";

function listsOf(file: string, source: string): List[] {
  const tree = ts.createSourceFile(file, source, ts.ScriptTarget.Latest, true);
  const found: List[] = [];
  const visit = (node: ts.Node): void => {
    const parts = ts.isArrayLiteralExpression(node)
      ? node.elements.every(ts.isStringLiteral) && node.elements.map((each) => (each as ts.StringLiteral).text)
      : ts.isUnionTypeNode(node) &&
        node.types.flatMap((each) =>
          ts.isLiteralTypeNode(each) && ts.isStringLiteral(each.literal) ? [each.literal.text] : [],
        );
    const codes = [...new Set(parts || [])].sort();
    const line = tree.getLineAndCharacterOfPosition(node.getStart()).line + 1;
    if (codes.length >= 3 && !isChecked(node))
      found.push({ file, line, codes, isHome: isHome(node), isStates: isStates(node) });
    ts.forEachChild(node, visit);
  };
  visit(tree);
  return found;
}

/**
 * Lists whose codes all stand in the home of another file, or the same again: a part that should be told from it, or a
 * list that has no home yet.
 * A part that stands beside the whole is at home there.
 */
function writtenAgain(lists: readonly List[]): { list: List; home: List }[] {
  return lists.flatMap((list) => {
    const homes = lists.filter(
      (other) =>
        other !== list &&
        (other.isHome || other.codes.length === list.codes.length) &&
        list.codes.every((code) => other.codes.includes(code)),
    );
    const [home] = homes;
    if (home === undefined || list.isStates || homes.some(({ file }) => file === list.file)) return [];
    return [{ list, home }];
  });
}

const sources = ["app", "db", "search", "emails"].flatMap((folder) =>
  (fs.readdirSync(path.join(root, folder), { recursive: true }) as string[])
    .map((file) => `${folder}/${file}`)
    .filter((file) => /\.tsx?$/.test(file) && !elsewhere.test(file))
    .map((file) => ({ file, source: fs.readFileSync(path.join(root, file), "utf8") })),
);

/** Codes of the reference data, at home where their type is. */
const fromData: List[] = [
  { file: "app/domain/placement/stages.ts", line: 0, codes: [...stageIds], isHome: true },
  { file: "app/domain/placement/end-reasons.ts", line: 0, codes: [...endReasonIds], isHome: true },
  { file: "app/domain/placement/guards-model.ts", line: 0, codes: [...guardIds], isHome: true },
];

describe("lists of codes", () => {
  const lists = [...sources.flatMap(({ file, source }) => listsOf(file, source)), ...fromData];
  const keyOf = ({ codes }: List) => codes.join(" ");

  test("are written once, and a part of one is told from it", () => {
    expect(lists.length).toBeGreaterThan(200);
    const again = writtenAgain(lists).filter(({ list }) => !(keyOf(list) in notTheSame));
    expect(
      again.map(({ list, home }) => `${list.file}:${list.line} ${keyOf(list)} ⊂ ${home.file}:${home.line}`),
    ).toEqual([]);
  });

  test("what is explained as not the same still stands there", () => {
    const known = new Set(writtenAgain(lists).map(({ list }) => keyOf(list)));
    expect(Object.keys(notTheSame).filter((codes) => !known.has(codes))).toEqual([]);
  });

  test.each([
    [
      "in another order and as a type",
      'type Kind = "sms" | "phone" | "letter" | "email" | "messenger" | "pickup" | "volunteer";',
    ],
    ["that names a part", 'const some = ["phone", "sms", "messenger"];'],
    ["of stages", 'const tried = ["hospitation", "probearbeit", "praktikum"];'],
  ])("control: a second list %s is seen", (_how, planted) => {
    const again = writtenAgain([...lists, ...listsOf("app/x.ts", planted)]);
    expect(again.map(({ list }) => list.file)).toContain("app/x.ts");
  });

  test("control: the same list is seen where it is at home in neither file", () => {
    const planted = ["a", "b"].flatMap((name) => listsOf(`app/${name}.ts`, 'say(["moon", "sun", "star"]);'));
    expect(writtenAgain(planted)).toHaveLength(2);
  });

  test("control: a part of a type that the compiler knows is none", () => {
    const planted = listsOf("app/x.ts", 'type Some = Extract<ChannelKind, "phone" | "sms" | "messenger">;');
    expect(planted).toEqual([]);
  });
});

test("a stage that code names is a stage of the reference data", () => {
  const named = sources.flatMap(({ file, source }) =>
    [...source.matchAll(/\bstage(?:\.stage|Id)? [!=]== "(\w+)"/g)].map((found) => ({ file, stage: found[1] ?? "" })),
  );
  expect(named.length).toBeGreaterThan(20);
  expect(named.filter(({ stage }) => !isStageId(stage))).toEqual([]);
});

test("no file asks for a page language by hand where the table knows it", () => {
  const byHand = sources.filter(
    ({ file, source }) =>
      !file.startsWith("app/i18n/") && /"de" \|\| \w+ === "leicht"|!== "de" && \w+ !== "leicht"/.test(source),
  );
  expect(byHand.map(({ file }) => file)).toEqual([]);
});
