import { spawnSync } from "node:child_process";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterAll, expect, test } from "vitest";

const folder = fs.mkdtempSync(path.join(os.tmpdir(), "check-text-"));
afterAll(() => fs.rmSync(folder, { recursive: true, force: true }));

function run(lines: string, ...args: string[]) {
  const file = path.join(folder, "texts.jsonl");
  fs.writeFileSync(file, lines);
  return spawnSync(process.execPath, ["--import", "tsx", "app/cli/check-text.ts", "--queries", file, ...args], {
    encoding: "utf8",
  });
}

test("every line gets its answer, in the same order", () => {
  const { status, stdout } = run(
    '{"text":"Keine Türken.","locale":"de"}\n\n{"text":"No experience needed.","locale":"en"}\n',
    ...["--kind", "posting", "--json"],
  );
  expect(status).toBe(0);
  expect(
    stdout
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line) as unknown),
  ).toEqual([
    { text: "Keine Türken.", findings: [{ id: "origin.excluded", level: "stop", found: "Türken" }] },
    { text: "No experience needed.", findings: [] },
  ]);
}, 60_000);

test("of a remark it says what would be kept, dropped and asked", () => {
  const { status, stdout } = run(
    '{"text":"Lager ok, hat Asthma; geht ihm schlecht","locale":"de"}',
    "--kind",
    "remark",
    "--json",
  );
  expect(status).toBe(0);
  expect(JSON.parse(stdout)).toEqual({
    text: "Lager ok, hat Asthma; geht ihm schlecht",
    findings: [
      { id: "health", level: "drop", found: "Asthma" },
      { id: "unclear", level: "ask", found: "geht ihm schlecht" },
    ],
    kept: "Lager ok",
    dropped: ["hat Asthma"],
    asked: ["geht ihm schlecht"],
  });
}, 60_000);

test("a line that is no text is named, an unknown kind explained", () => {
  const broken = run('{"text":"a"}\nnothing\n', "--kind", "posting");
  expect([broken.status, broken.stderr.trim().split(": ").at(-1)]).toEqual([1, 'not an object with a text "text"']);
  expect(broken.stderr).toContain("line 2");
  expect(run("", "--kind", "letter")).toMatchObject({ status: 2, stderr: expect.stringContaining("usage:") });
}, 60_000);
