import { sql } from "kysely";
import { expect, test } from "vitest";
import type { Trx } from "#db/index.server";
import { employerChoices } from "#db/repositories/choices";
import { instrumentRows } from "#db/repositories/instruments";
import { getMoveFacts } from "#db/repositories/move-facts";
import { makeWorld } from "#tests/factories/placement";
import { onDay } from "#tests/support/clock";
import { freshDatabase, systemActor } from "#tests/support/database";
import { addDays } from "~/domain/days";
import { moveOptions } from "~/queries/placement/move-options";
import { beginPlacement } from "~/services/placement/begin-placement";

const database = await freshDatabase();
const day = "2026-11-23";
const { specialist, person } = await database.as(systemActor, makeWorld);
const { placementId } = await database.as(specialist, (trx) => beginPlacement(trx, specialist, person.id, onDay(day)));

const readers: Record<string, (trx: Trx, on: string) => Promise<unknown[]>> = {
  district: async (trx, on) => (await employerChoices(trx, on)).districts,
  apprenticeship: async (trx, on) => (await moveOptions(trx, "advance", placementId, on)).apprenticeships,
  instrument: instrumentRows,
  transition: async (trx, on) => [...(await getMoveFacts(trx, { placementId }, on)).table.values()].flat(),
  checkin_template: async (trx, on) => Object.values((await getMoveFacts(trx, { placementId }, on)).templates).flat(),
};

test.each(Object.entries(readers))("a row withdrawn from %s is gone from that day on", async (table, read) => {
  const known = async (on: string) => (await database.as(specialist, (trx) => read(trx, on))).length;
  const all = await known(day);
  await sql`update ${sql.table(table)} set valid_to = ${day}::date where ctid = (
    select ctid from ${sql.table(table)} order by position limit 1)`.execute(database.owner.db);
  expect([await known(addDays(day, -1)), await known(day)]).toEqual([all, all - 1]);
});
