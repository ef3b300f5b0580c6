import fs from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { readJob } from "~/domain/import/job";
import { reference } from "~/domain/import/reference.fixture";

const source = (file: string) => fs.readFileSync(path.resolve("app", file), "utf8");
const unused = (facts: readonly string[], code: string, of: string) =>
  facts.filter((fact) => !new RegExp(`\\b${of}\\.${fact}\\b`).test(code));

/** How a fact is stored is tested with a database; this checks that none is left out. */
test("every fact read from a job is stored and shown in the preview", () => {
  const facts = Object.keys(readJob(new Map(), { reference, today: "2026-11-23" }).value);
  expect(facts.length).toBeGreaterThan(20);
  // kept with the words of the row, which whoever checks the posting can look up
  expect(unused(facts, source("services/import/jobs.ts"), "draft")).toEqual(["note"]);
  // a number used only in the list, and the words behind an amount that is shown
  expect(unused(facts, source("domain/import/describe.ts"), "job")).toEqual(["externalNo", "payOriginal", "note"]);
  expect(unused([...facts, "noSuchFact"], source("services/import/jobs.ts"), "draft")).toEqual(["note", "noSuchFact"]);
});
