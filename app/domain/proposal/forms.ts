import { z } from "zod";
import { languageCodes } from "~/domain/languages";
import { meetingKinds } from "~/domain/placement/choices";
import { appointmentMinutes, minutesSchema } from "../support/appointments";
import { dayField } from "../typed-day";
import { consentChannels, consentData } from "./consent";
import {
  answers,
  declineReasons,
  type OverrideReason,
  setAsideReasons,
  statedReasons,
  withdrawReasons,
} from "./states";

/** The forms around a proposal. Messages are codes of the catalogue `errors`, or of another one they name. */

const overrideReason = z.enum(statedReasons, { error: "choose" }).optional();

export const proposeSchema = z.object({
  jobId: z.uuid({ error: "choose" }),
  candidateId: z.uuid({ error: "choose" }),
  overrideReason,
});

/** An action on one person of a job's list. */
export const onePersonSchema = z.object({ candidateId: z.uuid({ error: "choose" }) });
export const setAsideSchema = onePersonSchema.extend({
  reason: z.enum(setAsideReasons, { error: "choose" }).optional(),
});

/** The most people proposed at once. */
const maxAtOnce = 20;

/** Several people of a shortlist; each one's reason stands beside them as `reason.ID`. */
export const proposeSeveralSchema = z.object({
  candidateIds: z
    .array(z.uuid({ error: "choose" }), { error: "match:errors.nobodyTicked" })
    .min(1, "match:errors.nobodyTicked")
    .max(maxAtOnce, `match:errors.tooManyTicked|{"most":${maxAtOnce}}`),
});
/** A reason of the closed list, or none. */
export const overrideReasonOf = (value: unknown): OverrideReason | null =>
  statedReasons.find((reason) => reason === value) ?? null;

export const consentSchema = z.object({
  employerId: z.uuid({ error: "choose" }),
  data: z.array(z.enum(consentData), { error: "choose" }).min(1, "choose"),
  language: z.enum(languageCodes, { error: "choose" }),
  withInterpreter: z.boolean().default(false),
  givenOn: dayField("done"),
  channel: z.enum(consentChannels, { error: "choose" }),
  words: z.string({ error: "required" }).trim().min(1, "required").max(1000, 'tooLong|{"max":1000}'),
  validUntil: dayField("paper"),
  agreed: z.literal(true, { error: "proposal:errors.agreed" }),
  jobId: z.uuid().optional(),
  /** the person was picked from the list of the job */
  fromList: z.boolean().default(false),
  overrideReason,
  /** Page of ours that asked for the consent and goes on afterwards. */
  back: z.string().optional(),
});

/** A date and a time of the city; without a date the appointment is arranged later. */
const appointment = {
  kind: z.enum(meetingKinds, { error: "choose" }).default("interview"),
  date: dayField("next").optional(),
  time: z
    .string()
    .regex(/^([01]\d|2[0-3]):[0-5]\d$/, "time")
    .optional(),
  minutes: minutesSchema.default(appointmentMinutes.usual),
  place: z.string().trim().max(200, 'tooLong|{"max":200}').default(""),
  whatToBring: z.string().trim().max(200, 'tooLong|{"max":200}').default(""),
};
const complete = (value: { date?: string; time?: string; place: string }, check: z.RefinementCtx) => {
  if (!value.date) return;
  if (!value.time) check.addIssue({ code: "custom", path: ["time"], message: "required" });
  if (!value.place) check.addIssue({ code: "custom", path: ["place"], message: "required" });
};

/** A company invites: it names a date. */
export const inviteSchema = z.object({ ...appointment, date: dayField("next") }).superRefine(complete);

export const declineSchema = z.object({ reason: z.enum(declineReasons, { error: "choose" }) });
export const withdrawSchema = z.object({ reason: z.enum(withdrawReasons, { error: "choose" }) });

/** The specialist writes down what the company said. */
export const phoneAnswerSchema = z
  .object({
    answer: z.enum(answers, { error: "choose" }),
    reason: z.enum(declineReasons, { error: "choose" }).optional(),
    ...appointment,
  })
  .superRefine((value, check) => {
    if (value.answer === "declined" && !value.reason) {
      check.addIssue({ code: "custom", path: ["reason"], message: "choose" });
    }
    if (value.answer === "invited") complete(value, check);
  });
