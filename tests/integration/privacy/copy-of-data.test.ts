import fs from "node:fs";
import { Ajv2020 } from "ajv/dist/2020";
import { sql } from "kysely";
import { beforeAll, describe, expect, test } from "vitest";
import { makeUser } from "#tests/factories";
import { fillTables, spray } from "#tests/support/canary";
import { freshCity, systemActor } from "#tests/support/database";
import type { Actor } from "~/domain/actor";
import { derivedTables, personalColumns } from "~/domain/privacy/columns";
import { type CopyOfData, copyOrder, copySchemaPath } from "~/domain/privacy/copy";
import { copySchema } from "~/domain/privacy/copy-schema";
import { translator } from "~/i18n/catalogues.server";
import { copyOfData } from "~/queries/privacy/copy-of-data";

const today = "2026-12-01";
const database = await freshCity(today);
const { pool } = database.owner;
const rowsOf = async <T extends object>(query: string, values: unknown[] = []) =>
  (await pool.query<T>(query, values)).rows;

let specialist: Actor;
let person: string;
let other: string;
let user: string;
const askAs = (actor: Actor, id: string) =>
  database.as(actor, (trx) => copyOfData(trx, id, { origin: "https://sprosse.example.org", today }));
async function copyAs(actor: Actor, id: string): Promise<CopyOfData> {
  const copy = await askAs(actor, id);
  if (!copy) throw new Error("no reason was given");
  return copy;
}

beforeAll(async () => {
  const [staff] = await rowsOf<{ id: string }>(
    "select user_id as id from membership where role = 'specialist' limit 1",
  );
  specialist = { role: "specialist", userId: staff?.id ?? "" };
  const somebody = await rowsOf<{ id: string; user: string; staff: string }>(
    `select c.id, m.user_id as user, c.responsible_user_id as staff from candidate c join membership m on m.candidate_id = c.id
     where exists (select from placement_stage s where s.candidate_id = c.id and s.employer_id is not null)
       and exists (select from proposal p where p.candidate_id = c.id) order by c.code`,
  );
  specialist = { role: "specialist", userId: somebody[0]?.staff ?? "" };
  person = somebody[0]?.id ?? "";
  user = somebody[0]?.user ?? "";
  const [somebodyElse] = await rowsOf<{ id: string }>(
    "select id from candidate where id <> $1 and state = 'active' order by code limit 1",
    [person],
  );
  other = somebodyElse?.id ?? "";
}, 120_000);

const copied = () => rowsOf<{ name: string; mine: string; hides: string[] }>("select * from copied_tables()");

/** The condition of a table with the person's ids written in. */
const whereOf = (mine: string) =>
  mine
    .replaceAll("$1", `array['${person}']::uuid[]`)
    .replaceAll("$2", `array['${user}']::uuid[]`)
    .replaceAll("$3", `'${person}'`)
    .replaceAll("$4", `array['${person}']`);

/** One row in each table in which this person has none. */
async function fill(): Promise<void> {
  const [{ batch } = { batch: "" }] = await rowsOf<{ batch: string }>(
    `insert into import_batch (id, list_id, kind, filename, file_hash, columns, mapping)
     select u, u, 'profiles', 'liste.csv', 'copy', '[]', '{}' from gen_random_uuid() u returning id as batch`,
  );
  const [{ job } = { job: "" }] = await rowsOf<{ job: string }>("select id as job from job order by id limit 1");
  const staff = "userId" in specialist ? specialist.userId : "";
  await pool.query("insert into import_row (batch_id, row_no, cells, target_id) values ($1, 1, '{}', $2)", [
    batch,
    person,
  ]);
  await pool.query("insert into import_row (batch_id, row_no, cells, target_id) values ($1, 2, '{}', $2)", [
    batch,
    other,
  ]);
  for (const [table, values] of [
    ["job_alert (candidate_id, query)", `('${person}', 'q=x')`],
    ["asked_question (candidate_id, question, asked_on)", `('${person}', 'x', '${today}')`],
    ["listed_person (candidate_id, list_id, batch_id)", `('${person}', '${batch}', '${batch}')`],
    ["auth_session (user_id, token, expires_at)", `('${user}', 'copy', now())`],
    ["auth_two_factor (user_id, secret, backup_codes)", `('${user}', 'copy', 'copy')`],
    [
      "auth_passkey (user_id, credential_id, public_key, counter, device_type, backed_up)",
      `('${user}', 'copy', 'copy', 0, 'x', false)`,
    ],
    ["auth_account (user_id, account_id, provider_id)", `('${user}', 'copy', 'copy')`],
    ["job_shortlist (candidate_id, job_id, added_by)", `('${person}', '${job}', '${staff}')`],
    [
      "order_decision (kind, job_id, passed_id, chosen_id, reason, passed_fit, chosen_fit, dimensions, decided_by)",
      `('set_aside', '${job}', '${person}', '${other}', 'x', '{}', '{}', '{}', '${staff}')`,
    ],
    [
      "saved_search (id, owner_id, kind, name, query, alert)",
      `('${batch}', '${staff}', 'candidates', 'x', 'q=x', 'none')`,
    ],
    ["saved_search_hit (search_id, candidate_id, is_new)", `('${batch}', '${person}', true)`],
    [
      "access_log (actor_role, actor_user_id, event, path, detail)",
      `('specialist', '${staff}', 'looked', '/specialist/candidates/${person}/matches/compare/${other}', '{"people": ["${person}", "${other}"], "part": "record", "as": "colleague"}')`,
    ],
  ])
    await pool.query(`insert into ${table} values ${values} on conflict do nothing`);
  await pool.query(
    `insert into concern (employer_id, placement_id, raised_by, responsible_user_id, topic, text, promised_until)
     select (select id from employer limit 1), p.id, $2, $2, 'other', '', now() from placement p where p.candidate_id = $1`,
    [person, user],
  );
  await pool.query(
    `insert into address_change (user_id, new_email, session_id, asked_at, expires_at)
     select $1, 'neu@example.org', s.id, now(), now() from auth_session s where s.user_id = $1 limit 1`,
    [user],
  );
  await pool.query(
    `insert into job_alert_hit (alert_id, job_id, is_new) select a.id, (select id from job limit 1), true from job_alert a
     where a.candidate_id = $1 limit 1`,
    [person],
  );
  await pool.query(
    "insert into person_merge (kept_id, gone_id, merged) select $1, id, '{}' from candidate where id <> $1 and id <> $2 and state = 'active' order by code desc limit 1",
    [person, other],
  );
  await fillTables(pool, person);
}

describe("the copy of everything held about a person", () => {
  const canary = "Kanarienvogel4711";
  const strange = "Fremdling9932";
  let copy: CopyOfData;
  const written = new Map<string, string[]>();

  beforeAll(async () => {
    await fill();
    for (const { name, mine, hides } of await copied()) {
      if (name === "access_log" || name === "change_log") continue;
      const columns = await spray(pool, canary, { table: name, where: whereOf(mine), without: hides });
      written.set(name, [...(written.get(name) ?? []), ...columns.map((column) => column.split(".")[1] ?? "")]);
    }
    // whatever is known of somebody else
    for (const { name, person: column } of await rowsOf<{ name: string; person: string }>(
      "select name, person from erased_tables() where name not in ('order_decision', 'person_merge')",
    ))
      await spray(pool, strange, { table: name, where: `${column} = '${other}'` });
    await spray(pool, strange, { table: "candidate", where: `id = '${other}'` });
    await pool.query("update candidate set given_name = 'Nilufar', family_name = 'Ahmadzai' where id = $1", [other]);
    await pool.query("update order_decision set chosen_id = $2, chosen_fit = $3 where passed_id = $1", [
      person,
      other,
      { words: strange },
    ]);
    await pool.query("update import_row set cells = $2 where target_id = $1", [other, { words: strange }]);
    const [colleague] = await rowsOf<{ name: string }>("select name from app_user where id = $1", [
      "userId" in specialist ? specialist.userId : "",
    ]);
    const last = colleague?.name.split(" ").at(-1);
    await pool.query("update note set text = $2 where candidate_id = $1", [
      person,
      `${canary}: ${colleague?.name} und Frau ${last} waren da, auch Nilufar Ahmadzai und AHMADZAI, Nilufar.`,
    ]);
    copy = await copyAs(specialist, person);
  }, 120_000);

  test("holds every table, and in each every column that is personal", () => {
    expect(copyOrder.filter((table) => !copy.records[table])).toEqual([]);
    const missing = copyOrder.flatMap((table) => {
      const there = new Set((copy.records[table] ?? []).flatMap((row) => Object.keys(row)));
      return personalColumns(table)
        .filter((column) => !there.has(column) && `${table}.${column}` !== "order_decision.chosen_fit")
        .map((column) => `${table}.${column}`);
    });
    expect(missing).toEqual([]);
  });

  test("holds what stands there: a word in every column that takes one", () => {
    const lost: string[] = [];
    let held = 0;
    for (const [table, columns] of written)
      for (const column of columns.filter((name) => personalColumns(table).includes(name))) {
        const values = (copy.records[table] ?? []).map((row) => JSON.stringify(row[column]));
        if (values.some((value) => value?.toLowerCase().includes(canary.toLowerCase()))) held += 1;
        else lost.push(`${table}.${column}`);
      }
    expect(lost).toEqual([]);
    expect(held).toBeGreaterThan(60);
    // what was changed stands in the history as well
    expect(JSON.stringify(copy.records.change_log)).toContain(canary);
  });

  test("holds nothing of anybody else, not their facts, not their names, not the names of staff", () => {
    const whole = JSON.stringify(copy).toLowerCase();
    expect(whole.includes(strange.toLowerCase())).toBe(false);
    expect(whole.includes("ahmadzai")).toBe(false);
    expect(copyOrder.filter((table) => JSON.stringify(copy.records[table] ?? []).includes(other))).toEqual([]);
    expect(whole).toContain("[team] und [team] waren da, auch [andere person] und [andere person].");
    expect(copy.records.access_log?.map((row) => row.path)).toContain("/specialist/candidates/…/matches/compare/…");
    expect(copy.records.access_log?.map((row) => row.detail)).toContainEqual({ part: "record", as: "colleague" });
    expect(copy.records.candidate?.[0]?.responsible_user_id).toMatch(/^(specialist|coordinator)$/);
  });

  test("control: a stranger's word in a row of this person is found", async () => {
    await pool.query("update candidate set note = $2 where id = $1", [person, strange]);
    expect(JSON.stringify(await copyAs(specialist, person))).toContain(strange);
  });

  test("waits until a colleague who is not responsible has said why", async () => {
    const colleague = await database.as(systemActor, (trx) => makeUser(trx, "specialist"));
    expect(await askAs({ role: "specialist", userId: colleague.userId }, person)).toBeNull();
  });

  test("gives no key of the sign-in", () => {
    const columns = copyOrder.flatMap((table) => (copy.records[table] ?? []).flatMap((row) => Object.keys(row)));
    expect(columns.filter((name) => /token|password|secret|backup_codes|public_key|credential_id/.test(name))).toEqual(
      [],
    );
  });

  test("says why and how long each table is kept", () => {
    expect(Object.keys(copy.kept)).toEqual(Object.keys(copy.records));
    expect(copy.kept.message).toEqual({ purpose: "mail", days: 365, since: "made" });
    expect(copy.kept.note).toEqual({ purpose: "care", with: "candidate" });
  });

  test("is the same for the person and for the team, and nobody else gets it", async () => {
    const own = await copyAs({ role: "candidate", userId: user, candidateId: person }, person);
    expect(Object.keys(own.records)).toEqual(Object.keys(copy.records));
    expect(own.records.benefit_period).toEqual(copy.records.benefit_period);
    await expect(copyAs({ role: "candidate", userId: user, candidateId: other }, person)).rejects.toMatchObject({
      kind: "not_found",
    });
    const ask = (actor: Actor) =>
      database.as(actor, (trx) => sql`select copy_about(${person}::uuid, '{"note": ["text"]}')`.execute(trx));
    await expect(ask({ role: "visitor" })).rejects.toMatchObject({ code: "42501" });
    await expect(ask({ role: "candidate", userId: user, candidateId: other })).rejects.toMatchObject({ code: "42501" });
  });

  test("fits the description that stands beside it, and the description would refuse another form", async () => {
    const schema = JSON.parse(fs.readFileSync(`public${copySchemaPath}`, "utf8"));
    const validate = new Ajv2020({ strict: false, allErrors: true }).compile(schema);
    validate(JSON.parse(JSON.stringify(await copyAs(specialist, person))));
    expect(validate.errors?.map(({ instancePath, message }) => `${instancePath} ${message}`) ?? []).toEqual([]);
    expect(validate({ ...copy, records: { ...copy.records, note: [{ text: 1 }] } })).toBe(false);
    expect(validate({ ...copy, records: { ...copy.records, planted: [] } })).toBe(false);
  });
});

test("the description is the one that the list of columns gives", async () => {
  const facts = await rowsOf<{ table: string; column: string; type: string; empty: boolean; to: string | null }>(
    `select c.relname as table, a.attname as column, format_type(a.atttypid, a.atttypmod) as type, not a.attnotnull as empty,
       (select max(f.confrelid::regclass::text) from pg_constraint f where f.contype = 'f' and f.conrelid = c.oid
          and f.conkey = array[a.attnum] and (f.confrelid = 'app_user'::regclass or copied_value(c.relname, a.attname) like '%jsonb_build_object%')) as to
     from pg_attribute a join pg_class c on c.oid = a.attrelid
     where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace and a.attnum > 0 and not a.attisdropped`,
  );
  const { t } = translator("de");
  const schema = copySchema(
    (table, column) => {
      const fact = facts.find((one) => one.table === table && one.column === column);
      if (!fact) throw new Error(`no column ${table}.${column}`);
      return fact;
    },
    { table: (table) => t(`copy:table.${table}`), label: (label) => t(`copy:label.${label}`) },
  );
  const text = `${JSON.stringify(schema, null, 1)}\n`;
  const file = `public${copySchemaPath}`;
  if (process.env.WRITE_COPY_SCHEMA) fs.writeFileSync(file, text);
  expect(fs.readFileSync(file, "utf8")).toBe(text);
});

describe("the list of what a copy reads", () => {
  test("has every table with a column that refers to a person, or the table is computed from those", async () => {
    const names = new Set((await copied()).map(({ name }) => name));
    const referring = await rowsOf<{ name: string }>(
      "select distinct conrelid::regclass::text as name from pg_constraint where contype = 'f' and confrelid = 'candidate'::regclass",
    );
    expect(referring.length).toBeGreaterThan(20);
    expect(referring.filter(({ name }) => !names.has(name) && !derivedTables.includes(name))).toEqual([]);
    expect([...names].toSorted()).toEqual([...copyOrder].toSorted());
  });

  test("has every table that hangs on a person's account, but those only the team fills", async () => {
    const names = new Set((await copied()).map(({ name }) => name));
    const owned = await rowsOf<{ name: string }>(
      `select distinct f.conrelid::regclass::text as name from pg_constraint f
       join pg_attribute a on a.attrelid = f.conrelid and a.attnum = any (f.conkey)
       where f.contype = 'f' and f.confrelid = 'app_user'::regclass and a.attname in ('user_id', 'owner_id', 'recipient_user_id')`,
    );
    expect(
      owned
        .map(({ name }) => name)
        .filter((name) => !names.has(name))
        .toSorted(),
    ).toEqual(["company_visit", "employer_contact", "job_remark", "name_question", "saved_search"]);
  });
});
