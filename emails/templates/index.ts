import { type AgreementProps, agreement } from "./agreement";
import { type AgreementConfirmedProps, agreementConfirmed } from "./agreement-confirmed";
import { type AnswerProps, answer } from "./answer";
import { type AppointmentProps, appointment } from "./appointment";
import { type AppointmentCancelledProps, appointmentCancelled } from "./appointment-cancelled";
import { type AppointmentCompanyProps, appointmentCompany } from "./appointment-company";
import { type ConcernProps, concern } from "./concern";
import { type ConcernAnsweredProps, concernAnswered } from "./concern-answered";
import type { MailTemplate } from "./context";
import { type EscalationProps, escalation } from "./escalation";
import { type FirstDayProps, firstDay } from "./first-day";
import { type HowAreYouProps, howAreYou } from "./how-are-you";
import { type InvitationProps, invitation } from "./invitation";
import { type JobDecidedProps, jobPublished, jobReturned } from "./job-decided";
import { type LostProps, lost } from "./lost";
import { type OfferEndedProps, offerEnded } from "./offer-ended";
import { type ProposalProps, proposal } from "./proposal";
import { type ProposalEndedProps, proposalEnded } from "./proposal-ended";
import { type ProposalOverdueProps, proposalOverdue } from "./proposal-overdue";
import { type ProposalReminderProps, proposalReminder } from "./proposal-reminder";
import { type ReminderProps, reminder } from "./reminder";
import { type SavedSearchesProps, savedSearches } from "./saved-searches";
import { type SignInProps, signIn } from "./sign-in";

/** Props of every mail by its name; the name is stored in the message row, so it is never renamed. */
export type MailProps = {
  "sign-in": SignInProps;
  invitation: InvitationProps;
  proposal: ProposalProps;
  "proposal-reminder": ProposalReminderProps;
  "proposal-overdue": ProposalOverdueProps;
  "proposal-ended": ProposalEndedProps;
  "offer-ended": OfferEndedProps;
  answer: AnswerProps;
  appointment: AppointmentProps;
  "appointment-cancelled": AppointmentCancelledProps;
  "appointment-company": AppointmentCompanyProps;
  "job-published": JobDecidedProps;
  "job-returned": JobDecidedProps;
  agreement: AgreementProps;
  "agreement-confirmed": AgreementConfirmedProps;
  "first-day": FirstDayProps;
  "how-are-you": HowAreYouProps;
  reminder: ReminderProps;
  escalation: EscalationProps;
  lost: LostProps;
  "saved-searches": SavedSearchesProps;
  concern: ConcernProps;
  "concern-answered": ConcernAnsweredProps;
};

export type TemplateName = keyof MailProps;

export const templates: { [Name in TemplateName]: MailTemplate<MailProps[Name]> } = {
  "sign-in": signIn,
  invitation,
  proposal,
  "proposal-reminder": proposalReminder,
  "proposal-overdue": proposalOverdue,
  "proposal-ended": proposalEnded,
  "offer-ended": offerEnded,
  answer,
  appointment,
  "appointment-cancelled": appointmentCancelled,
  "appointment-company": appointmentCompany,
  "job-published": jobPublished,
  "job-returned": jobReturned,
  agreement,
  "agreement-confirmed": agreementConfirmed,
  "first-day": firstDay,
  "how-are-you": howAreYou,
  reminder,
  escalation,
  lost,
  "saved-searches": savedSearches,
  concern,
  "concern-answered": concernAnswered,
};
