import { sql } from "kysely";
import { describe, expect, test } from "vitest";
import { elevated, enqueue, setReason } from "#db/index.server";
import { makeCandidate, makeEmployer, makeEmployerUser, makeUser } from "#tests/factories";
import { freshDatabase, systemActor } from "#tests/support/database";
import { tableTypes } from "~/cli/table-types";

const database = await freshDatabase();

describe("row-level security", () => {
  test("a connection without an actor sees what a visitor sees: nothing about people", async () => {
    await database.as(systemActor, (trx) => makeCandidate(trx));
    expect(await database.db.selectFrom("candidate").selectAll().execute()).toEqual([]);
    expect(await database.as(systemActor, (trx) => trx.selectFrom("candidate").selectAll().execute())).toHaveLength(1);
  });

  test("a company sees only itself, and no person at all", async () => {
    const [mine, other] = await database.as(
      systemActor,
      async (trx) => [await makeEmployer(trx), await makeEmployer(trx)] as const,
    );
    const boss = await database.as(systemActor, (trx) => makeEmployerUser(trx, mine.id));
    const seen = await database.as(boss, (trx) => trx.selectFrom("employer").select("id").execute());
    expect(seen).toEqual([{ id: mine.id }]);
    expect(
      await database.as(boss, (trx) =>
        trx.selectFrom("employerSite").select("employerId").where("employerId", "=", other.id).execute(),
      ),
    ).toEqual([]);
    expect(await database.as(boss, (trx) => trx.selectFrom("candidate").select("id").execute())).toEqual([]);
    expect(await database.as(boss, (trx) => trx.selectFrom("workAccess").select("id").execute())).toEqual([]);
  });

  test("the actor does not leak into the next transaction of the same connection", async () => {
    await database.as(systemActor, async () => undefined);
    const role = await database.as({ role: "visitor" }, (trx) =>
      sql<{ role: string }>`select actor_role() as role`.execute(trx),
    );
    expect(role.rows[0]?.role).toBe("visitor");
  });
});

describe("history", () => {
  test("keeps who, what changed, and why; nobody can edit it", async () => {
    const user = await database.as(systemActor, (trx) => makeUser(trx, "specialist"));
    const person = await database.as(systemActor, (trx) => makeCandidate(trx));
    await database.as(user, async (trx) => {
      await setReason(trx, "Umzug");
      await trx.updateTable("candidate").set({ districtId: "saarn" }).where("id", "=", person.id).execute();
    });
    const entry = await database.owner.db
      .selectFrom("changeLog")
      .selectAll()
      .where("rowId", "=", person.id)
      .where("operation", "=", "update")
      .executeTakeFirstOrThrow();
    expect(entry).toMatchObject({
      actorRole: "specialist",
      actorUserId: user.userId,
      reason: "Umzug",
      before: { district_id: "styrum" },
      after: { district_id: "saarn" },
    });
    await expect(database.owner.db.updateTable("changeLog").set({ reason: "x" }).execute()).rejects.toThrow(
      "append-only",
    );
    await expect(database.as(user, (trx) => trx.deleteFrom("changeLog").execute())).rejects.toThrow();
  });

  test("raises the version with every change", async () => {
    const person = await database.as(systemActor, (trx) => makeCandidate(trx));
    const change = (version: number) =>
      database.as(systemActor, (trx) =>
        trx
          .updateTable("candidate")
          .set({ note: "x" })
          .where("id", "=", person.id)
          .where("version", "=", version)
          .returning("version")
          .executeTakeFirst(),
      );
    expect(await change(1)).toEqual({ version: 2 });
    expect(await change(1)).toBeUndefined();
  });
});

describe("outbox", () => {
  const queued = () =>
    sql<{ n: number }>`select count(*)::int as n from graphile_worker.jobs`.execute(database.owner.db);

  test("a note commits together with its change or not at all", async () => {
    const before = (await queued()).rows[0]?.n ?? 0;
    await database
      .as({ role: "visitor" }, async (trx) => {
        await enqueue(trx, "search-sync", { index: "jobs", id: "1" });
        throw new Error("rolled back");
      })
      .catch(() => undefined);
    expect((await queued()).rows[0]?.n).toBe(before);
    await database.as({ role: "visitor" }, (trx) =>
      enqueue(trx, "search-sync", { index: "jobs", id: "1" }, { jobKey: "a" }),
    );
    await database.as({ role: "visitor" }, (trx) =>
      enqueue(trx, "search-sync", { index: "jobs", id: "1" }, { jobKey: "a" }),
    );
    expect((await queued()).rows[0]?.n).toBe(before + 1);
  });

  test("the history names the user for a write with elevated rights", async () => {
    const employer = await database.as(systemActor, (trx) => makeEmployer(trx));
    const boss = await database.as(systemActor, (trx) => makeEmployerUser(trx, employer.id));
    await database.as(boss, (trx) =>
      elevated(trx, boss, () => trx.updateTable("employer").set({ note: "x" }).where("id", "=", employer.id).execute()),
    );
    const entry = await database.owner.db
      .selectFrom("changeLog")
      .select("actorUserId")
      .where("rowId", "=", employer.id)
      .where("operation", "=", "update")
      .executeTakeFirst();
    expect(entry?.actorUserId).toBe(boss.userId);
  });
});

describe("the types of the tables", () => {
  test("are those of the migrated database", { timeout: 60_000 }, async () => {
    await expect(tableTypes(database.ownerUrl, { verify: true })).resolves.toContain("up-to-date");
    await database.owner.db.schema.createTable("strange").addColumn("id", "text").execute();
    await expect(tableTypes(database.ownerUrl, { verify: true })).rejects.toThrow("db/schema.ts");
    await database.owner.db.schema.dropTable("strange").execute();
  });
});
