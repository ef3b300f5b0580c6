import { z } from "zod";
import { hoursOf, type LearntKind } from "~/domain/import/learnt";
import { cefrLevels } from "~/domain/matching/facts";
import { mailboxStates } from "./sections";

/** What kind of fact answers a question of the import; `text` is kept in words only. */
export type AnswerKind = LearntKind | "phone" | "email" | "text";

/** The kind by the field and the code the question came with. */
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
 * Whether the words may be taken to mean the same next time. A level, a status that the words leave open and a span of
 * hours that cannot be are facts of one person and never learnt; what is only spelt in an unknown way may be.
 */
export function isLearnable(kind: AnswerKind, code: string, words: string): kind is LearntKind {
  if (words === "" || /^\W*\?*\W*$/u.test(words)) return false;
  if (kind === "residence") return code === "residence.unreadable";
  if (kind === "hours") return code === "hours.unreadable";
  if (kind === "level") return code === "level.range" || code === "level.word";
  return (
    kind !== "phone" && kind !== "email" && kind !== "text" && code !== "mobility.licence" && !code.startsWith("merge")
  );
}

/** Ticked from the start where words are names of things; left open where they are an estimate of a person. */
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
  phone: z
    .string({ error: "required" })
    .trim()
    .regex(/^[+0-9][0-9 /()-]{5,24}$/, "phone"),
  email: z.string({ error: "required" }).trim().toLowerCase().pipe(z.email("email")),
  text: z.string().max(300).default(""),
};

/** The form of a question: either put aside, or answered with the fact itself. */
export const answerSchema = (kind: AnswerKind) =>
  z.discriminatedUnion(
    "decision",
    [z.object({ decision: z.literal("answered"), value: values[kind], ...plain }), dismissed],
    { error: "choose" },
  );
