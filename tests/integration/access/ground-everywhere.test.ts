import fc from "fast-check";
import { sql } from "kysely";
import { beforeAll, describe, expect, test } from "vitest";
import { setActor } from "#db/actor";
import type { Trx } from "#db/index.server";
import { makeCompany, makeWorld } from "#tests/factories/placement";
import { anyHistory, type Company, enterHistory, type History, type Scene, toldBy } from "#tests/support/any-history";
import { freshDatabase, systemActor } from "#tests/support/database";
import { type Ground, groundOf, type SightPart, sight } from "~/domain/access/ground";
import { impersonalTables } from "~/domain/privacy/retention";
import { employerHome } from "~/queries/employer/home";
import { companyNotes } from "~/queries/note/read-by-others";
import { employerPlacement, employerPlacements } from "~/queries/placement/employer-placements";
import { employerProposal, employerProposals } from "~/queries/proposal/proposals";

/**
 * Whatever a company's account can read: every table and view that the database lets it ask, and every page's query. A
 * random history is entered, and everything that is known of its person is looked for in what the company gets; the
 * ground says what may be found.
 */
const database = await freshDatabase();
const runs = { numRuns: 40, seed: 20261201, endOnFailure: true };

let scene: Scene;
let everything: string;
beforeAll(async () => {
  scene = await database.as(systemActor, async (trx) => {
    const { specialist } = await makeWorld(trx);
    const companies = [await makeCompany(trx, specialist.userId), await makeCompany(trx, specialist.userId)];
    const { rows } = await sql<{ today: string }>`select current_date::text as today`.execute(trx);
    return { companies, specialist, today: rows[0]?.today ?? "" };
  });
  const { rows } = await database.owner.pool.query<{ name: string }>(
    `select c.oid::regclass::text as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where c.relkind in ('r', 'v', 'm') and n.nspname in ('public', 'search_pg')
       and has_table_privilege('sprosse_app', c.oid, 'select') order by 1`,
  );
  const asked = rows.filter(({ name }) => !impersonalTables.includes(name));
  expect(asked.length).toBeGreaterThan(60);
  everything = asked
    .map(({ name }) => `select '${name}' as place, to_jsonb(x)::text as text from ${name} x`)
    .join(" union all ");
});

type Found = { place: string; text: string };

/** All that this company's account gets: rows of every relation, and the answer of every query its pages ask. */
async function given(trx: Trx, { boss }: Company, ids: Ids): Promise<Found[]> {
  await setActor(trx, boss);
  const { rows } = await sql.raw<Found>(everything).execute(trx);
  const asked: [string, unknown][] = [
    ["home", await employerHome(trx, boss, scene.today)],
    ["placements", await employerPlacements(trx, boss, scene.today)],
    ["placement", await employerPlacement(trx, boss, ids.placement, scene.today).catch(() => null)],
    ["proposals", await employerProposals(trx, boss)],
    ["notes", await companyNotes(trx, boss, ids.placement)],
  ];
  for (const id of ids.proposals) asked.push(["proposal", await employerProposal(trx, boss, id).catch(() => null)]);
  await setActor(trx, systemActor);
  return [...rows, ...asked.map(([place, answer]) => ({ place, text: JSON.stringify(answer) }))];
}

type Ids = { placement: string; proposals: string[] };
/** What is known of a person with this company, each by what it tells; `never` is opened by no ground. */
type Secret = { value: string; part: SightPart | "never" };

async function secretsOf(trx: Trx, candidateId: string, employerId: string): Promise<{ ids: Ids; secrets: Secret[] }> {
  const { rows } = await sql<{ part: Secret["part"]; value: string }>`
    -- the row of a date holds whose it is; the number alone says nothing
    select 'dates' as part, c.id::text as value from candidate c where c.id = ${candidateId}
    union all select 'never', code from candidate where id = ${candidateId}
    union all select 'never', family_name from candidate where id = ${candidateId}
    union all select 'first_name', given_name from candidate where id = ${candidateId}
    union all select 'own_work', p.id::text from placement p where p.candidate_id = ${candidateId}
    union all select case when s.employer_id is distinct from ${employerId}::uuid then 'never'
        when s.planned or not t.employed_there or lower(s.during) > current_date then 'plan' else 'own_work' end, s.id::text
      from placement_stage s join stage t on t.id = s.stage_id where s.candidate_id = ${candidateId}
    union all select case when s.employer_id is distinct from ${employerId}::uuid then 'never' else 'steps' end, t.id::text
      from support_step t join placement_stage s on s.id = t.stage_row_id where t.candidate_id = ${candidateId}
    union all select case when a.employer_id is distinct from ${employerId}::uuid then 'never' else 'dates' end, a.id::text
      from appointment a where a.candidate_id = ${candidateId}
    union all select case when p.employer_id is distinct from ${employerId}::uuid then 'never' else 'profile' end, p.pseudonym
      from proposal p where p.candidate_id = ${candidateId}
    union all select case when n.employer_id is distinct from ${employerId}::uuid then 'never' else 'notes' end, n.text
      from note n where n.candidate_id = ${candidateId}
    union all values ('never', 'Kanarienpapier'), ('never', 'Kanarienbezug')`.execute(trx);
  const proposals = await trx.selectFrom("proposal").select("id").where("candidateId", "=", candidateId).execute();
  const placement = await trx
    .selectFrom("placement")
    .select("id")
    .where("candidateId", "=", candidateId)
    .executeTakeFirstOrThrow();
  return {
    ids: { placement: placement.id, proposals: proposals.map(({ id }) => id) },
    secrets: rows.filter(({ value }) => value !== ""),
  };
}

/** A person whom nobody else is called, with papers, benefits and a note for each company. */
async function tellApart(trx: Trx, candidateId: string): Promise<void> {
  const own = candidateId.slice(0, 8);
  await sql`update candidate set given_name = ${`Vorname${own}`}, family_name = ${`Nachname${own}`} where id = ${candidateId}`.execute(
    trx,
  );
  await sql`insert into work_access (candidate_id, permission, during, original, document)
    values (${candidateId}, 'permit_abh', daterange('2026-01-01', null), 'Kanarienpapier', '')`.execute(trx);
  await sql`insert into benefit_period (candidate_id, system, during, original)
    values (${candidateId}, 'SGB II', daterange('2026-01-01', null), 'Kanarienbezug')`.execute(trx);
  for (const { employer } of scene.companies)
    await sql`insert into note (candidate_id, employer_id, kind, audience, text, written_by, written_at)
      values (${candidateId}, ${employer.id}, 'call', 'company', ${`Notiz ${own} ${employer.id}`}, ${scene.specialist.userId}, now())`.execute(
      trx,
    );
}

const seen = { grounds: new Map<Ground | null, number>(), opened: new Map<string, number>(), asked: 0 };

async function showsOnly(history: History): Promise<void> {
  const told = toldBy(history, scene);
  const undone = new Error("undone");
  const work = database.as(systemActor, async (trx) => {
    const candidateId = await enterHistory(trx, history, told, scene);
    await tellApart(trx, candidateId);
    for (const company of scene.companies) {
      const ground = groundOf(told, company.employer.id, scene.today);
      const opens: readonly SightPart[] = ground === null ? [] : sight[ground].opens;
      const { ids, secrets } = await secretsOf(trx, candidateId, company.employer.id);
      const found = await given(trx, company, ids);
      const leaks = secrets.flatMap(({ value, part }) =>
        found
          .filter(({ text }) => text.includes(value))
          .map(({ place }) => ({ place, part, isOpen: part !== "never" && opens.includes(part) })),
      );
      expect(leaks.filter(({ isOpen }) => !isOpen)).toEqual([]);
      seen.grounds.set(ground, (seen.grounds.get(ground) ?? 0) + 1);
      for (const { part } of leaks)
        seen.opened.set(`${ground} ${part}`, (seen.opened.get(`${ground} ${part}`) ?? 0) + 1);
      seen.asked += found.length;
    }
    throw undone;
  });
  await expect(work).rejects.toBe(undone);
}

const property = () => fc.asyncProperty(anyHistory, showsOnly);

describe("whatever a company's account reads", () => {
  test("it gets nothing of anybody without a ground, and on a ground no more than that opens", async () => {
    await fc.assert(property(), runs);
    for (const ground of ["consent", "employment", null] as const) expect(seen.grounds.get(ground)).toBeGreaterThan(5);
    const unopened = (["employment", "consent"] as const).flatMap((ground) =>
      sight[ground].opens.filter((part) => !seen.opened.has(`${ground} ${part}`)),
    );
    expect(unopened).toEqual([]);
  }, 120_000);

  test.each([
    [
      "a policy that shows every person",
      "create policy hole on candidate for select to sprosse_app using (true)",
      "drop policy hole on candidate",
    ],
    [
      "a policy that shows every proposal",
      "create policy hole on proposal for select to sprosse_app using (true)",
      "drop policy hole on proposal",
    ],
    [
      "a policy that shows papers",
      "create policy hole on work_access for select to sprosse_app using (true)",
      "drop policy hole on work_access",
    ],
    [
      "a view without a ground",
      "create view hole as select id, given_name from candidate; grant select on hole to sprosse_app",
      "drop view hole",
    ],
  ])(
    "%s is found",
    async (_name, open, close) => {
      const whole = everything;
      await database.owner.pool.query(open);
      if (open.includes("view hole")) everything += " union all select 'hole', to_jsonb(x)::text from hole x";
      const verdict = await fc.check(property(), runs);
      everything = whole;
      await database.owner.pool.query(close);
      expect(verdict.failed).toBe(true);
    },
    60_000,
  );
});
