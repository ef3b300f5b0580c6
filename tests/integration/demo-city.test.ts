import { createHash } from "node:crypto";
import { describe, expect, test } from "vitest";
import { demoCity } from "#db/demo/city";
import { isEmpty, loadDemoCity } from "#db/demo/load";
import { freshDatabase } from "#tests/support/database";

const TODAY = "2026-11-23";
const database = await freshDatabase();
const hash = (city: unknown) => createHash("sha256").update(JSON.stringify(city)).digest("hex");

describe("the demo city", () => {
  test("is the same city for the same day, to the last row", () => {
    expect(hash(demoCity(TODAY))).toBe(hash(demoCity(TODAY)));
    expect(hash(demoCity(TODAY))).not.toBe(hash(demoCity("2026-11-24")));
  });

  test("goes into an empty database at once, and only there", async () => {
    expect(await isEmpty(database.db)).toBe(true);
    const before = performance.now();
    await loadDemoCity(database.db, { today: TODAY });
    const took = performance.now() - before;
    expect(await isEmpty(database.db)).toBe(false);
    await expect(loadDemoCity(database.db, { today: TODAY })).rejects.toThrow("empty database");
    expect(took).toBeLessThan(60_000);
  });
});
