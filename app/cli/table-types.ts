import { execFile } from "node:child_process";
import { promisify } from "node:util";

const settings = {
  dialect: "postgres",
  "out-file": "db/schema.ts",
  "default-schema": "public",
  // only statements in search/ read and write the searched tables
  "exclude-pattern": "{kysely_*,search_pg.*}",
  "date-parser": "string",
  "numeric-parser": "number",
  "type-mapping": JSON.stringify({ int8: "number" }),
};

/**
 * Writes db/schema.ts from the migrated database at this address; with `verify` it only compares.
 * @returns what the generator says
 * @throws when it fails, or finds the file to differ
 */
export async function tableTypes(url: string, { verify = false } = {}): Promise<string> {
  const options = Object.entries({ ...settings, url }).flatMap(([name, value]) => [`--${name}`, value]);
  const flags = ["--camel-case", ...(verify ? ["--verify"] : [])];
  const { stdout } = await promisify(execFile)("npx", ["kysely-codegen", ...options, ...flags]);
  return stdout;
}
