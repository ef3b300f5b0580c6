import { readFileSync } from "node:fs";
import { createInterface } from "node:readline/promises";
import { z } from "zod";
import { cityFormSchema } from "~/domain/city/form";
import { type SetupInput, setupSchema } from "~/domain/city/setup-file";
import { localHolidays } from "~/domain/working-days";
import { translator } from "~/i18n/catalogues.server";
import { Refused } from "./refused";

/** An invented city in which everything is right. */
export const exampleFile = "db/example/city.json";

const { t: words } = translator("en");
const t = (key: string, params: Record<string, unknown> = {}): string =>
  words(key, { ...params, returnDetails: false });

/** A message of a form as a sentence: `tooLong|{"max":120}`. */
function sentence(code: string): string {
  const [key = "", params] = code.split("|");
  const text = key.includes(":") ? key : `errors:${key}`;
  return t(text, params ? JSON.parse(params) : {});
}

/**
 * The set-up in a file of JSON. @throws Refused with everything that is wrong with it, a line each, as the file names it
 */
export function readSetup(text: string, file: string): SetupInput {
  const typed = json(text, file);
  const read = setupSchema.safeParse(typed);
  if (read.success) return read.data;
  const faults = [...read.error.issues, ...betweenFields(typed)];
  const lines = faults.map(({ path, message }) => `  ${path.join(".") || "(file)"}: ${sentence(message)}`);
  throw new Refused(`${file} is not complete; nothing was stored:\n${[...new Set(lines)].join("\n")}`);
}

/**
 * What fields say of each other is judged by Zod only when each is right: asked again with a good value in place of every
 * wrong one, so that the second try holds no surprise.
 */
function betweenFields(typed: unknown): z.core.$ZodIssue[] {
  const { city } = z
    .object({ city: z.record(z.string(), z.unknown()) })
    .catch({ city: {} })
    .parse(typed);
  const { city: good } = JSON.parse(readFileSync(exampleFile, "utf8")) as { city: Record<string, unknown> };
  const mended = Object.entries(cityFormSchema.shape).map(([field, schema]) => [
    field,
    schema.safeParse(city[field]).success ? city[field] : good[field],
  ]);
  const issues = cityFormSchema.safeParse(Object.fromEntries(mended)).error?.issues ?? [];
  return issues.map((issue) => ({ ...issue, path: ["city", ...issue.path] }));
}

function json(text: string, file: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ""));
  } catch (error) {
    throw new Refused(`${file} is no JSON: ${(error as Error).message}`);
  }
}

/** Asks for everything but the districts, each answer judged at once; an empty answer leaves out what may be left out. */
export async function askForSetup(say: (line: string) => void): Promise<SetupInput> {
  const asking = createInterface({ input: process.stdin, output: process.stdout });
  const ask = async (label: string, schema: z.ZodType, list = false): Promise<unknown> => {
    while (true) {
      const typed = (await asking.question(`${label}: `)).trim();
      const value = typed === "" ? undefined : list ? typed.split(/[\s,]+/) : typed;
      const read = schema.safeParse(value);
      if (read.success) return value;
      say(`  ${sentence(read.error.issues[0]?.message ?? "invalid")}`);
    }
  };
  try {
    say("The city as its pages name it. Enter leaves out what may be left out.");
    while (true) {
      const city: Record<string, unknown> = {};
      for (const [name, schema] of Object.entries(cityFormSchema.shape)) {
        city[name] = await ask(
          `${t(`coordinator:city.field.${name}`)}${choices(schema)}`,
          schema,
          name === "localHolidays",
        );
      }
      const name = await ask("First coordinator, name", setupSchema.shape.coordinator.unwrap().shape.name);
      const email = await ask("First coordinator, e-mail", setupSchema.shape.coordinator.unwrap().shape.email);
      const read = setupSchema.safeParse({ city, coordinator: { name, email } });
      if (read.success) return read.data;
      for (const { path, message } of read.error.issues) say(`  ${path.join(".")}: ${sentence(message)}`);
      say("Once more, please.");
    }
  } finally {
    asking.close();
  }
}

/** What can be chosen, behind the question. */
function choices(schema: z.ZodType): string {
  if (schema instanceof z.ZodEnum) return ` (${schema.options.join(", ")})`;
  if (schema instanceof z.ZodDefault) return ` (${localHolidays.join(", ")}, or none)`;
  return "";
}
