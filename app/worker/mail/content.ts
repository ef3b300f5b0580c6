import { z } from "zod";
import type { Trx } from "#db/index.server";
import {
  answeredConcernFacts,
  answerFacts,
  decidedJobFacts,
  invitationFacts,
  liveAgreementFacts,
  openConcernFacts,
  sentAgreementFacts,
  sentProposalFacts,
} from "#db/repositories/mail-facts";
import { findMailedRequest } from "#db/repositories/mailed-requests";
import type { MailProps, TemplateName } from "#emails/index.server";
import { codeLength, linkToken, mailProof } from "~/auth/mail-proof";
import { clock } from "~/config/clock";
import { authSecret } from "~/config/secret.server";
import { answers } from "~/domain/proposal/states";
import { readCity } from "~/facts/city";
import { addressWriters } from "./address-mails";
import { appointmentWriters } from "./appointment-mails";
import { jobAlert } from "./job-alert-content";
import { proposalWriters } from "./proposal-mails";
import { escalation, firstDay, howAreYou, lost, reminder, savedSearches } from "./support-content";
import { Obsolete, orObsolete, pageUrl, readablePhone, type Writer } from "./writer";

const invitation: Writer<"invitation"> = async (trx, message, { invitedBy }) => {
  const user = orObsolete(
    await invitationFacts(trx, { invitedBy, userId: message.recipientUserId, identifier: `mailed:${message.id}` }),
    "over",
  );
  return {
    role: user.role as MailProps["invitation"]["role"],
    // nobody stands before the first coordinator: the city invites
    inviter: invitedBy === message.recipientUserId ? ((await readCity(trx)).name ?? user.inviter) : user.inviter,
    company: user.company,
    url: pageUrl(`/auth/invite?token=${linkToken(authSecret(), "invitation", message.id)}`),
    validUntil: user.expiresAt,
  };
};

const proposal: Writer<"proposal"> = async (trx, _message, { proposalId }) => {
  const row = orObsolete(await sentProposalFacts(trx, proposalId), "over");
  return {
    pseudonym: row.pseudonym,
    job: row.title,
    specialist: row.name,
    specialistPhone: readablePhone(row.phone),
    answerUntil: row.answerDueOn,
    url: pageUrl(`/employer/proposals/${proposalId}`),
  };
};

/** A consent that is withdrawn takes the proposal back with it. */
const outcomes = [...answers, "withdrawn"] as const;

const answer: Writer<"answer"> = async (trx, _message, { proposalId }) => {
  const row = orObsolete(await answerFacts(trx, proposalId), "gone");
  return {
    answer: orObsolete(
      outcomes.find((known) => known === row.state),
      "noAnswer",
    ),
    pseudonym: row.pseudonym,
    company: row.company,
    job: row.title,
    url: pageUrl(`/specialist/proposals/${proposalId}`),
  };
};

async function jobDecided(
  trx: Trx,
  jobId: string,
  state: "published" | "returned",
): Promise<MailProps["job-published"]> {
  const row = orObsolete(await decidedJobFacts(trx, jobId, state), "over");
  return { job: row.title, specialist: row.specialist ?? "Sprosse", url: pageUrl(`/employer/jobs/${jobId}`) };
}

const agreement: Writer<"agreement"> = async (trx, _message, { agreementId }) => {
  const row = orObsolete(await sentAgreementFacts(trx, agreementId), "over");
  return { company: row.company, specialist: row.specialist ?? "Sprosse", url: pageUrl("/employer/agreement") };
};

const agreementConfirmed: Writer<"agreement-confirmed"> = async (trx, _message, { agreementId }) => {
  const row = orObsolete(await liveAgreementFacts(trx, agreementId), "over");
  return { company: row.company, by: row.by, url: pageUrl(`/specialist/employers/${row.id}#agreement`) };
};

const concern: Writer<"concern"> = async (trx, _message, { concernId }) => {
  const row = orObsolete(await openConcernFacts(trx, concernId), "answered");
  return {
    company: row.company,
    answerUntil: row.promisedUntil,
    url: pageUrl(`/specialist/employers/${row.employerId}#concerns`),
  };
};

const concernAnswered: Writer<"concern-answered"> = async (trx, _message, { concernId }) => {
  const row = orObsolete(await answeredConcernFacts(trx, concernId), "notEnded");
  return { specialist: row.name, url: pageUrl("/employer/help") };
};

/** Minutes a code is valid, as the page says; a mail that would arrive with an expired code is not sent. */
const signInMinutes = 10;

const waitingSignIn = z.object({ codeLength });

const signIn: Writer<"sign-in"> = async (trx, message) => {
  const waiting = await findMailedRequest(trx, `mailed:${message.id}`, clock.now());
  if (!waiting) throw new Obsolete("over");
  const { code, token } = mailProof(authSecret(), message.id, waitingSignIn.parse(waiting).codeLength);
  return { code, url: pageUrl(`/auth/link?token=${token}`), validMinutes: signInMinutes };
};

/** Reads what each mail says at the moment it is written. @throws Obsolete when there is no longer a reason for it */
export const writers: { [Name in TemplateName]: Writer<Name> } = {
  "sign-in": signIn,
  invitation,
  ...addressWriters,
  proposal,
  ...proposalWriters,
  answer,
  ...appointmentWriters,
  "job-alert": jobAlert,
  "job-published": (trx, _message, { jobId }) => jobDecided(trx, jobId, "published"),
  "job-returned": (trx, _message, { jobId }) => jobDecided(trx, jobId, "returned"),
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
