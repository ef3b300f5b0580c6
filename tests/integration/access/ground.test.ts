import fc from "fast-check";
import { sql } from "kysely";
import { beforeAll, describe, expect, test } from "vitest";
import { setActor } from "#db/actor";
import type { Trx } from "#db/index.server";
import { getMoveFacts } from "#db/repositories/move-facts";
import { makeCompany, makeWorld } from "#tests/factories/placement";
import { anyHistory, type Company, enterHistory, type History, type Scene, toldBy } from "#tests/support/any-history";
import { freshDatabase, systemActor } from "#tests/support/database";
import { type Ground, groundOf } from "~/domain/access/ground";
import { groundAt } from "~/services/placement/enter-stage";

const database = await freshDatabase();
/** The same histories in every run; their days lie around today, because the database knows only today. */
const runs = { numRuns: 80, seed: 20261129, endOnFailure: true };

let scene: Scene;
beforeAll(async () => {
  await database.as(systemActor, async (trx) => {
    const w = await makeWorld(trx);
    const { specialist } = w;
    const companies = [await makeCompany(trx, specialist.userId), await makeCompany(trx, specialist.userId)];
    const { rows } = await sql<{ today: string }>`select current_date::text as today`.execute(trx);
    scene = { companies, specialist, today: rows[0]?.today ?? "" };
  });
});

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
  const told = toldBy(given, scene);
  const undone = new Error("undone");
  const work = database.as(systemActor, async (trx) => {
    const candidateId = await enterHistory(trx, given, told, scene);
    const facts = await getMoveFacts(trx, { candidateId }, scene.today);
    for (const each of scene.companies) {
      const employerId = each.employer.id;
      const ground = groundOf(told, employerId, scene.today);
      const { rows } = await sql<{ ground: Ground | null }>`
        select company_ground(${candidateId}::uuid, ${employerId}::uuid) as ground`.execute(trx);
      expect(rows[0]?.ground).toBe(ground);
      expect(groundAt(facts, employerId, scene.today)).toBe(ground);
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

const property = () => fc.asyncProperty(anyHistory, agrees);
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
