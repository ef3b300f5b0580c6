import { z } from "zod";
import { maxPlausibleHours } from "../job/hours";

const isoDate = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);

/**
 * What a specialist states about a stage when it is entered; the guards rest on it, so it is kept with the stage.
 * Unknown is null, never a guess.
 */
const stageFacts = z.object({
  hoursPerWeek: z.number().min(1).max(maxPlausibleHours).nullable().default(null),
  paid: z.boolean().nullable().default(null),
  fixedTerm: z.boolean().nullable().default(null),
  fixedTermReason: z.boolean().default(false),
  tasksGiven: z.boolean().default(false),
  seriousObstacles: z.boolean().default(false),
  measureNoticeOn: isoDate.nullable().default(null),
  contractSignedOn: isoDate.nullable().default(null),
  subsidyAppliedOn: isoDate.nullable().default(null),
  examOn: isoDate.nullable().default(null),
  instruments: z.array(z.string()).default([]),
});
export type StageFacts = z.output<typeof stageFacts>;

export const noFacts: StageFacts = stageFacts.parse({});
