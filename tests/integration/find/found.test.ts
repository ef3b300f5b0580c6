import { sql } from "kysely";
import { beforeAll, describe, expect, test } from "vitest";
import { fixedClock } from "#tests/support/clock";
import { freshDatabase, systemActor } from "#tests/support/database";
import type { Opened } from "~/domain/find/lately";
import { findByName } from "~/facts/find-by-name";
import { findPeople } from "~/facts/find-people";
import { openedLately } from "~/queries/find/lately";
import { foundPage } from "~/queries/find/page";
import { askForName } from "~/services/find/ask-for-name";
import { forgetQuestions } from "~/services/find/forget-questions";
import asked from "../../fixtures/names/asked.json";
import companies from "../../fixtures/names/companies.json";
import people from "../../fixtures/names/people.json";

const database = await freshDatabase();
const today = "2026-11-29";
/** Ids of the fixture's people, by their number in the files. */
const idOf = new Map<string, string>();
const numberOf = new Map<string, string>();

const find = (text: string) => database.as(systemActor, (trx) => findByName(trx, text, today));
const first = async (text: string) => numberOf.get((await find(text))[0]?.id ?? "");

beforeAll(async () => {
  const { db } = database.owner;
  const remember = (no: string, id: string) => {
    idOf.set(no, id);
    numberOf.set(id, no);
  };
  const own = people.map((person) => ({ ...person, uuid: crypto.randomUUID() }));
  for (const { id, uuid } of own) remember(id, uuid);
  await db
    .insertInto("candidate")
    .values(
      own.map(({ uuid, given, family, birth }, at) => ({
        id: uuid,
        code: `K-${10_000 + at}`,
        givenName: given,
        familyName: family,
        birthDate: birth,
      })),
    )
    .execute();
  await db
    .insertInto("candidateChannel")
    .values(
      own.flatMap(({ uuid, phones, mail }) => [
        ...phones.map((value) => ({ candidateId: uuid, kind: "phone", value })),
        ...(mail ? [{ candidateId: uuid, kind: "email", value: mail }] : []),
      ]),
    )
    .execute();
  for (const { id, name, contacts } of companies) {
    const company = await db.insertInto("employer").values({ name }).returning("id").executeTakeFirstOrThrow();
    remember(id, company.id);
    for (const { id: no, name: who, phone, mail } of contacts) {
      const contact = await db
        .insertInto("employerContact")
        .values({ employerId: company.id, name: who, phone, email: mail })
        .returning("id")
        .executeTakeFirstOrThrow();
      remember(no, contact.id);
    }
  }
  await sql`analyze`.execute(db);
}, 60_000);

test("whoever calls comes first, for 98 in 100 ways to write, spell, hear and mistype a name", async () => {
  const missed: string[] = [];
  for (const { asked: text, meant, how } of asked) {
    const hit = (await first(text)) ?? "nobody";
    if (!meant.includes(hit)) missed.push(`${how}: ${text} is ${meant}, first was ${hit}`);
  }
  expect(asked.length).toBeGreaterThan(500);
  expect(missed.length, missed.join("\n")).toBeLessThanOrEqual(asked.length * 0.02);
}, 120_000);

test("nothing is found that is too far from what was asked", async () => {
  const found = await Promise.all(["Aleksandra Kowalczyk", "Mohamed", "Schulze 0208"].map(find));
  expect(found.flat().length).toBeGreaterThan(0);
  expect(found.flat().filter(({ score }) => score <= 0)).toEqual([]);
});

test("every full name comes first, or somebody of the very same name", async () => {
  const others: string[] = [];
  for (const { given, family } of people) {
    const [hit] = await find(`${given} ${family}`);
    if (hit?.name !== `${given} ${family}`.trim()) others.push(`${given} ${family}: ${hit?.name}`);
  }
  expect(people.length).toBeGreaterThan(300);
  expect(others).toEqual([]);
}, 120_000);

describe("the index is kept with the row", () => {
  const person = async () => {
    const { id } = await database.owner.db
      .insertInto("candidate")
      .values({ code: `K-9${Math.floor(1000 + Math.random() * 8999)}`, givenName: "Xaverine", familyName: "Quittek" })
      .returning("id")
      .executeTakeFirstOrThrow();
    return id;
  };
  const isFound = async (text: string, id: string) => (await find(text)).some((row) => row.id === id);

  test("a new name is found at once, and the old one no longer", async () => {
    const id = await person();
    expect(await isFound("Quittek", id)).toBe(true);
    await database.owner.db.updateTable("candidate").set({ familyName: "Zwirnmann" }).where("id", "=", id).execute();
    expect(await isFound("Zwirnmann", id)).toBe(true);
    expect(await isFound("Quittek", id)).toBe(false);
  });

  test("a number and a mail address are found until they are removed", async () => {
    const id = await person();
    const channels = database.owner.db.insertInto("candidateChannel");
    await channels.values({ candidateId: id, kind: "phone", value: "+49 151 77001234" }).execute();
    await channels.values({ candidateId: id, kind: "email", value: "Quittek@example.org" }).execute();
    expect((await find("0151 77001234"))[0]).toMatchObject({ id, phone: "+49 151 77001234" });
    expect(await isFound("quittek@example.org", id)).toBe(true);
    await database.owner.db.deleteFrom("candidateChannel").where("candidateId", "=", id).execute();
    expect(await isFound("0151 77001234", id)).toBe(false);
    expect(await isFound("quittek@example.org", id)).toBe(false);
  });

  test("the whole number of a mobile finds its owner alone; a line also its other extensions", async () => {
    const [one, other] = [await person(), await person()];
    const phone = (candidateId: string, value: string) =>
      database.owner.db.insertInto("candidateChannel").values({ candidateId, kind: "phone", value }).execute();
    await phone(one, "0171 55550010");
    await phone(other, "0171 55550019");
    expect(await isFound("0171 55550010", one)).toBe(true);
    expect(await isFound("0171 55550010", other)).toBe(false);
    await phone(one, "0208 55550010");
    await phone(other, "0208 55550019");
    expect((await find("0208 55550010")).map(({ id }) => id).slice(0, 2)).toEqual([one, other]);
  });

  test("nothing is left of a person who is erased", async () => {
    const id = await person();
    await database.owner.db.updateTable("candidate").set({ state: "erased" }).where("id", "=", id).execute();
    expect(await isFound("Quittek", id)).toBe(false);
    const { rows } = await sql`select from name_entry where id = ${id}`.execute(database.owner.db);
    expect(rows).toEqual([]);
  });

  test("a company's contact who is renamed, and then removed", async () => {
    const { id } = await database.owner.db
      .insertInto("employerContact")
      .values({ employerId: idOf.get("c01") ?? "", name: "Yvonne Dreiseitl", phone: "0208 99887766" })
      .returning("id")
      .executeTakeFirstOrThrow();
    expect((await find("Dreiseitel"))[0]).toMatchObject({ kind: "contact", id, companyId: idOf.get("c01") });
    await database.owner.db.deleteFrom("employerContact").where("id", "=", id).execute();
    expect(await isFound("Dreiseitl", id)).toBe(false);
    expect(await isFound("0208 99887766", id)).toBe(false);
  });
});

describe("who may ask", () => {
  const word = people[0]?.family ?? "";

  test.each([
    ["a company", { role: "employer", userId: crypto.randomUUID(), employerId: crypto.randomUUID() }],
    ["a person", { role: "candidate", userId: crypto.randomUUID(), candidateId: crypto.randomUUID() }],
    ["a visitor", { role: "visitor" }],
  ] as const)("%s finds nobody", async (_who, actor) => {
    expect(await database.as(actor, (trx) => findByName(trx, word, today))).toEqual([]);
    for (const table of ["name_entry", "name_word", "name_sound", "name_number", "name_mail"])
      await expect(database.as(actor, (trx) => sql`select from ${sql.id(table)}`.execute(trx))).rejects.toThrow(
        "permission denied",
      );
  });

  test("control: staff finds somebody by the same word", async () =>
    expect((await find(word)).length).toBeGreaterThan(0));
});

test("what somebody opened last has its names, in that order, a placement its person's, and nothing that is gone", async () => {
  const { db } = database.owner;
  const company = idOf.get("c01") ?? "";
  const [first, second] = [idOf.get("p001") ?? "", idOf.get("p002") ?? ""];
  const helper = await db
    .insertInto("appUser")
    .values({ name: "helper", email: "helper@example.org" })
    .returning("id")
    .executeTakeFirstOrThrow();
  const placement = await db
    .insertInto("placement")
    .values({ candidateId: second, responsibleUserId: helper.id })
    .returning("id")
    .executeTakeFirstOrThrow();
  const opened: Opened[] = [
    { area: "placements", id: placement.id },
    { area: "employers", id: company },
    { area: "candidates", id: crypto.randomUUID() },
    { area: "candidates", id: first },
    { area: "candidates", id: second },
  ];
  const names = await database.as(systemActor, (trx) => openedLately(trx, opened));
  expect(names.map(({ id }) => id)).toEqual([second, company, first]);
  expect(await database.as({ role: "visitor" }, (trx) => openedLately(trx, opened))).toEqual([]);
});

describe("what was asked", () => {
  const clock = fixedClock("2026-11-29T09:00:00Z");
  const staff = async (name: string) => {
    const { id } = await database.owner.db
      .insertInto("appUser")
      .values({ name, email: `${name}@example.org` })
      .returning("id")
      .executeTakeFirstOrThrow();
    return { role: "specialist", userId: id } as const;
  };

  test("is opened by its number, by whoever asked it, for an hour", async () => {
    const [lange, other] = [await staff("lange"), await staff("other")];
    const id = await database.as(lange, (trx) => askForName(trx, lange, "  Oksana Rudenko ", clock));
    const page = (actor: typeof lange, at: string) =>
      database.as(actor, (trx) => foundPage(trx, actor, id, fixedClock(at)));
    expect((await page(lange, "2026-11-29T09:59:59Z")).words).toBe("Oksana Rudenko");
    await expect(page(lange, "2026-11-29T10:00:00Z")).rejects.toMatchObject({ kind: "not_found" });
    await expect(page(other, "2026-11-29T09:01:00Z")).rejects.toMatchObject({ kind: "not_found" });
  });

  test("is deleted: one's own older searches by the next one, everybody's by the worker", async () => {
    const [lange, other] = [await staff("lange2"), await staff("other2")];
    const ask = (actor: typeof lange, at: string) =>
      database.as(actor, (trx) => askForName(trx, actor, "Rudenko", fixedClock(at)));
    await ask(lange, "2026-11-29T06:00:00Z");
    await ask(other, "2026-11-29T06:00:00Z");
    await ask(lange, "2026-11-29T09:00:00Z");
    const left = async () =>
      (
        await database.owner.db
          .selectFrom("nameQuestion")
          .select("userId")
          .where("askedAt", "<", new Date("2026-11-29T08:00:00Z"))
          .execute()
      ).map(({ userId }) => userId);
    expect(await left()).toEqual([other.userId]);
    await database.as(systemActor, (trx) => forgetQuestions(trx, clock));
    expect(await left()).toEqual([]);
  });

  test("is deleted from the moment it can no longer be opened", async () => {
    const lange = await staff("lange3");
    const id = await database.as(lange, (trx) => askForName(trx, lange, "Rudenko", clock));
    const isKept = async (at: string) => {
      await database.as(systemActor, (trx) => forgetQuestions(trx, fixedClock(at)));
      return (await database.owner.db.selectFrom("nameQuestion").select("id").where("id", "=", id).execute()).length;
    };
    expect([await isKept("2026-11-29T09:59:59.999Z"), await isKept("2026-11-29T10:00:00Z")]).toEqual([1, 0]);
  });
});

test("in the list of people a name comes before a skill that is spelt alike", async () => {
  const { db } = database.owner;
  const put = async (givenName: string, familyName: string) =>
    (
      await db
        .insertInto("candidate")
        .values({ code: `K-8${Math.floor(1000 + Math.random() * 8999)}`, givenName, familyName })
        .returning("id")
        .executeTakeFirstOrThrow()
    ).id;
  const cook = await put("Ylva", "Koch");
  const found = await database.as(systemActor, (trx) => findPeople(trx, "Koch", today));
  expect(found.ids[0]).toBe(cook);
  expect((await database.as(systemActor, (trx) => findPeople(trx, "Kohc Ylva", today))).ids[0]).toBe(cook);
});
