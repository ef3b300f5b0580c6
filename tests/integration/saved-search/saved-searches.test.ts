import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { listMailbox } from "#emails/index.server";
import { mailboxTransport } from "#emails/transports/mailbox";
import { makeCandidate, makeEmployer, makeJob, makeUser } from "#tests/factories";
import { fixedClock } from "#tests/support/clock";
import { freshDatabase, systemActor } from "#tests/support/database";
import type { Staff } from "~/domain/actor";
import type { SearchAlert } from "~/domain/saved-search/search";
import { searchEngine } from "~/facts/search-engine.server";
import { savedSearches } from "~/queries/saved-search/list";
import { today } from "~/queries/team/today";
import { deleteSearch } from "~/services/saved-search/delete-search";
import { editSearch } from "~/services/saved-search/edit-search";
import { markSearchSeen } from "~/services/saved-search/mark-search-seen";
import { saveSearch } from "~/services/saved-search/save-search";
import { savedSearches as writeMail } from "~/worker/mail/support-content";
import { savedSearchesTask } from "~/worker/tasks/saved-searches";
import { sendMessage } from "~/worker/tasks/send-message";

const database = await freshDatabase();
// a Monday; the following mornings are working days too
const monday = "2026-11-23";
const at = (day: string) => fixedClock(`${day}T08:05:00+01:00`);

let owner: Staff;
let colleague: Staff;
let jobId: string;
let known: string;
beforeEach(async () => {
  await database.as(systemActor, async (trx) => {
    await trx.deleteFrom("savedSearch").execute();
    await trx.deleteFrom("message").execute();
    await trx.updateTable("candidate").set({ state: "left" }).execute();
    owner = (await makeUser(trx, "specialist", "Frau Lange")) as Staff;
    colleague = (await makeUser(trx, "coordinator", "Herr Weiß")) as Staff;
    const job = await makeJob(trx, await makeEmployer(trx), {
      state: "published",
      publishedAt: at(monday).now(),
      publishedBy: owner.userId,
    });
    jobId = job.id;
    known = (await makeCandidate(trx, { districtId: "styrum" })).id;
  });
});

/** the process's own engine; a test may replace it with another */
const engine = searchEngine();
const real = engine.search;
const understood = { occupations: [], relaxed: false };
afterEach(() => {
  engine.search = real;
});

const save = (query = "state=active", alert: SearchAlert = "today", job: string | null = null) =>
  database.as(owner, (trx) => saveSearch(trx, owner, { jobId: job, query, name: "Meine", alert }, at(monday)));
const run = (day = monday) => savedSearchesTask({}, { db: database.db, clock: at(day) });
const come = (values = {}) => database.as(systemActor, async (trx) => (await makeCandidate(trx, values)).id);
const list = (actor = owner) => database.as(actor, async (trx) => (await savedSearches(trx, actor)).rows);
const one = async () => {
  const [row] = await list();
  if (!row) throw new Error("no search");
  return row;
};
const lines = async (actor = owner) =>
  (await database.as(actor, (trx) => today(trx, actor, monday, "mine"))).items.filter((item) => item.kind === "search");
const mails = () =>
  database.owner.db.selectFrom("message").selectAll().where("template", "=", "saved-searches").execute();

describe.each([
  ["the list of people", (): string | null => null],
  ["the people of a job", (): string | null => jobId],
] as const)("a saved search in %s", (_where, job) => {
  test("remembers whom it found when it was saved, and reports a new person once", async () => {
    await save(job() ? "" : "state=active", "today", job());
    await run();
    expect(await one()).toMatchObject({ people: 1, fresh: 0 });
    const fresh = await come();
    await run("2026-11-24");
    expect(await one()).toMatchObject({ people: 2, fresh: 1, newest: [{ id: fresh }] });
    expect(await lines()).toMatchObject([{ name: "Meine", detail: "1" }]);
    await run("2026-11-25");
    expect((await one()).fresh).toBe(1);
    const { id } = await one();
    await database.as(owner, (trx) => markSearchSeen(trx, owner, id, at("2026-11-25")));
    await run("2026-11-26");
    expect((await one()).fresh).toBe(0);
    expect(await lines()).toEqual([]);
  });

  test("says nothing about somebody who leaves, and forgets them", async () => {
    await save(job() ? "" : "state=active", "mail", job());
    await database.as(systemActor, (trx) => trx.updateTable("candidate").set({ state: "left" }).execute());
    await run("2026-11-24");
    expect(await one()).toMatchObject({ people: 0, fresh: 0 });
    expect(await database.owner.db.selectFrom("savedSearchHit").selectAll().execute()).toEqual([]);
    expect(await mails()).toEqual([]);
  });
});

describe("running the searches", () => {
  test("happens once a day, however often the task is called", async () => {
    await save();
    await run();
    await come();
    await run();
    expect((await one()).fresh).toBe(0);
    await Promise.all([run("2026-11-24"), run("2026-11-24")]);
    expect((await one()).fresh).toBe(1);
  });

  test("not on a Sunday, not for a closed job, not for somebody who may no longer sign in", async () => {
    await save();
    await save("", "today", jobId);
    await come();
    await run("2026-11-22");
    expect((await list()).map((row) => row.fresh)).toEqual([0, 0]);
    await database.owner.db.updateTable("job").set({ state: "closed" }).execute();
    await run("2026-11-24");
    expect((await list()).map((row) => [row.kind, row.fresh])).toEqual([
      ["candidates", 1],
      ["job_matches", 0],
    ]);
    await come();
    await database.owner.db
      .updateTable("appUser")
      .set({ disabledAt: new Date() })
      .where("id", "=", owner.userId)
      .execute();
    await run("2026-11-25");
    expect((await list()).map((row) => row.fresh)).toEqual([1, 0]);
  });

  test("reports nobody while another engine or none answers, and tries again the same day", async () => {
    const answer = (ids: string[], degraded: boolean) => {
      engine.search = async () =>
        ({
          hits: ids.map((id) => ({ id })),
          pages: 1,
          understood,
          ...(degraded ? { degraded: { wanted: "meilisearch", reason: "down" } } : {}),
        }) as never;
    };
    answer([known], false);
    await save("q=Kueche");
    const fresh = await come();
    answer([known, fresh], true);
    await run("2026-11-24");
    expect(await one()).toMatchObject({ people: 1, fresh: 0 });
    engine.search = async () => {
      throw new Error("no engine");
    };
    await run("2026-11-24");
    expect(await one()).toMatchObject({ people: 1, fresh: 0 });
    answer([known, fresh], false);
    await run("2026-11-24");
    expect(await one()).toMatchObject({ people: 2, fresh: 1 });
  });

  test("a search saved while no engine answered starts with the people in its first answer", async () => {
    engine.search = async () => {
      throw new Error("no engine");
    };
    await save("q=Kueche");
    expect(await one()).toMatchObject({ people: 0, lastRunAt: null });
    engine.search = async () => ({ hits: [{ id: known }], pages: 1, understood }) as never;
    await run();
    expect(await one()).toMatchObject({ people: 1, fresh: 0 });
  });
});

describe("the mail", () => {
  test("is sent once a day for all searches, gives only numbers, and is not written when all has been seen", async () => {
    await save("state=active", "mail");
    await save("", "mail", jobId);
    await save("german=B1", "today");
    await come();
    await run("2026-11-24");
    await run("2026-11-24");
    const [mail, ...more] = await mails();
    expect(more).toEqual([]);
    expect(mail).toMatchObject({ recipientUserId: owner.userId, refs: { on: "2026-11-24" } });
    const write = () =>
      database.as(systemActor, (trx) =>
        writeMail(trx, { ...mail, createdAt: new Date() } as never, { on: "2026-11-24" }, { today: "2026-11-24" }),
      );
    expect(await write()).toMatchObject({
      people: 1,
      searches: 2,
      url: expect.stringMatching(/\/specialist\/searches$/),
    });
    await run("2026-11-25");
    expect(await mails()).toHaveLength(1);
    for (const { id } of await list()) {
      await database.as(owner, (trx) => markSearchSeen(trx, owner, id, at("2026-11-25")));
    }
    await expect(write()).rejects.toThrow("nothingToTell");
  });

  test("arrives once in the mailbox, without the name of a person or a search", async () => {
    await save("state=active", "mail");
    await come({ givenName: "Zuhra", familyName: "Beispielfrau" });
    await run("2026-11-24");
    const [message] = await mails();
    const clock = at("2026-11-24");
    const dir = fs.mkdtempSync(path.join(os.tmpdir(), "mailbox-"));
    const transport = mailboxTransport({ dir, now: () => clock.now() });
    for (let again = 0; again < 2; again++) await sendMessage(message?.id ?? "", { db: database.db, clock, transport });
    const [mail, ...more] = await listMailbox(dir);
    fs.rmSync(dir, { recursive: true });
    expect(more).toEqual([]);
    expect(mail?.subject).toBe("Eine neue Person in Ihren gemerkten Suchen");
    expect(mail?.html).not.toMatch(/Zuhra|Beispielfrau|Meine/);
  });

  test("what is found after the mail of a day is reported the next day", async () => {
    await save("state=active", "mail");
    await come();
    await run("2026-11-24");
    await database.owner.db.updateTable("savedSearch").set({ lastRunOn: null }).execute();
    await come();
    await run("2026-11-24");
    expect(await mails()).toHaveLength(1);
    await run("2026-11-25");
    expect((await mails()).map((mail) => (mail.refs as { on: string }).on).sort()).toEqual([
      "2026-11-24",
      "2026-11-25",
    ]);
  });
});

describe("a search belongs to its owner", () => {
  test("nobody else sees it, opens it, changes it or deletes it", async () => {
    const id = await save();
    await come();
    await run("2026-11-24");
    expect(await list(colleague)).toEqual([]);
    expect(await lines(colleague)).toEqual([]);
    for (const table of ["savedSearch", "savedSearchHit"] as const) {
      expect(await database.as(colleague, (trx) => trx.selectFrom(table).selectAll().execute())).toEqual([]);
    }
    const change = { id, version: 1, name: "Fremd", alert: "none" as const };
    await expect(database.as(colleague, (trx) => markSearchSeen(trx, colleague, id, at(monday)))).rejects.toThrow(
      "notFound",
    );
    await expect(database.as(colleague, (trx) => editSearch(trx, colleague, change))).rejects.toThrow("notFound");
    await expect(database.as(colleague, (trx) => deleteSearch(trx, colleague, change))).rejects.toThrow("notFound");
    expect(await one()).toMatchObject({ name: "Meine", fresh: 1 });
  });

  test("the same filters are saved once, whatever their order in the address; a stale save is refused", async () => {
    const id = await save("german=B1&german=A2&page=2");
    await expect(save("german=A2&german=B1")).rejects.toThrow("match:saved.known");
    const change = { id, version: 1, name: "Anders", alert: "none" as const };
    await database.as(owner, (trx) => editSearch(trx, owner, change));
    expect(await one()).toMatchObject({ name: "Anders", alert: "none", version: 2, query: "german=A2&german=B1" });
    await expect(database.as(owner, (trx) => editSearch(trx, owner, change))).rejects.toThrow("stale");
    await expect(database.as(owner, (trx) => deleteSearch(trx, owner, change))).rejects.toThrow("stale");
    await database.as(owner, (trx) => deleteSearch(trx, owner, { id, version: 2 }));
    expect(await list()).toEqual([]);
    expect(await database.owner.db.selectFrom("savedSearchHit").selectAll().execute()).toEqual([]);
  });

  test("without a notice nothing is shown on the first page", async () => {
    await save("state=active", "none");
    await come();
    await run("2026-11-24");
    expect((await one()).fresh).toBe(1);
    expect(await lines()).toEqual([]);
    expect(await mails()).toEqual([]);
  });
});
