import fc from "fast-check";
import { sql } from "kysely";
import { beforeAll, describe, expect, test } from "vitest";
import { setActor } from "#db/actor";
import type { Trx } from "#db/index.server";
import { getMoveFacts } from "#db/repositories/move-facts";
import { makeCandidate } from "#tests/factories";
import { giveConsent, makeCompany, makeWorld } from "#tests/factories/placement";
import { freshDatabase, systemActor } from "#tests/support/database";
import { type Ground, groundOf, type StageAtCompany } from "~/domain/access/ground";
import { addDays } from "~/domain/days";
import { placeStages, stageIds } from "~/domain/placement/stages";
import { type ProposalState, proposalStatus } from "~/domain/proposal/states";
import { groundAt } from "~/services/placement/enter-stage";

const database = await freshDatabase();
/** The same histories in every run; their days lie around today, because the database knows only today. */
const runs = { numRuns: 80, seed: 20261129, endOnFailure: true };

type Company = Awaited<ReturnType<typeof makeCompany>>;
let companies: Company[];
let specialist: Awaited<ReturnType<typeof makeWorld>>["specialist"];
let today: string;
beforeAll(async () => {
  await database.as(systemActor, async (trx) => {
    const w = await makeWorld(trx);
    specialist = w.specialist;
    companies = [await makeCompany(trx, specialist.userId), await makeCompany(trx, specialist.userId)];
    const { rows } = await sql<{ today: string }>`select current_date::text as today`.execute(trx);
    today = rows[0]?.today ?? "";
  });
});

const company = fc.constantFrom(0, 1);
const history = fc.record({
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
type History = typeof history extends fc.Arbitrary<infer Each> ? Each : never;

const inDays = (days: number) => addDays(today, days);
const at = (index: number): Company => companies[index] as Company;

/** The history in the form the rule takes. */
function toldBy({ consents, stages, runsOn, first, plan }: History) {
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
async function enter(trx: Trx, given: History, told: ReturnType<typeof toldBy>): Promise<string> {
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
    if (state) await propose(trx, { candidateId, employerId: employer.id, jobId: job.id }, state);
  }
  return candidateId;
}

async function propose(
  trx: Trx,
  pair: { candidateId: string; employerId: string; jobId: string },
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
      proposedBy: specialist.userId,
      sentAt: state === "draft" ? null : new Date(),
      declineReason: state === "declined" ? "other" : null,
      closedReason: state === "closed" ? "job_closed" : null,
    })
    .execute();
}

/** How many rows of each kind a company can read; the person in question is the only one it has to do with. */
async function readBy(trx: Trx, { boss }: Company) {
  await setActor(trx, boss);
  const { rows } = await sql<{ proposals: number; stages: number; steps: number; dates: number }>`
    select (select count(*)::int from employer_proposal_view) as proposals,
      (select count(*)::int from employer_placement_view) as stages,
      (select count(*)::int from employer_support_view) as steps,
      (select count(*)::int from appointment) as dates`.execute(trx);
  await setActor(trx, systemActor);
  return rows[0] ?? { proposals: 0, stages: 0, steps: 0, dates: 0 };
}

const seen = { grounds: new Map<Ground | null, number>(), consent: 0, employment: 0 };

/**
 * Checks that the rule, the facts of a move, the database and the views agree about one history; leaves nothing behind.
 */
async function agrees(given: History): Promise<void> {
  const told = toldBy(given);
  const undone = new Error("undone");
  const work = database.as(systemActor, async (trx) => {
    const candidateId = await enter(trx, given, told);
    const facts = await getMoveFacts(trx, { candidateId }, today);
    for (const each of companies) {
      const employerId = each.employer.id;
      const ground = groundOf(told, employerId, today);
      const { rows } = await sql<{ ground: Ground | null }>`
        select company_ground(${candidateId}::uuid, ${employerId}::uuid) as ground`.execute(trx);
      expect(rows[0]?.ground).toBe(ground);
      expect(groundAt(facts, employerId, today)).toBe(ground);
      const { proposals, stages, steps, dates } = await readBy(trx, each);
      if (ground !== "consent") expect({ proposals, steps, dates }).toEqual({ proposals: 0, steps: 0, dates: 0 });
      if (ground === null) expect(stages).toBe(0);
      if (ground === "consent") expect(dates).toBe(1);
      if (ground === "employment") expect(stages).toBeGreaterThan(0);
      seen.grounds.set(ground, (seen.grounds.get(ground) ?? 0) + 1);
      if (ground === "consent") seen.consent += Math.min(proposals, stages, steps);
    }
    throw undone;
  });
  await expect(work).rejects.toBe(undone);
}

const property = () => fc.asyncProperty(history, agrees);
const definition = async (call: ReturnType<typeof sql>): Promise<string> =>
  (await sql<{ text: string }>`select ${call} as text`.execute(database.owner.db)).rows[0]?.text ?? "";
const run = (statement: string) => sql.raw(statement).execute(database.owner.db);

describe("the ground on which a company sees a person", () => {
  test("is the same for the rule, for a move and for the database, and the views follow it", async () => {
    await fc.assert(property(), runs);
    for (const ground of ["consent", "employment", null] as const) {
      expect(seen.grounds.get(ground)).toBeGreaterThan(10);
    }
    expect(seen.consent).toBeGreaterThan(3);
  }, 60_000);

  test.each([
    "and k.employer_id = company",
    "and k.purpose = 'profile_to_employer'",
    "and k.withdrawn_at is null",
    "and k.valid_until >= current_date",
    "and s.employer_id = company",
    "and not s.planned",
    "and t.employed_there",
    "and s.during @> current_date",
  ])("differs when the database forgets: %s", async (condition) => {
    const whole = await definition(sql`pg_get_functiondef('company_ground'::regproc)`);
    expect(whole).toContain(condition);
    await run(whole.replace(condition, ""));
    const verdict = await fc.check(property(), runs);
    await run(whole);
    expect(verdict.failed).toBe(true);
  });

  test.each(["employer_proposal_view", "employer_placement_view", "employer_support_view"])(
    "is missed when %s does not check it",
    async (view) => {
      const whole = await definition(sql`pg_get_viewdef(${view}::regclass)`);
      const open = whole.replaceAll(/company_ground\([^)]*\)/g, "'consent'::text");
      expect(open).not.toBe(whole);
      const replace = (text: string) => run(`create or replace view ${view} with (security_barrier) as ${text}`);
      await replace(open);
      const verdict = await fc.check(property(), runs);
      await replace(whole);
      expect(verdict.failed).toBe(true);
    },
  );

  test("is missed when the policy of appointments does not check it", async () => {
    const { rows } = await sql<{ text: string }>`
      select qual as text from pg_policies where tablename = 'appointment' and policyname = 'own'`.execute(
      database.owner.db,
    );
    const whole = rows[0]?.text ?? "";
    const open = whole.replace(/company_ground\([^)]*\)/, "'consent'::text");
    expect(open).not.toBe(whole);
    await run(`alter policy own on appointment using (${open})`);
    const verdict = await fc.check(property(), runs);
    await run(`alter policy own on appointment using (${whole})`);
    expect(verdict.failed).toBe(true);
  });
});
