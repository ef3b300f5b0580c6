import pg from "pg";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createRandom, type Random } from "#db/demo/random";
import { makeCandidate, makeCandidateUser, makeEmployer, makeEmployerUser, makeUser } from "#tests/factories";
import { freshCity, systemActor } from "#tests/support/database";
import type { Staff } from "~/domain/actor";
import { agreementState } from "~/domain/employer/agreement";
import { visitStanding } from "~/domain/employer/visit";
import { employerList } from "~/queries/employer/list";
import { recountStanding } from "~/services/search/recount-standing";

/**
 * What is stored about everybody for the lists equals what counting would give, whatever was written, by whom, and at
 * the same time as what.
 */
const testDay = "2026-11-23";
const database = await freshCity(testDay);
const clients: pg.Client[] = [];
let people: string[] = [];
let companies: string[] = [];
let staff: Staff;

/** Ids of rows whose stored values differ from counting, in either direction. */
async function differences(): Promise<string[]> {
  const { rows } = await database.owner.pool.query<{ id: string }>(`
    select coalesce(s.candidate_id, n.candidate_id) as id from person_standing s
      full join counted_person_standing n on n.candidate_id = s.candidate_id where s.* is distinct from n.*
    union all
    select coalesce(s.employer_id, n.employer_id) from company_standing s
      full join counted_company_standing n on n.employer_id = s.employer_id where s.* is distinct from n.*`);
  return rows.map(({ id }) => id);
}

async function client(): Promise<pg.Client> {
  const opened = new pg.Client({ connectionString: database.ownerUrl, options: "-c TimeZone=Europe/Berlin" });
  await opened.connect();
  clients.push(opened);
  return opened;
}

beforeAll(async () => {
  staff = (await database.as(systemActor, (trx) => makeUser(trx, "specialist"))) as Staff;
  const all = await database.owner.pool.query<{ people: string[]; companies: string[] }>(
    "select (select array_agg(id order by id) from candidate) as people, (select array_agg(id order by id) from employer) as companies",
  );
  people = all.rows[0]?.people ?? [];
  companies = all.rows[0]?.companies ?? [];
}, 120_000);
afterAll(async () => {
  for (const opened of clients) await opened.end();
});

/**
 * One change to anything the stored values depend on; its values are drawn so that most changes matter to some list.
 */
function change(random: Random, person: string, company: string): { text: string; values: unknown[] } {
  const day = `2026-${random.pick(["10", "11", "12"])}-${random.int(10, 28)}`;
  const changes: [text: string, ...values: unknown[]][] = [
    ["update candidate set next_step = 'x', next_step_on = $2 where id = $1", person, day],
    [
      "update candidate set next_step = '', next_step_on = null, named_gap = $2 where id = $1",
      person,
      random.pick(["", "B1"]),
    ],
    ["update candidate set state = $2 where id = $1", person, random.pick(["active", "active", "paused", "left"])],
    [
      "update candidate set mailbox = $2, responsible_user_id = $3 where id = $1",
      person,
      random.pick(["own", "none"]),
      staff.userId,
    ],
    [
      "insert into candidate_question (candidate_id, field, code, original) values ($1, 'x', 'y', gen_random_uuid()::text)",
      person,
    ],
    [
      "update candidate_question set state = 'dismissed', answered_at = now() where candidate_id = $1 and state = 'open'",
      person,
    ],
    ["delete from candidate_question where candidate_id = $1", person],
    [
      "insert into appointment (candidate_id, kind, starts_at, state) values ($1, 'talk', $2, $3)",
      person,
      `${day} 23:30`,
      random.pick(["planned", "done"]),
    ],
    ["update appointment set state = 'cancelled' where candidate_id = $1 and state = 'planned'", person],
    [
      "insert into support_step (candidate_id, kind, title, due_on, responsible_user_id, template_key) values ($1, 'task', 'x', $2, $3, $4)",
      person,
      day,
      staff.userId,
      random.pick([null, "escalate.lost"]),
    ],
    [
      "insert into support_step (placement_id, kind, title, due_on, responsible_user_id) select id, 'checkin', 'x', $2, $3 from placement where candidate_id = $1",
      person,
      day,
      staff.userId,
    ],
    [
      "update support_step set state = 'done', done_on = $2 where state = 'open' and placement_id in (select id from placement where candidate_id = $1)",
      person,
      day,
    ],
    ["delete from support_step where candidate_id = $1", person],
    ["update proposal set state = 'closed', closed_reason = 'job_closed' where candidate_id = $1", person],
    ["update candidate_channel set last_failed_on = $2 where candidate_id = $1", person, day],
    ["update candidate_channel set last_worked_on = $2 where candidate_id = $1", person, day],
    [
      "update placement_stage set during = daterange(lower(during), $2, '[)') where candidate_id = $1 and upper_inf(during) and lower(during) < $2::date",
      person,
      day,
    ],
    ["update placement set state = 'ended', responsible_user_id = $2 where candidate_id = $1", person, staff.userId],
    [
      "update work_access set during = daterange(lower(during), $2) where candidate_id = $1 and upper_inf(during) and lower(during) < $2::date",
      person,
      day,
    ],
    [
      "insert into candidate_language (candidate_id, language, speaking) values ($1, 'de', $2) on conflict (candidate_id, language) do update set speaking = excluded.speaking",
      person,
      random.pick(["A1", "B2"]),
    ],
    ["insert into company_visit (employer_id, planned_on, user_id) values ($1, $2, $3)", company, day, staff.userId],
    ["update company_visit set state = 'done', visited_on = $2 where employer_id = $1", company, day],
    ["update concern set state = 'closed' where employer_id = $1", company],
    [
      "insert into concern (employer_id, raised_by, topic, responsible_user_id, promised_until) values ($1, $2, 'x', $2, now())",
      company,
      staff.userId,
    ],
    ["update limits_agreement set review_on = greatest(valid_from + 1, $2::date) where employer_id = $1", company, day],
    ["update employer set name = name || 'x', state = $2 where id = $1", company, random.pick(["active", "closed"])],
  ];
  const [text, ...values] = random.pick(changes);
  return { text, values };
}

test("in the demo city equals counting, for everybody", async () => {
  expect(await differences()).toEqual([]);
  const { rows } = await database.owner.pool.query("select count(*)::int as n from person_standing");
  expect(rows[0].n).toBe(people.length);
});

test("after four hundred random changes, some rolled back, every row equals counting", async () => {
  const one = await client();
  const random = createRandom("standing");
  for (let n = 0; n < 100; n += 1) {
    await one.query("begin");
    for (let k = 0; k < 4; k += 1) {
      await one.query("savepoint step");
      const { text, values } = change(random, random.pick(people), random.pick(companies));
      await one.query(text, values);
      if (random.chance(0.2)) await one.query("rollback to savepoint step");
    }
    await one.query(random.chance(0.1) ? "rollback" : "commit");
    if (n % 10 === 0) expect(await differences()).toEqual([]);
  }
  expect(await differences()).toEqual([]);
}, 120_000);

test("nothing is stored about an erased person, nor about one who no longer exists", async () => {
  const ids = await database.as(systemActor, async (trx) => [
    (await makeCandidate(trx)).id,
    (await makeCandidate(trx)).id,
  ]);
  const kept = () =>
    database.owner.db.selectFrom("personStanding").select("candidateId").where("candidateId", "in", ids).execute();
  expect(await kept()).toHaveLength(2);
  await database.as(systemActor, async (trx) => {
    await trx
      .updateTable("candidate")
      .set({ state: "erased" })
      .where("id", "=", ids[0] ?? "")
      .execute();
    await trx
      .deleteFrom("candidate")
      .where("id", "=", ids[1] ?? "")
      .execute();
  });
  expect(await kept()).toEqual([]);
  expect(await differences()).toEqual([]);
});

describe("changes at the same time", () => {
  const ask =
    "insert into candidate_question (candidate_id, field, code, original) values ($1, 'x', 'y', gen_random_uuid()::text)";
  const meet = "insert into appointment (candidate_id, kind, starts_at) values ($1, 'talk', '2027-02-01')";

  test("by two, about one person: neither misses the other", async () => {
    const [one, two] = [await client(), await client()];
    const { id } = await database.as(systemActor, (trx) => makeCandidate(trx));
    await Promise.all([one.query("begin"), two.query("begin")]);
    await one.query(ask, [id]);
    await two.query(meet, [id]);
    // the second waits for the first and counts what that one has committed
    await Promise.all([one.query("commit"), two.query("commit")]);
    const { rows } = await database.owner.pool.query(
      "select asked, ahead_until from person_standing where candidate_id = $1",
      [id],
    );
    expect(rows).toEqual([{ asked: true, ahead_until: "2027-02-01" }]);
  });

  test("about the same people in opposite order: no deadlock", async () => {
    const [one, two] = [await client(), await client()];
    const [a, b] = people.slice(0, 2);
    for (let n = 0; n < 10; n += 1) {
      await Promise.all([one.query("begin"), two.query("begin")]);
      await Promise.all([one.query(ask, [a]), two.query(meet, [b])]);
      await Promise.all([one.query(ask, [b]), two.query(meet, [a])]);
      await Promise.all([one.query("commit"), two.query("commit")]);
    }
    expect(await differences()).toEqual([]);
  });

  test("by six writers, about five people and three companies", async () => {
    const writers = await Promise.all(Array.from({ length: 6 }, client));
    await Promise.all(
      writers.map(async (writer, nth) => {
        const random = createRandom(`writer ${nth}`);
        for (let n = 0; n < 25; n += 1) {
          await writer.query("begin");
          // first its own new rows, then at most one that others change too, so that only the stored rows could cause a
          // deadlock
          for (let k = 0; k < 3; k += 1)
            await writer.query(random.pick([ask, meet]), [random.pick(people.slice(0, 5))]);
          const { text, values } = change(random, random.pick(people.slice(0, 5)), random.pick(companies.slice(0, 3)));
          await writer.query(text, values);
          await writer.query("commit");
        }
      }),
    );
    expect(await differences()).toEqual([]);
  }, 60_000);
});

test("rows written past the triggers are noticed, and repaired at night", async () => {
  const one = await client();
  const two = await database.as(systemActor, async (trx) => [
    (await makeCandidate(trx)).id,
    (await makeCandidate(trx)).id,
  ]);
  await one.query("set session_replication_role = replica");
  await one.query("update candidate set next_step_on = '2027-05-05' where id = $1", [two[0]]);
  await one.query("delete from person_standing where candidate_id = $1", [two[1]]);
  await one.query("set session_replication_role = origin");
  expect((await differences()).sort()).toEqual([...two].sort());
  expect(await recountStanding(database.db)).toBe(2);
  expect(await differences()).toEqual([]);
  expect(await recountStanding(database.db)).toBe(0);
});

test("only staff see what is stored, and nobody writes it", async () => {
  const { employer, candidate } = await database.as(systemActor, async (trx) => {
    const company = await makeEmployer(trx);
    const person = await makeCandidate(trx);
    return { employer: await makeEmployerUser(trx, company.id), candidate: await makeCandidateUser(trx, person.id) };
  });
  for (const actor of [employer, candidate, { role: "visitor" } as const]) {
    await database.as(actor, async (trx) => {
      expect(await trx.selectFrom("personStanding").select("candidateId").execute()).toEqual([]);
      expect(await trx.selectFrom("companyStanding").select("employerId").execute()).toEqual([]);
    });
    for (const table of ["counted_person_standing", "standing_due"]) {
      await expect(
        database.as(actor, (trx) =>
          trx
            .selectFrom(table as "standingDue")
            .selectAll()
            .execute(),
        ),
      ).rejects.toThrow("permission denied");
    }
  }
  await expect(
    database.as(staff, (trx) => trx.updateTable("personStanding").set({ asked: true }).execute()),
  ).rejects.toThrow("permission denied");
});

test("the list of companies judges visits and agreements as the rules do, on any day", async () => {
  const { rows: stored } = await database.owner.pool.query(`
    select distinct on (e.id) e.id, a.state, a.valid_from as "validFrom", a.valid_to as "validTo", a.review_on as "reviewOn",
      a.specialist_confirmed_at as "specialistConfirmedAt", a.employer_confirmed_at as "employerConfirmedAt"
    from employer e left join limits_agreement a on a.employer_id = e.id order by e.id, (a.state = 'ended'), a.created_at desc`);
  const agreements = new Map(stored.map((row) => [row.id, row]));
  const filters = { q: "", visit: [], agreement: [], branch: [], trains: [], mine: false };
  const seen = new Set<string>();
  for (const day of ["2026-08-01", testDay, "2026-12-20", "2027-06-01", "2028-01-01"]) {
    const { rows } = await database.as(staff, (trx) => employerList(trx, staff, { ...filters, page: 1 }, day));
    expect(rows.length, day).toBeGreaterThan(0);
    for (const row of rows) {
      const agreement = agreements.get(row.id);
      expect(row.visit).toBe(visitStanding(row, day));
      expect(row.agreement).toBe(agreement?.state ? agreementState(agreement, day) : "none");
      seen.add(row.visit).add(row.agreement);
    }
  }
  expect([...seen]).toEqual(expect.arrayContaining(["overdue", "planned", "old", "live", "review_due", "none"]));
});
