import fc from "fast-check";
import type { Trx } from "#db/index.server";
import { makeCandidate } from "#tests/factories";
import { giveConsent, type makeCompany, type makeWorld } from "#tests/factories/placement";
import type { StageAtCompany } from "~/domain/access/ground";
import { addDays } from "~/domain/days";
import { placeStages, stageIds } from "~/domain/placement/stages";
import { type ProposalState, proposalStatus } from "~/domain/proposal/states";

/** Histories of a person with two companies: what was allowed, where they were and are, what is planned and proposed. */

export type Company = Awaited<ReturnType<typeof makeCompany>>;
/** Where histories happen: two companies, who accompanies, and the day around which all days lie. */
export type Scene = {
  companies: readonly Company[];
  specialist: Awaited<ReturnType<typeof makeWorld>>["specialist"];
  today: string;
};

const company = fc.constantFrom(0, 1);
export const anyHistory = fc.record({
  consents: fc.array(
    fc.record({
      company,
      purpose: fc.constantFrom("profile_to_employer", "profile_to_employer", "photo"),
      until: fc.integer({ min: -2, max: 2 }),
      withdrawn: fc.boolean(),
    }),
    { maxLength: 4 },
  ),
  stages: fc.array(
    fc.record({
      stage: fc.oneof(fc.constantFrom(...placeStages), fc.constantFrom(...stageIds)),
      at: fc.option(company, { freq: 8 }),
      gap: fc.integer({ min: 0, max: 1 }),
      days: fc.integer({ min: 1, max: 4 }),
    }),
    { maxLength: 4 },
  ),
  /** The last stage is still running. */
  runsOn: fc.boolean(),
  /** The day the first stage began, counted from today. */
  first: fc.integer({ min: -5, max: 1 }),
  plan: fc.option(
    fc.record({
      stage: fc.constantFrom("starter_job" as const, "ausb_3" as const),
      at: company,
      on: fc.integer({ min: -1, max: 2 }),
    }),
  ),
  proposals: fc.array(fc.record({ company, state: fc.constantFrom(...proposalStatus.states) }), { maxLength: 2 }),
});
export type History = typeof anyHistory extends fc.Arbitrary<infer Each> ? Each : never;

/** The history in the form the rule takes. */
export function toldBy({ consents, stages, runsOn, first, plan }: History, { companies, today }: Scene) {
  const inDays = (days: number) => addDays(today, days);
  const at = (index: number): Company => companies[index] as Company;
  const known = new Set<string>();
  const told = {
    consents: consents.map(({ company: index, purpose, until, withdrawn }) => {
      const key = `${index}:${purpose}`;
      // there is at most one consent in force: giving the next one withdrew the older
      const isOld = withdrawn || known.has(key);
      if (!isOld) known.add(key);
      return {
        purpose,
        employerId: at(index).employer.id,
        validUntil: inDays(until),
        withdrawnAt: isOld ? new Date() : null,
      };
    }),
    stages: [] as StageAtCompany[],
  };
  let day = first;
  stages.forEach(({ stage, at: index, gap, days }, position) => {
    const isOpen = runsOn && position === stages.length - 1;
    told.stages.push({
      stage,
      employerId: index === null ? null : at(index).employer.id,
      start: inDays(day + gap),
      end: isOpen ? null : inDays(day + gap + days - 1),
      planned: false,
    });
    day += gap + days;
  });
  if (plan) {
    const { stage, at: index, on } = plan;
    told.stages.push({ stage, employerId: at(index).employer.id, start: inDays(on), end: null, planned: true });
  }
  return told;
}

/** Stores a history in the database, with a step, an appointment and proposals at each company. @returns the person */
export async function enterHistory(
  trx: Trx,
  given: History,
  told: ReturnType<typeof toldBy>,
  { companies, specialist, today }: Scene,
): Promise<string> {
  const { id: candidateId } = await makeCandidate(trx);
  for (const consent of told.consents) {
    await giveConsent(trx, { candidateId, explainedBy: specialist.userId, ...consent });
  }
  const { id: placementId } = await trx
    .insertInto("placement")
    .values({ candidateId, responsibleUserId: specialist.userId })
    .returning("id")
    .executeTakeFirstOrThrow();
  for (const { stage, employerId, start, end, planned } of told.stages) {
    const during = `[${start},${end ?? ""}]`.replace(",]", ",)");
    const row = { placementId, candidateId, stageId: stage, employerId, during, planned };
    const { id } = await trx.insertInto("placementStage").values(row).returning("id").executeTakeFirstOrThrow();
    await trx
      .insertInto("supportStep")
      .values({
        placementId,
        stageRowId: id,
        candidateId,
        kind: "checkin",
        title: "Anruf",
        dueOn: today,
        responsibleUserId: specialist.userId,
        visibleTo: ["team", "company"],
      })
      .execute();
  }
  for (const [index, { employer, job }] of companies.entries()) {
    const appointment = { candidateId, placementId, employerId: employer.id, kind: "visit", startsAt: new Date() };
    await trx.insertInto("appointment").values(appointment).execute();
    const state = given.proposals.find((each) => each.company === index)?.state;
    // a proposal can only be sent with a consent
    if (state)
      await propose(trx, { candidateId, employerId: employer.id, jobId: job.id, proposedBy: specialist.userId }, state);
  }
  return candidateId;
}

async function propose(
  trx: Trx,
  pair: { candidateId: string; employerId: string; jobId: string; proposedBy: string },
  state: ProposalState,
): Promise<void> {
  const consent = await trx
    .selectFrom("consent")
    .select("id")
    .where("candidateId", "=", pair.candidateId)
    .where("employerId", "=", pair.employerId)
    .executeTakeFirst();
  if (state === "sent" && !consent) return;
  await trx
    .insertInto("proposal")
    .values({
      ...pair,
      state,
      pseudonym: `P-${pair.candidateId.slice(0, 13)}-${pair.employerId.slice(0, 13)}`,
      consentId: consent?.id ?? null,
      sentAt: state === "draft" ? null : new Date(),
      declineReason: state === "declined" ? "other" : null,
      closedReason: state === "closed" ? "job_closed" : null,
      profile: JSON.stringify({ languages: [], otherLanguages: 0, support: [] }),
    })
    .execute();
}
