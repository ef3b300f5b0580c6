import { spawnSync } from "node:child_process";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { z } from "zod";
import { freshDatabase, systemActor } from "#tests/support/database";
import { clock } from "~/config/clock";
import { dimensionIds } from "~/domain/matching/result";
import { rankForJob } from "~/facts/rank-for-job";

const database = await freshDatabase();
const folder = fs.mkdtempSync(path.join(os.tmpdir(), "shell-"));
afterAll(() => fs.rmSync(folder, { recursive: true, force: true }));

const env = { DATABASE_URL: database.ownerUrl, SPROSSE_DEMO: "1" };
delete process.env.MEILI_URL;
type Ended = { status: number | null; out: string; error: string };

/**
 * Runs a command as `npm run NAME -- …` does, against this file's database, which is first filled with the demo city.
 */
function start(command: "search" | "match", ...args: string[]): Ended {
  const result = spawnSync(process.execPath, ["--import", "tsx", `app/cli/${command}.ts`, ...args], {
    encoding: "utf8",
    env: { ...process.env, ...env, NODE_ENV: "production" },
  });
  return { status: result.status, out: result.stdout, error: result.stderr };
}

let runs = 0;
/** The same without a separate process: only the command's file is loaded again. */
async function run(command: "search" | "match", ...args: string[]): Promise<Ended> {
  const before = { argv: process.argv, out: process.stdout.write, error: process.stderr.write };
  const said = { out: "", error: "" };
  const listen = (to: keyof typeof said) => (text: string | Uint8Array) => {
    said[to] += text.toString();
    return true;
  };
  Object.assign(process.env, env);
  process.argv = [process.execPath, command, ...args];
  process.stdout.write = listen("out");
  process.stderr.write = listen("error");
  try {
    runs += 1;
    await import(/* @vite-ignore */ `../../../app/cli/${command}.ts?run=${runs}`);
    return { status: Number(process.exitCode ?? 0), ...said };
  } finally {
    process.argv = before.argv;
    process.stdout.write = before.out;
    process.stderr.write = before.error;
    process.exitCode = undefined;
  }
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
  const found = answer.parse(lastLine(start("search", "jobs", "Gabelstapler", "--json").out));
  expect(found.hits[0]?.occupation).toBe("staplerfahrer");
  jobId = found.hits[0]?.id ?? "";
}, 60_000);

test("a list of queries gets one answer per line, in its order and language", async () => {
  const file = path.join(folder, "queries.jsonl");
  fs.writeFileSync(
    file,
    '{"q":"Kueche","locale":"de"}\n\n{"q":"кухар","locale":"uk"}\n{"q":"zzzzqqqq","locale":"en"}\n',
  );
  const { status, out } = await run("search", "jobs", "--queries", file);
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

test("people are answered without a name", async () => {
  const { out } = await run("search", "candidates", "Köchin", "--json");
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

test("people for a job have every dimension with answer and weight, as the rules give them", async () => {
  const { status, out } = start("match", jobId, "--top", "5", "--json");
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
  const ranked = await database.as(systemActor, (trx) => rankForJob(trx, jobId, clock.today()));
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
] as const)("%j is refused with a reason", async ([command, ...args], status, reason) => {
  const refused = await run(command, ...args);
  expect(refused.status).toBe(status);
  expect(refused.error).toContain(reason);
  expect(refused.out).toBe("");
});

test("a process reports with its exit code that it refused", () => {
  const refused = start("search");
  expect([refused.status, refused.out]).toEqual([2, ""]);
  expect(refused.error).toContain("usage");
});

test("a list with a broken line is refused by naming the line", async () => {
  const file = path.join(folder, "broken.jsonl");
  fs.writeFileSync(file, '{"q":"Lager"}\nLager\n');
  const refused = await run("search", "jobs", "--queries", file);
  expect([refused.status, refused.out]).toEqual([1, ""]);
  expect(refused.error).toContain("line 2");
});
