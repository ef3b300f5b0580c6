import { createHash } from "node:crypto";
import fs from "node:fs";
import ts from "typescript";

/** A line that makes a decision, identified by its text, because line numbers move and files get sorted differently. */
export type Place = {
  file: string;
  text: string;
  /** which of several identical lines in the file, from 1 */
  nth: number;
};

const decides: ReadonlySet<ts.SyntaxKind> = new Set([
  ts.SyntaxKind.LessThanToken,
  ts.SyntaxKind.LessThanEqualsToken,
  ts.SyntaxKind.GreaterThanToken,
  ts.SyntaxKind.GreaterThanEqualsToken,
  ts.SyntaxKind.EqualsEqualsEqualsToken,
  ts.SyntaxKind.ExclamationEqualsEqualsToken,
  ts.SyntaxKind.AmpersandAmpersandToken,
  ts.SyntaxKind.BarBarToken,
  ts.SyntaxKind.QuestionQuestionToken,
  ts.SyntaxKind.PlusToken,
  ts.SyntaxKind.MinusToken,
  ts.SyntaxKind.AsteriskToken,
  ts.SyntaxKind.SlashToken,
  ts.SyntaxKind.PercentToken,
]);

/** Every line of these files that contains, from beginning to end, a comparison, a sum, an and/or or a not. */
export const placesIn = (files: readonly string[]): Place[] => files.flatMap(placesOf);

function placesOf(file: string): Place[] {
  const source = ts.createSourceFile(file, fs.readFileSync(file, "utf8"), ts.ScriptTarget.Latest, true);
  const lines = source.text.split("\n").map((line) => line.trim());
  const deciding = new Set<number>();
  const visit = (node: ts.Node) => {
    if (ts.isTypeNode(node)) return;
    if (ts.isBinaryExpression(node) ? decides.has(node.operatorToken.kind) : ts.isPrefixUnaryExpression(node)) {
      const first = source.getLineAndCharacterOfPosition(node.getStart()).line;
      if (first === source.getLineAndCharacterOfPosition(node.end).line) deciding.add(first);
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return [...deciding].map((line) => {
    const text = lines[line] ?? "";
    return { file, text, nth: lines.slice(0, line + 1).filter((other) => other === text).length };
  });
}

/** Less and greater, with or without equality. */
const compares: ReadonlySet<ts.SyntaxKind> = new Set([
  ts.SyntaxKind.LessThanToken,
  ts.SyntaxKind.LessThanEqualsToken,
  ts.SyntaxKind.GreaterThanToken,
  ts.SyntaxKind.GreaterThanEqualsToken,
]);

/** Every comparison of these files that has a boundary, as `file:line:column-line:column` (columns from 0). */
export const boundariesIn = (files: readonly string[]): string[] => files.flatMap(boundariesOf);

function boundariesOf(file: string): string[] {
  const source = ts.createSourceFile(file, fs.readFileSync(file, "utf8"), ts.ScriptTarget.Latest, true);
  const found: string[] = [];
  const at = (position: number) => {
    const { line, character } = source.getLineAndCharacterOfPosition(position);
    return `${line + 1}:${character}`;
  };
  const visit = (node: ts.Node) => {
    if (ts.isBinaryExpression(node) && compares.has(node.operatorToken.kind))
      found.push(`${file}:${at(node.getStart())}-${at(node.end)}`);
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

/**
 * This many places, always the same for the same seed and, as far as they still exist, even after other lines have
 * changed.
 */
export function draw(places: readonly Place[], seed: string, count: number): Place[] {
  const order = ({ file, text, nth }: Place) =>
    createHash("sha256").update(`${seed} ${file} ${text} ${nth}`).digest("hex");
  return places
    .map((place) => ({ place, at: order(place) }))
    .sort((a, b) => (a.at < b.at ? -1 : 1))
    .slice(0, count)
    .map(({ place }) => place)
    .sort((a, b) => (a.file + a.text < b.file + b.text ? -1 : 1));
}

/** The number of the place's line, from 1; null when the file or the line is gone. */
export function lineOf({ file, text, nth }: Place): number | null {
  if (!fs.existsSync(file)) return null;
  const same = fs
    .readFileSync(file, "utf8")
    .split("\n")
    .flatMap((line, index) => (line.trim() === text ? [index + 1] : []));
  return same[nth - 1] ?? null;
}
