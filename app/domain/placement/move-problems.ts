import { withParams } from "../errors";
import type { MoveDecision, MoveProblem } from "./decide";
import { type GuardId, toAcknowledge } from "./guards";

/** What a problem of a move is about. */
type Asked = "stage" | "place" | "start" | "end" | "reviewOn" | "consent";

const about: Readonly<Record<MoveProblem, Asked>> = {
  "transition.notAllowed": "stage",
  "transition.notEarlier": "stage",
  "transition.notOnLadder": "stage",
  "transition.otherCompanyOnly": "place",
  "move.otherVerb": "stage",
  "move.sameCompany": "place",
  "agreement.missing": "place",
  // a page of its own asks for it
  "consent.missing": "consent",
  "stage.companyMissing": "place",
  "stage.startMissing": "start",
  "stage.startsBeforePrevious": "start",
  "stage.overlap": "start",
  "stage.endBeforeStart": "end",
  "stage.endMissing": "end",
  "pause.reviewMissing": "reviewOn",
  "pause.reviewTooLate": "reviewOn",
};

/**
 * The forms of a move, and how each names its fields. A problem with something the form does not ask (the stage stands
 * in the address, the company is the proposal's own, a pause has no company) belongs to the whole form.
 */
export const moveForms = {
  /** Up, back, to another company, back from a pause. */
  move: { place: "place", start: "start", end: "end" },
  /** From a proposal, or the first stage of all. */
  start: { start: "start", end: "end" },
  pause: { start: "start", reviewOn: "reviewOn" },
  end: { stage: "nextStage", start: "start" },
} as const satisfies Record<string, Partial<Record<Asked, string>>>;
export type MoveFormName = keyof typeof moveForms;

/** The field of a form that a problem is shown at; "" for the whole form. */
export function fieldOfProblem(form: MoveFormName, problem: MoveProblem): string {
  const fields: Partial<Record<Asked, string>> = moveForms[form];
  return fields[about[problem]] ?? "";
}

/** Message codes by field of the form. Blocks stand above the form with the other findings and need no field. */
export function problemsByField(
  form: MoveFormName,
  decision: MoveDecision,
  acknowledged: readonly GuardId[],
): Record<string, string[]> {
  const errors: Record<string, string[]> = {};
  const say = (field: string, code: string) => {
    errors[field] = [...(errors[field] ?? []), code];
  };
  for (const problem of decision.problems) say(fieldOfProblem(form, problem), `placement:problem.${problem}`);
  if (toAcknowledge(decision.findings, acknowledged).length > 0) say("acknowledged", "placement:problem.acknowledge");
  for (const block of decision.findings.filter((each) => each.level === "block")) {
    say("", withParams(`placement:guard.${block.code}`, { ...block.params }));
  }
  return errors;
}
