import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { z } from "zod";
import { dayBounds, daysOf, readDated } from "~/domain/typed-day";
import { readForm } from "./form.server";

const today = "2026-11-30";

function typed(fields: Record<string, string>): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.append(name, value);
  return form;
}

const errorsOf = (submission: ReturnType<typeof readForm>) => ("error" in submission ? submission.error : null);

/** Every schema that a module of the domain hands out. */
async function schemas(): Promise<[string, z.ZodType][]> {
  const modules = import.meta.glob<Record<string, unknown>>([
    "../domain/**/*.ts",
    "!../domain/**/*.test.ts",
    "!../domain/**/*.fixture.ts",
    "../routes/specialist/placements/parts/move-schema.ts",
  ]);
  const found: [string, z.ZodType][] = [];
  for (const [path, load] of Object.entries(modules)) {
    for (const [name, value] of Object.entries(await load())) {
      const several = name === "stepSchemas" ? Object.entries(value as object) : [[name, value] as const];
      for (const [key, each] of several) if (each instanceof z.ZodType) found.push([`${path} ${key}`, each]);
    }
  }
  return found;
}

const slips = [
  "0090-01-01",
  "9999-12-31",
  "0000-02-29",
  "275760-09-13",
  "2030-02-30",
  "1890-05-05",
  "01.01.90",
  "x",
  "0026-12-31",
];

describe("the days of all forms", () => {
  test("nothing outside its bounds is taken, whatever was typed", async () => {
    const fields = (await schemas()).flatMap(([where, schema]) =>
      [...daysOf(schema)].map(([name, dated]) => ({ where, schema, name, dated })),
    );
    expect(fields.length).toBeGreaterThan(30);
    const taken = fields.flatMap(({ where, schema, name, dated }) =>
      slips.flatMap((slip) => {
        const reading = readDated(slip, dated, today);
        const errors = errorsOf(readForm(typed({ [name]: slip }), schema, today))?.[name]?.join() ?? "";
        if ("fault" in reading) return errors === reading.fault ? [] : [`${where} ${name}: ${slip} → ${errors}`];
        const { from, to } = dayBounds(dated.meaning, today);
        const until = dated.only === "year" ? 4 : 10;
        const inside = from.slice(0, until) <= reading.value && reading.value <= to.slice(0, until);
        return inside ? [] : [`${where} ${name}: ${slip} → ${reading.value}`];
      }),
    );
    expect(taken).toEqual([]);
  }, 60_000);

  test("every day of a form says what it means, and every form comes in by the one door", () => {
    const offenders: string[] = [];
    for (const path of readdirSync("app", { recursive: true, encoding: "utf8" })) {
      if (!/\.tsx?$/.test(path) || /\.(test|fixture)\./.test(path)) continue;
      const text = readFileSync(join("app", path), "utf8");
      if (/iso\s*\.date\(/.test(text) && !["domain/typed-day.ts", "domain/job/wage-floors.ts"].includes(path))
        offenders.push(path);
      if (text.includes("parseWithZod") && path !== "request/form.server.ts") offenders.push(path);
    }
    expect(offenders).toEqual([]);
  });
});

describe("a refused form", () => {
  const schema = z
    .object({
      name: z.string("required"),
      from: z.iso.date("date"),
      note: z.string().default(""),
      to: z.string().optional(),
    })
    .refine((value) => value.note !== "bad", { path: ["note"], message: "invalid" })
    .refine((value) => value.to === undefined || value.to >= value.from, { path: ["to"], message: "endBeforeStart" });

  test("says all at once, the fields and the rules between them", () => {
    const submission = readForm(typed({ name: "", from: "2026-01-01", note: "bad", to: "2025-01-01" }), schema, today);
    expect(errorsOf(submission)).toEqual({ name: ["required"], note: ["invalid"], to: ["endBeforeStart"] });
  });

  test("a rule that reads a wrong field waits", () => {
    const submission = readForm(typed({ name: "", from: "x", note: "bad", to: "2025-01-01" }), schema, today);
    expect(errorsOf(submission)).toEqual({ name: ["required"], from: ["date"], note: ["invalid"] });
  });

  test("keeps what was typed", () => {
    const submission = readForm(typed({ name: "", from: "x" }), schema, today);
    expect(submission.reply().initialValue).toMatchObject({ from: "x" });
  });
});
