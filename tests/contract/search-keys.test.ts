import { randomUUID } from "node:crypto";
import { Meilisearch, MeilisearchApiError } from "meilisearch";
import { afterAll, expect, test } from "vitest";
import { meilisearchEngine } from "#search/meilisearch/engine";
import { scopedKeys, WrongMasterKey } from "#search/meilisearch/keys";
import { freshDatabase, systemActor } from "#tests/support/database";
import { inBatches, jobs } from "./support/corpus";

const url = process.env.MEILI_URL;
const masterKey = process.env.MEILI_MASTER_KEY;
const prefix = `k${randomUUID().slice(0, 8)}`;
const ids = { web: randomUUID(), worker: randomUUID() };
const refused = (code: string) => (error: unknown) =>
  error instanceof MeilisearchApiError && error.cause?.code === code;

if (url && masterKey) {
  const master = new Meilisearch({ host: url, apiKey: masterKey });
  const make = () => scopedKeys(url, masterKey, prefix, ids);
  const engineWith = (key: string, of = prefix) => meilisearchEngine({ url, key, prefix: of });
  const database = await freshDatabase();
  const fill = (key: string, of = prefix) =>
    engineWith(key, of).rebuild((work) => database.as(systemActor, work), "jobs", {
      documents: inBatches(jobs.slice(0, 5)),
      reread: async () => [],
    });
  const count = (key: string) =>
    database.as(systemActor, (trx) => engineWith(key).totals(trx, "jobs", [{ words: [], filter: null, match: "all" }]));

  afterAll(async () => {
    const { results } = await master.getRawIndexes({ limit: 1_000 });
    for (const { uid } of results) if (uid.startsWith(prefix)) await master.deleteIndex(uid).waitTask();
    for (const id of Object.values(ids)) await master.deleteKey(id);
  });

  test("the worker's key fills an index and the web's key searches it", async () => {
    const keys = await make();
    expect(await fill(keys.worker)).toBe(5);
    expect(await count(keys.web)).toEqual([5]);
    expect((await database.as(systemActor, (trx) => engineWith(keys.web).health(trx))).error).toBeUndefined();
    expect(
      await database.as(systemActor, (trx) => engineWith(keys.web).get(trx, "jobs", [jobs[0]?.id ?? ""])),
    ).toHaveLength(1);
  }, 180_000);

  test("the web's key writes nothing, and neither key reaches other indexes or manages keys", async () => {
    const keys = await make();
    await expect(fill(keys.web)).rejects.toSatisfy(refused("invalid_api_key"));
    await expect(fill(keys.worker, "another")).rejects.toSatisfy(refused("invalid_api_key"));
    for (const key of Object.values(keys)) {
      const client = new Meilisearch({ host: url, apiKey: key });
      await expect(client.getKeys()).rejects.toSatisfy(refused("invalid_api_key"));
      await expect(client.createDump()).rejects.toSatisfy(refused("invalid_api_key"));
    }
  }, 180_000);

  test("a second run returns the same keys and replaces one with different rights", async () => {
    const first = await make();
    expect(await make()).toEqual(first);
    await master.deleteKey(ids.web);
    const tooMuch = { uid: ids.web, actions: ["*"], indexes: ["*"], expiresAt: null };
    const wide = await master.createKey(tooMuch);
    const again = await make();
    expect((await master.getKey(ids.web)).indexes).toEqual([`${prefix}_*`]);
    // Meilisearch derives a key from its uid and the master key, so the value stays while its rights change
    expect(again.web).toBe(wide.key);
    await expect(fill(again.web)).rejects.toSatisfy(refused("invalid_api_key"));
  }, 180_000);

  test("a wrong master key is refused", async () => {
    await expect(scopedKeys(url, "not-the-master-key", prefix, ids)).rejects.toThrow(WrongMasterKey);
  });
} else {
  afterAll(() => {
    process.stdout.write(
      "search keys: 4 cases left out for Meilisearch (MEILI_URL and MEILI_MASTER_KEY are not set)\n",
    );
  });
  test("without a server no key is created", async () => {
    await expect(scopedKeys("http://127.0.0.1:9", "any-master-key", prefix, ids)).rejects.toThrow();
  });
}
