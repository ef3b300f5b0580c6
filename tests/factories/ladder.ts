import type { Trx } from "#db/index.server";
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

/** A person with free work access, a company under agreement with a published job, and everybody who signs in. */
export async function makeWorld(trx: Trx) {
  const specialist = { ...(await makeUser(trx, "specialist")), role: "specialist" as const };
  const company = await makeCompany(trx, specialist.userId);
  const person = await makeCandidate(trx, { responsibleUserId: specialist.userId });
  const candidate = await makeCandidateUser(trx, person.id);
  await giveWorkAccess(trx, person.id);
  return { specialist, ...company, person, candidate };
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

/** An accepted (or otherwise answered) proposal with a live consent. */
export async function makeProposal(
  trx: Trx,
  world: { specialist: { userId: string }; employer: { id: string }; job: { id: string }; person: { id: string } },
  state = "accepted",
) {
  const consent = await trx
    .insertInto("consent")
    .values({
      candidateId: world.person.id,
      purpose: "profile_to_employer",
      employerId: world.employer.id,
      data: ["languages"],
      textVersion: "2026-11",
      language: "de",
      givenAt: new Date("2026-11-12T09:00:00Z"),
      validUntil: "2027-05-11",
    })
    .returning("id")
    .executeTakeFirstOrThrow();
  return trx
    .insertInto("proposal")
    .values({
      jobId: world.job.id,
      candidateId: world.person.id,
      employerId: world.employer.id,
      state,
      pseudonym: `P-${world.person.id.slice(0, 8)}-${world.employer.id.slice(0, 4)}`,
      consentId: consent.id,
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
