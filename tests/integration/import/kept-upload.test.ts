import fs from "node:fs";
import { expect, test } from "vitest";
import { fixedClock } from "#tests/support/clock";
import { freshDatabase, systemActor } from "#tests/support/database";
import { importLists, time } from "#tests/support/import-lists";
import { keepUpload, openUpload } from "~/services/import/keep-upload";

const database = await freshDatabase();
const { lange } = await importLists(database);
const upload = {
  name: "zwei-blätter.xlsx",
  bytes: new Uint8Array(fs.readFileSync("tests/fixtures/office/strange/04-two-lists.xlsx")),
};

test("a file waits sealed for its answer: for whoever uploaded it, and a quarter of an hour", async () => {
  const id = await database.as(systemActor, (trx) => keepUpload(trx, lange.userId, upload, time));
  const open = (userId: string, at = time) => database.as(systemActor, (trx) => openUpload(trx, userId, id, at));
  expect(await open(lange.userId)).toEqual(upload);
  expect(await open(crypto.randomUUID())).toBeNull();
  expect(await open(lange.userId, fixedClock("2026-11-23T09:16:00Z"))).toBeNull();
  expect(await database.as(systemActor, (trx) => openUpload(trx, lange.userId, "nonsense", time))).toBeNull();
  const rows = await database.owner.db.selectFrom("authVerification").select("value").execute();
  expect(rows).toHaveLength(1);
  expect(Buffer.from(rows[0]?.value ?? "", "base64").includes("zwei-bl")).toBe(false);
  // the team itself reads nothing of it
  expect(await database.as(lange, (trx) => openUpload(trx, lange.userId, id, time))).toBeNull();
});
