import type { ReactNode } from "react";
import type { FieldMeta } from "~/components/form";
import { both } from "~/components/two-languages";
import type { IntakeStep } from "~/domain/candidate/intake";

/** The heading of the screen is the question; its group is called by it for whoever hears the page. */
export const asked = (step: IntakeStep): ReactNode => (
  <span className="vh">{both((t) => t(`my:intake.ask.${step}`))}</span>
);

/** A box by its name; every form of the talk has those its schema names. */
export const box = (fields: Record<string, FieldMeta>, name: string): FieldMeta => {
  const field = fields[name];
  if (!field) throw new Error(`no box ${name}`);
  return field;
};
