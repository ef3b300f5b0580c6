import type { Insertable } from "kysely";
import { answerDays } from "../../app/domain/proposal/deadlines";
import { codeName } from "../../app/domain/proposal/profile";
import { declineReasons } from "../../app/domain/proposal/states";
import type { Appointment, Consent, Message, Proposal } from "../schema";
import type { Calendar } from "./calendar";
import { candidateId } from "./candidate-rows";
import { demoConsents } from "./consents";
import { employerId, responsibleFor } from "./employer-rows";
import { company, jobId, jobKey } from "./job-rows";
import type { DemoPlacement } from "./placement-rows";
import type { DemoProposal } from "./proposals";
import { createRandom, demoId, type Random } from "./random";
import { companyUser, demoUsers, userId } from "./users";

export type ProposalRows = {
  consent: Insertable<Consent>[];
  proposal: Insertable<Proposal>[];
  appointment: Insertable<Appointment>[];
  message: Insertable<Message>[];
};

/** Day of a proposal that led to a stage of today: it was sent before that stage began. */
const storyDays: Readonly<Record<string, number>> = { "p29:c3:metallhelfer": -24 };

/** Proposals with the consent each rests on, the appointments they led to, and the mails that told of them. */
export function proposalRows(
  made: readonly DemoProposal[],
  placements: readonly DemoPlacement[],
  calendar: Calendar,
): ProposalRows {
  const random = createRandom("proposals of the demo city");
  const days = made.map((proposal) => {
    const drawn = -random.int(1, 11);
    return { proposal, sentDay: storyDays[proposal.key] ?? drawn };
  });
  const consents = demoConsents(
    placements,
    days.map(({ proposal, sentDay }) => ({ person: proposal.person, company: proposal.job.company, day: sentDay })),
    calendar,
  );
  const rows: ProposalRows = { consent: consents.rows, proposal: [], appointment: [], message: [] };
  const names = new Set<string>();
  for (const { proposal: each, sentDay } of days) {
    const consentId = consents.current(each.person, each.job.company);
    rows.proposal.push(proposalRow(each, consentId, sentDay, calendar, random, names));
    if (each.state === "invited") rows.appointment.push(interviewRow(each, calendar, random));
    if (each.state !== "draft") rows.message.push(...mailRows(each, sentDay, calendar));
  }
  return rows;
}

const proposalId = (each: DemoProposal): string => demoId(`proposal:${each.key}`);
function proposalRow(
  each: DemoProposal,
  consentId: string | null,
  sentDay: number,
  calendar: Calendar,
  random: Random,
  names: Set<string>,
): Insertable<Proposal> {
  const answered = ["invited", "accepted", "declined", "closed"].includes(each.state);
  const owner = company(each.job.company);
  const user = companyUser(owner.key);
  return {
    id: proposalId(each),
    jobId: jobId(jobKey(each.job)),
    candidateId: candidateId(each.person),
    employerId: employerId(owner.key),
    state: each.state,
    pseudonym: freshName(random, names),
    consentId,
    fit: JSON.stringify(each.fit),
    message: "",
    profile: JSON.stringify(each.profile),
    rankAtProposal: random.int(1, 3),
    proposedBy: responsibleFor(owner),
    sentAt: each.state === "draft" ? null : calendar.at(sentDay, "11:00"),
    answerDueOn: each.state === "draft" ? null : calendar.day(sentDay + answerDays),
    answeredAt: answered ? calendar.at(Math.min(sentDay + 2, -1), "14:20") : null,
    answeredBy: answered ? (user ? userId(user.key) : responsibleFor(owner)) : null,
    declineReason: each.state === "declined" ? random.pick(declineReasons) : null,
    closedReason: each.state === "closed" ? "started" : null,
    candidateAnswer: each.state === "withdrawn" ? "no" : each.state === "draft" ? null : "yes",
    candidateReason: each.state === "withdrawn" ? "other_job" : null,
    createdAt: calendar.at(sentDay - 1, "15:10"),
  };
}

function freshName(random: Random, names: Set<string>): string {
  for (;;) {
    const name = codeName(random.next());
    if (names.has(name)) continue;
    names.add(name);
    return name;
  }
}

function interviewRow(each: DemoProposal, calendar: Calendar, random: Random): Insertable<Appointment> {
  const owner = company(each.job.company);
  return {
    id: demoId(`interview:${each.key}`),
    candidateId: candidateId(each.person),
    employerId: employerId(owner.key),
    proposalId: proposalId(each),
    kind: "interview",
    startsAt: calendar.at(random.int(1, 9), random.pick(["09:00", "10:30", "14:00"])),
    minutes: 45,
    place: `${owner.name}, Empfang`,
    whatToBring: "Ausweis und Papier mit der Arbeitserlaubnis",
    responsibleUserId: responsibleFor(owner),
  };
}

/** What the company was told by mail; a company nobody signs in for gets a call instead. */
function mailRows(each: DemoProposal, sentDay: number, calendar: Calendar): Insertable<Message>[] {
  return demoUsers
    .filter((user) => "company" in user && user.company === each.job.company)
    .map((user) => ({
      id: demoId(`mail:${each.key}:${user.key}`),
      uniqueKey: `proposal-sent/${proposalId(each)}:${userId(user.key)}`,
      template: "proposal",
      locale: "de",
      recipientEmail: user.email,
      recipientUserId: userId(user.key),
      refs: JSON.stringify({ proposalId: proposalId(each) }),
      state: sentDay % 2 === 0 ? "delivered" : "sent",
      attempts: 1,
      sentAt: calendar.at(sentDay, "11:01"),
      createdAt: calendar.at(sentDay, "11:00"),
    }));
}
