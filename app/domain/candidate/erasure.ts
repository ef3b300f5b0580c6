import { z } from "zod";
import { versionNumber } from "../version";

/**
 * On what ground a person is erased (Art. 17(1) GDPR): they wish it (b, c), nobody reaches them and the record is needed no
 * more (a), or it should never have been kept (d).
 */
export const erasureGrounds = ["own_wish", "no_contact", "unlawful"] as const;
export const erasureSchema = z.object({
  version: versionNumber,
  ground: z.enum(erasureGrounds, { error: "choose" }),
  sure: z.literal("on", { error: "candidate:erase.notSure" }),
});
export type ErasureGround = (typeof erasureGrounds)[number];

/** What goes, as a page names it: the tables that make up one thing. A table that only serves others is not named. */
export const erasedThings = {
  facts: [
    "candidate_language",
    "candidate_skill",
    "candidate_experience",
    "candidate_wish",
    "candidate_question",
    "asked_question",
    "work_access",
    "benefit_period",
  ],
  ways: ["candidate_channel"],
  notes: ["note"],
  appointments: ["appointment"],
  steps: ["support_step"],
  interests: ["interest", "job_alert"],
  mails: ["message"],
  lists: ["job_shortlist", "saved_search_hit", "listed_person", "order_decision"],
} as const satisfies Record<string, readonly string[]>;
export type ErasedThing = keyof typeof erasedThings;

/** What stays as a number without the person. */
export const countedTables = ["placement_stage", "proposal"] as const;

/** What would go and what would stay; rows by table, days as ISO. */
export type ErasureCounts = {
  goes: Record<string, number>;
  stays: Record<string, number>;
  proofs: { purpose: string; until: string }[];
  account: boolean;
};

/** How many of each thing go, in the order of the page, without those of which there are none. */
export const goneThings = (goes: Readonly<Record<string, number>>): { thing: ErasedThing; count: number }[] =>
  (Object.keys(erasedThings) as ErasedThing[])
    .map((thing) => ({ thing, count: erasedThings[thing].reduce((sum, table) => sum + (goes[table] ?? 0), 0) }))
    .filter(({ count }) => count > 0);
