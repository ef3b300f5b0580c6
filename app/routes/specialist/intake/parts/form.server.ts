import { type IntakeStep, isIntakeStep } from "~/domain/candidate/intake";
import { typedWords } from "~/domain/candidate/intake-forms";
import type { WorkBoxes } from "~/domain/occupation/work-form";
import { throwNotFound } from "~/request/responses.server";

/** The question in the address. @throws 404 for any other word */
export const stepParam = (word: string | undefined): IntakeStep => (isIntakeStep(word) ? word : throwNotFound());

const boxes: WorkBoxes = { words: "original", choice: "occupationId" };

/** The questions that ask which work it is. */
export const workBoxes: Partial<Record<IntakeStep, WorkBoxes>> = { wish: boxes, experience: boxes };

/** Words a question about them can hold. */
const longest = 300;

/** What was typed into the boxes of a question that is left for later. */
export function typedIn(form: FormData, step: IntakeStep): string {
  const words = (typedWords[step]?.boxes ?? []).map((box) => String(form.get(box) ?? "").trim());
  return words.filter(Boolean).join(" · ").slice(0, longest);
}

/** What a form carries besides answers; a screen fills in since when something holds. */
const beside = ["version", "intent", "from"];

/** Whether no answer was given. */
export const isBlank = (form: FormData): boolean =>
  [...form].every(([name, value]) => name.startsWith("_") || beside.includes(name) || value === "");
