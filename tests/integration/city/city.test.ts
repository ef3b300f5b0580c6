import { readFileSync } from "node:fs";
import { beforeAll, expect, test } from "vitest";
import { freshDatabase, systemActor } from "#tests/support/database";
import { call, wireSignIn } from "#tests/support/sign-in";
import { startSignIn } from "~/auth/sign-in.server";
import { clock } from "~/config/clock";
import { env } from "~/config/env.server";
import { cityFormSchema } from "~/domain/city/form";
import { setupSchema } from "~/domain/city/setup-file";
import { promiseDueAt } from "~/domain/employer/working-hours";
import { readOffice } from "~/facts/city";
import { cityPage } from "~/queries/city/city-page";
import { saveCity } from "~/services/city/save-city";
import { setUpCity } from "~/services/city/set-up-city";
import { inviteFirstCoordinator } from "~/services/user/invite-first-coordinator";

const database = await freshDatabase();
wireSignIn(database);
const setup = setupSchema.parse(JSON.parse(readFileSync("db/example/city.json", "utf8")));
const shell = { role: "system", name: "setup" } as const;
const history = async (table: string) =>
  (
    await database.owner.pool.query("select reason, operation from change_log where table_name = $1 and at > $2", [
      table,
      began,
    ])
  ).rows;
let began: Date;
let lead: { role: "coordinator"; userId: string };

beforeAll(async () => {
  began = new Date();
  const { rows } = await database.owner.pool.query(
    "insert into app_user (email, name) values ('lead@example.org', 'Lea Leitung') returning id",
  );
  lead = { role: "coordinator", userId: rows[0].id };
});

test("a set-up stores the city and its districts once, and running it again changes nothing", async () => {
  expect(await database.as(shell, (trx) => setUpCity(trx, setup))).toEqual({ districts: 4 });
  expect(await history("district")).toHaveLength(4);
  const cityChanges = await history("city_setting");
  expect(await database.as(shell, (trx) => setUpCity(trx, setup))).toEqual({ districts: 0 });
  expect(await history("district")).toHaveLength(4);
  expect(await history("city_setting")).toEqual(cityChanges);
  expect(cityChanges.every(({ reason }) => reason === "citySetUp")).toBe(true);
});

test("promises run on the city's state and hours from then on", async () => {
  const office = await database.as(systemActor, readOffice);
  // Tuesday 5 January 2027, 15:00: Epiphany is free in Bavaria, and on Thursdays the office answers until six
  expect(promiseDueAt("2027-01-05T15:00:00+01:00", 4, office).toISOString()).toBe("2027-01-07T10:00:00.000Z");
});

test("a coordinator changes the city with a reason; a specialist, a company and a stale save cannot", async () => {
  const page = await database.as(lead, cityPage);
  const changed = cityFormSchema.parse({
    ...setup.city,
    mon: "9-15",
    tue: undefined,
    wed: undefined,
    thu: undefined,
    fri: undefined,
  });
  await database.as(lead, (trx) => saveCity(trx, page.version, changed, "Neue Zeiten"));
  const after = await database.as(lead, cityPage);
  expect(after.city.hours).toEqual({ mon: { opens: "09:00", closes: "15:00" } });
  expect(after.history[0]).toMatchObject({ userName: "Lea Leitung", reason: "Neue Zeiten" });
  expect(Object.keys(after.history[0]?.after ?? {})).toEqual(["fri", "mon", "thu", "tue", "wed"]);
  await expect(database.as(lead, (trx) => saveCity(trx, page.version, changed, "Noch einmal"))).rejects.toMatchObject({
    code: "stale",
  });
  const others = [{ role: "specialist", userId: lead.userId } as const, { role: "visitor" } as const];
  for (const actor of others)
    await expect(database.as(actor, (trx) => saveCity(trx, after.version, changed, "Fremd"))).rejects.toMatchObject({
      code: "stale",
    });
  expect((await database.as(lead, cityPage)).version).toBe(after.version);
});

test("the first coordinator is invited once, with a mail that waits for the worker", async () => {
  const person = { name: "Anna Beispiel", email: "first@example.org" };
  const request = await database.as(shell, (trx) => inviteFirstCoordinator(trx, shell, person, clock));
  expect(request).toEqual(expect.any(String));
  const { rows } = await database.owner.pool.query(
    "select template, state, recipient_email from message where id = $1",
    [request],
  );
  expect(rows).toEqual([{ template: "invitation", state: "queued", recipient_email: "first@example.org" }]);
  const again = { ...person, email: "second@example.org" };
  expect(await database.as(shell, (trx) => inviteFirstCoordinator(trx, shell, again, clock))).toBeNull();
});

test("nobody signs in before the city says who answers for the data", async () => {
  // a demo names no responsible body and lets everybody in
  env.demo = false;
  const ask = () => startSignIn(call("/auth/sign-in"), { email: "lead@example.org", next: "", locale: "de" });
  expect(await ask()).toEqual({ requestId: expect.any(String) });
  await database.owner.pool.query("update city_setting set value = value - 'dataProtection' where key = 'city'");
  expect(await ask()).toEqual({ notSetUp: true });
  await database.owner.pool.query("delete from city_setting where key = 'city'");
  expect(await ask()).toEqual({ notSetUp: true });
});
