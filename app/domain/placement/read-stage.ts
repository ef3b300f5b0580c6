import { z } from "zod";
import { rungNeeds } from "./needs";
import { isStageId } from "./stages";

/** A stage as pages read it from the database: days as text, what is not known yet null. */
export const readStage = z.object({
  id: z.string(),
  stage: z.string().refine(isStageId),
  employerId: z.string().nullable(),
  employerName: z.string().nullable(),
  title: z.string().nullable(),
  start: z.string(),
  end: z.string().nullable(),
  expectedEnd: z.string().nullable(),
  planned: z.boolean(),
  endReason: z.string().nullable(),
  needs: z.array(z.enum(rungNeeds)),
  needsEnded: z.partialRecord(z.enum(rungNeeds), z.string()),
});
