import { sql } from "kysely";
import { beforeAll, describe, expect, test } from "vitest";
import type { Trx } from "#db/index.server";
import { countErasure, findErasure } from "#db/repositories/erasures";
import { openSearch } from "#search/index.server";
import { makeCandidate } from "#tests/factories";
import { fillTables, findEverywhere, spray } from "#tests/support/canary";
import { onDay } from "#tests/support/clock";
import { freshCity, systemActor } from "#tests/support/database";
import type { Staff } from "~/domain/actor";
import { countedTables, erasedThings } from "~/domain/candidate/erasure";
import { erasePerson, forgetOldProofs } from "~/services/candidate/erase-person";
import { syncDocument } from "~/services/search/keep-search-current";

const today = "2026-12-01";
const database = await freshCity(today);
const { pool } = database.owner;
const canary = "Kanarienvogel7391";
let coordinator: Staff;
let specialist: Staff;

const rowsOf = async <T extends object>(query: string, values: unknown[] = []) =>
  (await pool.query<T>(query, values)).rows;
const userOf = async (role: Staff["role"]): Promise<Staff> => ({
  role,
  userId:
    (await rowsOf<{ id: string }>(`select user_id as id from membership where role = '${role}' order by 1 limit 1`))[0]
      ?.id ?? "",
});

beforeAll(async () => {
  coordinator = await userOf("coordinator");
  specialist = await userOf("specialist");
}, 120_000);

const versionOf = async (trx: Trx, id: string) =>
  (await trx.selectFrom("candidate").select("version").where("id", "=", id).executeTakeFirstOrThrow()).version;
const erase = (id: string, actor = coordinator) =>
  database.as(actor, async (trx) =>
    erasePerson(trx, actor, { id, version: await versionOf(trx, id), ground: "own_wish" }, onDay(today)),
  );

/** Whether a stage of work runs. */
const employed = `exists (select from placement_stage s join stage t on t.id = s.stage_id
  where s.candidate_id = c.id and s.main and not s.planned and t.is_employment and s.during @> '${today}'::date)`;
const somebody = async (where: string): Promise<string> => {
  const [found] = await rowsOf<{ id: string }>(
    `select c.id from candidate c where c.state <> 'erased' and ${where} order by c.code limit 1`,
  );
  if (!found) throw new Error(`nobody: ${where}`);
  return found.id;
};

const listed = () =>
  rowsOf<{ name: string; person: string; act: string; stays: string[] }>(
    "select name, person, act, stays from erased_tables()",
  );
const referring = (to: string) =>
  rowsOf<{ name: string; col: string }>(
    `select c.conrelid::regclass::text as name, a.attname as col from pg_constraint c
     join pg_attribute a on a.attrelid = c.conrelid and a.attnum = any (c.conkey)
     where c.contype = 'f' and c.confrelid = $1::regclass order by 1, 2`,
    [to],
  );

const found = (text: string) => findEverywhere(pool, text);
const stages = () =>
  rowsOf(`select stage_id, count(*)::int as n from placement_stage where not planned group by 1 order by 1`);

describe("erasing a person", () => {
  test("leaves no word of them in any table, and the counts as they were", async () => {
    const id = await somebody(
      `not ${employed} and exists (select from placement_stage s where s.candidate_id = c.id and s.employer_id is not null)
       and exists (select from proposal p where p.candidate_id = c.id) and exists (select from membership m where m.candidate_id = c.id)`,
    );
    const [{ user }] = (await rowsOf<{ user: string }>(
      "select user_id as user from membership where candidate_id = $1",
      [id],
    )) as [{ user: string }];
    const [{ batch }] = (await rowsOf<{ batch: string }>(
      `insert into import_batch (id, list_id, kind, filename, file_hash, columns, mapping)
       select u, u, 'profiles', 'liste.csv', 'x', '[]', '{}' from gen_random_uuid() u returning id as batch`,
    )) as [{ batch: string }];
    await pool.query(`insert into import_row (batch_id, row_no, cells, target_id) values ($1, 1, '{}', $2)`, [
      batch,
      id,
    ]);
    await pool.query(
      `insert into import_withheld (batch_id, row_no, column_no, asked, sealed) values ($1, 1, 0, 0, 'x')`,
      [batch],
    );
    await pool.query(
      `insert into import_row (batch_id, row_no, cells, duplicate_of) values ($1, 2, '{}', jsonb_build_object('id', $2::text))`,
      [batch, id],
    );
    await pool.query(`insert into job_alert (candidate_id, query) values ($1, 'q=x')`, [id]);
    await pool.query(`insert into asked_question (candidate_id, question, asked_on) values ($1, 'x', '${today}')`, [
      id,
    ]);
    await pool.query(
      `insert into listed_person (candidate_id, list_id, batch_id) values ($1, $2, $2) on conflict do nothing`,
      [id, batch],
    );
    await pool.query(
      `insert into concern (employer_id, placement_id, raised_by, responsible_user_id, topic, text, promised_until)
       select (select id from employer limit 1), p.id, $2, $2, 'other', '', now() from placement p where p.candidate_id = $1`,
      [id, coordinator.userId],
    );
    await pool.query(`insert into auth_session (user_id, token, expires_at) values ($1, 'x', now())`, [user]);
    await pool.query(`insert into auth_two_factor (user_id, secret, backup_codes) values ($1, 'x', 'x')`, [user]);
    await pool
      .query(
        `insert into saved_search (owner_id, kind, name, query, alert) values ($1, 'candidates', 'x', 'q=x', 'none')`,
        [user],
      )
      .catch(() => undefined);
    await fillTables(pool, id);

    const tables = [...new Set((await listed()).map(({ name }) => name))].filter(
      (name) => !["person_standing", "person_merge", "membership"].includes(name),
    );
    const written: string[] = [];
    for (const name of tables) {
      const mine = (await listed()).filter((one) => one.name === name);
      const where = mine.map(({ person }) => `${person} = '${id}'`).join(" or ");
      // what stays to be counted are codes, days and who did it: the page that writes them takes no text
      written.push(
        ...(await spray(pool, canary, {
          table: name,
          where,
          without: mine[0]?.stays.filter((column) => column !== "pseudonym"),
        })),
      );
    }
    for (const [table, where, without] of [
      ["candidate", `id = '${id}'`],
      ["app_user", `id = '${user}'`],
      ["auth_session", `user_id = '${user}'`],
      ["auth_two_factor", `user_id = '${user}'`],
      ["import_row", `batch_id = '${batch}'`, ["duplicate_of"]],
      ["import_withheld", `batch_id = '${batch}'`],
      ["concern", `placement_id in (select id from placement where candidate_id = '${id}')`, ["topic"]],
    ] as [string, string, string[]?][])
      written.push(...(await spray(pool, canary, { table, where, without })));
    await pool.query(
      `insert into auth_verification (identifier, value, expires_at)
       select 'token', json_build_object('email', email)::text, now() from app_user where id = $1`,
      [user],
    );
    await pool.query(
      `insert into access_log (actor_role, actor_user_id, event, path, detail)
       values ('specialist', $2::uuid, 'looked', '/specialist/candidates/' || $1, jsonb_build_object('user', $2::text))`,
      [id, user],
    );
    // the person of whom a part was copied when another record was merged into theirs
    const other = (await database.as(systemActor, (trx) => makeCandidate(trx, { familyName: canary }))).id;
    await pool.query(
      `insert into person_merge (kept_id, gone_id, merged) values ($1, $2, jsonb_build_object('gone', jsonb_build_object('family_name', '${canary}')))`,
      [id, other],
    );
    await syncDocument(database.db, openSearch({}).engines, "candidates", id, onDay(today));
    for (const table of [
      "appointment",
      "note",
      "consent",
      "proposal",
      "placement_stage",
      "support_step",
      "message",
      "app_user",
      "import_row",
    ])
      expect(
        written.map((column) => column.split(".")[0]),
        table,
      ).toContain(table);
    expect(written.length).toBeGreaterThan(60);
    const before = await found(canary);
    expect(Object.keys(before).length).toBeGreaterThan(25);
    expect(Object.keys(before)).toEqual(
      expect.arrayContaining([
        "public.change_log",
        "public.name_entry",
        "public.person_merge",
        "public.import_withheld",
      ]),
    );
    const counts = await stages();
    const mails = await rowsOf<{ id: string }>(
      "select id from message where recipient_candidate_id = $1 or recipient_user_id = $2",
      [id, user],
    );
    expect(mails).not.toEqual([]);
    const preview = await database.as(coordinator, (trx) => countErasure(trx, id, today));

    await erase(id);
    for (const one of [id, other])
      await syncDocument(database.db, openSearch({}).engines, "candidates", one, onDay(today));

    expect(await found(canary)).toEqual({});
    expect(await found(user)).toEqual({});
    // their mails leave the mailbox on this machine
    const tasks = await rowsOf<{ messages: string }>(
      `select payload ->> 'messages' as messages from graphile_worker._private_jobs j
       join graphile_worker._private_tasks t on t.id = j.task_id where t.identifier = 'forget-mails'`,
    );
    expect(tasks[0]?.messages.split(" ")).toEqual(expect.arrayContaining(mails.map((mail) => mail.id)));
    expect(await stages()).toEqual(counts);
    // where the empty record is still counted, and where it says that it was erased
    const kept = Object.keys(await found(id)).filter((name) => name.startsWith("public."));
    expect(kept).toEqual([
      "public.candidate",
      "public.consent",
      "public.erasure",
      "public.placement",
      "public.placement_stage",
      "public.proposal",
    ]);
    const done = await database.as(specialist, async (trx) => ({
      erasure: await findErasure(trx, id),
      left: await countErasure(trx, id, today),
    }));
    expect(done.erasure).toMatchObject({ ground: "own_wish", gone: preview.goes });
    expect(done.left).toMatchObject({ goes: {}, account: false, proofs: preview.proofs });

    // the scan would find a row that was forgotten
    await pool.query(`update employer set note = '${canary}' where id = (select id from employer limit 1)`);
    expect(Object.keys(await found(canary))).toEqual(["public.change_log", "public.employer"]);
  }, 120_000);

  test("takes what was done with a proposal from the company, and tells it that it was withdrawn", async () => {
    const id = await somebody(
      `not ${employed} and exists (select from proposal p where p.candidate_id = c.id and p.state in ('sent', 'invited')
         and exists (select from membership m where m.employer_id = p.employer_id and m.ended_at is null))`,
    );
    await erase(id);
    const proposals = await rowsOf<{ state: string; profile: object; pseudonym: string }>(
      "select state, profile, pseudonym from proposal where candidate_id = $1 and state = 'withdrawn'",
      [id],
    );
    expect(proposals.length).toBeGreaterThan(0);
    for (const { profile, pseudonym } of proposals) expect([profile, pseudonym.length]).toEqual([{}, 36]);
    expect(
      await rowsOf(
        `select 1 from message m join proposal p on m.refs ->> 'proposalIds' = p.id::text
         where m.template = 'proposal-ended' and p.candidate_id = $1`,
        [id],
      ),
    ).not.toHaveLength(0);
  });

  test("waits for the end of a placement", async () => {
    const id = await somebody(employed);
    await expect(erase(id)).rejects.toMatchObject({ kind: "rule", code: "candidate:erase.employed" });
  });

  test("is the coordination's", async () => {
    const id = await somebody(`not ${employed}`);
    await expect(erase(id, specialist)).rejects.toMatchObject({ code: "transition" });
    await expect(
      database.as(specialist, (trx) => sql`select erase_person(${id}::uuid, 'own_wish', now())`.execute(trx)),
    ).rejects.toMatchObject({ code: "42501" });
    await expect(
      database.as({ role: "visitor" }, (trx) => sql`select erasure_counts(${id}::uuid, ${today})`.execute(trx)),
    ).rejects.toMatchObject({ code: "42501" });
  });

  test("does nothing when somebody saved the record meanwhile, and nothing twice", async () => {
    const id = (await database.as(systemActor, (trx) => makeCandidate(trx))).id;
    await expect(
      database.as(coordinator, (trx) =>
        erasePerson(trx, coordinator, { id, version: 99, ground: "unlawful" }, onDay(today)),
      ),
    ).rejects.toMatchObject({ code: "stale" });
    await erase(id);
    await expect(erase(id)).rejects.toMatchObject({ kind: "not_found" });
  });

  test("is done again for those whom a restored backup brings back", async () => {
    const id = (await database.as(systemActor, (trx) => makeCandidate(trx))).id;
    await erase(id);
    await pool.query("update candidate set state = 'active', family_name = 'Zurück' where id = $1", [id]);
    const again = await database.as(systemActor, (trx) =>
      sql<{ id: string }>`select erase_again(now()) as id`.execute(trx),
    );
    expect(again.rows).toEqual([{ id }]);
    expect(await rowsOf("select family_name, state from candidate where id = $1", [id])).toEqual([
      { family_name: "", state: "erased" },
    ]);
  });
});

describe("the list of what is erased", () => {
  test("names every column that refers to a person", async () => {
    const known = new Set((await listed()).map(({ name, person }) => `${name}.${person}`));
    const all = (await referring("candidate")).map(({ name, col }) => `${name}.${col}`);
    expect(all.length).toBeGreaterThan(25);
    expect(all.filter((name) => !known.has(name))).toEqual([]);
    expect([...known].filter((name) => !all.includes(name))).toEqual([]);
  });

  test("knows what hangs on the rows that stay", async () => {
    const known = new Set([...(await listed()).map(({ name }) => name), "concern"]);
    const unknown: string[] = [];
    for (const { name } of (await listed()).filter(({ act }) => act !== "delete"))
      unknown.push(...(await referring(name)).map((one) => one.name).filter((one) => !known.has(one)));
    expect(unknown).toEqual([]);
  });

  test("is told on the page: every table is one of its things, or serves others", async () => {
    const serving = ["membership", "person_merge", "person_standing"];
    const told: string[] = Object.values(erasedThings).flat();
    const tables = await listed();
    const goes = tables.filter(({ act }) => act === "delete").map(({ name }) => name);
    expect([...new Set(goes)].filter((name) => !told.includes(name) && !serving.includes(name))).toEqual([]);
    expect(told.filter((name) => !goes.includes(name))).toEqual([]);
    expect(countedTables.filter((name) => !tables.some((one) => one.name === name && one.act === "empty"))).toEqual([]);
  });
});

test("a proof of consent is kept three years after its end", async () => {
  const id = await somebody(
    `not ${employed} and exists (select from consent k where k.candidate_id = c.id and k.withdrawn_at is null and k.valid_until > '${today}')`,
  );
  await erase(id);
  const left = () =>
    rowsOf<{ until: string }>(
      `select proof_until(k, '${today}')::text as until from consent k where candidate_id = $1 order by 1 desc`,
      [id],
    );
  const [last] = await left();
  expect(last?.until).toMatch(/^20\d\d-/);
  const after = (days: number) =>
    onDay(new Date(Date.parse(`${last?.until}T12:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10));
  await database.as(systemActor, (trx) => forgetOldProofs(trx, after(0)));
  expect((await left()).length).toBeGreaterThan(0);
  await database.as(systemActor, (trx) => forgetOldProofs(trx, after(1)));
  expect(await left()).toEqual([]);
});
