import { expect, test } from "vitest";
import { makeCandidate, makeCandidateUser, makeEmployer, makeEmployerUser, makeUser } from "#tests/factories";
import { freshDatabase, systemActor } from "#tests/support/database";
import type { Staff } from "~/domain/actor";
import { findByName } from "~/facts/find-by-name";
import { userList } from "~/queries/user/list";

const database = await freshDatabase();
const lead = (await database.as(systemActor, (trx) => makeUser(trx, "coordinator", "Frau Leitner"))) as Staff;
const list = (filter: Partial<Parameters<typeof userList>[1]> = {}) =>
  database.as(lead, (trx) => userList(trx, { search: "", page: 1, ...filter }, "2026-11-30"));

await database.as(systemActor, async (trx) => {
  const own = await makeUser(trx, "specialist", "Herr Abel");
  await makeUser(trx, "specialist", "Frau Abel-Busch");
  await makeEmployerUser(trx, (await makeEmployer(trx)).id);
  const away = { disabledAt: new Date(), phone: "0208 4711" };
  await trx
    .updateTable("appUser")
    .set(away)
    .where("id", "=", (own as Staff).userId)
    .execute();
});

test("each number says what its role or state would show, under what else is chosen", async () => {
  const all = await list();
  expect(all).toMatchObject({ total: 4, pages: 1 });
  expect(all.counts.role).toMatchObject({ specialist: 2, coordinator: 1, employer: 1, candidate: 0 });
  expect(all.counts.state).toEqual({ active: 3, disabled: 1, invited: 0 });
  const disabled = await list({ state: "disabled" });
  expect(disabled).toMatchObject({ total: 1, counts: { state: all.counts.state } });
  expect(disabled.counts.role).toMatchObject({ specialist: 1, coordinator: 0, employer: 0 });
  const specialists = await list({ role: "specialist" });
  expect(specialists).toMatchObject({ total: 2, counts: { role: all.counts.role } });
  expect(specialists.counts.state).toEqual({ active: 1, disabled: 1, invited: 0 });
});

test("words narrow the numbers too, and a row carries the telephone", async () => {
  const found = await list({ search: "abel" });
  expect(found.counts.role).toMatchObject({ specialist: 2, coordinator: 0 });
  // who is called so and nothing else stands before who is also called otherwise
  expect(found.users.map(({ name, phone }) => [name, phone])).toEqual([
    ["Herr Abel", "0208 4711"],
    ["Frau Abel-Busch", ""],
  ]);
  expect(await list({ search: "100%_" })).toMatchObject({ total: 0, users: [], pages: 1 });
});

test.each([
  ["a letter too many", "Abbel Busch", ["Frau Abel-Busch"]],
  ["the beginning of a name", "Busc", ["Frau Abel-Busch"]],
  ["the words of a name in another order", "Busch Abel", ["Frau Abel-Busch"]],
  ["another spelling", "Laitner", ["Frau Leitner"]],
  ["a company, misspelled", "Ventilwrk", ["Herr Vogelsang"]],
  ["the digits of a telephone", "0208/4711", ["Herr Abel"]],
  ["nobody", "Zzyzx", []],
])("%s finds whom it means", async (_what, search, names) => {
  expect((await list({ search })).users.map(({ name }) => name)).toEqual(names);
});

test("a user stands in the index as they are now, and in the finder of callers not at all", async () => {
  const { userId } = (await database.as(systemActor, (trx) => makeUser(trx, "specialist", "Frau Quittek"))) as Staff;
  const found = async (search: string) => (await list({ search })).users.map(({ name }) => name);
  expect(await found("Kwittek")).toEqual(["Frau Quittek"]);
  await database.owner.db
    .updateTable("appUser")
    .set({ name: "Frau Zwirnmann", phone: "0208 990055" })
    .where("id", "=", userId)
    .execute();
  expect(await found("Quittek")).toEqual([]);
  expect(await found("+49 208 990055")).toEqual(["Frau Zwirnmann"]);
  expect(await database.as(lead, (trx) => findByName(trx, "Zwirnmann", "2026-11-30"))).toEqual([]);
  await database.owner.db.deleteFrom("membership").where("userId", "=", userId).execute();
  const { rows } = await database.owner.pool.query("select from name_entry where id = $1", [userId]);
  expect(rows).toEqual([]);
});

test("a person's account by the name on their record, in another script", async () => {
  await database.as(systemActor, async (trx) => {
    const person = await makeCandidate(trx, { givenName: "Khaled", familyName: "Haddad" });
    await makeCandidateUser(trx, person.id);
  });
  expect((await list({ search: "خالد حداد" })).users.map(({ role }) => role)).toEqual(["candidate"]);
  expect((await list({ search: "Chaled Hadad" })).users.map(({ role }) => role)).toEqual(["candidate"]);
});
