import type { Trx } from "#db/index.server";
import { listProposalsForMail } from "#db/repositories/proposal-mails";
import type { MailProps } from "#emails/index.server";
import { endsUnansweredOn } from "~/domain/proposal/deadlines";
import { lapsedStates } from "~/domain/proposal/states";
import { Obsolete, orObsolete, pageUrl, readablePhone, type Writer } from "./writer";

/** A proposal still waiting for its answer. @throws Obsolete once it was answered: the mail would be pointless */
async function waiting(trx: Trx, proposalId: string) {
  const [row] = await listProposalsForMail(trx, [proposalId]);
  const { answerDueOn, ...proposal } = orObsolete(row, "gone");
  if (proposal.state !== "sent" || answerDueOn === null) throw new Obsolete("answered");
  return { ...proposal, answerDueOn };
}

const reminder: Writer<"proposal-reminder"> = async (trx, _message, { proposalId }) => {
  const { pseudonym, job, specialist, specialistPhone, answerDueOn, seenByCompany } = await waiting(trx, proposalId);
  if (!seenByCompany) throw new Obsolete("noConsent");
  const url = pageUrl(`/employer/proposals/${proposalId}`);
  return { pseudonym, job, specialist, specialistPhone: readablePhone(specialistPhone), answerUntil: answerDueOn, url };
};

const overdue: Writer<"proposal-overdue"> = async (trx, _message, { proposalId }) => {
  const { pseudonym, company, job, specialist, answerDueOn } = await waiting(trx, proposalId);
  const endsOn = endsUnansweredOn(answerDueOn);
  const url = pageUrl(`/specialist/proposals/${proposalId}`);
  return { pseudonym, company, job, specialist, dueOn: answerDueOn, endsOn, url };
};

type How = MailProps["proposal-ended"]["how"];
const hows: Readonly<Record<string, How>> = {
  withdrawn: "withdrawn",
  expired: "expired",
  job_filled: "job_filled",
  job_closed: "job_closed",
  job_expired: "job_expired",
};

const ended: Writer<"proposal-ended"> = async (trx, _message, { proposalIds }) => {
  const rows = await listProposalsForMail(trx, proposalIds.split(" "));
  const first = orObsolete(rows[0], "gone");
  return {
    how: orObsolete(hows[first.closedReason ?? first.state], "notEnded"),
    pseudonyms: rows.map((row) => row.pseudonym),
    job: first.job,
    specialist: first.specialist,
    specialistPhone: readablePhone(first.specialistPhone),
    url: pageUrl("/employer/proposals"),
  };
};

const offerEnded: Writer<"offer-ended"> = async (trx, message, { proposalId }) => {
  const [row] = await listProposalsForMail(trx, [proposalId]);
  const { state, job, company, helper, helperPhone } = orObsolete(row, "gone");
  if (!lapsedStates.some((over) => over === state)) throw new Obsolete("notEnded");
  return {
    how: state === "expired" ? "silent" : "gone",
    job,
    company,
    helper: helper ?? "",
    helperPhone: readablePhone(helperPhone),
    url: pageUrl(`/${message.locale}/my/jobs`),
  };
};

export const proposalWriters = {
  "proposal-reminder": reminder,
  "proposal-overdue": overdue,
  "proposal-ended": ended,
  "offer-ended": offerEnded,
};
