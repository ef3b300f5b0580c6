import { z } from "zod";
import { withParams } from "../errors";
import { mailField } from "../mail";
import { phoneField } from "../telephone";
import { dayField } from "../typed-day";
import { maxContactCap } from "./contact-cap";
import { employerStatus } from "./states";
import { maxPromiseHours } from "./working-hours";

/** Forms of the company area. Messages are codes of the catalogue. */

const text = (max: number) =>
  z.string({ error: "required" }).trim().min(1, "required").max(max, withParams("tooLong", { max }));
const maybeText = (max: number) => z.string().trim().max(max, withParams("tooLong", { max })).default("");
const id = z.uuid({ error: (issue) => (issue.input === undefined ? "choose" : "invalid") });
const whole = (min: number, max: number) =>
  z
    .number({ error: (issue) => (issue.input === undefined ? "required" : "number") })
    .int("integer")
    .min(min, withParams("tooSmall", { min }))
    .max(max, withParams("tooLarge", { max }));

/** The version of the row that a form was opened with. */
const rowVersion = z.number({ error: "stale" }).int("stale");

export const trainingAnswers = ["yes", "no", "formerly", "unknown"] as const;
const employerStates = employerStatus.states;

const company = {
  name: text(200).min(2, withParams("tooShort", { min: 2 })),
  branch: maybeText(100),
  size: whole(1, 100_000).optional(),
  trainsApprentices: z.enum(trainingAnswers, { error: "choose" }),
  contactCap: whole(1, maxContactCap),
  responsibleUserId: id,
  note: maybeText(2000),
};

const site = {
  street: maybeText(200),
  postcode: z.string({ error: "required" }).regex(/^[0-9]{5}$/, "postcode"),
  city: text(100),
  districtId: z.string().optional(),
};

const contact = {
  name: text(200),
  position: maybeText(100),
  email: mailField.optional(),
  phone: phoneField.optional(),
};

/** A new company with its main site and contact. */
export const newEmployerSchema = z.object({
  ...company,
  ...site,
  contactName: contact.name,
  contactPosition: contact.position,
  contactEmail: contact.email,
  contactPhone: contact.phone,
});

export const employerSchema = z.object({
  ...company,
  state: z.enum(employerStates, { error: "choose" }),
  version: rowVersion,
});

export const siteSchema = z.object({ ...site, name: maybeText(100), isMain: z.boolean().default(false) });

export const contactSchema = z
  .object({ ...contact, isMain: z.boolean().default(false) })
  .refine((value) => value.email !== undefined || value.phone !== undefined, {
    path: ["phone"],
    error: "employer:errors.contactNoChannel",
  });

export const visitPlanSchema = z.object({ plannedOn: dayField("next"), userId: id, nextStep: maybeText(500) });

export const visitRecordSchema = z
  .object({
    visitedOn: dayField("done"),
    peopleMet: text(300),
    seen: text(4000),
    said: text(4000),
    nextStep: text(500),
    nextStepOn: dayField("next").optional(),
    version: rowVersion,
  })
  .refine((value) => value.nextStepOn === undefined || value.nextStepOn >= value.visitedOn, {
    path: ["nextStepOn"],
    error: "endBeforeStart",
  });

const agreement = z.object({
  does: text(4000),
  doesNot: text(4000),
  callUserId: id,
  standInUserId: id,
  answerWithinHours: whole(1, maxPromiseHours),
  validFrom: dayField("start"),
  reviewOn: dayField("next"),
  validTo: dayField("paper").optional(),
  visitId: z.uuid({ error: "invalid" }).optional(),
});

/** The text of an agreement. `version` is missing only when it is first written. */
export const agreementSchema = agreement
  .extend({ version: rowVersion.optional() })
  .refine((value) => value.reviewOn > value.validFrom, {
    path: ["reviewOn"],
    error: "employer:errors.reviewBeforeStart",
  })
  .refine((value) => value.validTo === undefined || value.validTo > value.validFrom, {
    path: ["validTo"],
    error: "endBeforeStart",
  })
  .refine((value) => value.standInUserId !== value.callUserId, {
    path: ["standInUserId"],
    error: "employer:errors.sameStandIn",
  });

export const agreementReviewSchema = z.object({ reviewOn: dayField("next"), version: rowVersion });
export const agreementEndSchema = z.object({ endNote: text(500), version: rowVersion });
export const agreementConfirmSchema = z.object({
  read: z.literal("on", { error: "employer:errors.notRead" }),
  version: rowVersion,
});

/** What a company can ask for help with. Deliberately nothing about a person's illness, family or papers. */
export const concernTopics = ["absent", "conflict", "language", "work", "travel", "contract", "other"] as const;

/** How a call for help ended. The company reads it. */
export const concernResults = ["solved", "arranged", "not_solved", "fell_away"] as const;
export type ConcernResult = (typeof concernResults)[number];

export const concernSchema = z.object({
  topic: z.enum(concernTopics, { error: "choose" }),
  placementId: z.uuid({ error: "invalid" }).optional(),
  text: text(2000),
});

export const concernCloseSchema = z.object({
  result: z.enum(concernResults, "choose"),
  note: z.string().trim().max(2000, 'tooLong|{"max":2000}').default(""),
  version: rowVersion,
});
export const concernAnswerSchema = z.object({
  answer: text(2000),
  /** the writer has seen which words are not for a company */
  read: z.boolean().default(false),
  version: rowVersion,
});

export type NewEmployer = z.output<typeof newEmployerSchema>;
export type EmployerEdit = z.output<typeof employerSchema>;
export type SiteInput = z.output<typeof siteSchema>;
export type ContactInput = z.output<typeof contactSchema>;
export type VisitPlan = z.output<typeof visitPlanSchema>;
export type VisitRecord = z.output<typeof visitRecordSchema>;
export type AgreementInput = z.output<typeof agreementSchema>;
export type ConcernInput = z.output<typeof concernSchema>;
