import fs from "node:fs";
import path from "node:path";
import ts from "typescript";
import { describe, expect, test } from "vitest";
import { endReasonIds, guardIds, isStageId, stageIds } from "./domain/placement";

/**
 * A list of codes is written once; code that needs it, or a part of it, derives from it. This covers lists of three and
 * more codes, as an array or as a union.
 */
const root = path.resolve(import.meta.dirname, "..");

/** The demo city's data, frozen migrations, generated types and graded queries are not lists of the product. */
const elsewhere = /\.(test|fixture)\.tsx?$|\/testing\.ts$|^db\/(migrations|demo|schema)|^search\/relevance/;

/**
 * Lists that share words with another one but are neither that list nor a part of it, each with the reason. Entries
 * that no longer apply must be removed.
 */
const notTheSame: Readonly<Record<string, string>> = {
  "apprenticeship occupation skill": "kinds of names; tables that say nothing about anybody",
  "company person team": "who reads a note; whose data a table holds",
  "both candidate employer": "whom an instrument helps; a step is done with somebody, an office among them",
  "anyWork apprenticeships wishGroups wishes": "fields that decide a dimension together, each known to the compiler",
  "shifts shiftsRefused timeFrom timeTo": "fields that decide a dimension together, each known to the compiler",
  "districtId travelMinutes travelModes": "fields that decide a dimension together, each known to the compiler",
  "familyFirst familyName fullName givenName":
    "fields of which a row needs one, beside those that are written for an office",
};

type List = {
  file: string;
  line: number;
  codes: string[];
  /** A named declaration of its own, so that others can derive from it. */
  isHome: boolean;
  /** The states of a table: two tables may well have some in common. */
  isStates?: boolean;
};

/** Picks parts of a type or columns of a row: the compiler knows the words and reports one that no longer exists. */
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
 * Lists whose codes all occur in another file's named list, or lists that occur twice: a part that should be derived
 * from it, or a list without a home.
 * A part in the same file as the whole may stay there.
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

/** Codes of the reference data, whose home is the file with their type. */
const fromData: List[] = [
  { file: "app/domain/placement/stages.ts", line: 0, codes: [...stageIds], isHome: true },
  { file: "app/domain/placement/end-reasons.ts", line: 0, codes: [...endReasonIds], isHome: true },
  { file: "app/domain/placement/guards-model.ts", line: 0, codes: [...guardIds], isHome: true },
];

describe("lists of codes", () => {
  const lists = [...sources.flatMap(({ file, source }) => listsOf(file, source)), ...fromData];
  const keyOf = ({ codes }: List) => codes.join(" ");

  test("are written once, and a part of one is derived from it", () => {
    expect(lists.length).toBeGreaterThan(200);
    const again = writtenAgain(lists).filter(({ list }) => !(keyOf(list) in notTheSame));
    expect(
      again.map(({ list, home }) => `${list.file}:${list.line} ${keyOf(list)} ⊂ ${home.file}:${home.line}`),
    ).toEqual([]);
  });

  test("what is explained as not the same still exists", () => {
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
  ])("control: a second list %s is noticed", (_how, planted) => {
    const again = writtenAgain([...lists, ...listsOf("app/x.ts", planted)]);
    expect(again.map(({ list }) => list.file)).toContain("app/x.ts");
  });

  test("control: the same list is noticed where neither file has it under a name", () => {
    const planted = ["a", "b"].flatMap((name) => listsOf(`app/${name}.ts`, 'say(["moon", "sun", "star"]);'));
    expect(writtenAgain(planted)).toHaveLength(2);
  });

  test("control: a part of a type that the compiler knows is fine", () => {
    const planted = listsOf("app/x.ts", 'type Some = Extract<ChannelKind, "phone" | "sms" | "messenger">;');
    expect(planted).toEqual([]);
  });
});

test("a stage named in code is a stage of the reference data", () => {
  const named = sources.flatMap(({ file, source }) =>
    [...source.matchAll(/\bstage(?:\.stage|Id)? [!=]== "(\w+)"/g)].map((found) => ({ file, stage: found[1] ?? "" })),
  );
  expect(named.length).toBeGreaterThan(20);
  expect(named.filter(({ stage }) => !isStageId(stage))).toEqual([]);
});

test("no file tests for a page language by hand where the table knows it", () => {
  const byHand = sources.filter(
    ({ file, source }) =>
      !file.startsWith("app/i18n/") && /"de" \|\| \w+ === "leicht"|!== "de" && \w+ !== "leicht"/.test(source),
  );
  expect(byHand.map(({ file }) => file)).toEqual([]);
});
