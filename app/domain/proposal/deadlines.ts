import { addDays, daysBetween } from "~/domain/days";

/**
 * How long a company may leave a proposal unanswered. The product's own rule, not a law (confidence L): a person is
 * waiting, so the company is reminded, then the team is told, then the proposal ends.
 */

/** Days a company has for its answer. */
export const answerDays = 7;
/** The company is reminded this many days before its last day. */
const remindDaysBefore = 2;
/** Days after the last day at which the team lead hears of it too. */
const leadDaysAfter = 3;
/** Days after the last day at which the proposal ends unanswered and the place is free for somebody else. */
const expireDaysAfter = 7;

export type DeadlineStep = "remind" | "tellSpecialist" | "tellLead" | "expire";

/** Last day for the answer to something sent today. */
export const answerDueOn = (today: string): string => addDays(today, answerDays);

/** Proposals whose answer is due by this day are looked at today: the first of them are reminded. */
export const remindUntil = (today: string): string => addDays(today, remindDaysBefore);

/** The day on which a proposal nobody answers ends by itself. */
export const endsUnansweredOn = (dueOn: string): string => addDays(dueOn, expireDaysAfter + 1);

/**
 * What is due today for an unanswered proposal, in order. Steps done earlier are listed again: the caller knows what
 * was already done.
 * @param dueOn last day for the answer, ISO
 */
export function deadlineSteps(dueOn: string, today: string): readonly DeadlineStep[] {
  const late = daysBetween(dueOn, today);
  if (late > expireDaysAfter) return ["expire"];
  if (late > leadDaysAfter) return ["tellSpecialist", "tellLead"];
  if (late > 0) return ["tellSpecialist"];
  return late >= -remindDaysBefore ? ["remind"] : [];
}
