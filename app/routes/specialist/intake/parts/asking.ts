import type { FieldMeta } from "~/components/form";
import type { Reply } from "~/components/form/reply";
import type { AgeClass } from "~/domain/candidate/age";
import type { IntakeStep } from "~/domain/candidate/intake";
import type { Names } from "~/domain/matching/names";
import type { CandidateRecord } from "~/queries/candidate/record";

/** What the boxes of a question need. */
export type Asking = {
  step: IntakeStep;
  fields: Record<string, FieldMeta>;
  facts: {
    record: CandidateRecord;
    names: Names;
    ageClass: AgeClass | null;
    employers: readonly { id: string; name: string }[];
    /** what the boxes held when the page was opened */
    values: Record<string, unknown>;
  };
  /** the refused form, where the page answers one */
  reply: Reply | undefined;
};
