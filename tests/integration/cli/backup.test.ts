import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { gunzipSync, gzipSync } from "node:zlib";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { backupName, noteErased, readBackup, removeOld } from "#db/backup";
import { sumOf } from "#db/backup/load";
import { copyClient, listTables, quoted } from "#db/backup/tables";
import { startEmbedded } from "#db/embedded";
import { connect } from "#db/index.server";
import { migrateTo } from "#db/migrate";
import { migrations } from "#db/migrations/index";
import { makeCandidate } from "#tests/factories";
import { onDay } from "#tests/support/clock";
import { freshCity, systemActor } from "#tests/support/database";
import { type BackupPlaces, makeBackup, restoreBackup } from "~/cli/backups";
import { everybodyErased } from "~/services/candidate/erase-again";

/** The drill: a small city is backed up, restored on another server, and nobody and nothing is other than it was. */
const today = "2026-12-01";
const city = await freshCity(today);
const root = fs.mkdtempSync(path.join(os.tmpdir(), "backup-"));
afterAll(() => fs.rmSync(root, { recursive: true, force: true }));

const places = (name: string): BackupPlaces => ({
  folder: path.join(root, name),
  keyFile: path.join(root, "key"),
  authSecret: undefined,
  authSecretFile: path.join(root, `${name}-secret`),
});
const here = places("here");
const canary = "Kanarienvogel4482";
let file = "";

/** Every table with how many rows it has and their sum. */
async function sums(url: string): Promise<Record<string, string>> {
  const client = await copyClient(url);
  try {
    const found: Record<string, string> = {};
    for (const table of await listTables(client)) {
      const { rows, sum } = await sumOf(client, table);
      found[quoted(table)] = `${rows} ${sum}`;
    }
    return found;
  } finally {
    await client.end();
  }
}

/** An empty database beside the city's, dropped at the end. */
async function emptyDatabase(name: string): Promise<string> {
  const url = new URL(city.ownerUrl);
  const own = `${url.pathname.slice(1)}_${name}`;
  await city.owner.pool.query(`create database ${own}`);
  afterAll(async () => void (await admin(`drop database if exists ${own} with (force)`)));
  url.pathname = `/${own}`;
  return url.toString();
}
async function admin(statement: string): Promise<void> {
  const url = new URL(city.ownerUrl);
  url.pathname = "/postgres";
  const client = new pg.Client(url.toString());
  await client.connect();
  await client.query(statement);
  await client.end();
}

beforeAll(async () => {
  fs.writeFileSync(here.authSecretFile, "s".repeat(40));
}, 120_000);

test("a city is on another server as it was, and whoever was erased since stays erased", async () => {
  const erased = (await city.as(systemActor, (trx) => makeCandidate(trx, { familyName: canary }))).id;
  const before = await sums(city.ownerUrl);
  const made = await makeBackup({ ownerUrl: city.ownerUrl, places: here, plain: false }, onDay(today));
  file = made.file;
  expect(made.rows).toBeGreaterThan(20_000);
  expect(made.newKey).toBe(true);
  expect(fs.readFileSync(file).includes(canary)).toBe(false);
  expect(fs.statSync(file).mode & 0o077).toBe(0);

  await city.owner.pool.query("select set_config('app.role', 'system', false), erase_person($1, 'own_wish', now())", [
    erased,
  ]);

  const other = await startEmbedded({ dir: path.join(root, "postgres"), port: 54_440, unsafeFast: true });
  try {
    const roles = async () => {
      const client = new pg.Client(other.url);
      await client.connect();
      const { rows } = await client.query("select rolname from pg_roles where rolname = 'sprosse_app'");
      await client.end();
      return rows.length;
    };
    expect(await roles()).toBe(0);
    const there = places("there");
    // first without a note, so that everything can be compared
    const restored = await restoreBackup({ ownerUrl: other.url, places: there, file, replace: false }, onDay(today));
    expect(restored).toMatchObject({ migrated: [], erased: 0, otherSecret: false, rows: made.rows });
    expect(await roles()).toBe(1);
    expect(await sums(other.url)).toEqual(before);
    expect(fs.readFileSync(there.authSecretFile, "utf8")).toBe("s".repeat(40));

    await expect(
      restoreBackup({ ownerUrl: other.url, places: there, file, replace: false }, onDay(today)),
    ).rejects.toThrow("--replace");
    // as the worker does, beside the backups
    await noteErased(here.folder, await city.as(systemActor, everybodyErased));
    const again = await restoreBackup({ ownerUrl: other.url, places: there, file, replace: true }, onDay(today));
    expect(again.erased).toBe(1);
    const after = await sums(other.url);
    const changed = Object.keys(before).filter((name) => before[name] !== after[name]);
    expect(changed).toEqual(expect.arrayContaining(['"public"."candidate"', '"public"."erasure"']));
    const owner = connect(other.url, { max: 1 });
    const { rows } = await owner.pool.query<{ all: string }>("select c::text as all from candidate c where id = $1", [
      erased,
    ]);
    const found = await owner.pool.query("select 1 from change_log where after::text like $1", [`%${canary}%`]);
    await owner.close();
    expect(rows[0]?.all).not.toContain(canary);
    expect(found.rowCount).toBe(0);
  } finally {
    await other.stop();
  }
}, 300_000);

describe("what is refused", () => {
  const key = () => fs.readFileSync(here.keyFile, "utf8");
  const spoilt = (name: string, change: (bytes: Buffer) => Buffer): string => {
    const copy = path.join(root, name);
    fs.writeFileSync(copy, change(fs.readFileSync(file)));
    return copy;
  };

  test("a changed byte, a missing end, another key, another file", async () => {
    const inMiddle = (bytes: Buffer) => {
      const at = Math.floor(bytes.length / 2);
      bytes[at] = (bytes[at] ?? 0) ^ 1;
      return bytes;
    };
    await expect(readBackup(spoilt("changed", inMiddle), key())).rejects.toThrow("changed or is cut off");
    for (const cut of [1, 100, 70_000])
      await expect(
        readBackup(
          spoilt("cut", (bytes) => bytes.subarray(0, -cut)),
          key(),
        ),
      ).rejects.toThrow("cut off");
    // a whole piece less, so that only its number and the mark of the end can tell
    const pieces = (bytes: Buffer) => bytes.subarray(0, 25 + 2 * (64 * 1024 + 16));
    await expect(readBackup(spoilt("pieces", pieces), key())).rejects.toThrow("cut off");
    await expect(readBackup(file, "k".repeat(40))).rejects.toThrow("The key is not the one");
    await expect(readBackup(file, null)).rejects.toThrow("encrypted");
    await expect(
      readBackup(
        spoilt("text", () => Buffer.from("hello")),
        key(),
      ),
    ).rejects.toThrow("no backup");
    await expect(readBackup(file, key())).resolves.toMatchObject({ head: { format: 1 } });
  });

  test("one row that is not what was written, even where nothing is encrypted", async () => {
    const plain = await makeBackup(
      { ownerUrl: city.ownerUrl, places: places("plain"), plain: true },
      onDay("2026-12-02"),
    );
    const bytes = fs.readFileSync(plain.file);
    const content = gunzipSync(bytes.subarray(25));
    const at = content.indexOf("koordination@example.org");
    expect(at).toBeGreaterThan(0);
    const rewrite = (change: (content: Buffer) => Buffer) => {
      const copy = path.join(root, "rewritten");
      fs.writeFileSync(copy, Buffer.concat([bytes.subarray(0, 25), gzipSync(change(Buffer.from(content)))]));
      return copy;
    };
    const one = rewrite((changed) => {
      changed[at] = "K".charCodeAt(0);
      return changed;
    });
    await expect(readBackup(one, null)).rejects.toThrow("The rows of app_user are not those that were written");
    expect(
      await readBackup(
        rewrite((same) => same),
        null,
      ),
    ).toMatchObject({ rows: plain.rows });
    // the secret of this machine is in no file that anybody can read
    expect(content.includes("s".repeat(40))).toBe(false);
  }, 60_000);

  test("a backup of a newer version, in one line and before anything is touched", async () => {
    const target = await emptyDatabase("newer");
    await city.owner.pool.query("insert into kysely_migration values ('29990101-0000-later', '2999')");
    const { file: newer } = await makeBackup(
      { ownerUrl: city.ownerUrl, places: places("newer"), plain: false },
      onDay(today),
    );
    await city.owner.pool.query("delete from kysely_migration where name = '29990101-0000-later'");
    await expect(
      restoreBackup({ ownerUrl: target, places: places("newer"), file: newer, replace: false }, onDay(today)),
    ).rejects.toThrow(/^This backup comes from a newer version: 29990101-0000-later is not known here\. [^\n]+$/);
    expect(await sums(target)).toEqual({});
  }, 60_000);
});

test("a backup of an older version is brought up to date", async () => {
  const names = Object.keys(migrations).sort();
  const older = names.slice(0, names.indexOf("20261202-0900-job-alerts"));
  const source = await emptyDatabase("older");
  const owner = connect(source, { max: 2 });
  await migrateTo(owner.db, owner.pool, older);
  await owner.pool.query(
    "insert into app_user (id, email, name) values (gen_random_uuid(), 'frueher@example.org', 'Frida Früher')",
  );
  await owner.close();
  // its tables are those of then, so only the writing itself can be asked
  const { writeBackup } = await import("#db/backup");
  const old = path.join(root, "older.backup");
  const head = { madeAt: "2026-11-01T00:00:00Z", secretMark: null, authSecret: null };
  await writeBackup({ url: source, file: old, secret: null, ...head });

  const target = await emptyDatabase("brought");
  const restored = await restoreBackup(
    { ownerUrl: target, places: places("brought"), file: old, replace: false },
    onDay(today),
  );
  expect(restored.migrated).toEqual(names.slice(older.length));
  expect(restored.migrated.length).toBeGreaterThan(3);
  const after = connect(target, { max: 1 });
  const { rows } = await after.pool.query("select name from app_user");
  await after.close();
  expect(rows).toEqual([{ name: "Frida Früher" }]);
}, 120_000);

test("what breaks off leaves nothing", async () => {
  const target = await emptyDatabase("broken");
  const client = new pg.Client(target);
  await client.connect();
  // a server that refuses in the middle of it
  await client.query("create schema guard");
  await client.query(`create function guard.refuse() returns event_trigger language plpgsql as $$
    begin if tg_tag = 'ALTER TABLE' and current_query() ilike 'alter table appointment add constraint%foreign key%' then
      raise exception 'no more'; end if; end $$`);
  await client.query(
    "create event trigger refuse on ddl_command_start when tag in ('ALTER TABLE') execute function guard.refuse()",
  );
  await client.query("create table guard.seen (n int)");
  await expect(restoreBackup({ ownerUrl: target, places: here, file, replace: false }, onDay(today))).rejects.toThrow(
    "no more",
  );
  expect(await sums(target)).toEqual({});
  await client.end();
}, 120_000);

test("backups go after 35 days; the newest one and every other file stay", () => {
  const folder = path.join(root, "kept");
  fs.mkdirSync(folder);
  const days = [1, 34, 36, 40, 400].map((ago) => backupName(new Date(Date.UTC(2026, 11, 1 - ago, 5))));
  for (const name of [...days, "erased.jsonl", "sprosse-notes.txt"]) fs.writeFileSync(path.join(folder, name), "");
  const before = new Date(Date.UTC(2026, 11, 1 - 35, 5));
  expect(removeOld(folder, before).sort()).toEqual(days.slice(2).sort());
  expect(fs.readdirSync(folder).sort()).toEqual([...days.slice(0, 2), "erased.jsonl", "sprosse-notes.txt"].sort());
  for (const name of days.slice(0, 2)) fs.rmSync(path.join(folder, name));
  fs.writeFileSync(path.join(folder, days[4] ?? ""), "");
  expect(removeOld(folder, before)).toEqual([]);
});
