import fs from "node:fs";
import path from "node:path";
import { readableSql } from "./readable-sql";

/** The statements the main pages send to PostgreSQL, one file per read, so that a change shows up in review. */
const folder = path.resolve(import.meta.dirname, "../../db/statements");

/** File name → its text. */
export type Printed = Record<string, string>;

/** @param reads name of a read → its statements in the order in which they are sent */
export const printStatements = (reads: ReadonlyMap<string, readonly string[]>): Printed =>
  Object.fromEntries(
    [...reads].map(([name, statements]) => [
      `${name.replace(/'/g, "").replace(/[^a-z0-9]+/gi, "-")}.sql`,
      `-- ${name}\n\n${statements.map((statement) => `${readableSql(statement).trimEnd()};\n`).join("\n")}`,
    ]),
  );

/** The statements as committed. */
export const committedStatements = (): Printed =>
  Object.fromEntries(fs.readdirSync(folder).map((file) => [file, fs.readFileSync(path.join(folder, file), "utf8")]));

/** Rewrites the files and removes those of reads that no longer exist. */
export function writeStatements(printed: Printed): void {
  fs.rmSync(folder, { recursive: true, force: true });
  fs.mkdirSync(folder, { recursive: true });
  for (const [file, text] of Object.entries(printed)) fs.writeFileSync(path.join(folder, file), text);
}
