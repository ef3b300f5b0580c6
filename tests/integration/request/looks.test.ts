import { beforeAll, expect, test } from "vitest";
import { carryLook, readAs } from "#db/index.server";
import { matrix } from "#tests/e2e/matrix";
import { countedCity } from "#tests/support/counted-city";
import { freshCity } from "#tests/support/database";
import { openPage, pagePatterns } from "#tests/support/open-page";
import { addressesOf } from "#tests/support/page-addresses";
import { wireSignIn } from "#tests/support/sign-in";
import { clock } from "~/config/clock";
import { myLooks } from "~/queries/candidate/my-looks";

/**
 * Every page on which somebody is read leaves a line in the access log, and it says whom: found by the names in what the
 * loaders give, not by the list of addresses. Pages that only name people in rows are listed here.
 */
const database = await freshCity(clock.today());
wireSignIn(database);
let city: Awaited<ReturnType<typeof countedCity>>;
let names: { id: string; family_name: string }[];

beforeAll(async () => {
  city = await countedCity(database);
  names = (await database.owner.pool.query("select id, family_name from candidate where family_name <> ''")).rows;
}, 60_000);

/** Lists of the team's work, and pages of a company or an office's list: rows with names, nobody is opened. */
const lists: ReadonlySet<string> = new Set([
  "/specialist",
  "/specialist/candidates",
  "/specialist/employers/:id",
  "/specialist/employers/:id/concerns/:concernId",
  "/specialist/employers/:id/concerns/:concernId/close",
  "/specialist/employers/:id/contacts/:contactId",
  "/specialist/employers/:id/edit",
  "/specialist/employers/:id/sites/:siteId",
  "/specialist/find/:id",
  "/specialist/import/:id",
  "/specialist/import/:id/changes",
  "/specialist/import/:id/columns",
  "/specialist/import/:id/rows/:row",
  "/specialist/jobs/:id/matches",
  "/specialist/nobody-lost",
  "/specialist/notes/new",
  "/specialist/placements",
  "/specialist/proposals",
  "/specialist/several/:list",
]);

type Line = { event: string; people: string[]; part: string; as: string; why: string | null };
const newLines = async (): Promise<Line[]> => {
  const { rows } = await database.owner.pool.query<Line>(
    `select event, detail -> 'people' as people, detail ->> 'part' as part, detail ->> 'as' as "as", detail ->> 'why' as why
     from access_log where detail ? 'people' order by id`,
  );
  await database.owner.pool.query("truncate access_log");
  return rows;
};

/** What the page of an address gives, and the lines it leaves; null where there is none in the state these rows are in. */
async function open(pattern: string, address: string, role: string): Promise<{ text: string; lines: Line[] } | null> {
  await newLines();
  const text = await openPage(pattern, address, city.cookies[role] ?? "");
  return text === null ? null : { text, lines: await newLines() };
}

async function openOne(pattern: string, role: string) {
  for (const address of await addressesOf(database.owner.db, pattern, city.who)) {
    const found = await open(pattern, address, role);
    if (found) return { address, ...found };
  }
  return null;
}

const isNamed = (text: string) =>
  names.some(({ family_name }) => text.includes(`"${family_name}"`) || text.includes(` ${family_name}`));

type Opened = { pattern: string; role: string; text: string; lines: readonly Line[] };
/** Pages that name somebody and leave no line, though they are no list. */
const unseenIn = (pages: readonly Opened[]) =>
  pages
    .filter(({ pattern, text, lines }) => isNamed(text) && lines.length === 0 && !lists.has(pattern))
    .map(({ pattern, role }) => `${role} ${pattern}`);

test("every page on which somebody is named is a look at them, or one of the known lists", async () => {
  const pages: Opened[] = [];
  for (const pattern of pagePatterns) {
    const allowed = matrix[pattern];
    if (!Array.isArray(allowed)) continue;
    for (const role of ["specialist", "employer"].filter((each) => (allowed as string[]).includes(each))) {
      const page = await openOne(pattern, role);
      if (page) pages.push({ pattern, role, ...page });
    }
  }
  expect(unseenIn(pages)).toEqual([]);
  expect(pages.filter(({ lines }) => lines.length > 0).length).toBeGreaterThan(50);
  // a page that forgot its line is found
  const record = pages.find(({ pattern }) => pattern === "/specialist/candidates/:id") as Opened;
  expect(unseenIn([{ ...record, lines: [] }])).toEqual(["specialist /specialist/candidates/:id"]);
}, 120_000);

const rowOf = async <Row extends object>(text: string, values: unknown[] = []): Promise<Row> => {
  const { rows } = await database.owner.pool.query(text, values);
  if (rows.length === 0) throw new Error(`nothing: ${text}`);
  return rows[0] as Row;
};

test("a line says as whom somebody looked, and why where it is not who accompanies them", async () => {
  const { specialistId } = city.who;
  const mine = await rowOf<{ id: string }>(
    "select id from candidate where responsible_user_id = $1 and state = 'active' order by id limit 1",
    [specialistId],
  );
  const others = await rowOf<{ id: string }>(
    `select c.id from candidate c where c.responsible_user_id <> $1 and c.state = 'active'
       and not exists (select from placement p where p.candidate_id = c.id) order by c.id limit 1`,
    [specialistId],
  );
  const record = (id: string, role = "specialist") =>
    open("/specialist/candidates/:id", `/specialist/candidates/${id}`, role);
  expect((await record(mine.id))?.lines).toEqual([
    { event: "looked", people: [mine.id], part: "record", as: "responsible", why: null },
  ]);
  expect((await record(others.id))?.lines).toMatchObject([{ as: "colleague", why: "opened" }]);
  expect((await record(others.id, "coordinator"))?.lines).toMatchObject([{ as: "coordinator", why: null }]);
  const why = await open(
    "/specialist/candidates/:id/matches",
    `/specialist/candidates/${others.id}/matches`,
    "specialist",
  );
  expect(why?.lines).toMatchObject([{ part: "jobs", as: "colleague", why: "matching" }]);
  // who stands in at the company where somebody works
  const stage = await rowOf<{ candidate_id: string; employer_id: string }>(
    `select s.candidate_id, s.employer_id from placement_stage s join candidate c on c.id = s.candidate_id
       join placement p on p.candidate_id = c.id and p.responsible_user_id <> $1
       join limits_agreement l on l.employer_id = s.employer_id and l.state = 'live'
     where s.main and not s.planned and s.end_reason_id is null and c.responsible_user_id <> $1 order by s.id limit 1`,
    [specialistId],
  );
  await database.owner.pool.query(
    "update limits_agreement set stand_in_user_id = $1 where employer_id = $2 and state = 'live'",
    [specialistId, stage.employer_id],
  );
  expect((await record(stage.candidate_id))?.lines).toMatchObject([{ as: "stand_in", why: null }]);
});

test("a company's look names whom it saw, on which ground, and nobody else", async () => {
  const { employerId } = city.who;
  const home = await open("/employer", "/employer", "employer");
  const seen = await database.as({ role: "employer", userId: city.who.specialistId, employerId }, async (trx) => [
    ...(await trx.selectFrom("employerProposalView").select("id").execute()),
    ...(await trx.selectFrom("employerPlacementView").select("placementId as id").execute()),
  ]);
  const { rows } = await database.owner.pool.query<{ id: string }>(
    `select candidate_id as id from proposal where id = any ($1) union select candidate_id from placement where id = any ($1)`,
    [seen.map(({ id }) => id)],
  );
  expect(home?.lines.flatMap(({ people }) => people).sort()).toEqual(rows.map(({ id }) => id).sort());
  expect(rows.length).toBeGreaterThan(0);
  expect(home?.lines.map(({ as, why }) => [as, why])).toEqual([["company", "consent"]]);
  // a page that is not shown leaves nothing
  const foreign = await rowOf<{ id: string }>("select id from proposal where employer_id <> $1 limit 1", [employerId]);
  expect(await open("/employer/proposals/:id", `/employer/proposals/${foreign.id}`, "employer")).toBeNull();
  expect(await newLines()).toEqual([]);
});

test("a page that is read may still change nothing, and a person reads who looked without a name", async () => {
  const { candidateId } = city.who;
  const specialist = { role: "specialist", userId: city.who.specialistId } as const;
  const look = { by: "person", ids: [candidateId], part: "papers", at: clock.now() } as const;
  const change = { ...specialist };
  carryLook(change, look);
  const write = readAs(change, (trx) => trx.updateTable("candidate").set({ note: "x" }).execute(), database.db);
  await expect(write).rejects.toThrow(/read-only/);
  expect(await newLines()).toEqual([]);
  // what was read in vain is looked at by what is read next, once
  await readAs(change, (trx) => trx.selectFrom("district").select("id").execute(), database.db);
  await readAs(change, (trx) => trx.selectFrom("district").select("id").execute(), database.db);
  const person = { role: "candidate", userId: city.who.specialistId, candidateId } as const;
  const { looks } = await readAs(person, (trx) => myLooks(trx, 1), database.db);
  expect(looks).toEqual([expect.objectContaining({ parts: ["papers"], times: 1, employer: null, day: clock.today() })]);
  const { name } = await rowOf<{ name: string }>("select name from app_user where id = $1", [specialist.userId]);
  expect(JSON.stringify(looks)).not.toContain(name);
  const someoneElse = await rowOf<{ id: string }>("select id from candidate where id <> $1 limit 1", [candidateId]);
  const other = { ...person, candidateId: someoneElse.id };
  expect((await readAs(other, (trx) => myLooks(trx, 1), database.db)).looks).toEqual([]);
});
