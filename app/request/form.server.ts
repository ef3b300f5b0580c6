import { parse, type Submission } from "@conform-to/dom";
import { unstable_coerceFormValue as coerceFormValue, parseWithZod } from "@conform-to/zod/v4";
import { z } from "zod";
import type { IsoDate } from "~/domain/days";
import { daysOf, readDated } from "~/domain/typed-day";

/**
 * The door of every form: reads its days as people type them, then the rest by its schema. A refused form says all that
 * is wrong with it at once, not first the fields and, when they are mended, the rules between them.
 */
export function readForm<Schema extends z.ZodType>(
  form: FormData | URLSearchParams,
  schema: Schema,
  today: IsoDate,
): Submission<z.output<Schema>, string[]> {
  const { read, faults } = withDays(form, schema, today);
  const submission = parseWithZod(read, { schema }) as Submission<z.output<Schema>, string[]>;
  if (submission.status === "success") return submission;
  const fields = submission.error ?? {};
  const error = { ...rulesBetween(schema, submission.payload, fields), ...fields, ...faults };
  // what was typed goes back as it was typed
  return parse(form, { resolve: () => ({ error }) }) as Submission<z.output<Schema>, string[]>;
}

/** What a day's field holds when it cannot be read, so that the schema refuses it as well. */
const unreadable = "unreadable";

function withDays(form: FormData | URLSearchParams, schema: z.ZodType, today: IsoDate) {
  const read = new FormData();
  const faults: Record<string, string[]> = {};
  const days = daysOf(schema);
  for (const [name, value] of form) {
    const dated = days.get(name);
    if (dated === undefined || typeof value !== "string" || value.trim() === "") {
      read.append(name, value);
      continue;
    }
    const reading = readDated(value, dated, today);
    if ("fault" in reading) faults[name] = [reading.fault];
    read.append(name, "fault" in reading ? unreadable : reading.value);
  }
  return { read, faults };
}

type Errors = Record<string, string[] | null>;

/**
 * What the rules between fields say while a field is wrong: Zod leaves them out then. A rule that reads a wrong field
 * says nothing, since what stands there is not yet known.
 */
function rulesBetween(schema: z.core.$ZodType, typed: Record<string, unknown>, wrong: Errors): Errors {
  const { def } = (schema as z.core.$ZodTypes)._zod;
  if (def.type === "pipe") return rulesBetween(def.in, typed, wrong);
  if (def.type === "intersection")
    return { ...rulesBetween(def.left, typed, wrong), ...rulesBetween(def.right, typed, wrong) };
  if (def.type !== "object") return {};
  const values: Record<string, unknown> = {};
  for (const [name, field] of Object.entries(def.shape)) {
    const value = coerceFormValue(z.object({ [name]: field as z.ZodType })).safeParse({ [name]: typed[name] });
    if (value.success) values[name] = value.data[name as keyof typeof value.data];
  }
  const isWrong = (name: string) =>
    !(name in values) || Object.keys(wrong).some((path) => path.split(/[.[]/)[0] === name);
  const readable = new Proxy(values, {
    get(target, name) {
      if (typeof name === "string" && name in def.shape && isWrong(name)) throw new WrongField();
      return Reflect.get(target, name);
    },
  });
  const found: Errors = {};
  for (const check of def.checks ?? []) {
    const rule = z.any().check((payload) => {
      try {
        check._zod.check(payload as z.core.ParsePayload<never>);
      } catch (cause) {
        if (!(cause instanceof WrongField)) throw cause;
      }
    });
    for (const issue of rule.safeParse(readable).error?.issues ?? []) {
      const name = issue.path.join(".");
      found[name] = [...(found[name] ?? []), issue.message];
    }
  }
  return found;
}

/** A rule looked at a field that is wrong itself. */
class WrongField extends Error {}
