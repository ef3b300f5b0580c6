import type { Trx } from "#db/index.server";
import { makeCandidate, makeEmployer, makeEmployerUser, makeJob, makeUser } from "#tests/factories";
import { fixedClock } from "#tests/support/clock";
import type { Staff } from "~/domain/actor";
import { type consentData, profileData } from "~/domain/proposal/consent";
import { recordConsent } from "~/services/access/record-consent";
import { proposeCandidate } from "~/services/proposal/propose-candidate";
import { systemActor, type TestDatabase } from "./database";

/** The morning on which the proposal tests take place. */
export const time = fixedClock("2026-11-23T10:00:00Z");

/** The interview the companies in these tests invite people to. */
export const interview = {
  kind: "interview",
  startsAt: new Date("2026-12-01T09:00:00Z"),
  minutes: 30,
  place: "Tor 2",
  whatToBring: "",
} as const;

/** A published job of this company with this many places. */
export const publish = (trx: Trx, employer: { id: string; siteId: string }, by: Staff, places = 1) =>
  makeJob(trx, employer, { state: "published", publishedAt: time.now(), publishedBy: by.userId, places });

/** A consent that somebody gives this specialist in her office, for half a year. */
export const consentTo = (
  database: TestDatabase,
  specialist: Staff,
  candidateId: string,
  employerId: string,
  data: readonly (typeof consentData)[number][] = profileData,
) =>
  database.as(specialist, (trx) =>
    recordConsent(
      trx,
      specialist,
      {
        candidateId,
        employerId,
        data: [...data],
        language: "ar",
        withInterpreter: true,
        givenOn: "2026-11-23",
        channel: "in_person",
        words: "Ja, gern.",
        validUntil: "2027-05-22",
      },
      time,
    ),
  );

/** A company with a job that has one place, its rival, a specialist, and the things a specialist does with people. */
export async function proposalWorld(database: TestDatabase) {
  const world = await database.as(systemActor, async (trx) => {
    const specialist = (await makeUser(trx, "specialist")) as Staff;
    const employer = await makeEmployer(trx);
    const boss = await makeEmployerUser(trx, employer.id);
    const rival = await makeEmployer(trx);
    const rivalBoss = await makeEmployerUser(trx, rival.id);
    const job = await publish(trx, employer, specialist);
    return { specialist, employer, boss, rivalBoss, job };
  });
  const { specialist, employer, job } = world;

  const person = (values: Parameters<typeof makeCandidate>[1] = {}) =>
    database.as(systemActor, (trx) => makeCandidate(trx, values));
  const consentFor = (candidateId: string, employerId: string, data?: readonly (typeof consentData)[number][]) =>
    consentTo(database, specialist, candidateId, employerId, data);
  const propose = (candidateId: string, jobId = job.id) =>
    database.as(specialist, (trx) =>
      proposeCandidate(trx, specialist, { jobId, candidateId, fromList: true, overrideReason: null }, time),
    );
  /** a new person whose proposal is waiting for the company's answer */
  async function sent() {
    const samir = await person();
    const consentId = await consentFor(samir.id, employer.id);
    const { id } = await propose(samir.id);
    return { samir, consentId, id, version: 2 };
  }
  const seenBy = (boss: typeof world.boss) =>
    database.as(boss, (trx) => trx.selectFrom("employerProposalView").selectAll().execute());
  return { ...world, person, consentFor, propose, sent, seenBy };
}
export type ProposalWorld = Awaited<ReturnType<typeof proposalWorld>>;
