import { z } from "zod";
import { withParams } from "../errors";

/** Days; no city may let somebody wait unnoticed for more than half a year. */
const maxAlarmDays = 180;

/** The form in which a coordinator changes the number of days, with the reason. */
export const lostAlarmSchema = z.object({
  days: z
    .number({ error: (issue) => (issue.input === undefined ? "required" : "number") })
    .int("integer")
    .min(1, withParams("tooSmall", { min: 1 }))
    .max(maxAlarmDays, withParams("tooLarge", { max: maxAlarmDays })),
  reason: z
    .string({ error: "required" })
    .trim()
    .min(1, "required")
    .max(300, withParams("tooLong", { max: 300 })),
});
export type LostAlarmInput = z.infer<typeof lostAlarmSchema>;
