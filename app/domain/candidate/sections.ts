import { z } from "zod";
import { benefitNames, permitStates, recordedPermissions } from "~/domain/access/permission";
import { languageCodes } from "~/domain/languages";
import { mailField } from "~/domain/mail";
import { cefrLevels, demands, evidences, shifts, travelModes } from "~/domain/matching/facts";
import { hasName, nameFields, noName } from "~/domain/person-name";
import { channelKinds, mailboxStates, outcomes } from "~/domain/reachability/channels";
import { phoneField } from "~/domain/telephone";
import { dayField, yearField } from "~/domain/typed-day";
import { candidateStatus } from "./states";

/** The forms of a person's record, one schema per section. Messages are codes of the catalogue `errors`. */

export const candidateStates = candidateStatus.states.filter((state) => state !== "erased");
export type CandidateState = (typeof candidateStates)[number];
export const wishKinds = ["occupation", "group", "apprenticeship", "any"] as const;
export { evidences };
/** From "not yet" to "can show it". */
export const skillLevels = [0, 1, 2, 3, 4] as const;
export const languageEvidences = evidences.filter((each) => each !== "employer");

/** Level of a skill that somebody only says they have: of 0 to 4 the middle, until somebody asks further. */
export const saidSkillLevel = 2;

/** Branches of the starter occupations (reference data). */
export const occupationGroups = [
  "logistik",
  "produktion",
  "handwerk",
  "bau",
  "gastro",
  "lebensmittel",
  "handel",
  "reinigung",
  "pflege",
  "hauswirtschaft",
  "garten",
  "entsorgung",
  "hausservice",
  "paedagogik",
  "buero",
] as const;

const text = (max: number) =>
  z.string({ error: "required" }).trim().min(1, "required").max(max, `tooLong|{"max":${max}}`);
const freeText = (max: number) => z.string().trim().max(max, `tooLong|{"max":${max}}`).default("");
const choice = <const T extends string>(values: readonly T[]) => z.enum(values, { error: "choose" });
const time = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, "time");
const level = choice(cefrLevels).optional();

/** The day of birth, or the year where only that is known. */
export const birthFields = { birthDate: dayField("birth").optional(), birthYear: yearField("birth").optional() };

/** Who somebody is and in which language they are met. */
const identity = {
  ...nameFields,
  ...birthFields,
  preferredLanguage: choice(languageCodes),
  needsInterpreter: z.boolean().default(false),
};

/** A new person: enough to begin with; the rest is asked later. */
export const newCandidateSchema = z
  .object({
    ...identity,
    districtId: z.string().optional(),
    phone: phoneField.optional(),
    mailbox: choice(mailboxStates).default("unknown"),
    speaking: level,
    reading: level,
  })
  .refine(hasName, noName);

/** Name, language and whether the record is active. */
export const personSchema = z
  .object({
    ...identity,
    state: choice(candidateStates),
    responsibleUserId: z.uuid({ error: "choose" }).optional(),
    nextStep: freeText(200),
    nextStepOn: dayField("next").optional(),
    namedGap: freeText(200),
  })
  .refine(hasName, noName)
  .refine((p) => p.nextStep === "" || p.nextStepOn !== undefined, { path: ["nextStepOn"], message: "required" });

/** Where the person lives and whether letters arrive there. */
export const addressSchema = z.object({
  street: freeText(120),
  careOf: freeText(120),
  postcode: z
    .string()
    .regex(/^\d{5}$/, "postcode")
    .optional(),
  city: freeText(80),
  districtId: z.string().optional(),
  mailbox: choice(mailboxStates),
});

export const channelSchema = z
  .object({
    kind: choice(channelKinds),
    value: text(160),
    shared: z.boolean().default(false),
    outcome: choice(outcomes).default("untried"),
    outcomeOn: dayField("done").optional(),
    note: freeText(200),
  })
  .transform((channel, issues) => {
    const read = readChannel(channel.kind, channel.value);
    if (read.success) return { ...channel, value: read.data };
    for (const { message } of read.error.issues) issues.addIssue({ code: "custom", path: ["value"], message });
    return z.NEVER;
  });

/** How somebody is reached in the one form it is stored in; a messenger may know people by a name. */
function readChannel(kind: (typeof channelKinds)[number], value: string): z.ZodSafeParseResult<string> {
  if (kind === "email") return mailField.safeParse(value);
  const number = phoneField.safeParse(value);
  return kind === "phone" || kind === "sms" || (kind === "messenger" && number.success)
    ? number
    : { success: true, data: value };
}

export const languageSchema = z.object({
  language: choice(languageCodes),
  isFirst: z.boolean().default(false),
  speaking: level,
  listening: level,
  reading: level,
  writing: level,
  evidence: choice(languageEvidences),
});

export const skillSchema = z.object({
  skillId: text(40),
  level: z.number({ error: "choose" }).int("integer").min(skillLevels[0], "choose").max(skillLevels[4], "choose"),
  evidence: choice(evidences),
  /** last valid day of a licence that expires */
  validTo: dayField("paper").optional(),
});

export const experienceSchema = z.object({
  /** what somebody did, in their words; an occupation where they were understood as one */
  original: text(200),
  occupationId: z.string().optional(),
  /** "1,5" or "1.5"; empty where nobody knows how long */
  years: z
    .string()
    .trim()
    .regex(/^[0-9]{1,2}([.,][0-9])?$/, "number")
    .transform((years) => Number(years.replace(",", ".")))
    .optional(),
});

export const wishSchema = z
  .object({
    kind: choice(wishKinds),
    /** what somebody would like to do, in their words; an occupation where they were understood as one */
    original: freeText(200),
    occupationId: z.string().optional(),
    occupationGroup: z.string().optional(),
    apprenticeshipId: z.string().optional(),
    wantsApprenticeship: z.boolean().default(false),
  })
  .refine((w) => w.kind !== "occupation" || w.occupationId || w.original, { path: ["original"], message: "required" })
  .refine((w) => w.kind !== "group" || w.occupationGroup, { path: ["occupationGroup"], message: "choose" })
  .refine((w) => w.kind !== "apprenticeship" || w.apprenticeshipId, { path: ["apprenticeshipId"], message: "choose" });

/** Yes or no per item; an item in neither list was not asked. */
const yesOrNo = <const T extends readonly string[]>(values: T) =>
  z.object(
    Object.fromEntries(values.map((v) => [v, z.enum(["yes", "no"]).optional()])) as Record<
      T[number],
      z.ZodOptional<z.ZodEnum<{ yes: "yes"; no: "no" }>>
    >,
  );

const weekHours = z
  .number({ error: "integer" })
  .int("integer")
  .min(1, 'tooSmall|{"min":1}')
  .max(48, 'tooLarge|{"max":48}');

export const hoursFields = { hoursMin: weekHours.optional(), hoursMax: weekHours.optional() };
export const inOrder = (hours: { hoursMin?: number; hoursMax?: number }): boolean =>
  hours.hoursMin === undefined || hours.hoursMax === undefined || hours.hoursMin <= hours.hoursMax;
export const notInOrder = { path: ["hoursMax"], message: "endBeforeStart" };

export const wayFields = {
  mobility: z.array(z.enum(travelModes)).default([]),
  travelMinutesMax: z
    .number({ error: "integer" })
    .int("integer")
    .min(10, 'tooSmall|{"min":10}')
    .max(180, 'tooLarge|{"max":180}')
    .optional(),
};
export const shiftField = yesOrNo(shifts);
export const demandField = yesOrNo(demands);

/** The codes that were answered so. */
export const picked = (answers: Record<string, string | undefined> | undefined, answer: "yes" | "no"): string[] =>
  Object.entries(answers ?? {}).flatMap(([code, value]) => (value === answer ? [code] : []));

export const timesSchema = z
  .object({
    ...hoursFields,
    timeFrom: time.optional(),
    timeTo: time.optional(),
    availableFrom: dayField("available").optional(),
    ...wayFields,
    shift: shiftField.optional(),
    demand: demandField.optional(),
  })
  .refine(inOrder, notInOrder);

/** What the paper says. `until` is the last valid day; empty = open end. */
export const accessSchema = z
  .object({
    statusId: z.string().optional(),
    permission: choice(recordedPermissions),
    permitState: choice(permitStates).default("not_needed"),
    permitAppliedOn: dayField("done").optional(),
    permitEmployerId: z.string().optional(),
    hoursLimit: z
      .number({ error: "integer" })
      .int("integer")
      .min(1, 'tooSmall|{"min":1}')
      .max(48, 'tooLarge|{"max":48}')
      .optional(),
    document: freeText(160),
    seenOn: dayField("done").optional(),
    from: dayField("since"),
    until: dayField("paper").optional(),
    original: freeText(200),
  })
  .refine((a) => a.until === undefined || a.until >= a.from, { path: ["until"], message: "endBeforeStart" })
  .refine((a) => a.permission !== "tied" || a.permitEmployerId, { path: ["permitEmployerId"], message: "choose" });

export const benefitSchema = z
  .object({
    system: choice(benefitNames),
    from: dayField("since"),
    until: dayField("paper").optional(),
    original: freeText(120),
  })
  .refine((b) => b.until === undefined || b.until >= b.from, { path: ["until"], message: "endBeforeStart" });
