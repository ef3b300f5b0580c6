import { addDays, daysBetween, type IsoDate } from "~/domain/days";
import type { Channel, ChannelKind } from "../reachability/channels";
import { addWorkingDays, type Calendar, isWorkingDay } from "../working-days";
import { graceDays } from "./plan";
import type { StepChannel } from "./templates";

/** What the system itself writes to a person (domain reference 5): the day before the start, and on the third day. */
export type MessageKind = "first_day" | "how_are_you";

const kindOf: Readonly<Record<string, MessageKind>> = {
  "before_start.D-1": "first_day",
  "starter_job.D3": "how_are_you",
};

/** The message of a line of the plan; null when nobody has written one, so that a person has to pass it on. */
export function messageKind(templateKey: string | null): MessageKind | null {
  return kindOf[(templateKey ?? "").split("#")[0] ?? ""] ?? null;
}

/** The lines of the plan that send this message. */
export const templatesOf = (kind: MessageKind): string[] =>
  Object.keys(kindOf).filter((templateKey) => kindOf[templateKey] === kind);

/**
 * Days after which "How are you on the third day?" makes no sense any more, because the call of the first week is near.
 */
const questionDays = 3;

/** Whether a message goes out today. `late`: its moment has passed, and sending it would only confuse. */
export function messageTiming(
  kind: MessageKind | null,
  step: { due: IsoDate; stageStart: IsoDate },
  today: IsoDate,
): "wait" | "send" | "late" {
  if (today < step.due) return "wait";
  if (kind === "first_day") return today <= step.stageStart ? "send" : "late";
  if (kind === "how_are_you") return today <= addDays(step.due, questionDays) ? "send" : "late";
  return "send";
}

/** The addresses of a person, as far as mail is concerned. */
export type MailAddresses = {
  /** Address of the account, when the person can sign in. */
  account: { email: string; verified: boolean } | null;
  channels: readonly (Pick<Channel, "kind" | "shared" | "lastWorkedOn" | "lastFailedOn"> & { value: string })[];
};

export type MailVerdict = {
  /** Mail can carry it: there is an address that did not fail last. */
  usable: boolean;
  /** Mail has arrived before, so the message counts as said. */
  proven: boolean;
  /** Others read there too: nothing personal in it. */
  shared: boolean;
};

/**
 * Whether a person can be reached by mail. The address of an account is judged by the channel with the same address.
 */
export function mailVerdict({ account, channels }: MailAddresses): MailVerdict {
  const mails = channels.filter((channel) => channel.kind === "email");
  const worked = (channel: (typeof mails)[number]) =>
    channel.lastWorkedOn !== null && (channel.lastFailedOn === null || channel.lastWorkedOn >= channel.lastFailedOn);
  const failed = (channel: (typeof mails)[number]) => channel.lastFailedOn !== null && !worked(channel);
  if (account) {
    const same = mails.find((channel) => channel.value.toLowerCase() === account.email.toLowerCase());
    if (!same) return { usable: true, proven: account.verified, shared: false };
    return {
      usable: !failed(same),
      proven: worked(same) || (!failed(same) && account.verified),
      shared: same.shared,
    };
  }
  // the same order in which the queue picks an address: what worked last comes first
  const [best] = mails
    .filter((channel) => !failed(channel))
    .sort((a, b) => (b.lastWorkedOn ?? "").localeCompare(a.lastWorkedOn ?? ""));
  return best
    ? { usable: true, proven: worked(best), shared: best.shared }
    : { usable: false, proven: false, shared: false };
}

/** How a specialist delivers the message instead, by the best other channel. */
export function otherContact(kind: ChannelKind | null): Extract<StepChannel, "call" | "message" | "visit"> {
  if (kind === "phone") return "call";
  return kind === "sms" || kind === "messenger" ? "message" : "visit";
}

/** The three faces a person can choose from. */
export const feelings = ["good", "fair", "bad"] as const;
export type Feeling = (typeof feelings)[number];

/** A red face: somebody calls within one working day (domain reference 5). Null: nothing to do. */
export function callAfter(feeling: Feeling, today: IsoDate, calendar: Calendar): IsoDate | null {
  return feeling === "bad" ? addWorkingDays(today, 1, calendar) : null;
}

/** Working days one waits for an answer before asking again, and before somebody looks for another way. */
const silenceDays = 2;
/** Messages without an answer after which somebody looks for another way (domain reference 5). */
const maxQuestions = 2;

export type Chase = "wait" | "ask_again" | "look";

/**
 * What follows from an unanswered question. No answer to two messages: check address, letter box and phone, ask the
 * volunteer, visit (domain reference 5).
 */
export function afterSilence(questions: { count: number; lastOn: IsoDate }, today: IsoDate, calendar: Calendar): Chase {
  if (today <= addWorkingDays(questions.lastOn, silenceDays, calendar)) return "wait";
  return questions.count < maxQuestions ? "ask_again" : "look";
}

/** After so many times the grace the coordinator is told; the product's own number. */
const coordinatorGraces = 2;

/**
 * Who hears of an overdue check-in. The reference names no days for this; the product's rule is "within days": the
 * specialist after the grace of the plan (2 days in the first month, then 7), the coordinator after the same time again.
 */
export function alarmLevel(due: IsoDate, stageStart: IsoDate, today: IsoDate): "none" | "specialist" | "coordinator" {
  const late = daysBetween(due, today);
  const grace = graceDays(due, stageStart);
  if (late <= grace) return "none";
  return late <= coordinatorGraces * grace ? "specialist" : "coordinator";
}

/** The last working day before `today`: what came due since then is new today. */
export function lastWorkingDayBefore(today: IsoDate, calendar: Calendar): IsoDate {
  let day = addDays(today, -1);
  while (!isWorkingDay(day, calendar)) day = addDays(day, -1);
  return day;
}
