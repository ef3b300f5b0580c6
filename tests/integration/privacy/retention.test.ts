import { randomUUID } from "node:crypto";
import { sql } from "kysely";
import { describe, expect, test } from "vitest";
import { makeCandidate, makeEmployer, makeJob, makeUser } from "#tests/factories";
import { fixedClock } from "#tests/support/clock";
import { freshDatabase, systemActor } from "#tests/support/database";
import { daysBetween } from "~/domain/days";
import { alertsSince } from "~/domain/job/alert";
import {
  copyTables,
  decidedTables,
  followingTables,
  impersonalTables,
  ownTaskTables,
  proofYears,
  type SweptTable,
  sweptTables,
} from "~/domain/privacy/retention";
import { retentionLines } from "~/queries/privacy/retention";
import { applyRetention } from "~/services/privacy/apply-retention";

const database = await freshDatabase();
const { db } = database.owner;
const time = fixedClock("2026-12-02T02:00:00Z");
const daysAgo = (days: number) => new Date(time.now().getTime() - days * 86_400_000);

const listed = [
  ...Object.keys(sweptTables),
  ...Object.keys(ownTaskTables),
  ...Object.keys(followingTables),
  ...Object.keys(decidedTables),
  ...copyTables,
  ...impersonalTables,
];

async function tables(): Promise<string[]> {
  const { rows } = await sql<{ name: string }>`
    select relname as name from pg_class where relkind in ('r', 'p') and relnamespace = 'public'::regnamespace`.execute(
    db,
  );
  return rows.map(({ name }) => name);
}

/** Tables with a column that names somebody. */
async function withPeople(): Promise<string[]> {
  const { rows } = await sql<{ name: string }>`
    select distinct conrelid::regclass::text as name from pg_constraint
    where contype = 'f' and confrelid in ('candidate'::regclass, 'app_user'::regclass, 'employer'::regclass,
      'employer_contact'::regclass)`.execute(db);
  return rows.map(({ name }) => name);
}

describe("the list of what is kept", () => {
  test("names every table of the product once", async () => {
    expect(listed.toSorted()).toEqual((await tables()).toSorted());
    expect(new Set(listed).size).toBe(listed.length);
  });

  test("control: a table nobody decided about is noticed", async () => {
    await sql`create table planted (id int)`.execute(db);
    expect((await tables()).filter((name) => !listed.includes(name))).toEqual(["planted"]);
    await sql`drop table planted`.execute(db);
  });

  test("calls nothing impersonal that refers to a person, a company or an account", async () => {
    const named = await withPeople();
    expect(named).toContain("note");
    expect(impersonalTables.filter((name) => named.includes(name))).toEqual([]);
  });

  test("says of every table that goes along what holds it: there is a reference to it", async () => {
    const { rows } = await sql<{ one: string; other: string }>`
      select conrelid::regclass::text as one, confrelid::regclass::text as other from pg_constraint
      where contype = 'f'`.execute(db);
    const has = (one: string, other: string) => rows.some((row) => row.one === one && row.other === other);
    expect(Object.entries(followingTables).filter(([name, rule]) => !has(name, rule.with))).toEqual([]);
  });

  test("has the number of years for which the database keeps a proof", async () => {
    const { rows } = await sql<{ years: number }>`select years from erased_tables() where act = 'keep'`.execute(db);
    expect(rows).toEqual([{ years: proofYears }]);
  });

  test("has the number of days that the task about wishes uses", () => {
    expect(daysBetween(alertsSince("2026-12-02"), "2026-12-02")).toBe(ownTaskTables.job_alert.days);
  });
});

/** One row in each table that is swept, of this age in days by its own measure. */
const makers: Record<SweptTable, (at: Date) => Promise<unknown>> = {
  auth_verification: (at) =>
    db.insertInto("authVerification").values({ identifier: "a", value: "{}", expiresAt: at }).execute(),
  auth_session: async (at) => {
    const { userId } = await database.as(systemActor, (trx) => makeUser(trx, "specialist"));
    await db
      .insertInto("authSession")
      .values({ userId, token: `t${at.getTime()}`, expiresAt: at, lastSeenAt: at })
      .execute();
  },
  auth_rate_limit: (at) =>
    db
      .insertInto("authRateLimit")
      .values({ key: `k${at.getTime()}`, count: 1, lastRequest: at.getTime() })
      .execute(),
  idempotency_key: (at) =>
    db
      .insertInto("idempotencyKey")
      .values({ key: `k${at.getTime()}`, actor: "a", action: "/", createdAt: at })
      .execute(),
  message: (at) =>
    db
      .insertInto("message")
      .values({
        uniqueKey: `k${at.getTime()}`,
        template: "reminder",
        locale: "de",
        recipientEmail: "a@example.org",
        state: "sent",
        createdAt: at,
      })
      .execute(),
  access_log: (at) =>
    db
      .insertInto("accessLog")
      .values({ actorRole: "visitor", actorUserId: null, event: "refused", path: "/", at })
      .execute(),
  change_log: (at) =>
    db
      .insertInto("changeLog")
      .values({ tableName: "planted", rowId: "1", operation: "update", actorRole: "system", actorUserId: null, at })
      .execute(),
  order_decision: async (at) => {
    const { userId } = await database.as(systemActor, (trx) => makeUser(trx, "specialist"));
    const jobId = await database.as(systemActor, async (trx) => (await makeJob(trx, await makeEmployer(trx))).id);
    const passedId = (await database.as(systemActor, (trx) => makeCandidate(trx))).id;
    await db
      .insertInto("orderDecision")
      .values({
        kind: "set_aside",
        jobId,
        passedId,
        reason: "not_reached",
        passedFit: "{}",
        dimensions: [],
        decidedBy: userId,
        decidedAt: at,
      })
      .execute();
  },
  office_export_run: async (at) => {
    const id = randomUUID();
    await db
      .insertInto("importBatch")
      .values({
        id,
        listId: id,
        kind: "profiles",
        filename: "a.csv",
        fileHash: `h${at.getTime()}`,
        columns: "[]",
        mapping: "{}",
      } as never)
      .execute();
    await db
      .insertInto("officeExportRun")
      .values({ listId: id, since: "2026-01-01", madeAt: at, columns: "[]", people: 1 })
      .execute();
  },
  retention_run: (at) => db.insertInto("retentionRun").values({ ranAt: at, tableName: "message", gone: 1 }).execute(),
};

const count = async (table: SweptTable) => {
  const { rows } = await sql<{ n: number }>`select count(*)::int as n from ${sql.table(table)}`.execute(db);
  return rows[0]?.n ?? 0;
};

describe("the nightly task", () => {
  test("deletes what is older than its rule says and nothing younger, and says beforehand and afterwards how much", async () => {
    const makeable = Object.keys(sweptTables) as SweptTable[];
    for (const table of makeable) {
      const { days } = sweptTables[table];
      await makers[table](daysAgo(days + 1));
      await makers[table](daysAgo(days - 0.5));
    }
    const lead = await database.as(systemActor, (trx) => makeUser(trx, "coordinator"));
    // making the others wrote history that is young
    const before = new Map<SweptTable, number>();
    for (const table of makeable) before.set(table, await count(table));
    const lines = await database.as(lead as never, (trx) => retentionLines(trx, time.now()));
    for (const table of makeable) expect(lines.find((line) => line.table === table)?.soon, table).toBeGreaterThan(0);

    const gone = await database.as(systemActor, (trx) => applyRetention(trx, time));
    for (const table of makeable) {
      expect(gone[table], table).toBe(1);
      const added = table === "retention_run" ? makeable.length : 0;
      expect(await count(table), table).toBe((before.get(table) ?? 0) - 1 + added);
    }
    expect(await database.as(systemActor, (trx) => applyRetention(trx, time))).toEqual({});
    const after = await database.as(lead as never, (trx) => retentionLines(trx, time.now()));
    expect(after.find(({ table }) => table === "message")?.last).toMatchObject({ gone: 1 });
  });

  test("is the only one who shortens a log: not the application, not a coordinator, not the owner by hand", async () => {
    await makers.change_log(daysAgo(2_000));
    const lead = await database.as(systemActor, (trx) => makeUser(trx, "coordinator"));
    const sweep = (trx: Parameters<Parameters<typeof database.as>[1]>[0]) =>
      sql`select old_rows('change_log', now(), true)`.execute(trx);
    await expect(database.as(lead as never, sweep)).rejects.toThrow("the worker only");
    await expect(sql`delete from change_log`.execute(db)).rejects.toThrow("append-only");
    await expect(database.as(systemActor, (trx) => sql`delete from change_log`.execute(trx))).rejects.toThrow(
      "permission denied",
    );
    await expect(
      database.as(systemActor, (trx) => sql`select old_rows('candidate', now(), true)`.execute(trx)),
    ).rejects.toThrow("no rule");
  });
});
