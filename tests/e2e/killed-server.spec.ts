import { randomUUID } from "node:crypto";
import path from "node:path";
import { expect, test } from "@playwright/test";
import pg from "pg";
import { clock } from "~/config/clock";
import { dayAfter } from "~/domain/days";
import { testData } from "../support/test-data.mjs";
import { kill, launch, type Part, type Product, page, post, signIn } from "./product";
import {
  type Book,
  companyForm,
  discrepancies,
  emptyBook,
  keepWriting,
  type Writer,
  writerFor,
} from "./support/company-writer";
import { beginWithDemoCity } from "./support/demo-data.mjs";

/**
 * Web, worker, database or everything at once is killed with -9 at random moments while companies are being entered:
 * every acknowledged write is there, exactly once. KILLS=200 for a long run, KILL_SEED for another order.
 */
const kills = Number(process.env.KILLS ?? 8);
const killSeed = Number(process.env.KILL_SEED ?? 1);
const writers = 3;
const dataDir = path.resolve(testData, "e2e-killed");

test.describe.configure({ mode: "serial" });
let product: Product;
let writer: Writer;

test.beforeAll(async () => {
  test.setTimeout(300_000);
  beginWithDemoCity(dataDir);
  product = await launch({ dataDir });
  writer = await writerFor(product.address, await signIn(product.address, "specialist"));
});
test.afterAll(() => product?.stop());

test("a killed server loses no acknowledged write and makes none twice", async () => {
  test.setTimeout(120_000 + kills * 20_000);
  const book = emptyBook();
  let goOn = true;
  const names = Array.from({ length: writers }, (_, index) => `Betrieb ${randomUUID().slice(0, 8)}-${index}`);
  const writing = Promise.all(names.map((name) => keepWriting(writer, book, name, () => goOn)));
  const killed = await killAtRandom(book, writing);
  goOn = false;
  await writing;
  test.info().annotations.push({
    type: "killed",
    description: `${JSON.stringify(killed)}, ${book.acknowledged.size} companies acknowledged, seed ${killSeed}`,
  });
  expect(Object.values(killed).reduce((sum, count) => sum + count)).toBe(kills);
  expect(book.acknowledged.size).toBeGreaterThan(kills);

  await onDatabase(async (client) => {
    expect(await discrepancies(client, book)).toEqual([]);
    await client.query("begin");
    const [lost = "", changed = "", doubled = ""] = book.acknowledged.keys();
    for (const table of ["employer_contact", "employer_site"])
      await client.query(`delete from ${table} where employer_id = (select id from employer where name = $1)`, [lost]);
    await client.query("delete from employer where name = $1", [lost]);
    await client.query("update employer set note = '' where name = $1", [changed]);
    await client.query("insert into employer (name) values ($1)", [doubled]);
    const seen = (await discrepancies(client, book)).join("\n");
    await client.query("rollback");
    expect(seen, "control: what is planted is seen").toContain(`${lost} was acknowledged and is lost`);
    expect(seen).toContain(`the change of ${changed} is lost`);
    expect(seen).toContain(`${doubled} is there 2 times`);
  });
});

/** Kills one part after the other; most kills wait until something has been written again, some hit the recovery. */
async function killAtRandom(book: Book, writing: Promise<unknown>): Promise<Record<string, number>> {
  const random = randomFrom(killSeed);
  const killed: Record<string, number> = { web: 0, database: 0, worker: 0, everything: 0 };
  let failed: unknown;
  writing.catch((error: unknown) => {
    failed = error ?? new Error("a writer gave up");
  });
  for (let count = 0; count < kills; ) {
    const written = book.acknowledged.size;
    await sleep(100 + random() * 900);
    const patient = random() < 0.8;
    await expect.poll(() => failed ?? (patient && book.acknowledged.size === written), { timeout: 90_000 }).toBe(false);
    const dice = random();
    const part: Part = dice < 0.45 ? "web" : dice < 0.8 ? "database" : dice < 0.92 ? "worker" : "start";
    if (part === "start") {
      const port = Number(new URL(product.address).port);
      await product.kill();
      product = await launch({ dataDir, port });
      killed.everything = (killed.everything ?? 0) + 1;
      count += 1;
      continue;
    }
    const pid = product.pidOf(part);
    // it is just being restarted; a later kill may hit it
    if (pid === null) continue;
    kill(pid);
    killed[part] = (killed[part] ?? 0) + 1;
    count += 1;
  }
  return killed;
}

test("a form sent fifty times at once has one effect, and all get the same answer", async () => {
  test.setTimeout(180_000);
  const company = await signIn(product.address, "employer");
  const name = `Doppelt ${randomUUID().slice(0, 8)}`;
  const tomorrow = dayAfter(clock.today());
  const id = await onDatabase(async (client) => {
    const created = await post(`${product.address}/specialist/employers/new`, companyForm(writer, name), writer.cookie);
    expect(created.status).toBe(302);
    return (await client.query<{ id: string }>("select id from employer where name = $1", [name])).rows[0]?.id ?? "";
  });
  const linked = async (list: string) =>
    new RegExp(`${list}/([0-9a-f-]{36})`).exec(await page(product.address + list, company))?.[1] ?? "";
  const job = await linked("/employer/jobs");
  const proposal = await linked("/employer/proposals");
  const decline = await page(`${product.address}/employer/proposals/${proposal}/decline`, company);
  const version = /name="version" value="(\d+)"/.exec(decline)?.[1] ?? "";
  const actions: { path: string; cookie: string; fields: Record<string, string>; count: string }[] = [
    {
      path: "/specialist/employers/new",
      cookie: writer.cookie,
      fields: companyForm(writer, `${name} neu`),
      count: `select count(*)::int as n from employer where name = '${name} neu'`,
    },
    {
      path: `/specialist/employers/${id}/visits/new`,
      cookie: writer.cookie,
      fields: { plannedOn: tomorrow, userId: writer.responsibleUserId, nextStep: "" },
      count: `select count(*)::int as n from company_visit where employer_id = '${id}'`,
    },
    {
      path: "/employer/jobs/new",
      cookie: company,
      fields: { contractKind: "job", occupationId: "metallhelfer", places: "7" },
      count: "select count(*)::int as n from job where places = 7 and state = 'draft'",
    },
    {
      path: "/employer/help",
      cookie: company,
      fields: { topic: "other", text: name },
      count: `select count(*)::int as n from concern where text = '${name}'`,
    },
    {
      path: `/employer/jobs/${job}/copy`,
      cookie: company,
      fields: {},
      count: `select count(*)::int - 1 as n from job where title = (select title from job where id = '${job}')`,
    },
    {
      path: `/employer/proposals/${proposal}/decline`,
      cookie: company,
      fields: { reason: "filled", version },
      count: `select count(*)::int as n from change_log where row_id = '${proposal}' and after ->> 'state' = 'declined'`,
    },
  ];
  for (const { path, cookie, fields, count } of actions) {
    await test.step(path, async () => {
      const form = { ...fields, _key: randomUUID() };
      const answers = await Promise.all(Array.from({ length: 50 }, () => post(product.address + path, form, cookie)));
      const said = answers.map((answer) => `${answer.status} ${answer.headers.get("Location")}`);
      expect([...new Set(said)], path).toHaveLength(1);
      expect(said[0], path).toMatch(/^302 \//);
      expect(await onDatabase(async (client) => (await client.query(count)).rows[0]), path).toEqual({ n: 1 });
    });
  }
});

async function onDatabase<T>(work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client(product.databaseUrl);
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

const sleep = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** Mulberry32: the same numbers for the same seed. */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
