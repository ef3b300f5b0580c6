import { z } from "zod";
import { withParams } from "../errors";
import { dayField } from "../typed-day";
import { moneyField } from "./form-values";

/** How sure an entry of the reference data is: read in the law, fairly sure, to be checked. */
export const confidences = ["H", "M", "L"] as const;
export type Confidence = (typeof confidences)[number];

const text = (max: number) =>
  z.string({ error: "required" }).trim().min(1, "required").max(max, withParams("tooLong", { max }));

/**
 * One dated amount that pay may not fall below, as a coordinator enters it. Both days count. The source is the
 * regulation or collective agreement with its paragraph: an amount without one must not judge anybody's pay.
 */
export const wageFloorSchema = z
  .object({
    amountCents: moneyField.refine((cents): cents is number => cents !== null && cents > 0, "required"),
    validFrom: dayField("since"),
    validTo: dayField("paper").optional(),
    source: text(300),
    confidence: z.enum(confidences, { error: "choose" }),
    note: z
      .string()
      .trim()
      .max(500, withParams("tooLong", { max: 500 }))
      .default(""),
    reason: text(300),
  })
  .superRefine((value, issues) => {
    if (value.validTo && value.validTo <= value.validFrom)
      issues.addIssue({ code: "custom", path: ["validTo"], message: "coordinator:floor.error.order" });
  });
export type WageFloorInput = z.infer<typeof wageFloorSchema>;
