import { beforeAll, expect, test } from "vitest";
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

async function send(list: string, fields: [string, string][]) {
  const request = call(`/specialist/several/${list}`, { cookie });
  const body = new URLSearchParams([["list", "/specialist/candidates?view=overdue"], ...fields]);
  const headers = { Cookie: cookie };
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
