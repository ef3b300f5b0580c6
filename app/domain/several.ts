import { z } from "zod";
import { closeReasons } from "./job/states";
import { withdrawReasons } from "./proposal/states";
import { dayField } from "./typed-day";

/** Lists from which several rows can be worked on at once; a list of placements is one of people. */
export const severalLists = ["people", "proposals", "jobs"] as const;
export type SeveralList = (typeof severalLists)[number];

/** What can be done for several people. */
export const peopleActs = ["next", "handOver"] as const;

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

/** For people a step with its day, or a colleague. */
const people = (today: string) =>
  z
    .object({
      pick: picks,
      act: z.enum(peopleActs, { error: "choose" }),
      nextStep: z.string().trim().max(200, 'tooLong|{"max":200}').default(""),
      nextStepOn: dayField("next").optional(),
      to: z.uuid({ error: "choose" }).optional(),
    })
    .superRefine(({ act, nextStep, nextStepOn, to }, context) => {
      const add = (path: string, message: string) => context.addIssue({ code: "custom", path: [path], message });
      if (act === "handOver") {
        if (to === undefined) add("to", "choose");
        return;
      }
      if (nextStep === "") add("nextStep", "desk:note.problem.noStep");
      if (nextStepOn === undefined) add("nextStepOn", "desk:note.problem.noDay");
      else if (nextStepOn < today) add("nextStepOn", "desk:note.problem.dayPast");
    });

/** What the confirmation of a list sends. */
export const severalSchemas = {
  people,
  proposals: () => z.object({ pick: picks, reason: z.enum(withdrawReasons, { error: "choose" }) }),
  jobs: () => z.object({ pick: picks, reason: z.enum(closeReasons, { error: "choose" }) }),
};
export type SeveralInput = {
  [List in SeveralList]: { list: List } & z.output<ReturnType<(typeof severalSchemas)[List]>>;
}[SeveralList];
