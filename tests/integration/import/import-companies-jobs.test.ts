import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { freshDatabase, systemActor } from "#tests/support/database";
import { importLists } from "#tests/support/import-lists";
import { remarkFields } from "~/domain/job/wizard";

const database = await freshDatabase();
const { lange, stage, confirm } = await importLists(database);

async function importFile(name: string, text?: string) {
  const batchId = await stage(text ?? new Uint8Array(readFileSync(`tests/fixtures/office/${name}`)), name);
  return { batchId, counts: await confirm(batchId) };
}

test("jobs of companies that do not exist are refused", async () => {
  const { counts } = await importFile("jobs.csv");
  expect(counts).toMatchObject({ read: 40, stored: 0, refused: 40 });
});

test("25 companies with place, contact and number; a second time nothing changes", async () => {
  const { counts } = await importFile("companies.csv");
  expect(counts).toEqual({ read: 25, stored: 25, merged: 0, refused: 0, skipped: 0, questions: 20 });
  const rose = await database.as(systemActor, (trx) =>
    trx
      .selectFrom("employer")
      .innerJoin("employerSite", "employerSite.employerId", "employer.id")
      .innerJoin("employerContact", "employerContact.employerId", "employer.id")
      .select([
        "employer.name",
        "size",
        "branch",
        "trainsApprentices",
        "state",
        "street",
        "postcode",
        "employerSite.isMain",
        "employerContact.name as contact",
        "email",
        "phone",
      ])
      .where("externalRef", "=", "F004")
      .executeTakeFirstOrThrow(),
  );
  expect(rose).toEqual({
    name: "Gebäudeservice Rose e.K.",
    size: 85,
    branch: "Reinigung",
    trainsApprentices: "formerly",
    state: "prospect",
    street: "Gracht 176",
    postcode: "45476",
    isMain: true,
    contact: "Herr Rademacher",
    email: "kontakt4@firma4.example.org",
    phone: "+491775284064",
  });
  const dummy = await database.as(systemActor, (trx) =>
    trx.selectFrom("employerContact").select("phone").where("phone", "like", "%123456").execute(),
  );
  expect(dummy).toEqual([]);
  expect((await importFile("companies.csv")).counts).toEqual({
    read: 25,
    stored: 0,
    merged: 0,
    refused: 0,
    skipped: 25,
    questions: 0,
  });
});

test("40 jobs become drafts; unlawful pay is named with its rule; a second time nothing changes", async () => {
  const { counts, batchId } = await importFile("jobs.csv");
  expect(counts).toMatchObject({ read: 40, stored: 40, merged: 0, refused: 0, skipped: 0 });
  const jobs = await database.as(systemActor, (trx) => trx.selectFrom("job").selectAll().execute());
  expect(jobs.map((job) => job.state)).toEqual(Array(40).fill("draft"));
  const laundry = jobs.find((job) => job.externalRef === "J024");
  expect(laundry).toMatchObject({
    title: "Wäschereihelfer",
    occupationId: "waeschereihelfer",
    payMinCents: 1390,
    hoursMin: 30,
    shifts: ["f", "s", "n"],
    startOn: "2026-12-15",
    places: 2,
    germanSpeaking: "B1",
    apprenticeshipId: "textilreiniger",
  });
  const tasks = await database.as(systemActor, (trx) =>
    trx
      .selectFrom("jobTask")
      .select("de")
      .where("jobId", "=", laundry?.id ?? "")
      .orderBy("position")
      .execute(),
  );
  expect(tasks.map((task) => task.de)).toEqual(["Wäsche sortieren", "Maschinen beladen", "falten"]);
  const rows = await database.as(lange, (trx) =>
    trx.selectFrom("importRow").selectAll().where("batchId", "=", batchId).orderBy("rowNo").execute(),
  );
  const reasons = rows[0]?.reasons as { code: string; field: string; params?: Record<string, unknown> }[];
  expect(reasons.find((reason) => reason.code === "law" && reason.field === "pay")?.params).toMatchObject({
    rule: "V01",
    payCents: 1250,
  });
  const remarks = await database.as(systemActor, (trx) =>
    trx
      .selectFrom("jobRemark")
      .selectAll()
      .where("jobId", "=", rows[1]?.targetId ?? "")
      .execute(),
  );
  expect(remarks.map((remark) => remark.remark)).toContain("Import: jobs.csv: „Muttersprache Deutsch“");
  // each is found at its question in the form, where whoever checks the posting sees it
  expect(remarks.map((remark) => remark.field).filter((field) => !remarkFields.includes(field))).toEqual([]);
  expect(remarks.find(({ remark }) => remark.includes("Muttersprache"))?.field).toBe("germanSpeaking");
  expect((await importFile("jobs.csv")).counts).toEqual({
    read: 40,
    stored: 0,
    merged: 0,
    refused: 0,
    skipped: 40,
    questions: 0,
  });
});

test("a known company gains what was missing and is asked about where the list differs", async () => {
  const text =
    "Nr;Firma;Beschäftigte;Straße;PLZ;Ansprechperson;E-Mail\nF001;Metallbau Nienhaus GmbH;30;Nebenweg 3;45478;Fr. Neu;neu@example.org\n";
  const { counts } = await importFile("more.csv", text);
  expect(counts).toEqual({ read: 1, stored: 0, merged: 1, refused: 0, skipped: 0, questions: 1 });
  const employer = await database.as(systemActor, (trx) =>
    trx.selectFrom("employer").selectAll().where("externalRef", "=", "F001").executeTakeFirstOrThrow(),
  );
  expect(employer.size).toBe(22);
  const sites = await database.as(systemActor, (trx) =>
    trx.selectFrom("employerSite").selectAll().where("employerId", "=", employer.id).execute(),
  );
  expect(sites).toHaveLength(2);
});
