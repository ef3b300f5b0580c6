import { sql } from "kysely";
import { beforeAll, describe, expect, test } from "vitest";
import type { Trx } from "#db/index.server";
import { findKept } from "#db/repositories/merges";
import { makeCandidate } from "#tests/factories";
import { onDay } from "#tests/support/clock";
import { freshCity, systemActor } from "#tests/support/database";
import type { Staff } from "~/domain/actor";
import { personTwins } from "~/queries/find/twins";
import { forgetOldMerges, mergePeople, partPeople } from "~/services/candidate/merge-people";

const today = "2026-12-01";
const database = await freshCity(today);
let staff: Staff;

beforeAll(async () => {
  const { rows } = await database.owner.pool.query<{ id: string }>(
    "select user_id as id from membership where role = 'specialist' and ended_at is null order by 1 limit 1",
  );
  // two sign-ins cannot be one: most people of this city have none
  await database.owner.pool.query(
    `delete from membership where candidate_id in (
       select id from (select id, row_number() over (order by code) as n from candidate) c where n % 4 <> 0)`,
  );
  staff = { role: "specialist", userId: rows[0]?.id ?? "" } as Staff;
}, 120_000);

const as = <T>(work: (trx: Trx) => Promise<T>) => database.as(staff, work);
const versionOf = async (trx: Trx, id: string) => ({
  id,
  version: (await trx.selectFrom("candidate").select("version").where("id", "=", id).executeTakeFirstOrThrow()).version,
});
const merge = (keptId: string, goneId: string, choice: Parameters<typeof mergePeople>[1]["choice"] = {}) =>
  as(async (trx) =>
    mergePeople(trx, { kept: await versionOf(trx, keptId), gone: await versionOf(trx, goneId), choice }),
  );

/** Everything that hangs on these people, by table, without what only counts writes. */
async function everything(ids: string[]): Promise<Record<string, string[]>> {
  const { rows: tables } = await database.owner.pool.query<{ name: string; person: string }>(
    "select c.conrelid::regclass::text as name, a.attname as person from pg_constraint c join pg_attribute a on a.attrelid = c.conrelid and a.attnum = any(c.conkey) where c.contype = 'f' and c.confrelid = 'candidate'::regclass and c.conrelid::regclass::text not in ('person_merge', 'person_standing') order by 1, 2",
  );
  const found: Record<string, string[]> = {};
  for (const { name, person } of [...tables, { name: "candidate", person: "id" }]) {
    const { rows } = await database.owner.pool.query<{ row: string }>(
      `select (to_jsonb(t) - 'version' - 'updated_at')::text as row from ${name} t where ${person} = any($1) order by 1`,
      [ids],
    );
    found[`${name}.${person}`] = rows.map(({ row }) => row);
  }
  return found;
}
/** Tables with rows of a person, so that a case shows what it carried. */
const filled = (of: Record<string, string[]>) => Object.keys(of).filter((name) => (of[name]?.length ?? 0) > 0);

/** Pairs of the demo city that can be one: with a ladder, proposals, consents, steps and notes on one side or the other. */
async function pairs(): Promise<[string, string][]> {
  const { rows } = await database.owner.pool.query<{ id: string; ladder: boolean }>(
    `select c.id, exists (select from placement_stage s where s.candidate_id = c.id and s.stage_id <> 'profiling') as ladder from candidate c
     where c.state <> 'erased' order by exists (select from membership m where m.candidate_id = c.id), c.code`,
  );
  const [on, off] = [rows.filter(({ ladder }) => ladder), rows.filter(({ ladder }) => !ladder)];
  return on.slice(0, 12).flatMap(({ id }, n): [string, string][] => {
    const other = off[n]?.id;
    return other === undefined ? [] : [[id, other]];
  });
}

describe("two records of one person", () => {
  test("become one, and parted again they are what they were, row by row", async () => {
    const carried = new Set<string>();
    const all = await pairs();
    expect(all.length).toBeGreaterThan(8);
    for (const [kept, gone] of all) {
      const before = await everything([kept, gone]);
      const ofGone = await everything([gone]);
      for (const name of filled(ofGone)) carried.add(name);
      await merge(kept, gone);
      const after = await everything([kept]);
      // what one person can have only once stays where it is; nothing else does
      for (const table of ["appointment", "note", "proposal"])
        expect(after[`${table}.candidate_id`]?.length, table).toBe(before[`${table}.candidate_id`]?.length);
      await as((trx) => partPeople(trx, kept));
      expect(await everything([kept, gone])).toEqual(before);
    }
    expect([...carried]).toEqual(
      expect.arrayContaining([
        "proposal.candidate_id",
        "appointment.candidate_id",
        "consent.candidate_id",
        "candidate_skill.candidate_id",
      ]),
    );
  }, 120_000);

  test("every table that knows a person is carried or named here", async () => {
    const { rows } = await database.owner.pool.query<{ name: string }>(
      "select name || '.' || person as name from carried_tables()",
    );
    const known = new Set([...rows.map(({ name }) => name), "candidate.id"]);
    expect(Object.keys(await everything([])).filter((name) => !known.has(name))).toEqual([]);
  });

  test("the kept one takes what it does not know, and what was chosen; what changed since stays", async () => {
    const [kept, gone] = await as(async (trx) => [
      (
        await makeCandidate(trx, {
          givenName: "Amal",
          familyName: "Nasser",
          street: "",
          postcode: null,
          city: "",
          districtId: null,
          birthDate: null,
          birthYear: 1990,
          hoursMax: 20,
        })
      ).id,
      (
        await makeCandidate(trx, {
          givenName: "Amal",
          familyName: "Nassar",
          street: "Weg 3",
          birthDate: null,
          birthYear: 1990,
          hoursMax: 35,
          waitingSince: "2020-01-01",
        })
      ).id,
    ]);
    await merge(kept as string, gone as string, { hours: "gone", name: "kept" });
    const read = (id: string) =>
      as((trx) =>
        trx
          .selectFrom("candidate")
          .select(["familyName", "street", "hoursMax", "waitingSince", "state"])
          .where("id", "=", id)
          .executeTakeFirstOrThrow(),
      );
    expect(await read(kept as string)).toMatchObject({
      familyName: "Nasser",
      street: "Weg 3",
      hoursMax: 35,
      waitingSince: "2020-01-01",
    });
    expect(await read(gone as string)).toMatchObject({ familyName: "", street: "", state: "erased" });
    expect(await as((trx) => findKept(trx, gone as string))).toBe(kept);
    expect(
      (await as((trx) => personTwins(trx, { givenName: "Amal", familyName: "Nasser" }, today))).map(({ id }) => id),
    ).toEqual([kept]);
    await as((trx) =>
      trx
        .updateTable("candidate")
        .set({ hoursMax: 30 })
        .where("id", "=", kept as string)
        .execute(),
    );
    await as((trx) => partPeople(trx, kept as string));
    expect(await read(kept as string)).toMatchObject({ street: "", hoursMax: 30 });
    expect(await read(gone as string)).toMatchObject({
      familyName: "Nassar",
      street: "Weg 3",
      hoursMax: 35,
      state: "active",
    });
    expect(await as((trx) => findKept(trx, gone as string))).toBeUndefined();
  });

  test("a record that goes is forgotten when the merge can no longer be undone, its consents are not", async () => {
    const [pair] = await pairs();
    const [kept, gone] = pair as [string, string];
    await merge(kept, gone);
    const consents = (await everything([kept, gone]))["consent.candidate_id"];
    await as((trx) => forgetOldMerges(trx, onDay("2026-12-02")));
    await expect(database.as({ role: "visitor" }, (trx) => forgetOldMerges(trx, onDay("2027-02-01")))).rejects.toThrow(
      "staff only",
    );
    await database.as(systemActor, (trx) => forgetOldMerges(trx, onDay("2027-02-01")));
    const left = await everything([gone]);
    expect(filled(left).filter((name) => !["candidate.id", "consent.candidate_id"].includes(name))).toEqual([]);
    expect((await everything([kept, gone]))["consent.candidate_id"]).toEqual(consents);
    await expect(as((trx) => partPeople(trx, kept))).rejects.toMatchObject({ kind: "not_found" });
  });
});

describe("what has to be settled first", () => {
  const refusal = (code: string) => ({ kind: "rule", code: `candidate:merge.obstacle.${code}` });
  test("two ladders", async () => {
    const { rows } = await database.owner.pool.query<{ id: string }>(
      "select c.id from candidate c where exists (select from placement_stage s where s.candidate_id = c.id and s.stage_id <> 'profiling') and c.state <> 'erased' and not exists (select from membership m where m.candidate_id = c.id) order by c.code limit 2",
    );
    await expect(merge(rows[0]?.id ?? "", rows[1]?.id ?? "")).rejects.toMatchObject(refusal("twoLadders"));
  });

  test("a consent that lives on one side and was taken back later on the other", async () => {
    const [one, other] = await as(
      async (trx) => [(await makeCandidate(trx)).id, (await makeCandidate(trx)).id] as const,
    );
    const { db } = database.owner;
    const row = await db.selectFrom("consent").selectAll().executeTakeFirstOrThrow();
    const { id: _, ...values } = row;
    const given = (candidateId: string, givenAt: string, withdrawnAt: string | null) =>
      db
        .insertInto("consent")
        .values({
          ...values,
          candidateId,
          givenAt: new Date(givenAt),
          withdrawnAt: withdrawnAt && new Date(withdrawnAt),
        } as never)
        .execute();
    await given(one, "2026-10-01", null);
    await given(other, "2026-09-01", "2026-11-01");
    await expect(merge(one, other)).rejects.toMatchObject(refusal("consentsDisagree"));
  });

  test("somebody saved one of them meanwhile", async () => {
    const [one, other] = await as(
      async (trx) => [(await makeCandidate(trx)).id, (await makeCandidate(trx)).id] as const,
    );
    await expect(
      as(async (trx) =>
        mergePeople(trx, { kept: { id: one, version: 1 }, gone: { id: other, version: 99 }, choice: {} }),
      ),
    ).rejects.toMatchObject({ code: "stale" });
  });

  test("only the team may", async () => {
    await expect(
      database.as({ role: "visitor" }, (trx) =>
        sql`select merge_people(gen_random_uuid(), gen_random_uuid(), '{}')`.execute(trx),
      ),
    ).rejects.toMatchObject({ code: "42501" });
  });
});
