import { readFile } from "node:fs/promises";
import type { z } from "zod";
import { Refused } from "./refused";

/**
 * Reads a file of one JSON object a line; empty lines are skipped.
 * @param what the field that makes a line readable, for the message
 * @throws Refused with the number of the first line that does not fit
 */
export async function readQueries<Schema extends z.ZodType>(
  file: string,
  schema: Schema,
  what: string,
): Promise<z.output<Schema>[]> {
  const lines = (await readFile(file, "utf8")).replace(/^\uFEFF/, "").split(/\r?\n/);
  return lines.flatMap((line, index) => {
    if (line.trim() === "") return [];
    const parsed = schema.safeParse(json(line));
    if (!parsed.success) throw new Refused(`${file}, line ${index + 1}: not an object with a text "${what}"`);
    return [parsed.data];
  });
}

function json(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}
