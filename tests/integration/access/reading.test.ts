import { beforeAll, expect, test } from "vitest";
import { userId } from "#db/demo/users";
import { carryLook, readAs } from "#db/index.server";
import { freshCity } from "#tests/support/database";
import { clock } from "~/config/clock";
import { addDays } from "~/domain/days";
import { readingPage } from "~/queries/access/reading";
import { agreeToReading } from "~/services/access/agree-to-reading";

const today = clock.today();
const database = await freshCity(today);
const coordinator = { role: "coordinator", userId: userId("c1") } as const;
const page = () => database.as(coordinator, (trx) => readingPage(trx, today));
const agree = async (agreedOn: string | null) => {
  const { version } = await page();
  await database.as(coordinator, (trx) => agreeToReading(trx, { agreedOn, version }));
};

beforeAll(async () => {
  const { rows } = await database.owner.pool.query<{ id: string }>("select id from candidate where state = 'active'");
  for (const { id } of rows) {
    const actor = { role: "specialist", userId: userId("s1") } as const;
    carryLook(actor, { by: "person", ids: [id], part: "record", at: clock.now() });
    await readAs(actor, (trx) => trx.selectFrom("district").select("id").execute(), database.db);
  }
}, 60_000);

test("there are no figures per colleague without the staff council, and none from before it agreed", async () => {
  expect(await page()).toMatchObject({ agreedOn: null, from: null, colleagues: [] });
  await agree(addDays(today, 1));
  expect((await page()).colleagues).toEqual([]);
  await agree(today);
  const [first, ...others] = (await page()).colleagues;
  expect(first).toMatchObject({ id: userId("s1") });
  expect(others).toEqual([]);
  expect(first?.people).toBeGreaterThan(first?.ofOthers ?? 0);
  expect(first?.ofOthers).toBe(first?.unexplained);
  // far back, and ended again
  await agree(addDays(today, -400));
  expect((await page()).from).toBe(addDays(today, -30));
  await agree(null);
  expect(await page()).toMatchObject({ from: null, colleagues: [] });
});

test("who saves over somebody else's answer is told", async () => {
  const { version } = await page();
  await agree(today);
  const late = database.as(coordinator, (trx) => agreeToReading(trx, { agreedOn: null, version }));
  await expect(late).rejects.toThrow(/stale/);
});
