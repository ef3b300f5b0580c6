import { z } from "zod";
import { withParams } from "../errors";

/** Longer than half a year nobody should wait unseen, whatever a city sets. */
const LOST_ALARM_MOST = 180;

/** The city's own number of days, as a coordinator enters it with the reason. */
export const lostAlarmSchema = z.object({
  days: z
    .number({ error: (issue) => (issue.input === undefined ? "required" : "number") })
    .int("integer")
    .min(1, withParams("tooSmall", { min: 1 }))
    .max(LOST_ALARM_MOST, withParams("tooLarge", { max: LOST_ALARM_MOST })),
  reason: z
    .string({ error: "required" })
    .trim()
    .min(1, "required")
    .max(300, withParams("tooLong", { max: 300 })),
});
export type LostAlarmInput = z.infer<typeof lostAlarmSchema>;
