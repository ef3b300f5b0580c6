import { addressChanged, addressChangeNew, addressChangeOld, addressTaken } from "./address-change";
import { agreement } from "./agreement";
import { agreementConfirmed } from "./agreement-confirmed";
import { answer } from "./answer";
import { appointment } from "./appointment";
import { appointmentCancelled } from "./appointment-cancelled";
import { appointmentCompany } from "./appointment-company";
import { concern } from "./concern";
import { concernAnswered } from "./concern-answered";
import type { MailTemplate } from "./context";
import { escalation } from "./escalation";
import { firstDay } from "./first-day";
import { howAreYou } from "./how-are-you";
import { invitation } from "./invitation";
import { jobAlert } from "./job-alert";
import { jobPublished, jobReturned } from "./job-decided";
import { lost } from "./lost";
import { offerEnded } from "./offer-ended";
import { proposal } from "./proposal";
import { proposalEnded } from "./proposal-ended";
import { proposalOverdue } from "./proposal-overdue";
import { proposalReminder } from "./proposal-reminder";
import { reminder } from "./reminder";
import { savedSearches } from "./saved-searches";
import { signIn } from "./sign-in";

/** A row of the table: how the mail is written, which ids it is about, and whether candidates get it. */
type Mail<Props, Id extends string> = {
  template: MailTemplate<Props>;
  /** Names of the ids its message carries: the worker reads the rows again when it writes the mail. */
  about: readonly Id[];
  /** Written in every page language, because candidates get it; staff and companies work in German and English. */
  toPeople: boolean;
};

const mail = <Props, const Id extends string = never>(
  template: MailTemplate<Props>,
  { about = [], toPeople = false }: { about?: readonly Id[]; toPeople?: boolean } = {},
): Mail<Props, Id> => ({ template, about, toPeople });

/** The one table of mails; the name is stored in the message row, so it is never renamed. */
export const mails = {
  "sign-in": mail(signIn, { toPeople: true }),
  invitation: mail(invitation, { about: ["invitedBy"], toPeople: true }),
  "address-change-old": mail(addressChangeOld, { about: ["changeId"], toPeople: true }),
  "address-change-new": mail(addressChangeNew, { about: ["changeId"], toPeople: true }),
  "address-taken": mail(addressTaken, { about: ["changeId"], toPeople: true }),
  "address-changed": mail(addressChanged, { toPeople: true }),
  proposal: mail(proposal, { about: ["proposalId"] }),
  "proposal-reminder": mail(proposalReminder, { about: ["proposalId"] }),
  "proposal-overdue": mail(proposalOverdue, { about: ["proposalId"] }),
  // ids of proposals to one company for one job, with spaces between
  "proposal-ended": mail(proposalEnded, { about: ["proposalIds"] }),
  "offer-ended": mail(offerEnded, { about: ["proposalId"], toPeople: true }),
  answer: mail(answer, { about: ["proposalId"] }),
  appointment: mail(appointment, { about: ["appointmentId"], toPeople: true }),
  "appointment-cancelled": mail(appointmentCancelled, { about: ["appointmentId"], toPeople: true }),
  "appointment-company": mail(appointmentCompany, { about: ["appointmentId"] }),
  "job-alert": mail(jobAlert, { toPeople: true }),
  "job-published": mail(jobPublished, { about: ["jobId"] }),
  "job-returned": mail(jobReturned, { about: ["jobId"] }),
  agreement: mail(agreement, { about: ["agreementId"] }),
  "agreement-confirmed": mail(agreementConfirmed, { about: ["agreementId"] }),
  "first-day": mail(firstDay, { about: ["stepId"], toPeople: true }),
  "how-are-you": mail(howAreYou, { about: ["stepId"], toPeople: true }),
  reminder: mail(reminder),
  escalation: mail(escalation, { about: ["on"] }),
  lost: mail(lost, { about: ["on"] }),
  "saved-searches": mail(savedSearches, { about: ["on"] }),
  concern: mail(concern, { about: ["concernId"] }),
  "concern-answered": mail(concernAnswered, { about: ["concernId"] }),
};

export type TemplateName = keyof typeof mails;

export type MailProps = {
  [Name in TemplateName]: (typeof mails)[Name] extends Mail<infer Props, string> ? Props : never;
};

/** What each mail is about: ids only. */
export type MessageRefs = {
  [Name in TemplateName]: (typeof mails)[Name]["about"] extends readonly (infer Id extends string)[]
    ? [Id] extends [never]
      ? Record<string, never>
      : Record<Id, string>
    : never;
};

export const isTemplate = (name: string): name is TemplateName => Object.hasOwn(mails, name);

/** Whether candidates get it, so that it exists in every page language. */
export const isToPeople = (name: TemplateName): boolean => mails[name].toPeople;
