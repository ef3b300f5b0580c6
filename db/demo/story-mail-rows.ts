import type { Insertable } from "kysely";
import { dayMs } from "../../app/domain/days";
import type { Message } from "../schema";
import { candidateId } from "./candidate-rows";
import type { DemoCity } from "./city";
import { employerId } from "./employer-rows";
import type { ProposalRows } from "./proposal-rows";
import { demoId } from "./random";
import { demoUsers, userId, userLocale } from "./users";

type Rows = Pick<DemoCity, "job" | "limitsAgreement" | "concern" | "appointment"> & {
  proposal: ProposalRows["proposal"];
};

/**
 * What the services would have told by mail while the story of the valve works happened: that its jobs were published,
 * its agreement sent and confirmed, a call for help raised and answered, people given a time and a place. The mails
 * themselves are written by the worker, from these rows, as every mail is.
 */
export function storyMailRows(city: Rows): Insertable<Message>[] {
  const firm = employerId("c3");
  const here = <Row extends { employerId?: string | null }>(rows: readonly Row[]) =>
    rows.filter((row) => row.employerId === firm);
  const boss = ["e3", "e3b"];
  return [
    ...here(city.job).flatMap(({ id = "", publishedAt }) =>
      mails("job-published", boss, { jobId: id }, publishedAt, `job-published/${id}/1`),
    ),
    ...here(city.limitsAgreement).flatMap(({ id = "", specialistConfirmedAt, employerConfirmedAt }) => [
      ...mails("agreement", boss, { agreementId: id }, specialistConfirmedAt, `agreement-sent/${id}/1`),
      ...mails("agreement-confirmed", ["s1"], { agreementId: id }, employerConfirmedAt, `agreement-confirmed/${id}`),
    ]),
    ...here(city.proposal).flatMap(({ id = "", proposedBy, answeredAt }) =>
      mails("answer", keysOf(proposedBy), { proposalId: id }, answeredAt, `proposal-answered/${id}`),
    ),
    ...here(city.concern).flatMap(({ id = "", raisedBy, createdAt, answeredAt }) => [
      ...mails("concern", ["s1"], { concernId: id }, createdAt, `concern-raised/${id}`),
      ...mails("concern-answered", keysOf(raisedBy), { concernId: id }, answeredAt, `concern-answered/${id}`),
    ]),
    ...city.appointment.flatMap(({ id = "", candidateId: person, startsAt, createdAt = arrangedAt(startsAt) }) =>
      mails("appointment", peopleKeys(person), { appointmentId: id }, createdAt, `appointment/${id}/1`),
    ),
  ];
}

const keysOf = (id: string | null | undefined): string[] =>
  demoUsers.filter((user) => userId(user.key) === id).map(({ key }) => key);

/** The account of a person who has one: without an account nobody is told by mail here. */
const peopleKeys = (id: string): string[] =>
  demoUsers.filter((user) => "person" in user && candidateId(user.person) === id).map(({ key }) => key);

/** Where a row does not say when it was arranged, that was two weeks before. */
const arrangedAt = (startsAt: unknown): Date | null =>
  startsAt instanceof Date ? new Date(startsAt.getTime() - leadDays * dayMs) : null;
const leadDays = 14;

function mails(
  template: string,
  keys: readonly string[],
  refs: Record<string, string>,
  at: unknown,
  uniqueKey: string,
): Insertable<Message>[] {
  if (!(at instanceof Date)) return [];
  return demoUsers
    .filter(({ key }) => keys.includes(key))
    .map((user) => ({
      id: demoId(`mail:${uniqueKey}:${user.key}`),
      uniqueKey: `${uniqueKey}:${userId(user.key)}`,
      template,
      locale: userLocale(user.key),
      recipientEmail: user.email,
      recipientUserId: userId(user.key),
      recipientCandidateId: "person" in user ? candidateId(user.person) : null,
      refs: JSON.stringify(refs),
      state: "sent",
      attempts: 1,
      sentAt: new Date(at.getTime() + 60_000),
      createdAt: at,
    }));
}
