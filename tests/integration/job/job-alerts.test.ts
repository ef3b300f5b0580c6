import { sql } from "kysely";
import { beforeAll, beforeEach, expect, test } from "vitest";
import { addFound, listToldJobs } from "#db/repositories/job-alerts";
import { makeCandidate, makeCandidateUser, makeEmployer, makeJob, makeUser } from "#tests/factories";
import { fixedClock } from "#tests/support/clock";
import { freshDatabase, systemActor } from "#tests/support/database";
import { linkToken } from "~/auth/mail-proof";
import { authSecret } from "~/config/secret.server";
import { mostAlerts } from "~/domain/job/alert";
import { searchEngine } from "~/facts/search-engine.server";
import { myAlerts } from "~/queries/candidate/my-alerts";
import { action as stopMails } from "~/routes/public/tell-me-stop";
import { askForJobs } from "~/services/job-alert/ask-for-jobs";
import { endAlert } from "~/services/job-alert/end-alerts";
import { syncDocument } from "~/services/search/keep-search-current";
import { jobAlertsTask } from "~/worker/tasks/job-alerts";

const database = await freshDatabase();
process.env.DATABASE_URL = database.ownerUrl;
/** a Wednesday */
const time = fixedClock("2026-12-02T08:00:00Z");
let employer: { id: string; siteId: string };
let by: string;

beforeAll(async () => {
  await database.as(systemActor, async (trx) => {
    by = (await makeUser(trx, "specialist")).userId;
    employer = await makeEmployer(trx);
  });
});
beforeEach(async () => {
  await database.as(systemActor, async (trx) => {
    await trx.deleteFrom("jobAlert").execute();
    await trx.updateTable("job").set({ state: "closed" }).execute();
  });
  const gone = await database.as(systemActor, (trx) => trx.selectFrom("job").select("id").execute());
  for (const { id } of gone) await sync(id);
});

const sync = (id: string) => syncDocument(database.db, searchEngine().engines, "jobs", id, time);
async function publish(title: string, occupationId: string) {
  const job = await database.as(systemActor, (trx) =>
    makeJob(trx, employer, { title, occupationId, state: "published", publishedAt: time.now(), publishedBy: by }),
  );
  await sync(job.id);
  return job;
}
const person = () =>
  database.as(systemActor, async (trx) => makeCandidateUser(trx, (await makeCandidate(trx, { state: "active" })).id));
type Person = Awaited<ReturnType<typeof person>>;
const ask = (who: Person, search: string) => database.as(who, (trx) => askForJobs(trx, who, search, time));
const alerts = (who: Person) => database.as(who, (trx) => myAlerts(trx, who, new URLSearchParams()));
const look = (clock = time) => jobAlertsTask({}, { db: database.db, clock });
/** Presses the button behind the link of a mail. @returns the status of the answer */
async function press(token: string): Promise<number> {
  const request = new Request("http://localhost/de/tell-me/stop", {
    method: "POST",
    body: new URLSearchParams({ token }),
  });
  const answer = await stopMails({
    request,
    params: { locale: "de" },
    context: { cspNonce: "", clientIp: "", method: "POST" },
  });
  return answer.init?.status ?? 200;
}
/** Titles in each mail to this person, the oldest mail first. */
async function mails(who: Person): Promise<string[][]> {
  const sent = await database.as(systemActor, (trx) =>
    trx
      .selectFrom("message")
      .select("id")
      .where("template", "=", "job-alert")
      .where("recipientCandidateId", "=", who.candidateId)
      .orderBy("createdAt")
      .execute(),
  );
  return database.as(systemActor, async (trx) => {
    const titles: string[][] = [];
    for (const { id } of sent) titles.push((await listToldJobs(trx, id)).map(({ title }) => title ?? ""));
    return titles;
  });
}

test("whoever asked is told once of what is new, not of what was open already, and of nothing else", async () => {
  await publish("Backhilfe von gestern", "baeckerhelfer");
  const who = await person();
  await ask(who, "q=Bäcker&page=3&sort=newest");
  await ask(who, "sort=pay&q=Bäcker");
  expect((await alerts(who)).alerts).toMatchObject([{ query: "q=B%C3%A4cker", until: "2027-05-31" }]);
  await look();
  expect(await mails(who)).toEqual([]);

  await publish("Backhilfe von heute", "baeckerhelfer");
  await publish("Im Lager", "lagerhelfer");
  await look();
  await look();
  expect(await mails(who)).toEqual([["Backhilfe von heute"]]);
});

test("there is at most one mail a week; what is found later waits for the next", async () => {
  const who = await person();
  await ask(who, "q=Bäcker");
  await ask(who, "group=logistik");
  await publish("Erste", "baeckerhelfer");
  await look();
  await publish("Zweite", "baeckerhelfer");
  await publish("Dritte", "lagerhelfer");
  await look(fixedClock("2026-12-04T08:00:00Z"));
  expect(await mails(who)).toEqual([["Erste"]]);
  await look(fixedClock("2026-12-07T08:00:00Z"));
  expect((await mails(who)).map((titles) => titles.toSorted())).toEqual([["Erste"], ["Dritte", "Zweite"]]);
});

test("what the list shows instead, because nothing of that work is open, is no news", async () => {
  const who = await person();
  await ask(who, "q=Goldschmied");
  await publish("Im Lager", "lagerhelfer");
  await look();
  expect(await mails(who)).toEqual([]);
});

test("a job that was taken before the mail is written does not stand in it", async () => {
  const who = await person();
  await ask(who, "q=Bäcker");
  const job = await publish("Schnell weg", "baeckerhelfer");
  await look();
  await database.as(systemActor, (trx) =>
    trx.updateTable("job").set({ state: "closed" }).where("id", "=", job.id).execute(),
  );
  expect(await mails(who)).toEqual([[]]);
});

test("a wish ends by its owner, by the link of a mail, after half a year, and with the person", async () => {
  const [who, other] = [await person(), await person()];
  for (const each of [who, other]) await ask(each, "q=Bäcker");
  const id = (await alerts(who)).alerts[0]?.id ?? "";
  await database.as(other, (trx) => endAlert(trx, other, id));
  expect((await alerts(who)).alerts).toHaveLength(1);

  await publish("Neu", "baeckerhelfer");
  await look();
  const mail = await database.as(systemActor, (trx) =>
    trx
      .selectFrom("message")
      .select("id")
      .where("recipientCandidateId", "=", who.candidateId)
      .executeTakeFirstOrThrow(),
  );
  const token = linkToken(authSecret(), "mails-end", mail.id);
  expect(await press(`${token}x`)).toBe(400);
  // nor does the link of a mail of another kind
  expect(await press(linkToken(authSecret(), "link", mail.id))).toBe(400);
  expect((await alerts(who)).alerts).toHaveLength(1);
  expect([await press(token), await press(token)]).toEqual([200, 200]);
  expect((await alerts(who)).alerts).toEqual([]);
  expect((await alerts(other)).alerts).toHaveLength(1);
  // a link of ours that belongs to no mail about jobs is a wrong link, and no fault of the server
  expect(await press(linkToken(authSecret(), "mails-end", "00000000-0000-4000-8000-000000000000"))).toBe(400);

  await ask(who, "q=Bäcker");
  await look(fixedClock("2027-05-31T08:00:00Z"));
  expect((await alerts(who)).alerts).toHaveLength(1);
  await database.as(systemActor, (trx) =>
    trx.updateTable("candidate").set({ state: "erased" }).where("id", "=", other.candidateId).execute(),
  );
  await look(fixedClock("2027-06-05T08:00:00Z"));
  const left = await database.as(systemActor, (trx) => trx.selectFrom("jobAlert").select("candidateId").execute());
  expect(left).toEqual([]);
});

test("five wishes at most, and nobody else reads them: no company, nobody of the team, no other person", async () => {
  const who = await person();
  for (let n = 0; n < mostAlerts; n++) await ask(who, `q=Wunsch${n}`);
  await expect(ask(who, "q=Noch+einer")).rejects.toMatchObject({ code: "my:alerts.full" });
  await ask(who, "q=Wunsch0");
  const [first] = (await alerts(who)).alerts;
  const job = await publish("Irgendwo", "lagerhelfer");
  await database.as(systemActor, (trx) => addFound(trx, first?.id ?? "", [job.id], true));
  const staff = await database.as(systemActor, (trx) => makeUser(trx, "specialist"));
  const company = { role: "employer", userId: by, employerId: employer.id } as const;
  for (const actor of [staff, company, await person(), { role: "visitor" } as const]) {
    const rows = await database.as(actor as never, (trx) =>
      sql<{ n: number }>`select (select count(*) from job_alert) + (select count(*) from job_alert_hit) as n`.execute(
        trx,
      ),
    );
    expect(Number(rows.rows[0]?.n)).toBe(0);
  }
  expect((await alerts(who)).alerts).toHaveLength(mostAlerts);
});
