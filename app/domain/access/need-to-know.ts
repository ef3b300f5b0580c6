import { z } from "zod";
import { type LookRelation, openReasons } from "./looks";

/** As whom somebody of the team reads a person, and the day on which they last said why; null: never. */
export type Reader = { readonly relation: LookRelation; readonly reasonOn: string | null };

/**
 * Whether benefits and papers are shown: to those responsible, their stand-in and the coordinator; to a colleague on the
 * day on which they gave a reason (§ 35 SGB I, § 67c SGB X).
 */
export const mayReadPapers = ({ relation, reasonOn }: Reader, today: string): boolean =>
  relation === "responsible" ||
  relation === "stand_in" ||
  relation === "coordinator" ||
  (relation === "colleague" && reasonOn === today);

/** Whether an open question, by its code, quotes what is written about benefits or papers. */
export const isOfPapers = (code: string): boolean => /^(?:residence|permission|until|benefit|access)\b/.test(code);

/** The form in which a colleague says why, and which of these pages it leads to; the record itself where none is named. */
export const reasonSchema = z.object({
  why: z.enum(openReasons, "choose"),
  next: z.enum(["access", "benefit", "history", "intake/access", "intake/benefit"]).optional(),
});
