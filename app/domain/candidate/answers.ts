import { z } from "zod";
import { hoursOf } from "~/domain/import/learnt";
import type { LearntKind } from "~/domain/import/types";
import { mailField } from "~/domain/mail";
import { cefrLevels } from "~/domain/matching/facts";
import { mailboxStates } from "~/domain/reachability/channels";
import { phoneField } from "~/domain/telephone";

/** The kind of fact that answers a question from the import. `text` has no field and stays as words. */
export type AnswerKind =
  | Exclude<LearntKind, "language" | "benefit" | "mobility" | "responsible">
  | "phone"
  | "email"
  | "text";

/** The kind of answer a question expects, by the field and code it was asked with. */
export function answerKind(field: string, code: string): AnswerKind {
  const [topic = "", what = ""] = code.split(".");
  if (topic === "occupation") return "occupation";
  if (topic === "skill" || code === "mobility.licence") return "skill";
  if (topic === "wish") return "wish";
  if (topic === "level" && (field === "germanSpoken" || field === "germanWritten")) return "level";
  if (topic === "residence") return "residence";
  if (topic === "hours") return "hours";
  if (topic === "mailbox" || (field === "mailbox" && what === "differs")) return "mailbox";
  if (topic === "phone") return "phone";
  return topic === "email" ? "email" : "text";
}

/**
 * Whether the importer may remember the answer for the same words in later files. It may when the words are only an
 * unknown spelling. It may not when the answer is a fact about one person: a level, a status the words leave open, or
 * hours that cannot be right.
 */
export function isLearnable(
  kind: AnswerKind,
  code: string,
  words: string,
): kind is Exclude<AnswerKind, "phone" | "email" | "text"> {
  if (words === "" || /^\W*\?*\W*$/u.test(words)) return false;
  if (kind === "residence") return code === "residence.unreadable";
  if (kind === "hours") return code === "hours.unreadable";
  if (kind === "level") return code === "level.range" || code === "level.word";
  return (
    kind !== "phone" && kind !== "email" && kind !== "text" && code !== "mobility.licence" && !code.startsWith("merge")
  );
}

/** Whether "remember this" is ticked in advance: yes for names of things, no for estimates of a person. */
export const isLearntByDefault = (kind: AnswerKind): boolean => kind !== "level" && kind !== "residence";

const plain = {
  answer: z.string().trim().max(300, 'tooLong|{"max":300}').default(""),
  learn: z.boolean().default(false),
};
const dismissed = z.object({ decision: z.literal("dismissed"), value: z.string().max(300).default(""), ...plain });
const id = z.string({ error: "choose" }).regex(/^[\w:.-]{1,80}$/, "choose");

const values: Record<AnswerKind, z.ZodType<string>> = {
  occupation: id,
  skill: id,
  residence: id,
  wish: z.string({ error: "choose" }).regex(/^(occupation|apprenticeship):[\w.-]{1,80}$/, "choose"),
  level: z.enum(cefrLevels, { error: "choose" }),
  mailbox: z.enum(mailboxStates, { error: "choose" }),
  hours: z
    .string({ error: "required" })
    .transform((words) => words.replace(/\s*(-|–|bis|to)\s*/g, "-").trim())
    .refine((words) => hoursOf(words) !== null, "candidate:errors.hoursSpan"),
  phone: phoneField,
  email: mailField,
  text: z.string().max(300).default(""),
};

/** The form of an import question: either dismissed, or answered with the fact. */
export const answerSchema = (kind: AnswerKind) =>
  z.discriminatedUnion(
    "decision",
    [z.object({ decision: z.literal("answered"), value: values[kind], ...plain }), dismissed],
    { error: "choose" },
  );
