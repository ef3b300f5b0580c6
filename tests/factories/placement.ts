import { type Insertable, sql } from "kysely";
import type { Trx } from "#db/index.server";
import { findLiveConsent } from "#db/repositories/consents";
import type { Consent } from "#db/schema";
import { type EndReason, noFacts, type StageFacts, type StageId } from "~/domain/placement";
import type { StageInput } from "~/services/placement/enter-stage";
import {
  makeAgreement,
  makeCandidate,
  makeCandidateUser,
  makeEmployer,
  makeEmployerUser,
  makeJob,
  makeUser,
} from "./index";

/**
 * A person with free work access who consented to be shown to a company that has an agreement and a published job, plus
 * everybody who signs in.
 */
export async function makeWorld(trx: Trx) {
  const specialist = { ...(await makeUser(trx, "specialist")), role: "specialist" as const };
  const company = await makeCompany(trx, specialist.userId);
  const person = await makeCandidate(trx, { responsibleUserId: specialist.userId });
  const candidate = await makeCandidateUser(trx, person.id);
  await giveWorkAccess(trx, person.id);
  const consentId = await giveConsent(trx, {
    candidateId: person.id,
    employerId: company.employer.id,
    explainedBy: specialist.userId,
  });
  return { specialist, ...company, person, candidate, consentId };
}

export async function makeCompany(trx: Trx, specialistId: string) {
  const employer = await makeEmployer(trx);
  const boss = await makeEmployerUser(trx, employer.id);
  await makeAgreement(trx, employer.id, specialistId, boss.userId);
  const job = await makeJob(trx, employer, {
    state: "published",
    publishedAt: new Date("2026-11-10T09:00:00Z"),
    publishedBy: specialistId,
  });
  return { employer, boss, job };
}

export async function giveWorkAccess(
  trx: Trx,
  candidateId: string,
  values: {
    permission?: string;
    during?: string;
    permitState?: string;
    permitEmployerId?: string;
    statusId?: string;
  } = {},
): Promise<void> {
  await trx.deleteFrom("workAccess").where("candidateId", "=", candidateId).execute();
  await trx
    .insertInto("workAccess")
    .values({ candidateId, permission: "free", statusId: "ae_25_2_f", during: "[2025-01-01,2029-01-01)", ...values })
    .execute();
}

/**
 * A consent as a specialist enters one. The database accepts it from nobody else, so the actor changes for this one
 * insert.
 */
export async function giveConsent(
  trx: Trx,
  consent: { candidateId: string; employerId: string; explainedBy: string } & Partial<Insertable<Consent>>,
): Promise<string> {
  const { rows } = await sql<{ role: string; userId: string }>`select current_setting('app.role') as role,
    current_setting('app.user_id', true) as user_id`.execute(trx);
  const before = rows[0] ?? { role: "system", userId: "" };
  const become = (role: string, userId: string) =>
    sql`select set_config('app.role', ${role}, true), set_config('app.user_id', ${userId}, true)`.execute(trx);
  await become("specialist", consent.explainedBy);
  const { id } = await trx
    .insertInto("consent")
    .values({
      purpose: "profile_to_employer",
      data: ["languages"],
      textVersion: "2026-11",
      language: "de",
      channel: "in_person",
      words: "Ja, gern.",
      givenAt: new Date("2026-11-12T09:00:00Z"),
      validUntil: "2027-05-11",
      ...consent,
    })
    .returning("id")
    .executeTakeFirstOrThrow();
  await become(before.role, before.userId ?? "");
  return id;
}

/** A proposal, accepted unless the state says otherwise, with a consent in force. */
export async function makeProposal(
  trx: Trx,
  world: { specialist: { userId: string }; employer: { id: string }; job: { id: string }; person: { id: string } },
  state = "accepted",
) {
  const pair = { candidateId: world.person.id, employerId: world.employer.id };
  const given = await findLiveConsent(trx, pair.candidateId, pair.employerId, "2026-11-23");
  const consentId = given?.id ?? (await giveConsent(trx, { ...pair, explainedBy: world.specialist.userId }));
  return trx
    .insertInto("proposal")
    .values({
      jobId: world.job.id,
      candidateId: world.person.id,
      employerId: world.employer.id,
      state,
      pseudonym: `P-${world.person.id.slice(0, 8)}-${world.employer.id.slice(0, 4)}`,
      consentId,
      proposedBy: world.specialist.userId,
      sentAt: new Date("2026-11-13T09:00:00Z"),
      answerDueOn: "2026-11-20",
    })
    .returning(["id", "consentId"])
    .executeTakeFirstOrThrow();
}

export function stageInput(
  stage: StageId,
  start: string,
  at: { employerId?: string | null; jobId?: string | null } = {},
  more: Partial<Omit<StageInput, "facts">> & { facts?: Partial<StageFacts>; endReason?: EndReason } = {},
): StageInput {
  return {
    stage,
    employerId: at.employerId ?? null,
    jobId: at.jobId ?? null,
    apprenticeshipId: null,
    proposalId: null,
    start,
    end: null,
    reviewOn: null,
    acknowledged: [],
    endReason: "moved_up",
    endNote: "",
    ...more,
    facts: { ...noFacts, ...more.facts },
  };
}
