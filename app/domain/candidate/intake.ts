import { addDays } from "../days";
import type { CefrLevel } from "../matching/facts";
import { toWorkingDay, type WorkingDay } from "../working-days";
import type { AgeClass } from "./age";
import { type QuestionId, questions } from "./completeness";

/**
 * Taking somebody in while talking: one question a screen. A question is answered by its fact, so nothing is asked that is
 * known; one that was asked and has no fact stays open for later. Which were asked is kept (`asked`), so that the talk
 * goes on where it stopped.
 */
export type IntakeStep = QuestionId | "languages";

/** The questions of a first conversation, and after work which other languages somebody speaks: a fact without a gap. */
export const intakeSteps: readonly IntakeStep[] = questions.flatMap(({ id }): IntakeStep[] =>
  id === "experience" ? [id, "languages"] : [id],
);
export const isIntakeStep = (word: string | undefined): word is IntakeStep => intakeSteps.some((step) => step === word);

/** Where a talk stands. */
export type Intake = {
  /** questions without a fact */
  open: readonly QuestionId[];
  asked: readonly string[];
  ageClass: AgeClass | null;
  speaking: CefrLevel | null;
};

/** Questions about working, which somebody who may not work yet is not asked. */
const aboutWorking: readonly IntakeStep[] = questions.flatMap(({ id, section }) => (section === "times" ? [id] : []));

/** Whether a question is one for this person, by what they have answered before. Left out, it stays open. */
function applies(step: IntakeStep, { ageClass, speaking }: Intake): boolean {
  if (ageClass === "under_15" && aboutWorking.includes(step)) return false;
  return step !== "reading" || speaking !== "A0";
}

const isOpen = (step: IntakeStep, intake: Intake): boolean => step === "languages" || intake.open.includes(step);

/** The screens of this talk in their order: what was asked in it and what is still to ask. */
export const screensOf = (intake: Intake): IntakeStep[] =>
  intakeSteps.filter((step) => applies(step, intake) && (intake.asked.includes(step) || isOpen(step, intake)));

/** The next question nobody has put yet: after this one, else any before it. Null at the end of the talk. */
export function nextScreen(intake: Intake, after?: IntakeStep): IntakeStep | null {
  const left = screensOf(intake).filter((step) => step !== after && !intake.asked.includes(step));
  const at = after === undefined ? -1 : intakeSteps.indexOf(after);
  return left.find((step) => intakeSteps.indexOf(step) > at) ?? left[0] ?? null;
}

/** The screen before this one; null for the first. */
export const screenBefore = (intake: Intake, step: IntakeStep): IntakeStep | null =>
  screensOf(intake).findLast((each) => intakeSteps.indexOf(each) < intakeSteps.indexOf(step)) ?? null;

/** Days until the next talk, unless somebody plans another day. The product's own number. */
const nextTalkDays = 7;

/** The day offered for the next step with somebody who was just taken in: in a week, a working day. */
export const nextTalkOn = (today: string, isWorking: WorkingDay): string =>
  toWorkingDay(addDays(today, nextTalkDays), "forward", isWorking);
