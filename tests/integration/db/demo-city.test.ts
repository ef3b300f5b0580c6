import { createHash } from "node:crypto";
import { sql } from "kysely";
import { beforeAll, describe, expect, test } from "vitest";
import { demoCity } from "#db/demo/city";
import { isEmpty, loadDemoCity } from "#db/demo/load";
import { demoId } from "#db/demo/random";
import { demoSignIns } from "#db/demo/users";
import rawTransitions from "#db/reference/transitions.json";
import { placesTaken } from "#db/repositories/places";
import { freshDatabase, systemActor } from "#tests/support/database";
import { agreementState } from "~/domain/employer/agreement";
import { isLawful, isStopping } from "~/domain/job/rules";
import { parseTransitions } from "~/domain/placement/transitions";
import { proposalStatus } from "~/domain/proposal/states";
import { jobWizardPage } from "~/queries/job/wizard";
import { demoPeople } from "~/queries/user/demo-people";

const testDay = "2026-11-23";
const database = await freshDatabase();
const second = await freshDatabase();

beforeAll(async () => {
  expect(await isEmpty(database.db)).toBe(true);
  await loadDemoCity(database.db, { today: testDay });
  await loadDemoCity(second.db, { today: testDay });
}, 60_000);

const distinct = async (table: string, column: string, where = sql`true`) => {
  const { rows } = await sql<{ value: string }>`select distinct ${sql.id(column)}::text as value
    from ${sql.table(table)} where ${where}`.execute(database.owner.db);
  return rows.map(({ value }) => value).sort();
};

describe("the demo city", () => {
  test("is the same city for the same day, to the last row", () => {
    const hash = (today: string) =>
      createHash("sha256")
        .update(JSON.stringify(demoCity(today)))
        .digest("hex");
    expect(hash(testDay)).toBe(hash(testDay));
    expect(hash(testDay)).not.toBe(hash("2026-11-24"));
  });

  test("leaves the same rows in two databases, derived ones included", async () => {
    const content = async (owner: typeof database.owner) => {
      const { rows } = await sql<{ hash: string }>`select md5(string_agg(line, '' order by line)) as hash from (
        select (to_jsonb(p) - 'updated_at' - 'created_at')::text as line from proposal p
        union all select (to_jsonb(c) - 'created_at')::text from consent c
        union all select (to_jsonb(s) - 'updated_at' - 'created_at')::text from placement_stage s
        union all select (to_jsonb(t) - 'updated_at' - 'created_at')::text from support_step t) as lines`.execute(
        owner.db,
      );
      return rows[0]?.hash;
    };
    expect(await content(database.owner)).toBe(await content(second.owner));
  });

  test("is never loaded into a database that somebody uses", async () => {
    expect(await isEmpty(database.db)).toBe(false);
    await expect(loadDemoCity(database.db, { today: testDay })).rejects.toThrow("empty database");
  });

  test("has a hundred people, twenty-five companies and a sign-in for every role", async () => {
    const { rows } = await sql`select (select count(*)::int from candidate) as people,
      (select count(*)::int from employer) as companies, (select count(*)::int from job) as jobs`.execute(
      database.owner.db,
    );
    expect(rows[0]).toEqual({ people: 100, companies: 25, jobs: 42 });
    for (const { email, role } of demoSignIns) {
      const user = await database.owner.db
        .selectFrom("appUser")
        .innerJoin("membership", "membership.userId", "appUser.id")
        .select("role")
        .where("email", "=", email)
        .executeTakeFirst();
      expect(user?.role).toBe(role);
    }
  });

  test("names who may sign in by role: specialists, companies, people, the coordinator, each as the README does", async () => {
    const people = await database.as(systemActor, (trx) => demoPeople(trx));
    expect(people.map(({ email }) => email)).toEqual([
      "fachkraft@example.org",
      "fachkraft2@example.org",
      "betrieb@example.org",
      "ausbildung@example.org",
      "betrieb2@example.org",
      "betrieb3@example.org",
      "betrieb4@example.org",
      "samir@example.org",
      "olena@example.org",
      "mihaela@example.org",
      "koordination@example.org",
    ]);
  });

  test("has somebody now in every stage, and every state of jobs, proposals, visits and steps", async () => {
    const { rows } = await sql<{ stage: string }>`select distinct on (candidate_id) stage_id as stage
      from placement_stage where not planned order by candidate_id, lower(during) desc`.execute(database.owner.db);
    const present = [...new Set(rows.map(({ stage }) => stage))].sort();
    const all = await database.owner.db.selectFrom("stage").select("id").execute();
    expect(present).toEqual(all.map(({ id }) => id).sort());
    expect(await distinct("job", "state")).toHaveLength(8);
    expect(await distinct("proposal", "state")).toEqual([...proposalStatus.states].sort());
    expect(await distinct("company_visit", "state")).toEqual(["cancelled", "done", "planned"]);
    expect(await distinct("support_step", "state")).toEqual(["done", "open", "skipped"]);
    expect(await distinct("support_step", "state", sql`due_on < ${testDay}::date and state = 'open'`)).toEqual([
      "open",
    ]);
    expect(await distinct("concern", "state")).toEqual(["answered", "closed", "open"]);
    expect(await distinct("message", "state")).toEqual(["delivered", "failed", "sent"]);
    expect(await distinct("candidate", "state")).toEqual(["active", "left", "paused"]);
    expect(await distinct("placement", "state")).toEqual(["active", "ended", "paused"]);
    expect(await distinct("work_access", "permit_state")).toEqual(["applied", "granted", "needed", "not_needed"]);
  });

  test("holds no more people in a job than it has places", async () => {
    const { rows } = await sql<{ title: string }>`select title from job
      where places < ${placesTaken(sql`job.id`)}`.execute(database.owner.db);
    expect(rows).toEqual([]);
  });

  test("shows limits agreements in every state", async () => {
    const agreements = await database.owner.db.selectFrom("limitsAgreement").selectAll().execute();
    const states = new Set(agreements.map((each) => agreementState(each, testDay)));
    expect([...states].sort()).toEqual(["draft", "ended", "half_confirmed", "live", "review_due"]);
  });

  test("moves people only as the transition table allows", async () => {
    const table = parseTransitions(rawTransitions);
    const stages = await sql<{ person: string; stage: string; company: string | null; start: string }>`
      select candidate_id as person, stage_id as stage, employer_id as company, lower(during)::text as start
      from placement_stage order by candidate_id, planned, lower(during)`.execute(database.owner.db);
    let steps = 0;
    const wrong: string[] = [];
    stages.rows.forEach((row, index) => {
      const before = stages.rows[index - 1];
      if (before?.person !== row.person) return;
      steps += 1;
      const allowed = table
        .get(before.stage as never)
        ?.some((edge) => edge.kind === "stage" && edge.stage === row.stage);
      if (!allowed) wrong.push(`${before.stage} → ${row.stage}`);
    });
    expect(wrong).toEqual([]);
    expect(steps).toBeGreaterThan(100);
  });

  test("lets nobody start in a company whose agreement is not in force on that day", async () => {
    const { rows } = await sql`select s.stage_id, e.name from placement_stage s join employer e on e.id = s.employer_id
      left join limits_agreement a on a.employer_id = s.employer_id and a.specialist_confirmed_at is not null
        and a.employer_confirmed_at is not null
      where not s.planned and (a.id is null or a.valid_from > lower(s.during))
        and s.stage_id not in ('visit', 'interview')`.execute(database.owner.db);
    expect(rows).toEqual([]);
  });

  test("publishes only lawful jobs, and sends the unlawful ones back", async () => {
    const specialist = { role: "coordinator", userId: demoId("user:k1") } as const;
    const jobs = await database.owner.db
      .selectFrom("job")
      .select(["id", "slug", "state"])
      .where("state", "in", ["published", "returned"])
      .execute();
    const wrong = await database.as(specialist, async (trx) => {
      const found: string[] = [];
      for (const job of jobs) {
        const { findings } = await jobWizardPage(trx, specialist, job.id, testDay);
        const stops = findings.filter(isStopping).map((finding) => finding.rule);
        if (isLawful(findings) !== (job.state === "published"))
          found.push(`${job.state} ${job.slug}: ${stops.join(" ")}`);
      }
      return found;
    });
    expect(wrong).toEqual([]);
  });

  test("keeps to the number of places and to the companies' caps", async () => {
    const { rows } = await sql`select e.name, count(*)::int as open, e.contact_cap as cap from proposal p
      join employer e on e.id = p.employer_id where p.state in ('sent', 'invited')
      group by e.id having count(*) > e.contact_cap`.execute(database.owner.db);
    expect(rows).toEqual([]);
    const full = await sql`select j.title from job j join proposal p on p.job_id = j.id
      and p.state in ('sent', 'invited', 'accepted') group by j.id having count(*) > j.places`.execute(
      database.owner.db,
    );
    expect(full.rows).toEqual([]);
  });

  test("uses only numbers and addresses that reach nobody", async () => {
    const { rows } = await sql<{ value: string }>`
      select email::text as value from app_user union select email::text from employer_contact where email is not null
      union select value from candidate_channel where kind = 'email' union select recipient_email::text from message`.execute(
      database.owner.db,
    );
    expect(rows.filter(({ value }) => !value.endsWith("@example.org"))).toEqual([]);
    const phones = await sql<{ value: string }>`select phone as value from app_user where phone <> ''
      union select phone from employer_contact union select value from candidate_channel
        where kind in ('phone', 'sms', 'messenger')`.execute(database.owner.db);
    expect(phones.rows.filter(({ value }) => !/^\+49(2214710\d{3}|17139200\d{2})$/.test(value))).toEqual([]);
  });

  test("shows the company of the story its people and its proposals", async () => {
    const boss = await database.owner.db
      .selectFrom("membership")
      .innerJoin("appUser", "appUser.id", "membership.userId")
      .select(["userId", "employerId"])
      .where("email", "=", "betrieb@example.org")
      .executeTakeFirstOrThrow();
    const actor = { role: "employer", userId: boss.userId, employerId: boss.employerId ?? "" } as const;
    const seen = await database.as(actor, async (trx) => ({
      people: await trx.selectFrom("employerPlacementView").select("stageId").where("ended", "=", false).execute(),
      proposals: await trx.selectFrom("employerProposalView").select("state").execute(),
      names: await trx.selectFrom("candidate").select("familyName").execute(),
    }));
    expect(seen.people.map(({ stageId }) => stageId)).toEqual(
      expect.arrayContaining(["ausb_2", "ausb_3", "mag", "eq"]),
    );
    expect(seen.proposals.length).toBeGreaterThan(1);
    expect(seen.names).toEqual([]);
    expect(await database.as(systemActor, (trx) => trx.selectFrom("candidate").select("id").execute())).toHaveLength(
      100,
    );
  });
});
