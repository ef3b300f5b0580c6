import { beforeAll, describe, expect, test } from "vitest";
import { makeCandidate, makeEmployer, makeJob, makeUser } from "#tests/factories";
import { freshDatabase, systemActor } from "#tests/support/database";
import { call, signedIn, wireSignIn } from "#tests/support/sign-in";
import { clock } from "~/config/clock";
import type { Staff } from "~/domain/actor";
import { addDays } from "~/domain/days";
import { action, loader } from "~/routes/specialist/several/several";

/** The same for several rows: each under its own guards, one answer for all. */
const database = await freshDatabase();
wireSignIn(database);
const { db } = database.owner;
let cookie: string;
let helper: Staff;
let colleague: Staff;
let people: { id: string; code: string }[] = [];

beforeAll(async () => {
  const team = await database.as(systemActor, async (trx) => [
    (await makeUser(trx, "specialist")) as Staff,
    (await makeUser(trx, "specialist")) as Staff,
  ]);
  [helper, colleague] = team as [Staff, Staff];
  people = await database.as(systemActor, async (trx) => [
    await makeCandidate(trx, { responsibleUserId: helper.userId }),
    await makeCandidate(trx, { responsibleUserId: helper.userId }),
  ]);
  cookie = await signedIn(database, team[0] as Staff & { userId: string });
});

const versionOf = async (id: string) =>
  (await db.selectFrom("candidate").select("version").where("id", "=", id).executeTakeFirstOrThrow()).version;

async function send(list: string, fields: [string, string][], key = cookie) {
  const request = call(`/specialist/several/${list}`, { cookie: key });
  const body = new URLSearchParams([["list", "/specialist/candidates?view=overdue"], ...fields]);
  const headers = { Cookie: key };
  const posted = new Request(request.request.url, { method: "POST", headers, body });
  return action({ ...request, request: posted, params: { list } });
}
const addressOf = (answer: unknown) =>
  new URLSearchParams(((answer as Response).headers.get("Location") ?? "").split("?")[1]);

test("a next step for two people; whom somebody else has changed in between is named, with the reason", async () => {
  const [first, second] = people.map(({ id }) => id) as [string, string];
  const picks: [string, string][] = [
    ["pick", `${first}~${await versionOf(first)}`],
    ["pick", `${second}~${(await versionOf(second)) + 7}`],
  ];
  const step: [string, string][] = [
    ["act", "next"],
    ["nextStep", "Anrufen"],
    ["nextStepOn", addDays(clock.today(), 30)],
  ];
  const address = addressOf(await send("people", [...picks, ...step]));
  expect(address.getAll("ok")).toEqual([first]);
  expect(address.getAll("not")).toEqual([`${second}~stale`]);
  expect(address.get("list")).toBe("/specialist/candidates?view=overdue");
  const steps = await db
    .selectFrom("candidate")
    .select(["id", "nextStep"])
    .where("id", "in", [first, second])
    .execute();
  expect(new Map(steps.map(({ id, nextStep }) => [id, nextStep]))).toEqual(
    new Map([
      [first, "Anrufen"],
      [second, ""],
    ]),
  );
});

test("a colleague gets the person, the running placement and the team's open steps, not those of others", async () => {
  const [, { id } = { id: "" }] = people;
  await database.as(systemActor, async (trx) => {
    const placement = await trx
      .insertInto("placement")
      .values({ candidateId: id, responsibleUserId: helper.userId })
      .returning("id")
      .executeTakeFirstOrThrow();
    const step = {
      placementId: placement.id,
      kind: "checkin",
      dueOn: addDays(clock.today(), 30),
      responsibleUserId: helper.userId,
    };
    await trx
      .insertInto("supportStep")
      .values([
        { ...step, title: "Anrufen", who: "specialist" },
        { ...step, title: "Einarbeiten", who: "mentor" },
      ])
      .execute();
  });
  const pick: [string, string] = ["pick", `${id}~${await versionOf(id)}`];
  const address = addressOf(await send("people", [pick, ["act", "handOver"], ["to", colleague.userId]]));
  expect(address.getAll("ok")).toEqual([id]);
  const person = await db
    .selectFrom("candidate")
    .select("responsibleUserId")
    .where("id", "=", id)
    .executeTakeFirstOrThrow();
  const placement = await db
    .selectFrom("placement")
    .select("responsibleUserId")
    .where("candidateId", "=", id)
    .executeTakeFirstOrThrow();
  const steps = await db.selectFrom("supportStep").select(["who", "responsibleUserId"]).orderBy("who").execute();
  expect([person.responsibleUserId, placement.responsibleUserId]).toEqual([colleague.userId, colleague.userId]);
  expect(steps.map(({ who, responsibleUserId }) => [who, responsibleUserId])).toEqual([
    ["mentor", helper.userId],
    ["specialist", colleague.userId],
  ]);
});

test("jobs are closed where they may be; one that has ended is refused by its own rule", async () => {
  const [open, over] = await database.as(systemActor, async (trx) => {
    const employer = await makeEmployer(trx, {});
    return [
      await makeJob(trx, employer, { state: "submitted", publishedAt: new Date("2026-11-01T08:00:00Z") }),
      await makeJob(trx, employer, { state: "closed", closedReason: "other" }),
    ] as const;
  });
  const rows = await db.selectFrom("job").select(["id", "version"]).execute();
  const picks = rows.map(({ id, version }): [string, string] => ["pick", `${id}~${version}`]);
  const address = addressOf(await send("jobs", [...picks, ["reason", "season"]]));
  expect(address.getAll("ok")).toEqual([open.id]);
  expect(address.getAll("not")).toEqual([`${over.id}~job:errors.transition`]);
});

describe("companies", () => {
  const rows = () => db.selectFrom("employer").select(["id", "version", "responsibleUserId"]).orderBy("name").execute();
  const picksOf = (of: { id: string; version: number }[]) =>
    of.map(({ id, version }): [string, string] => ["pick", `${id}~${version}`]);
  const day = addDays(clock.today(), 20);

  test.each([
    [
      "next",
      [
        ["nextStep", "Anrufen"],
        ["nextStepOn", day],
      ],
      "supportStep",
    ],
    [
      "visit",
      [
        ["plannedOn", day],
        ["userId", "me"],
        ["topic", "Neue Halle"],
      ],
      "companyVisit",
    ],
    [
      "note",
      [
        ["kind", "call"],
        ["text", "Sucht im Mai wieder"],
      ],
      "note",
    ],
  ] as const)("get each their own: %s", async (act, fields, table) => {
    await database.as(systemActor, (trx) => makeEmployer(trx, { name: `Betrieb ${act}` }));
    const companies = await rows();
    const count = async () =>
      (await db.selectFrom(table).select("employerId").where("employerId", "is not", null).execute()).length;
    const before = await count();
    const typed = fields.map(([name, value]): [string, string] => [name, value === "me" ? helper.userId : value]);
    const address = addressOf(await send("companies", [...picksOf(companies), ["act", act], ...typed]));
    expect(address.getAll("ok").sort()).toEqual(companies.map(({ id }) => id).sort());
    expect(await count()).toBe(before + companies.length);
  });

  test("a colleague becomes responsible; whoever changed one in between is not overwritten, and one that is gone is named", async () => {
    const [first, second] = await rows();
    if (!first || !second) throw new Error("two companies");
    const gone = crypto.randomUUID();
    const picks = picksOf([first, { ...second, version: second.version + 3 }, { id: gone, version: 1 }]);
    const address = addressOf(await send("companies", [...picks, ["act", "handOver"], ["to", colleague.userId]]));
    expect(address.getAll("ok")).toEqual([first.id]);
    expect(address.getAll("not")).toEqual([`${second.id}~stale`, `${gone}~notFound`]);
    const after = new Map((await rows()).map(({ id, responsibleUserId }) => [id, responsibleUserId]));
    expect(after.get(first.id)).toBe(colleague.userId);
    expect(after.get(second.id)).not.toBe(colleague.userId);
  });

  test.each([
    ["visit", "plannedOn"],
    ["note", "text"],
    ["handOver", "to"],
    ["next", "nextStep"],
  ])("%s asks for its own field", async (act, field) => {
    const answer = await send("companies", [
      ["pick", `${crypto.randomUUID()}~1`],
      ["act", act],
    ]);
    expect(answer).toMatchObject({ init: { status: 400 }, data: { error: { [field]: expect.any(Array) } } });
  });
});

test("saved searches are deleted, and nobody else's", async () => {
  const search = (ownerId: string) => ({ ownerId, kind: "candidates", name: "Küche", query: "", alert: "none" });
  const [own, others] = await db
    .insertInto("savedSearch")
    .values([search(helper.userId), search(colleague.userId)])
    .returning(["id", "version"])
    .execute();
  const picks = [own, others].map((row): [string, string] => ["pick", `${row?.id}~${row?.version}`]);
  const address = addressOf(await send("searches", picks));
  expect(address.getAll("ok")).toEqual([own?.id]);
  expect(address.getAll("not")).toEqual([`${others?.id}~notFound`]);
});

describe("accounts", () => {
  const asCoordinator = async () => {
    const lead = await database.as(systemActor, (trx) => makeUser(trx, "coordinator"));
    return { lead: lead as Staff, key: await signedIn(database, lead as Staff & { userId: string }) };
  };

  test("are disabled, but never one's own", async () => {
    const { lead, key } = await asCoordinator();
    const left = (await database.as(systemActor, (trx) => makeUser(trx, "specialist"))) as Staff;
    await database.as(systemActor, (trx) => makeCandidate(trx, { responsibleUserId: left.userId }));
    const path = `/specialist/several/users?pick=${left.userId}`;
    const page = await loader({ ...call(path, { cookie: key }), params: { list: "users" } });
    expect(page.rows).toMatchObject([{ id: left.userId, left: 1 }]);
    const picks = [left, lead].map(({ userId }): [string, string] => ["pick", `${userId}~0`]);
    const address = addressOf(await send("users", [...picks, ["act", "disable"]], key));
    expect(address.getAll("ok")).toEqual([left.userId]);
    expect(address.getAll("not")).toEqual([`${lead.userId}~user.self`]);
    const { disabledAt } = await db
      .selectFrom("appUser")
      .select("disabledAt")
      .where("id", "=", left.userId)
      .executeTakeFirstOrThrow();
    expect(disabledAt).not.toBeNull();
  });

  test("who has signed in is not invited again, and a specialist changes no account", async () => {
    const { key } = await asCoordinator();
    await db.updateTable("appUser").set({ lastSignedInAt: clock.now() }).where("id", "=", helper.userId).execute();
    const fields: [string, string][] = [
      ["pick", `${helper.userId}~0`],
      ["act", "inviteAgain"],
    ];
    expect(addressOf(await send("users", fields, key)).getAll("not")).toEqual([`${helper.userId}~invite.signedIn`]);
    await expect(send("users", fields)).rejects.toMatchObject({ status: 404 });
  });
});

test.each([
  ["nobody", [["act", "next"]], "pick"],
  ["no act", [["pick", `${crypto.randomUUID()}~1`]], "act"],
  [
    "a past day",
    [
      ["pick", `${crypto.randomUUID()}~1`],
      ["act", "next"],
      ["nextStep", "x"],
      ["nextStepOn", "2020-01-01"],
    ],
    "nextStepOn",
  ],
  [
    "no colleague",
    [
      ["pick", `${crypto.randomUUID()}~1`],
      ["act", "handOver"],
    ],
    "to",
  ],
] as const)("%s is refused at its field, and nothing is done", async (_what, fields, field) => {
  const answer = await send(
    "people",
    fields.map(([name, value]): [string, string] => [name, value]),
  );
  expect(answer).toMatchObject({ init: { status: 400 }, data: { error: { [field]: expect.any(Array) } } });
});

test("the page names who was chosen, those who are gone left out; another list does not exist", async () => {
  const ids = [...people.map(({ id }) => id), crypto.randomUUID()];
  const path = `/specialist/several/people?${ids.map((id) => `pick=${id}`).join("&")}&list=https://example.org`;
  const page = await loader({ ...call(path, { cookie }), params: { list: "people" } });
  expect(page).toMatchObject({ back: "/specialist/candidates" });
  expect(page.rows.map(({ id }) => id).sort()).toEqual(people.map(({ id }) => id).sort());
  await expect(loader({ ...call(path, { cookie }), params: { list: "users" } })).rejects.toMatchObject({ status: 404 });
});
