import { sql } from "kysely";
import { describe, expect, test } from "vitest";
import { fixedClock } from "#tests/support/clock";
import { freshDatabase, systemActor } from "#tests/support/database";
import { importLists, time } from "#tests/support/import-lists";
import { withheldPage } from "~/queries/import/withheld";
import { decideWords } from "~/services/import/decide-words";
import { deleteOldWords } from "~/services/import/delete-rows";
import { mapColumns } from "~/services/import/map-columns";

const database = await freshDatabase();
const lists = await importLists(database);

const head = "Name;Vorname;Geburtsdatum;Telefon;Bemerkung";
const list = (no: number, remark: string) => `${head}\nMuster${no};Ali;1.2.1990;;${remark}\n`;
const page = (id: string) => database.as(lists.lange, (trx) => withheldPage(trx, id));
const rowOf = async (id: string) =>
  (
    await sql<{
      cells: { cells: string[]; dropped: object[] };
    }>`select cells from import_row where batch_id = ${id}`.execute(database.owner.db)
  ).rows[0]?.cells;
const notes = async (family: string) =>
  (
    await sql<{
      text: string;
    }>`select n.text from note n join candidate c on c.id = n.candidate_id where c.family_name = ${family}`.execute(
      database.owner.db,
    )
  ).rows.map(({ text }) => text);
const decide = (batchId: string, part: number, keep: boolean) =>
  database.as(lists.lange, (trx) => decideWords(trx, lists.lange, { batchId, rowNo: 2, column: 4, part, keep }, time));

describe("words of a list that are not stored", () => {
  test("are shown whole, lie sealed in the database and in nothing else", async () => {
    const id = await lists.stage(list(1, "Lager ok, hat Asthma; Malerhelfer mit Hepatitis gearbeitet"));
    const { cells, count } = await page(id);
    expect(count).toEqual({ cells: 1, asked: 1 });
    expect(cells[0]?.pieces.map(({ text, fate }) => [text, fate])).toEqual([
      ["Lager ok", "kept"],
      ["hat Asthma", "dropped"],
      ["Malerhelfer mit Hepatitis gearbeitet", "asked"],
    ]);
    expect((await rowOf(id))?.cells[4]).toBe("Lager ok");
    const { rows } = await sql<{ place: string }>`
      select place from (
        select 'row' as place, row_to_json(r)::text as words from import_row r
        union all select 'log of ' || table_name, row_to_json(h)::text from change_log h
        union all select 'sealed', row_to_json(w)::text from import_withheld w) x
      where words like '%Asthma%' or words like '%Hepatitis%'`.execute(database.owner.db);
    expect(rows).toEqual([]);
  });

  test("what a person keeps goes back to its place, what she leaves out is gone", async () => {
    const id = await lists.stage(list(2, "Malerhelfer mit Hepatitis gearbeitet, Lager ok, hat Asthma"));
    await decide(id, 0, true);
    expect((await rowOf(id))?.cells[4]).toBe("Malerhelfer mit Hepatitis gearbeitet, Lager ok");
    await lists.confirm(id);
    expect(await notes("Muster2")).toEqual(["Malerhelfer mit Hepatitis gearbeitet, Lager ok"]);
    await expect(decide(id, 0, true)).rejects.toMatchObject({ kind: "not_found" });
  });

  test("a decision after the list was stored becomes a note", async () => {
    const id = await lists.stage(list(3, "Lager ok; Malerhelfer mit Hepatitis gearbeitet"));
    await lists.confirm(id);
    expect(await notes("Muster3")).toEqual(["Lager ok"]);
    await decide(id, 1, true);
    expect((await notes("Muster3")).sort()).toEqual(["Lager ok", "Malerhelfer mit Hepatitis gearbeitet"]);
    expect((await page(id)).count).toEqual({ cells: 0, asked: 0 });
  });

  test("the same words in other rows are decided with them", async () => {
    const words = "Malerhelfer mit Hepatitis gearbeitet";
    const rows = [`Lager ok; ${words}`, words, "Lager ok", `${words}; hat Asthma`].map(
      (remark, at) => `Gleich${at};Ali;1.2.199${at};;${remark}`,
    );
    const id = await lists.stage([head, ...rows].join("\n"));
    expect((await page(id)).count.asked).toBe(3);
    await decide(id, 1, true);
    expect((await page(id)).count).toEqual({ cells: 1, asked: 0 });
    const cells = await sql<{ words: string }>`
      select cells -> 'cells' ->> 4 as words from import_row where batch_id = ${id} order by row_no`.execute(
      database.owner.db,
    );
    expect(cells.rows.map((row) => row.words)).toEqual([`Lager ok; ${words}`, words, "Lager ok", words]);
  });

  test("come back to a column that turns out to hold papers or benefits, unless somebody has decided", async () => {
    const list = [
      "Name;Vorname;Was er hat;Wovon",
      "Zurueck1;Ali;Duldung;AsylbLG",
      "Zurueck2;Ali;AE § 25a;Jobcenter",
      "Zurueck3;Ali;Ausbildung;Lohn",
    ];
    const id = await lists.stage(list.join("\n"));
    const column = async (at: number) =>
      (
        await sql<{ words: string }>`
          select cells -> 'cells' ->> ${at}::int as words from import_row where batch_id = ${id} order by row_no`.execute(
          database.owner.db,
        )
      ).rows.map((row) => row.words);
    expect(await column(2)).not.toContain("Duldung");
    const targets = ["familyName", "givenName", "residence", "benefit"];
    await database.as(lists.lange, (trx) =>
      mapColumns(trx, lists.lange, { batchId: id, kind: "profiles", targets }, time),
    );
    expect(await column(2)).toEqual(["Duldung", "AE § 25a", "Ausbildung"]);
    expect(await column(3)).toEqual(["AsylbLG", "Jobcenter", "Lohn"]);
    const rows = await sql<{ dropped: object[] }>`
      select cells -> 'dropped' as dropped from import_row where batch_id = ${id}`.execute(database.owner.db);
    expect(rows.rows.flatMap(({ dropped }) => dropped)).toEqual([]);
    expect((await page(id)).count.cells).toBe(0);
  });

  test("after a day they are deleted, and the row says that something was left out", async () => {
    const id = await lists.stage(list(4, "Lager ok; Malerhelfer mit Hepatitis gearbeitet"));
    const since =
      await sql`update import_withheld set created_at = ${new Date("2026-11-23T09:00:00Z")} where batch_id = ${id}`.execute(
        database.owner.db,
      );
    expect(since.numAffectedRows).toBe(1n);
    const sweep = (at: string) => database.as(systemActor, (trx) => deleteOldWords(trx, fixedClock(at)));
    await sweep("2026-11-24T07:30:00Z");
    expect((await page(id)).count.cells).toBe(1);
    await sweep("2026-11-24T08:45:00Z");
    expect((await page(id)).count.cells).toBe(0);
    expect((await rowOf(id))?.dropped).toEqual([{ column: 4, category: "undecided" }]);
  });
});
