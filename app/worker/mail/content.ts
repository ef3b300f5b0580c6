import { sql } from "kysely";
import type { Trx } from "#db/index.server";
import type { MailProps, TemplateName } from "#emails/index.server";
import { mailProof } from "~/auth/mail-proof";
import { authSecret } from "~/auth/secret.server";
import { appointmentWriters } from "./appointment-mails";
import { proposalWriters } from "./proposal-mails";
import { escalation, firstDay, howAreYou, lost, reminder } from "./support-content";
import { page, present, readable, type Writer } from "./writer";

const invitation: Writer<"invitation"> = async (trx, message, { invitedBy }) => {
  const user = present(
    await trx
      .selectFrom("appUser as user")
      .innerJoin("membership", (join) =>
        join.onRef("membership.userId", "=", "user.id").on("membership.endedAt", "is", null),
      )
      .leftJoin("employer", "employer.id", "membership.employerId")
      .innerJoin("appUser as inviter", (join) => join.on("inviter.id", "=", invitedBy))
      .innerJoin("authVerification as waiting", (join) => join.on("waiting.identifier", "=", `mailed:${message.id}`))
      .select(["membership.role", "employer.name as company", "inviter.name as inviter", "waiting.expiresAt"])
      .where("user.id", "=", message.recipientUserId)
      .where("user.disabledAt", "is", null)
      .executeTakeFirst(),
    "invitation over",
  );
  return {
    role: user.role as MailProps["invitation"]["role"],
    inviter: user.inviter,
    company: user.company,
    url: page(`/auth/invite?token=${mailProof(authSecret(), message.id).token}`),
    validUntil: user.expiresAt,
  };
};

const proposal: Writer<"proposal"> = async (trx, _message, { proposalId }) => {
  const row = present(
    await trx
      .selectFrom("proposal")
      .innerJoin("job", "job.id", "proposal.jobId")
      .innerJoin("appUser as specialist", "specialist.id", "proposal.proposedBy")
      .select(["proposal.pseudonym", "job.title", "specialist.name", "specialist.phone", "proposal.answerDueOn"])
      .where("proposal.id", "=", proposalId)
      .where("proposal.state", "=", "sent")
      .executeTakeFirst(),
    "proposal over",
  );
  return {
    pseudonym: row.pseudonym,
    job: row.title,
    specialist: row.name,
    specialistPhone: readable(row.phone),
    answerUntil: row.answerDueOn,
    url: page(`/employer/proposals/${proposalId}`),
  };
};

const answers = ["invited", "accepted", "declined", "withdrawn"] as const;

const answer: Writer<"answer"> = async (trx, _message, { proposalId }) => {
  const row = present(
    await trx
      .selectFrom("proposal")
      .innerJoin("job", "job.id", "proposal.jobId")
      .innerJoin("employer", "employer.id", "proposal.employerId")
      .select(["proposal.pseudonym", "proposal.state", "job.title", "employer.name as company"])
      .where("proposal.id", "=", proposalId)
      .executeTakeFirst(),
    "proposal gone",
  );
  return {
    answer: present(
      answers.find((known) => known === row.state),
      "no answer",
    ),
    pseudonym: row.pseudonym,
    company: row.company,
    job: row.title,
    url: page(`/specialist/proposals/${proposalId}`),
  };
};

/** Who looked at the job: the publisher, or whoever wrote the last remark, or the company's own specialist. */
async function jobDecided(
  trx: Trx,
  jobId: string,
  state: "published" | "returned",
): Promise<MailProps["job-published"]> {
  const row = present(
    await trx
      .selectFrom("job")
      .innerJoin("employer", "employer.id", "job.employerId")
      .leftJoin("appUser as specialist", (join) =>
        join.on(
          "specialist.id",
          "=",
          state === "published"
            ? sql<string>`job.published_by`
            : sql<string>`coalesce((select r.user_id from job_remark r where r.job_id = job.id order by r.created_at desc limit 1), employer.responsible_user_id)`,
        ),
      )
      .select(["job.title", "specialist.name as specialist"])
      .where("job.id", "=", jobId)
      .where("job.state", "=", state)
      .executeTakeFirst(),
    "job decided otherwise",
  );
  return { job: row.title, specialist: row.specialist ?? "Sprosse", url: page(`/employer/jobs/${jobId}`) };
}

const agreement: Writer<"agreement"> = async (trx, _message, { agreementId }) => {
  const row = present(
    await trx
      .selectFrom("limitsAgreement as agreement")
      .innerJoin("employer", "employer.id", "agreement.employerId")
      .leftJoin("appUser as specialist", (join) =>
        join.on("specialist.id", "=", sql<string>`coalesce(agreement.specialist_confirmed_by, agreement.call_user_id)`),
      )
      .select(["employer.name as company", "specialist.name as specialist"])
      .where("agreement.id", "=", agreementId)
      .where("agreement.state", "=", "sent")
      .executeTakeFirst(),
    "agreement over",
  );
  return { company: row.company, specialist: row.specialist ?? "Sprosse", url: page("/employer/agreement") };
};

const agreementConfirmed: Writer<"agreement-confirmed"> = async (trx, _message, { agreementId }) => {
  const row = present(
    await trx
      .selectFrom("limitsAgreement as agreement")
      .innerJoin("employer", "employer.id", "agreement.employerId")
      .innerJoin("appUser as signer", "signer.id", "agreement.employerConfirmedBy")
      .select(["employer.id", "employer.name as company", "signer.name as by"])
      .where("agreement.id", "=", agreementId)
      .where("agreement.state", "=", "live")
      .executeTakeFirst(),
    "agreement over",
  );
  return { company: row.company, by: row.by, url: page(`/specialist/employers/${row.id}#agreement`) };
};

const concern: Writer<"concern"> = async (trx, _message, { concernId }) => {
  const row = present(
    await trx
      .selectFrom("concern")
      .innerJoin("employer", "employer.id", "concern.employerId")
      .select(["employer.name as company", "employer.id as employerId", "concern.promisedUntil"])
      .where("concern.id", "=", concernId)
      .where("concern.state", "=", "open")
      .executeTakeFirst(),
    "concern answered",
  );
  return {
    company: row.company,
    answerUntil: row.promisedUntil,
    url: page(`/specialist/employers/${row.employerId}#concerns`),
  };
};

const concernAnswered: Writer<"concern-answered"> = async (trx, _message, { concernId }) => {
  const row = present(
    await trx
      .selectFrom("concern")
      .innerJoin("appUser as specialist", "specialist.id", "concern.responsibleUserId")
      .select("specialist.name")
      .where("concern.id", "=", concernId)
      .where("concern.state", "!=", "open")
      .executeTakeFirst(),
    "concern open again",
  );
  return { specialist: row.name, url: page("/employer/help") };
};

/** Ten minutes, as the page says; a mail that would arrive with a dead code is not sent. */
const SIGN_IN_MINUTES = 10;

const signIn: Writer<"sign-in"> = async (trx, message) => {
  const waiting = await trx
    .selectFrom("authVerification")
    .select("id")
    .where("identifier", "=", `mailed:${message.id}`)
    .where("expiresAt", ">", sql<Date>`now()`)
    .executeTakeFirst();
  present(waiting, "sign-in over");
  const { code, token } = mailProof(authSecret(), message.id);
  return { code, url: page(`/auth/link?token=${token}`), validMinutes: SIGN_IN_MINUTES };
};

/** Reads what each mail says at the moment it is written. @throws Obsolete when its reason is gone */
export const writers: { [Name in TemplateName]: Writer<Name> } = {
  "sign-in": signIn,
  invitation,
  proposal,
  ...proposalWriters,
  answer,
  ...appointmentWriters,
  "job-published": (trx, _message, { jobId }) => jobDecided(trx, jobId, "published"),
  "job-returned": (trx, _message, { jobId }) => jobDecided(trx, jobId, "returned"),
  agreement,
  "agreement-confirmed": agreementConfirmed,
  "first-day": firstDay,
  "how-are-you": howAreYou,
  reminder,
  escalation,
  lost,
  concern,
  "concern-answered": concernAnswered,
};

export const isTemplate = (name: string): name is TemplateName => name in writers;
