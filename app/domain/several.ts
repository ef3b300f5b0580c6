import { z } from "zod";
import { closeReasons } from "./job/states";
import { longestNote, writtenKinds } from "./note/notes";
import { withdrawReasons } from "./proposal/states";
import { dayField } from "./typed-day";

/** Lists from which several rows can be worked on at once; a list of placements is one of people. */
export const severalLists = ["people", "companies", "proposals", "jobs", "searches", "users"] as const;
export type SeveralList = (typeof severalLists)[number];

/** What can be done for several people. */
export const peopleActs = ["next", "handOver"] as const;
/** What can be done for several companies. */
export const companyActs = ["next", "visit", "note", "handOver"] as const;
/** What can be done for several accounts. */
export const userActs = ["inviteAgain", "disable"] as const;

/** Nobody can answer for more than that with one press; the product's own number. */
const most = 50;

/** A row with the version it was confirmed in. */
const pick = z
  .string()
  .regex(/^[0-9a-f-]{36}~\d+$/, "choose")
  .transform((value) => {
    const [id = "", version = ""] = value.split("~");
    return { id, version: Number(version) };
  });
const picks = z
  .array(pick, { error: "desk:several.nobody" })
  .min(1, "desk:several.nobody")
  .max(most, `desk:several.tooMany|{"most":${most}}`);

/** A step with its day, or a colleague: what one act of several asks. */
const step = {
  nextStep: z.string().trim().max(200, 'tooLong|{"max":200}').default(""),
  nextStepOn: dayField("next").optional(),
};
const colleague = z.uuid({ error: "choose" }).optional();

type Add = (path: string, message: string) => void;
const adder =
  (context: z.core.$RefinementCtx): Add =>
  (path, message) =>
    context.addIssue({ code: "custom", path: [path], message, input: undefined });

const checkStep = (
  { nextStep, nextStepOn }: { nextStep: string; nextStepOn?: string | undefined },
  today: string,
  add: Add,
) => {
  if (nextStep === "") add("nextStep", "desk:note.problem.noStep");
  if (nextStepOn === undefined) add("nextStepOn", "desk:note.problem.noDay");
  else if (nextStepOn < today) add("nextStepOn", "desk:note.problem.dayPast");
};

const people = (today: string) =>
  z
    .object({ pick: picks, act: z.enum(peopleActs, { error: "choose" }), ...step, to: colleague })
    .superRefine((input, context) => {
      const add = adder(context);
      if (input.act === "next") checkStep(input, today, add);
      else if (input.to === undefined) add("to", "choose");
    });

/** Of the fields only those of the chosen act are asked. */
const companies = (today: string) =>
  z
    .object({
      pick: picks,
      act: z.enum(companyActs, { error: "choose" }),
      ...step,
      plannedOn: dayField("next").optional(),
      userId: colleague,
      topic: z.string().trim().max(500, 'tooLong|{"max":500}').default(""),
      kind: z.enum(writtenKinds, { error: "choose" }).default("call"),
      text: z.string().trim().max(longestNote, `tooLong|{"max":${longestNote}}`).default(""),
      to: colleague,
    })
    .superRefine((input, context) => {
      const add = adder(context);
      if (input.act === "next") checkStep(input, today, add);
      if (input.act === "visit") {
        if (input.plannedOn === undefined) add("plannedOn", "required");
        if (input.userId === undefined) add("userId", "choose");
      }
      if (input.act === "note" && input.text === "") add("text", "required");
      if (input.act === "handOver" && input.to === undefined) add("to", "choose");
    });

/** What the confirmation of a list sends. */
export const severalSchemas = {
  people,
  companies,
  searches: () => z.object({ pick: picks }),
  users: () => z.object({ pick: picks, act: z.enum(userActs, { error: "choose" }) }),
  proposals: () => z.object({ pick: picks, reason: z.enum(withdrawReasons, { error: "choose" }) }),
  jobs: () => z.object({ pick: picks, reason: z.enum(closeReasons, { error: "choose" }) }),
};
export type SeveralInput = {
  [List in SeveralList]: { list: List } & z.output<ReturnType<(typeof severalSchemas)[List]>>;
}[SeveralList];
