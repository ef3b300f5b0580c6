import { z } from "zod";
import { type StageId, stageTraits } from "../placement/stages";

const row = z.object({
  offset: z.string(),
  who: z.string(),
  channel: z.string(),
  with: z.string(),
  content: z.string(),
  required: z.string(),
});
const rawTemplates = z.record(z.string(), z.array(row));

/** Who does a step, with whom, and how: our own closed words. */
export const stepRoles = ["specialist", "mentor", "system"] as const;
type StepRole = (typeof stepRoles)[number];
export const stepPartners = ["candidate", "employer", "both", "office", "nobody"] as const;
type StepPartner = (typeof stepPartners)[number];
/** Those by which somebody is reached, the most frequent first. */
export const contactChannels = ["call", "visit", "message"] as const;
export const stepChannels = ["visit", "call", "talk", "form", "message", "task"] as const;
export type StepChannel = (typeof stepChannels)[number];
type StepNeed = "always" | "optional" | "permit_needed" | "longer_than_5_days";

/** One line of a support template, in our own closed words instead of the reference data's prose. */
export type TemplateRow = {
  /** Stable name, also the key of the text catalogue: `starter_job.W4`. */
  readonly key: string;
  readonly offset: string;
  readonly role: StepRole;
  readonly partner: StepPartner;
  readonly channel: StepChannel;
  readonly need: StepNeed;
  /** The reference data's own words, English; the catalogue translates by `key`. */
  readonly content: string;
};

export type SupportTemplates = ReadonlyMap<string, readonly TemplateRow[]>;

/**
 * Stages without a template in the reference data still get a dated next contact, because nobody may be left without
 * one (product rule). A proposal of the product, to be replaced by rows of the same shape.
 */
const productTemplates: z.infer<typeof rawTemplates> = {
  arrange: [
    {
      offset: "W1",
      who: "specialist",
      channel: "call",
      with: "both",
      content: "How did it go, what is the next step?",
      required: "yes",
    },
  ],
  course: [
    {
      offset: "W2",
      who: "specialist",
      channel: "call",
      with: "candidate",
      content: "Does the course fit? Travel, times, understanding",
      required: "yes",
    },
    {
      offset: "every 8 weeks",
      who: "specialist",
      channel: "talk",
      with: "candidate",
      content: "What works, what comes afterwards?",
      required: "yes",
    },
    {
      offset: "D-14 before end",
      who: "specialist",
      channel: "talk",
      with: "candidate",
      content: "Fix the next step before the course ends",
      required: "yes",
    },
  ],
  settled: [
    {
      offset: "M1",
      who: "specialist",
      channel: "call",
      with: "both",
      content: "Does everything run without us?",
      required: "yes",
    },
    {
      offset: "M3",
      who: "specialist",
      channel: "call",
      with: "candidate",
      content: "Milestone 3 months",
      required: "yes",
    },
    {
      offset: "M6",
      who: "specialist",
      channel: "call",
      with: "candidate",
      content: "Milestone 6 months; end of the accompaniment or next goal",
      required: "yes",
    },
    {
      offset: "M12",
      who: "specialist",
      channel: "call",
      with: "candidate",
      content: "Milestone 12 months",
      required: "yes",
    },
  ],
};

/** Reads the templates of the reference data and adds the product's own. Throws on words it does not know. */
export function parseTemplates(raw: unknown): SupportTemplates {
  const all = { ...productTemplates, ...rawTemplates.parse(raw) };
  return new Map(
    Object.entries(all).map(([name, rows]) => [
      name,
      rows.map((each) => ({
        key: `${name}.${offsetKey(each.offset)}`,
        offset: each.offset,
        role: closed(roles, each.who),
        partner: closed(partners, each.with),
        channel: closed(channels, each.channel),
        need: closed(needs, each.required),
        content: each.content,
      })),
    ]),
  );
}

/** `D-2 before end` → `D-2_before_end`: usable as a catalogue key. */
function offsetKey(offset: string): string {
  return offset.replace(/[^A-Za-z0-9+-]+/g, "_");
}

/** The templates of a stage; `before_start` only where a company expects somebody on a first day. */
export function templatesFor(stage: StageId): readonly string[] {
  return stageTraits(stage).support;
}

const roles: Readonly<Record<string, StepRole>> = {
  specialist: "specialist",
  mentor: "mentor",
  trainer: "mentor",
  "mentor + employer": "mentor",
  system: "system",
};
const partners: Readonly<Record<string, StepPartner>> = {
  candidate: "candidate",
  employer: "employer",
  both: "both",
  "both + school": "both",
  all: "both",
  "ABH/BA": "office",
  "–": "nobody",
};
const channels: Readonly<Record<string, StepChannel>> = {
  visit: "visit",
  "visit/video": "visit",
  call: "call",
  "call both sides": "call",
  talk: "talk",
  "in person": "talk",
  form: "form",
  "short form": "form",
  "SMS/messenger": "message",
  "messenger 3 smileys": "message",
  task: "task",
};
const needs: Readonly<Record<string, StepNeed>> = {
  yes: "always",
  auto: "always",
  optional: "optional",
  "if permit needed": "permit_needed",
  "if > 5 days": "longer_than_5_days",
};

function closed<T>(words: Readonly<Record<string, T>>, value: string): T {
  const known = words[value];
  if (known === undefined) throw new Error(`support template: unknown word "${value}"`);
  return known;
}
