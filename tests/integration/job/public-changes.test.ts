import net from "node:net";
import { sql } from "kysely";
import { afterEach, beforeAll, expect, test } from "vitest";
import { type Changes, listen } from "#db/index.server";
import { makeEmployer, makeJob, makeUser } from "#tests/factories";
import { onDay } from "#tests/support/clock";
import { freshDatabase, systemActor } from "#tests/support/database";
import { cityDay } from "~/config/clock";
import { searchEngine } from "~/facts/search-engine.server";
import { withPageCache } from "~/front/page-cache";
import { publicJobs } from "~/queries/job/public-jobs";
import { syncDocument } from "~/services/search/keep-search-current";

const today = cityDay(new Date());
const database = await freshDatabase();
let employer: { id: string; siteId: string };
let by: string;
const open: { close(): unknown }[] = [];
afterEach(async () => {
  for (const one of open.splice(0)) await one.close();
});

beforeAll(async () => {
  await database.as(systemActor, async (trx) => {
    by = (await makeUser(trx, "specialist")).userId;
    employer = await makeEmployer(trx);
  });
});

const publish = (title: string) =>
  database.as(systemActor, (trx) =>
    makeJob(trx, employer, { title, state: "published", publishedAt: new Date(), publishedBy: by }),
  );
const withdraw = (id: string) =>
  database.as(systemActor, (trx) => trx.updateTable("job").set({ state: "paused" }).where("id", "=", id).execute());
const sync = (id: string) => syncDocument(database.db, searchEngine().engines, "jobs", id, onDay(today));

/** The public list as the product looks it up, written as simply as possible. */
function site(url = database.ownerUrl): {
  changes: Changes;
  list(headers?: HeadersInit): Promise<string>;
  rendered(): number;
} {
  const changes = listen(url, "public_pages");
  open.push(changes);
  let rendered = 0;
  const answer = withPageCache(async () => {
    rendered += 1;
    const filter = {
      text: "",
      groups: [],
      districts: [],
      hours: null,
      level: null,
      supported: false,
      sort: "best" as const,
      page: 1,
    };
    const { rows, total } = await database.as({ role: "visitor" }, (trx) => publicJobs(trx, filter));
    return new Response([total, ...rows.map(({ title }) => title)].join(), {
      headers: { "Content-Type": "text/html" },
    });
  }, changes);
  const list = async (headers: HeadersInit = {}) =>
    (
      await answer(new Request("http://localhost/de/jobs", { headers }), { cspNonce: "", clientIp: "", method: "GET" })
    ).text();
  return { changes, list, rendered: () => rendered };
}

/** How soon is measured by `npm run bench -- p9`; here it has to happen at all. */
const until = async (holds: () => boolean | Promise<boolean>, ms = 20_000) => {
  for (const end = Date.now() + ms; Date.now() < end; ) {
    if (await holds()) return;
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  throw new Error(`not within ${ms} ms`);
};

test("a published job appears and a withdrawn one is gone, even though pages are cached", async () => {
  const { changes, list, rendered } = site();
  await until(() => changes.current());
  await list();
  await list();
  expect(rendered()).toBe(1);
  const job = await publish("Leuchtturmhelfer");
  await sync(job.id);
  await until(async () => (await list()).includes("Leuchtturmhelfer"));
  // cached again as soon as all notes about this change have arrived
  await until(async () => {
    const before = rendered();
    await list();
    return rendered() === before;
  });

  await withdraw(job.id);
  // its facts come from the table: gone with the commit, before the index knows of it
  await until(async () => !(await list()).includes("Leuchtturmhelfer"));
  await sync(job.id);
  await until(async () => (await list()) === "0");
});

test("a draft clears no cached page, a company's new name does", async () => {
  const { changes, list, rendered } = site();
  const draft = await database.as(systemActor, (trx) => makeJob(trx, employer, { state: "draft", title: "Entwurf" }));
  await until(() => changes.current());
  await list();
  const { generation } = changes;
  await database.as(systemActor, (trx) =>
    trx.updateTable("job").set({ title: "Neuer Entwurf" }).where("id", "=", draft.id).execute(),
  );
  await new Promise((resolve) => setTimeout(resolve, 200));
  await list();
  expect([changes.generation, rendered()]).toEqual([generation, 1]);
  await database.as(systemActor, (trx) =>
    trx.updateTable("employer").set({ name: "Umbenannt" }).where("id", "=", employer.id).execute(),
  );
  await until(() => changes.generation > generation);
});

test("a session always gets its own page", async () => {
  const { changes, list, rendered } = site();
  await until(() => changes.current());
  await list();
  await list({ Cookie: "sprosse.session_token=abc" });
  await list({ Cookie: "sprosse.session_token=abc" });
  expect(rendered()).toBe(3);
});

test("nothing is cached after the listener was killed until it listens again", async () => {
  const { changes, list, rendered } = site();
  await until(() => changes.current());
  await list();
  await sql`select pg_terminate_backend(pid) from pg_stat_activity
    where datname = current_database() and (query like 'listen %' or query = 'select')`.execute(database.owner.db);
  await until(() => changes.current() === false);
  await list();
  await list();
  expect(rendered()).toBe(3);
  const job = await publish("Deichhelfer");
  await sync(job.id);
  expect(await list()).toContain("Deichhelfer");
  await until(async () => (await changes.current()) === true, 5_000);
  const before = rendered();
  expect(await list()).toContain("Deichhelfer");
  await list();
  // none where it was listening again before the new job was first asked for
  expect(rendered() - before).toBeLessThanOrEqual(1);
});

test("a connection that falls silent is trusted for no longer than a second", async () => {
  const { hostname, port } = new URL(database.ownerUrl);
  const sockets: net.Socket[] = [];
  const proxy = net.createServer((near) => {
    const far = net.connect(Number(port), hostname);
    sockets.push(near, far);
    for (const socket of [near, far]) socket.on("error", () => socket.destroy());
    near.pipe(far);
    far.pipe(near);
  });
  await new Promise<void>((resolve) => proxy.listen(0, "127.0.0.1", resolve));
  open.push({
    close() {
      proxy.close();
      for (const socket of sockets) socket.destroy();
    },
  });
  const through = new URL(database.ownerUrl);
  through.port = String((proxy.address() as net.AddressInfo).port);
  through.hostname = "127.0.0.1";
  const { changes, list } = site(through.toString());
  await until(() => changes.current());
  const before = await list();
  for (const socket of sockets) socket.unpipe().pause();
  const job = await publish("Moorhelfer");
  await sync(job.id);
  await until(async () => (await list()) !== before);
  expect(await list()).toContain("Moorhelfer");
});
