import fs from "node:fs";
import path from "node:path";
import ts from "typescript";
import { describe, expect, test } from "vitest";
import { stageIds } from "./domain/placement";

/** A list of codes is written once; who needs it derives from it. Three codes and more, as an array or as a union. */
const root = path.resolve(import.meta.dirname, "..");

/** Data of the demo city, frozen migrations, generated types and graded queries are no lists of the product. */
const elsewhere = /\.(test|fixture)\.tsx?$|\/testing\.ts$|^db\/(migrations|demo|schema)|^search\/relevance/;

/** Equal words that are not the same list, each with the reason; a pair that is gone must leave. */
const notTheSame: Readonly<Record<string, string>> = {
  "GET HEAD OPTIONS": "methods that change nothing, for the guard and for the server that answers before it",
  "coordinator employer specialist": "who may do it, for three deeds that may come apart",
  "danger help main quiet second": "looks of a button and of a link that looks like one",
  "full m s xs": "widths of a box and of a drop-down list",
  "name next waits": "columns of a table, as its address and as its row call them",
  "certificate self specialist": "the importer's evidence, in its record and in the row it writes",
  "anyTraining anyWork germanFirst undecided": "wishes without an occupation",
  "dropped error note question": "levels of a finding, and the order in which they are shown",
  "evening night sunday": "times that the law knows, in the rules and in the row",
  "H L M": "confidence, in the form and in the loader of the shipped rows, which imports no form",
  "blocks bridge way": "answers of a dimension as a type and as bits",
  "ask_again look wait": "what a chase may answer",
  "de en id": "columns of reference tables",
  "cancel held missed move": "verbs of an appointment, as pages and as addresses",
  "candidateId kind value": "columns of a channel",
  "gt gte lt lte": "comparisons, in each engine's own words",
  "compound exact prefix typo": "how a word was found",
  "four one three two": "paragraphs of two texts",
};

type List = { file: string; codes: string[] };

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
    if (codes.length >= 3) found.push({ file, codes });
    ts.forEachChild(node, visit);
  };
  visit(tree);
  return found;
}

/** Sets of codes that more than one file writes, with those files. */
function writtenTwice(lists: readonly List[]): Map<string, string[]> {
  const files = new Map<string, Set<string>>();
  for (const { file, codes } of lists) {
    const key = codes.join(" ");
    files.set(key, (files.get(key) ?? new Set()).add(file));
  }
  return new Map([...files].filter(([, names]) => names.size > 1).map(([key, names]) => [key, [...names]]));
}

const sources = ["app", "db", "search", "emails"].flatMap((folder) =>
  (fs.readdirSync(path.join(root, folder), { recursive: true }) as string[])
    .map((file) => `${folder}/${file}`)
    .filter((file) => /\.tsx?$/.test(file) && !elsewhere.test(file))
    .map((file) => ({ file, source: fs.readFileSync(path.join(root, file), "utf8") })),
);

describe("lists of codes", () => {
  const lists = sources.flatMap(({ file, source }) => listsOf(file, source));

  test("are written once", () => {
    expect(lists.length).toBeGreaterThan(200);
    const twice = [...writtenTwice(lists)].filter(([codes]) => !(codes in notTheSame));
    expect(twice).toEqual([]);
  });

  test("what is explained as not the same still stands twice", () => {
    const twice = writtenTwice(lists);
    expect(Object.keys(notTheSame).filter((codes) => !twice.has(codes))).toEqual([]);
  });

  test("control: a second list is seen, in another order and as a type", () => {
    const planted = listsOf(
      "app/x.ts",
      'type Kind = "sms" | "phone" | "letter" | "email" | "messenger" | "pickup" | "volunteer";',
    );
    expect([...writtenTwice([...lists, ...planted]).values()].flat()).toContain("app/x.ts");
  });
});

test("a stage that code names is a stage of the reference data", () => {
  const named = sources.flatMap(({ file, source }) =>
    [...source.matchAll(/\bstage(?:\.stage|Id)? [!=]== "(\w+)"/g)].map((found) => ({ file, stage: found[1] ?? "" })),
  );
  expect(named.length).toBeGreaterThan(20);
  expect(named.filter(({ stage }) => !stageIds.includes(stage))).toEqual([]);
});

test("no file asks for a page language by hand where the table knows it", () => {
  const byHand = sources.filter(
    ({ file, source }) =>
      !file.startsWith("app/i18n/") && /"de" \|\| \w+ === "leicht"|!== "de" && \w+ !== "leicht"/.test(source),
  );
  expect(byHand.map(({ file }) => file)).toEqual([]);
});
