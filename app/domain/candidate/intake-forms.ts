import { z } from "zod";
import { benefitNames, recordedPermissions } from "~/domain/access/permission";
import { type LanguageCode, languageCodes } from "~/domain/languages";
import { cefrLevels } from "~/domain/matching/facts";
import { hasName, nameFields, noName } from "~/domain/person-name";
import { mailboxStates } from "~/domain/reachability/channels";
import { dayField } from "~/domain/typed-day";
import type { IntakeStep } from "./intake";
import {
  birthFields,
  channelSchema,
  demandField,
  experienceSchema,
  hoursFields,
  inOrder,
  notInOrder,
  occupationGroups,
  shiftField,
  wayFields,
} from "./sections";

/**
 * The forms of the talk in which somebody is taken in, one per question. An empty one is no answer: it is sent back, and
 * the question can be left for later.
 */

/** What many people can do without a certificate, as a first offer; ids of the reference data. */
export const everydaySkills = [
  "S_COOK",
  "S_BAKE",
  "S_SERVE",
  "S_CLEAN_FLOOR",
  "S_LAUNDRY",
  "S_SEW",
  "S_CASH",
  "S_PACK",
  "S_STORE",
  "S_DRILL",
  "S_PAINT",
  "S_BRICK",
  "S_TILE",
  "S_WOOD",
  "S_WIRE",
  "S_WELD",
  "S_MACHINE",
  "S_CARREPAIR",
  "S_BIKEREPAIR",
  "S_PLANT",
  "S_CHILDREN",
  "S_CARE_PEOPLE",
  "S_HAIR",
  "S_OFFICE",
  "S_LANG_HELP",
  "L_B",
  "L_FORKLIFT",
] as const;

export const isEverydaySkill = (id: string): id is (typeof everydaySkills)[number] =>
  everydaySkills.some((each) => each === id);

/** What can be answered; that nobody knows it is said by leaving the question for later. */
export const answerable = <T extends string>(codes: readonly T[]) =>
  codes.filter((code): code is Exclude<T, "unknown"> => code !== "unknown");

const noAnswer = "candidate:errors.noAnswer";
const one = <const T extends string>(codes: readonly T[]) => z.enum(codes, { error: noAnswer });
const some = <const T extends string>(codes: readonly T[]) => z.array(z.enum(codes, { error: "choose" })).default([]);
const at = (field: string) => ({ path: [field], message: noAnswer });
const isGiven = (answers: object | undefined): boolean =>
  Object.values(answers ?? {}).some((each) => each !== undefined);

/** Languages offered to tick; any other is chosen from the list. */
export const oftenSpoken: readonly LanguageCode[] = ["ar", "uk", "ru", "fa", "tr", "kmr", "ps", "ti", "en", "fr"];

export const intakeSchemas = {
  skills: z
    .object({ skill: some(everydaySkills), skillId: z.string().max(40, "choose").optional() })
    .refine((a) => a.skill.length > 0 || a.skillId, at("skill")),
  wish: z
    .object({
      group: some(occupationGroups),
      any: z.boolean().default(false),
      original: z.string().trim().max(200, 'tooLong|{"max":200}').default(""),
      occupationId: z.string().optional(),
      wantsApprenticeship: z.boolean().default(false),
    })
    .refine((a) => a.group.length > 0 || a.any || a.original !== "", at("group")),
  experience: experienceSchema,
  languages: z
    .object({ language: some(languageCodes), other: one(languageCodes).optional(), none: z.boolean().default(false) })
    .refine((a) => a.language.length > 0 || a.other || a.none, at("language")),
  channel: channelSchema,
  speaking: z.object({ speaking: one(cefrLevels) }),
  reading: z.object({ reading: one(cefrLevels) }),
  age: z.object(birthFields).refine((a) => a.birthDate !== undefined || a.birthYear !== undefined, at("birthDate")),
  start: z
    .object({ now: z.boolean().default(false), availableFrom: dayField("available").optional() })
    .refine((a) => a.now || a.availableFrom !== undefined, at("availableFrom")),
  hours: z
    .object(hoursFields)
    .refine(inOrder, notInOrder)
    .refine((a) => a.hoursMin !== undefined || a.hoursMax !== undefined, at("hoursMin")),
  shifts: z.object({ shift: shiftField.optional() }).refine((a) => isGiven(a.shift), at("shift")),
  travel: z.object(wayFields).refine((a) => a.mobility.length > 0, at("mobility")),
  demands: z.object({ demand: demandField.optional() }).refine((a) => isGiven(a.demand), at("demand")),
  district: z.object({ districtId: z.string({ error: noAnswer }).max(40, "choose") }),
  mailbox: z.object({ mailbox: one(answerable(mailboxStates)) }),
  access: z
    .object({
      permission: one(answerable(recordedPermissions)),
      permitEmployerId: z.string().optional(),
      from: dayField("since"),
      until: dayField("paper").optional(),
    })
    .refine((a) => a.until === undefined || a.until >= a.from, { path: ["until"], message: "endBeforeStart" })
    .refine((a) => a.permission !== "tied" || a.permitEmployerId, { path: ["permitEmployerId"], message: "choose" }),
  benefit: z.object({ system: one(answerable(benefitNames)), from: dayField("since") }),
} satisfies Record<IntakeStep, z.ZodType>;

export type IntakeAnswer<Step extends IntakeStep> = z.output<(typeof intakeSchemas)[Step]>;

/** What opens a record before the first question: how somebody is called, and how to talk with them. */
export const beginSchema = z
  .object({
    ...nameFields,
    preferredLanguage: z.enum(languageCodes, { error: "choose" }),
    needsInterpreter: z.boolean().default(false),
  })
  .refine(hasName, noName);

/** What comes next with somebody who was taken in. */
export const nextStepSchema = z.object({
  nextStep: z.string({ error: "required" }).trim().min(1, "required").max(200, 'tooLong|{"max":200}'),
  nextStepOn: dayField("next"),
});

/**
 * Boxes whose words are kept where a question is left for later with something in them, and what is then asked about the
 * words, as of the words of a list.
 */
export const typedWords: Partial<Record<IntakeStep, { boxes: readonly string[]; field: string; code: string }>> = {
  wish: { boxes: ["original"], field: "wish", code: "wish.unsure" },
  experience: { boxes: ["original", "years"], field: "occupation", code: "occupation.unsure" },
  channel: { boxes: ["value"], field: "phone", code: "phone.unreadable" },
  age: { boxes: ["birthDate", "birthYear"], field: "birthDate", code: "birth.unreadable" },
  start: { boxes: ["availableFrom"], field: "remark", code: "start.unreadable" },
  hours: { boxes: ["hoursMin", "hoursMax"], field: "hours", code: "hours.unreadable" },
  travel: { boxes: ["travelMinutesMax"], field: "mobility", code: "mobility.unreadable" },
  access: { boxes: ["until"], field: "residenceUntil", code: "until.unreadable" },
};
