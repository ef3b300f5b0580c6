import type { RouteConfigEntry } from "@remix-run/route-config";
import { sql } from "kysely";
import { beforeAll, describe, expect, test } from "vitest";
import { freshCity } from "#tests/support/database";
import { call, signedIn, wireSignIn } from "#tests/support/sign-in";
import { clock } from "~/config/clock";
import { type Ground, groundOf, type StageAtCompany } from "~/domain/access/ground";
import { AppError } from "~/domain/errors";
import { wizardSteps } from "~/domain/job/wizard";
import { employerRoutes } from "~/routes/employer/routes";

const today = clock.today();
const database = await freshCity(today);
wireSignIn(database);

type Loader = (args: ReturnType<typeof call>) => Promise<unknown>;
type Params = Record<string, string>;
type Page = { path: string; loader: Loader };
type Company = { id: string; cookie: string; ids: Ids; unseen: Map<string, string> };
/** Ids of everything that belongs to a company or to people it has to do with, with or without a ground to see them. */
type Ids = {
  jobs: string[];
  proposals: string[];
  placements: string[];
  steps: [placement: string, step: string][];
  /** Names of the company's own contacts, which a candidate may share. */
  ownPeople: string[];
};

let pages: Page[];
let companies: Company[];
const counts = { grounds: new Map<Ground | null, number>(), known: 0 };

beforeAll(async () => {
  pages = await pagesOf(employerRoutes);
  const employers = await database.owner.db.selectFrom("employer").select("id").orderBy("id").execute();
  companies = [];
  for (const { id } of employers) {
    const cookie = await signedIn(database, await memberOf(id));
    companies.push({ id, cookie, ids: await idsOf(id), unseen: new Map() });
  }
}, 120_000);

/** Works out, for each company, what it may not see now. */
async function look(): Promise<void> {
  const people = await everybody();
  counts.known = 0;
  for (const company of companies) company.unseen = unseenBy(company, people);
}

async function memberOf(employerId: string) {
  const { id: userId } = await database.owner.db
    .insertInto("appUser")
    .values({ email: `${employerId}@example.org`, name: "Herr Vogelsang", emailVerified: true })
    .returning("id")
    .executeTakeFirstOrThrow();
  const member = { role: "employer", userId, employerId } as const;
  await database.owner.db.insertInto("membership").values(member).execute();
  return member;
}

async function pagesOf(routes: readonly RouteConfigEntry[]): Promise<Page[]> {
  const modules = import.meta.glob<{ loader: Loader }>("../../../app/routes/employer/**/*.tsx");
  const found: Page[] = [];
  for (const { path = "", file } of routes) {
    // the address of a button is a file that is not tsx: it shows nothing
    const page = await modules[`../../../app/${file}`]?.();
    if (page) found.push({ path, loader: page.loader });
  }
  return found;
}

type Person = {
  id: string;
  code: string;
  givenName: string;
  familyName: string;
  consents: { purpose: string; employerId: string | null; validUntil: string; withdrawnAt: string | null }[];
  stages: (Omit<StageAtCompany, "stage"> & { id: string; stage: StageAtCompany["stage"]; placementId: string })[];
  proposals: { id: string; pseudonym: string }[];
  steps: string[];
  appointments: string[];
};

async function everybody(): Promise<Person[]> {
  const { rows } = await sql<Person>`
    select c.id, c.code, c.given_name, c.family_name,
      (select coalesce(jsonb_agg(jsonb_build_object('purpose', k.purpose, 'employerId', k.employer_id,
        'validUntil', k.valid_until, 'withdrawnAt', k.withdrawn_at)), '[]') from consent k where k.candidate_id = c.id) as consents,
      (select coalesce(jsonb_agg(jsonb_build_object('id', s.id, 'placementId', s.placement_id, 'stage', s.stage_id,
        'employerId', s.employer_id, 'start', lower(s.during), 'end', upper(s.during) - 1, 'planned', s.planned)), '[]')
        from placement_stage s where s.candidate_id = c.id) as stages,
      (select coalesce(jsonb_agg(jsonb_build_object('id', p.id, 'pseudonym', p.pseudonym)), '[]')
        from proposal p where p.candidate_id = c.id) as proposals,
      array(select t.id::text from support_step t where t.candidate_id = c.id) as steps,
      array(select a.id::text from appointment a where a.candidate_id = c.id) as appointments
    from candidate c order by c.id`.execute(database.owner.db);
  return rows;
}

async function idsOf(employerId: string): Promise<Ids> {
  const { rows } = await sql<Ids>`select
    array(select j.id::text from job j where j.employer_id = e.id order by j.state = 'filled' desc, j.id limit 1) as jobs,
    array(select p.id::text from proposal p where p.employer_id = e.id) as proposals,
    array(select distinct s.placement_id::text from placement_stage s where s.employer_id = e.id) as placements,
    (select coalesce(jsonb_agg(jsonb_build_array(s.placement_id, t.id)), '[]') from placement_stage s
      join support_step t on t.stage_row_id = s.id where s.employer_id = e.id and t.state = 'open' and t.who = 'mentor') as steps,
    array(select k.name from employer_contact k where k.employer_id = e.id) as own_people
    from employer e where e.id = ${employerId}::uuid`.execute(database.owner.db);
  return rows[0] ?? { jobs: [], proposals: [], placements: [], steps: [], ownPeople: [] };
}

/**
 * What no page of a company may contain, and whose it is: everything about a person without a ground, and whatever
 * employment does not open.
 */
function unseenBy({ id: employerId, ids }: Company, people: readonly Person[]): Map<string, string> {
  const unseen = new Map<string, string>();
  const shown = new Set<string>(ids.ownPeople.flatMap((name) => [name, ...name.split(" ")]));
  for (const person of people) {
    const consents = person.consents.map((each) => ({
      ...each,
      withdrawnAt: each.withdrawnAt === null ? null : new Date(each.withdrawnAt),
    }));
    const ground = groundOf({ consents, stages: person.stages }, employerId, today);
    counts.grounds.set(ground, (counts.grounds.get(ground) ?? 0) + 1);
    if (ground === null && person.stages.some((stage) => stage.employerId === employerId)) counts.known += 1;
    if (ground !== null) shown.add(person.givenName);
    for (const value of ground === "consent" ? [] : secretsOf(person, ground)) unseen.set(value, person.code);
  }
  for (const name of shown) unseen.delete(name);
  return unseen;
}

const secretsOf = ({ id, code, givenName, familyName, ...person }: Person, ground: Ground | null): string[] => [
  id,
  code,
  `${givenName} ${familyName}`,
  ...person.proposals.flatMap((proposal) => [proposal.id, proposal.pseudonym]),
  ...person.steps,
  ...person.appointments,
  ...person.stages.filter((stage) => ground === null || stage.planned).map((stage) => stage.id),
  ...(ground === null ? [givenName, ...person.stages.map((stage) => stage.placementId)] : []),
];

/** All addresses of a page with ids this company could try. A page about something new adds its ids here. */
function addresses({ path }: Page, { ids }: Company): Params[] {
  const names = [...path.matchAll(/:(\w+)/g)].map(([, name]) => name);
  if (names.length === 0) return [{}];
  const noun = path.split("/")[1] as keyof Ids;
  if (names.includes("stepId")) return ids.steps.map(([id, stepId]) => ({ id, stepId }));
  const known = (ids[noun] as string[]).map((id) => ({ id }));
  return names.includes("step") ? known.flatMap((each) => wizardSteps.map((step) => ({ ...each, step }))) : known;
}

/** What the page answers; null where it does not exist for this company. */
async function open({ path, loader }: Page, { cookie }: Company, params: Params): Promise<unknown> {
  const address = path.replace(/:(\w+)/g, (_all, name: string) => params[name] ?? "");
  try {
    const answer = await loader({ ...call(`/${address}`, { cookie }), params });
    return answer instanceof Response ? null : answer;
  } catch (thrown) {
    if (thrown instanceof Response && thrown.status === 404) return null;
    if (thrown instanceof Response && thrown.headers.get("Location")?.startsWith("/employer/")) return null;
    if (thrown instanceof AppError && thrown.kind === "not_found") return null;
    throw thrown;
  }
}

/** Every text in an answer, and every word or id within it. */
function* textsIn(value: unknown): Generator<string> {
  if (typeof value === "string") {
    yield value;
    if (/[^\w-]/.test(value)) yield* value.split(/[^\w-]+/);
  } else if (typeof value === "object" && value !== null && !(value instanceof Date)) {
    for (const [key, each] of Object.entries(value)) {
      yield key;
      yield* textsIn(each);
    }
  }
}

/** Opens every page of these companies. @returns the pages that answered, and what they wrongly contained */
async function walk(visited: readonly Company[]) {
  const answered = new Map<string, number>();
  const leaks: { page: string; person: string }[] = [];
  for (const company of visited) {
    for (const page of pages) {
      for (const params of addresses(page, company)) {
        const answer = await open(page, company, params);
        if (answer === null) continue;
        answered.set(page.path, (answered.get(page.path) ?? 0) + 1);
        for (const text of textsIn(answer)) {
          const person = company.unseen.get(text);
          if (person !== undefined) leaks.push({ page: page.path, person });
        }
      }
    }
  }
  return { answered, leaks };
}

test("no page of any company says anything about anybody whom the company has no ground to see", async () => {
  await look();
  expect(companies).toHaveLength(25);
  for (const ground of ["consent", "employment", null] as const) expect(counts.grounds.get(ground)).toBeGreaterThan(0);
  expect(counts.known).toBeGreaterThan(0);
  const { answered, leaks } = await walk(companies);
  expect(leaks).toEqual([]);
  expect(pages.map((page) => page.path).filter((path) => !answered.has(path))).toEqual([]);
}, 120_000);

describe("after everybody has withdrawn their consent", () => {
  beforeAll(async () => {
    await sql`update consent set withdrawn_at = now() where withdrawn_at is null`.execute(database.owner.db);
    await look();
  });

  test("a company still sees the people who work there, and nobody and nothing else", async () => {
    // people with a stage at a company that may not see them are the ones who could slip through
    expect(counts.known).toBeGreaterThan(30);
    const { answered, leaks } = await walk(companies);
    expect(leaks).toEqual([]);
    expect(answered.get("employer/placements/:id")).toBeGreaterThan(10);
    // a proposal without a consent answers that it has ended, and no more
    for (const path of answered.keys()) expect(path).not.toMatch(/complete/);
  }, 120_000);

  test("a database that finds a ground for everybody is noticed on every page that shows people", async () => {
    const { rows } = await sql<{ text: string }>`select pg_get_functiondef('company_ground'::regproc) as text`.execute(
      database.owner.db,
    );
    const whole = rows[0]?.text ?? "";
    const open = whole.replace(/select\s+case[\s\S]*\bend\b/i, "select 'consent'::text");
    expect(open).not.toBe(whole);
    await sql.raw(open).execute(database.owner.db);
    const { leaks } = await walk(companies.slice(0, 10));
    await sql.raw(whole).execute(database.owner.db);
    const found = [...new Set(leaks.map((leak) => leak.page))];
    for (const page of ["", "/help", "/placements", "/placements/:id", "/proposals", "/proposals/:id"]) {
      expect(found).toContain(`employer${page}`);
    }
  }, 120_000);
});
