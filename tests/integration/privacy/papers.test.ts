import { execFile } from "node:child_process";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { promisify } from "node:util";
import { beforeAll, describe, expect, test } from "vitest";
import { matrix, walkedRoles } from "#tests/e2e/matrix";
import { measures } from "#tests/papers/measures";
import { dimensionIds } from "~/domain/matching/result";
import { defaultRuleSet } from "~/domain/matching/rule-set";
import { classesByTable, columnClasses } from "~/domain/privacy/columns";
import {
  copyTables,
  decidedTables,
  followingTables,
  impersonalTables,
  ownTaskTables,
  purposes,
  spanOf,
  sweptTables,
} from "~/domain/privacy/retention";
import { translator } from "~/i18n/catalogues.server";

const folder = fs.mkdtempSync(path.join(os.tmpdir(), "papers-"));
const read = (name: string) => fs.readFileSync(path.join(folder, `${name}.md`), "utf8");
const { t } = translator("de");

beforeAll(async () => {
  await promisify(execFile)("npm", ["run", "-s", "papers", "--", folder]);
}, 120_000);

describe("the papers a city signs", () => {
  test("are seven, each with its version and day, and without a text that is missing", () => {
    const files = fs.readdirSync(folder);
    expect(files).toHaveLength(7);
    for (const file of files) {
      const text = fs.readFileSync(path.join(folder, file), "utf8");
      expect(text, file).toMatch(/Sprosse \d+\.\d+\.\d+, Stand \d{1,2}\. \p{L}+ 20\d\d\./u);
      // a key that no catalogue has is printed as it is
      expect(text.match(/\b(?:retention|columnClass|dimension|role|access|profile)\.(?!test)\w+/g) ?? [], file).toEqual(
        [],
      );
      expect(text, file).not.toContain("undefined");
    }
  });

  test("name every rule of retention with its period", () => {
    const text = read("aufbewahrung-und-loeschung");
    const all = [
      ...Object.keys({ ...sweptTables, ...ownTaskTables, ...followingTables, ...decidedTables }),
      ...copyTables,
      ...impersonalTables,
    ];
    expect(all.filter((name) => !text.includes(`\`${name}\``))).toEqual([]);
    for (const [name, { days }] of Object.entries({ ...sweptTables, ...ownTaskTables })) {
      const line = text.split("\n").find((one) => one.includes(`\`${name}\``));
      const { unit, count } = spanOf(days);
      expect(line, name).toContain(t(`coordinator:retention.span.${unit}`, { count }));
    }
  });

  test("record every purpose and table of processing", () => {
    const text = read("verzeichnis-der-verarbeitungen");
    for (const purpose of purposes)
      expect(text).toContain(`## Zweck: ${t(`coordinator:retention.purposes.${purpose}`)}`);
    const tables = Object.keys({ ...sweptTables, ...ownTaskTables, ...followingTables, ...decidedTables });
    expect(tables.filter((name) => !text.includes(`\`${name}\``))).toEqual([]);
  });

  test("name every role and every address", () => {
    const text = read("rollen-und-rechte");
    expect(walkedRoles.filter((role) => !text.includes(`\`${role}\``))).toEqual([]);
    expect(Object.keys(matrix).filter((address) => !text.includes(`| \`${address}\` |`))).toEqual([]);
    // a company has no page of the team
    const line = text.split("\n").find((one) => one.startsWith("| `/specialist/candidates/:id` |"));
    expect(line).toBe("| `/specialist/candidates/:id` | – | – | – | ja | ja |");
  });

  test("name every class and every column", () => {
    const text = read("folgenabschaetzung");
    expect(columnClasses.filter((name) => !text.includes(`(\`${name}\`)`))).toEqual([]);
    const lines = text.split("\n");
    const lost = [...classesByTable].flatMap(([table, columns]) => {
      const said = lines
        .filter((line) => line.startsWith(`- \`${table}\`: `))
        .flatMap((line) => line.slice(line.indexOf(": ") + 2).split(", "));
      return [...columns.keys()].filter((column) => !said.includes(column)).map((column) => `${table}.${column}`);
    });
    expect(lost).toEqual([]);
  });

  test("name every measure with tests that are there", () => {
    const text = read("technische-massnahmen");
    const tests = measures.flatMap((measure) => measure.tests);
    expect(tests.filter((file) => !fs.existsSync(file))).toEqual([]);
    expect(tests.filter((file) => !text.includes(`\`${file}\``))).toEqual([]);
  });

  test("name every weight of the rules, and every event that is logged about employees", () => {
    const text = read("ki-verordnung");
    for (const id of dimensionIds) expect(text).toContain(`| \`${id}\` | ${defaultRuleSet.weights[id]} |`);
    const events = Object.keys(
      (JSON.parse(fs.readFileSync("app/i18n/locales/de/coordinator.json", "utf8")) as { access: { events: object } })
        .access.events,
    );
    expect(events.length).toBeGreaterThan(10);
    expect(events.filter((event) => !read("personalrat").includes(`\`${event}\``))).toEqual([]);
  });
});
