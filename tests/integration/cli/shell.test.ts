import { spawnSync } from "node:child_process";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { z } from "zod";
import { freshDatabase, SYSTEM } from "#tests/support/database";
import { clock } from "~/config/clock";
import { dimensionIds } from "~/domain/matching/result";
import { rankForJob } from "~/facts/rank-for-job";

const database = await freshDatabase();
const folder = fs.mkdtempSync(path.join(os.tmpdir(), "shell-"));
afterAll(() => fs.rmSync(folder, { recursive: true, force: true }));

/** Runs a command as `npm run NAME -- …` does, against this file's database, which it fills with the demo city first. */
function run(command: "search" | "match", ...args: string[]) {
  const { MEILI_URL: _unset, ...env } = process.env;
  const result = spawnSync(process.execPath, ["--import", "tsx", `app/cli/${command}.ts`, ...args], {
    encoding: "utf8",
    env: { ...env, DATABASE_URL: database.ownerUrl, NODE_ENV: "production", SPROSSE_DEMO: "1" },
  });
  return { status: result.status, out: result.stdout, error: result.stderr };
}
const lastLine = (out: string): unknown => JSON.parse(out.trim().split("\n").at(-1) ?? "");
const answer = z.object({
  q: z.string(),
  locale: z.string(),
  total: z.number(),
  hits: z.array(z.object({ id: z.string(), occupation: z.string().nullable(), score: z.number() })),
});

let jobId = "";
beforeAll(() => {
  const found = answer.parse(lastLine(run("search", "jobs", "Gabelstapler", "--json").out));
  expect(found.hits[0]?.occupation).toBe("staplerfahrer");
  jobId = found.hits[0]?.id ?? "";
}, 60_000);

test("a list of queries gets one answer a line, in its order and language", () => {
  const file = path.join(folder, "queries.jsonl");
  fs.writeFileSync(
    file,
    '{"q":"Kueche","locale":"de"}\n\n{"q":"кухар","locale":"uk"}\n{"q":"zzzzqqqq","locale":"en"}\n',
  );
  const { status, out } = run("search", "jobs", "--queries", file);
  expect(status).toBe(0);
  const answers = out
    .trim()
    .split("\n")
    .map((line) => answer.parse(JSON.parse(line)));
  expect(answers.map(({ q, locale }) => [q, locale])).toEqual([
    ["Kueche", "de"],
    ["кухар", "uk"],
    ["zzzzqqqq", "en"],
  ]);
  expect(answers.map(({ total, hits }) => [total > 0, hits.length > 0])).toEqual([
    [true, true],
    [true, true],
    [false, false],
  ]);
});

test("people are answered without a name", () => {
  const { out } = run("search", "candidates", "Köchin", "--json");
  const found = answer.parse(lastLine(out));
  expect(found.hits.length).toBeGreaterThan(0);
  expect(found.hits[0]?.occupation).toBe("kochassistent");
  expect(Object.keys((lastLine(out) as { hits: object[] }).hits[0] ?? {}).sort()).toEqual([
    "id",
    "occupation",
    "score",
    "title",
  ]);
});

test("people for a job carry every dimension with answer and weight, as the rules give them", async () => {
  const { status, out } = run("match", jobId, "--top", "5", "--json");
  expect(status).toBe(0);
  const shape = z.object({
    job: z.string(),
    rated: z.number(),
    candidates: z.array(
      z.object({
        id: z.string(),
        score: z.number(),
        dimensions: z.array(
          z.looseObject({
            id: z.enum(dimensionIds),
            weight: z.number(),
            answer: z.enum(["met", "bridge", "unknown", "blocks"]),
          }),
        ),
      }),
    ),
  });
  const told = shape.parse(lastLine(out));
  expect(told.candidates).toHaveLength(5);
  for (const { dimensions } of told.candidates) {
    expect(dimensions.map(({ id }) => id)).toEqual([...dimensionIds]);
    expect(dimensions.reduce((sum, { weight }) => sum + weight, 0)).toBe(100);
  }
  const ranked = await database.as(SYSTEM, (trx) => rankForJob(trx, jobId, clock.today()));
  expect(told.candidates.map(({ id, score }) => [id, score])).toEqual(
    ranked.ranked.slice(0, 5).map(({ result }) => [result.candidateId, result.score]),
  );
});

test.each([
  [["search"], 2, "usage"],
  [["search", "jobs", "x", "--engine", "meilisearch"], 2, "MEILI_URL"],
  [["search", "jobs", "--queries", "/no/such/file"], 1, "ENOENT"],
  [["match", "17"], 2, "not the id of a job"],
  [["match", "00000000-0000-4000-8000-000000000000"], 1, "there is no job 00000000"],
] as const)("%j is refused with a reason", ([command, ...args], status, reason) => {
  const refused = run(command, ...args);
  expect(refused.status).toBe(status);
  expect(refused.error).toContain(reason);
  expect(refused.out).toBe("");
});

test("a list with a broken line names it", () => {
  const file = path.join(folder, "broken.jsonl");
  fs.writeFileSync(file, '{"q":"Lager"}\nLager\n');
  const refused = run("search", "jobs", "--queries", file);
  expect([refused.status, refused.out]).toEqual([1, ""]);
  expect(refused.error).toContain("line 2");
});
