import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterAll, expect, test } from "vitest";
import { command } from "#tests/support/command";
import { freshDatabase } from "#tests/support/database";

const database = await freshDatabase();
const folder = fs.mkdtempSync(path.join(os.tmpdir(), "again-"));
afterAll(() => fs.rmSync(folder, { recursive: true, force: true }));

const head = "Kundennummer;Name;Vorname;Geburtsdatum;Straße;Telefon";
const fileOf = (name: string, ...rows: string[]) => {
  const file = path.join(folder, name);
  fs.writeFileSync(file, [head, ...rows].join("\n"));
  return file;
};
const read = await command("import", { DATABASE_URL: database.ownerUrl, SPROSSE_DEMO: "1" });
const run = (...args: string[]) => {
  const { status, stdout, stderr } = read(...args);
  return { status, stdout, stderr, last: JSON.parse(stdout.trim().split("\n").at(-1) || "null") };
};
const streets = async () =>
  (
    await database.owner.db
      .selectFrom("candidate")
      .select("street")
      .where("importedFrom", "=", "nov.csv")
      .orderBy("street")
      .execute()
  ).map(({ street }) => street);

test("the shell shows what an office's next list changes, and stores what is told to be taken", async () => {
  const november = fileOf(
    "nov.csv",
    "K-17;Okoye;Ada;03.04.1990;Weg 1;0151 33344455",
    "K-23;Beran;Ivan;05.06.1985;Weg 2;0151 33344456",
  );
  expect(run(november, "--json")).toMatchObject({ status: 0, last: { stored: 2 } });
  const december = fileOf("dez.csv", "K-17;Okoye;Ada;03.04.1990;Allee 9;0160 99988877");
  const again = {
    continues: "nov.csv",
    changes: [
      { row: 2, name: "Ada Okoye", field: "street", before: "Weg 1", after: "Allee 9", taken: true },
      { row: 2, name: "Ada Okoye", field: "phone", before: "+4915133344455", after: "+4916099988877", taken: true },
    ],
    gone: [{ name: "Ivan Beran", officeNo: "K-23" }],
  };
  const looked = run(december, "--preview", "--json");
  expect(looked.last).toMatchObject({ again });
  expect(looked.stdout).toContain("[x] 2 Ada Okoye: street: Weg 1 → Allee 9");
  expect(await streets()).toEqual(["Weg 1", "Weg 2"]);
  expect(run(december, "--take", "phone,nonsense")).toMatchObject({ status: 2 });
  const taken = run(december, "--take", "phone", "--json");
  expect(taken.last).toMatchObject({ merged: 1, again: { changes: [{ taken: false }, { taken: true }] } });
  expect(await streets()).toEqual(["Weg 1", "Weg 2"]);
}, 120_000);
