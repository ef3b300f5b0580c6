import { expect, test } from "vitest";
import { onDay } from "#tests/support/clock";
import { freshDatabase } from "#tests/support/database";
import type { Staff } from "~/domain/actor";
import { type WageFloorInput, wageFloorSchema } from "~/domain/job/wage-floor-form";
import { wageFloorPage } from "~/queries/reference/wage-floor";
import { saveWageFloor } from "~/services/reference/save-wage-floor";

const database = await freshDatabase();
const coordinator: Staff = { role: "coordinator", userId: "00000000-0000-4000-8000-000000000009" };
const specialist: Staff = { role: "specialist", userId: "00000000-0000-4000-8000-000000000008" };
const today = "2026-11-23";
const floorId = "mw_2027_01";

const input = (changed: Partial<WageFloorInput> = {}): WageFloorInput => ({
  amountCents: 1470,
  validFrom: "2027-01-01",
  validTo: "2027-12-31",
  source: "§ 1 MiLoV6",
  confidence: "H",
  note: "",
  reason: "new regulation",
  ...changed,
});
const page = (id: string) => database.as(coordinator, (trx) => wageFloorPage(trx, id));
const save = (id: string, version: number, value: WageFloorInput, next = false) =>
  database.as(coordinator, (trx) => saveWageFloor(trx, { id, version, next }, value, onDay(today)));

test("a changed amount is kept with who changed it, what and why", async () => {
  const before = await page(floorId);
  await save(floorId, before.version, input());
  const after = await page(floorId);
  expect([after.amountCents, after.source, after.version]).toEqual([1470, "§ 1 MiLoV6", before.version + 1]);
  expect(after.history[0]).toMatchObject({ operation: "update", role: "coordinator", reason: "new regulation" });
  expect(after.history[0]?.before).toMatchObject({ amount_cents: 1460 });
});

test("two people cannot overwrite each other", async () => {
  const { version } = await page(floorId);
  await save(floorId, version, input({ amountCents: 1480 }));
  await expect(save(floorId, version, input({ amountCents: 1490 }))).rejects.toMatchObject({ kind: "conflict" });
  expect((await page(floorId)).amountCents).toBe(1480);
});

test("the next amount can follow, and a day has only one amount", async () => {
  const { version } = await page(floorId);
  await expect(
    save(floorId, version, input({ validFrom: "2027-07-01", validTo: "2028-06-30" }), true),
  ).rejects.toMatchObject({
    code: "coordinator:floor.error.overlap",
  });
  const id = await save(
    floorId,
    version,
    input({ amountCents: 1500, validFrom: "2028-01-01", validTo: undefined }),
    true,
  );
  expect(await page(id)).toMatchObject({ amountCents: 1500, validFrom: "2028-01-01", validTo: null, floor: "mw" });
  await expect(
    save(id, 1, input({ amountCents: 1550, validFrom: "2028-01-01", validTo: undefined }), true),
  ).rejects.toMatchObject({ code: "coordinator:floor.error.overlap" });
  // an open end is closed on the day before the next amount
  await save(id, 1, input({ amountCents: 1550, validFrom: "2029-01-01", validTo: undefined }), true);
  expect((await page(id)).validTo).toBe("2028-12-31");
});

test("the database enforces it too, and only a coordinator writes", async () => {
  await expect(
    database.as(coordinator, (trx) =>
      trx.updateTable("wageFloor").set({ validFrom: "2026-06-01" }).where("id", "=", floorId).execute(),
    ),
  ).rejects.toThrow(/one_amount_a_day/);
  const changed = await database.as(specialist, (trx) =>
    trx.updateTable("wageFloor").set({ amountCents: 1 }).where("id", "=", floorId).executeTakeFirst(),
  );
  expect(changed.numUpdatedRows).toBe(0n);
});

test("an amount needs a source, a reason and days in the right order", () => {
  const problems = (value: object) =>
    wageFloorSchema.safeParse(value).error?.issues.map(({ path, message }) => [path.join("."), message]);
  expect(problems({ validFrom: "2027-01-01" })).toEqual(
    expect.arrayContaining([
      ["amountCents", "required"],
      ["source", "required"],
      ["reason", "required"],
      ["confidence", "choose"],
    ]),
  );
  const typed = { amountCents: "13,90", source: "x", reason: "y", confidence: "H" };
  expect(problems({ ...typed, validFrom: "2027-05-01", validTo: "2027-05-01" })).toEqual([
    ["validTo", "coordinator:floor.error.order"],
  ]);
});
