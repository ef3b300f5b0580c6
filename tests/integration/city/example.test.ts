import { randomBytes } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import pg from "pg";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { connect, type Database, withActor } from "#db/index.server";
import { migrate } from "#db/migrate";
import { loadReference } from "#db/reference/load";
import type { OutgoingMail } from "#emails/index.server";
import { clock } from "~/config/clock";
import { setupSchema } from "~/domain/city/setup-file";
import { addWorkingDays } from "~/domain/working-days";
import { readOffice } from "~/facts/city";
import { setUpCity } from "~/services/city/set-up-city";
import { inviteFirstCoordinator } from "~/services/user/invite-first-coordinator";
import { sendMessage } from "~/worker/tasks/send-message";

/**
 * A second city, in Bavaria, on a database that has never held the demo: what the product brings, what the set-up writes
 * and what it mails must not know the first one.
 */
const firstCity =
  /m(ü|ue)lheim|nordrhein|north rhine|westfal|\bNRW\b|\bLDI\b|\b0208\b|\+49 ?208|\b454[67]\d\b|styrum|saarn/i;
const shell = { role: "system", name: "setup" } as const;
const name = `t_${randomBytes(6).toString("hex")}`;
const urlOf = (database: string) => {
  const url = new URL(inject("templateUrl"));
  url.pathname = `/${database}`;
  return url.toString();
};
const admin = async (statement: string) => {
  const client = new pg.Client(urlOf("postgres"));
  await client.connect();
  await client.query(statement);
  await client.end();
};
let owner: Database;
let app: Database;
const mails: OutgoingMail[] = [];

beforeAll(async () => {
  await admin(`create database ${name}`);
  owner = connect(urlOf(name), { max: 2 });
  await migrate(owner.db, owner.pool);
  await loadReference(owner.db);
  app = connect(urlOf(name), { role: "sprosse_app", max: 2 });
  const setup = setupSchema.parse(JSON.parse(readFileSync("db/example/city.json", "utf8")));
  const person = setup.coordinator ?? { name: "", email: "" };
  const request = await withActor(
    shell,
    async (trx) => {
      await setUpCity(trx, setup);
      return inviteFirstCoordinator(trx, shell, person, clock);
    },
    app.db,
  );
  const transport = {
    name: "mailbox" as const,
    send: async (mail: OutgoingMail) => {
      mails.push(mail);
      return { providerId: null };
    },
    close: async () => undefined,
  };
  await sendMessage(request ?? "", { db: app.db, clock, transport });
}, 180_000);

afterAll(async () => {
  await app.close();
  await owner.close();
  await admin(`drop database if exists ${name} with (force)`);
});

/** Each row of each table in which the first city is found, by its table. */
async function rowsOfFirstCity(): Promise<string[]> {
  const { rows: tables } = await owner.pool.query<{ name: string }>(
    `select format('%I.%I', table_schema, table_name) as name from information_schema.tables
      where table_type = 'BASE TABLE' and table_schema in ('public', 'search_pg') order by 1`,
  );
  expect(tables.length).toBeGreaterThan(60);
  const found: string[] = [];
  for (const table of tables) {
    const { rows } = await owner.pool.query<{ text: string }>(`select t::text as text from ${table.name} t`);
    found.push(
      ...rows.filter(({ text }) => firstCity.test(text)).map(({ text }) => `${table.name}: ${text.slice(0, 80)}`),
    );
  }
  return found;
}

test("nothing of the first city is in its rows, and a planted row is found", async () => {
  expect(await rowsOfFirstCity()).toEqual([]);
  await owner.pool.query("update district set note = 'wie in Mülheim' where id = 'bergl'");
  expect(await rowsOfFirstCity()).toHaveLength(2);
  await owner.pool.query("update district set note = null where id = 'bergl'");
});

test("its first mail is signed by itself, and names no other", () => {
  const [mail] = mails;
  expect(mail?.text).toContain("Amt für Arbeit und Integration");
  expect(mail?.text).toContain("Stadt Sonnfurt am Main");
  expect(firstCity.test(JSON.stringify(mail))).toBe(false);
});

test("its days are those of Bavaria and of the town", async () => {
  const { calendar } = await withActor(shell, readOffice, app.db);
  expect(addWorkingDays("2027-01-05", 1, calendar)).toBe("2027-01-07");
  expect(addWorkingDays("2028-08-14", 1, calendar)).toBe("2028-08-16");
});

test("no text of any language names a city or a state of its own accord", () => {
  const files = readdirSync("app/i18n/locales", { recursive: true, encoding: "utf8" }).filter((file) =>
    file.endsWith(".json"),
  );
  expect(files.length).toBeGreaterThan(40);
  const naming = files.filter((file) => firstCity.test(readFileSync(`app/i18n/locales/${file}`, "utf8")));
  const elsewhere = /مولهايم|شمال الراين|نوردراین|Рейн-Вестфалія|Kuzey Ren/;
  expect([
    ...naming,
    ...files.filter((file) => elsewhere.test(readFileSync(`app/i18n/locales/${file}`, "utf8"))),
  ]).toEqual([]);
});
