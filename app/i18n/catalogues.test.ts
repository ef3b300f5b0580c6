import fs from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { allLocales, everywhere, type Locale, namespaces, workLocales } from "./locales";

const app = path.resolve("app");
const folder = path.join(app, "i18n/locales");
const plural = /_(zero|one|two|few|many|other)$/;

/** Keys of one catalogue as dotted paths; plural forms, whose number differs by language, count as one. */
function keysOf(locale: Locale, namespace: string): Set<string> | null {
  const file = path.join(folder, locale, `${namespace}.json`);
  if (!fs.existsSync(file)) return null;
  const keys = new Set<string>();
  const walk = (value: unknown, prefix: string) => {
    if (typeof value === "string") keys.add(prefix.replace(plural, ""));
    else for (const [key, inner] of Object.entries(value as object)) walk(inner, prefix ? `${prefix}.${key}` : key);
  };
  walk(JSON.parse(fs.readFileSync(file, "utf8")), "");
  return keys;
}

const written = namespaces.filter((namespace) => keysOf("de", namespace));

describe.each(written)("the catalogue %s", (namespace) => {
  const german = [...(keysOf("de", namespace) ?? [])].sort();

  test.each(everywhere.includes(namespace) ? allLocales : workLocales)(
    "has the same texts in %s as in German",
    (locale) => {
      expect([...(keysOf(locale, namespace) ?? [])].sort()).toEqual(german);
    },
  );

  test.each(allLocales)("has no text of its own in %s", (locale) => {
    const known = new Set(german);
    expect([...(keysOf(locale, namespace) ?? [])].filter((key) => !known.has(key))).toEqual([]);
  });
});

describe("the texts that pages ask for", () => {
  const all = new Set(
    written.flatMap((namespace) => [...(keysOf("de", namespace) ?? [])].map((key) => `${namespace}:${key}`)),
  );
  const isText = (key: string) => all.has(key) || [...all].some((known) => known.startsWith(`${key}.`));

  test.each(sources(app))("%s names only texts that exist", (file) => {
    // examples in comments do not count
    const code = fs.readFileSync(path.join(app, file), "utf8").replace(/\/\*[\s\S]*?\*\//g, "");
    const spaces = [...code.matchAll(/useTranslation\(\s*(\[[^\]]*\]|"[a-z]+")/g)].flatMap((found) =>
      [...(found[1] ?? "").matchAll(/"([a-z]+)"/g)].map((name) => name[1]),
    );
    const missing = [...code.matchAll(/\bt\(\s*"([A-Za-z0-9_.:]+)"/g)]
      .map((found) => found[1] ?? "")
      .filter((key) => {
        if (key.includes(":")) return !isText(key);
        const candidates = spaces.length > 0 ? spaces : ["common"];
        return !candidates.some((space) => isText(`${space}:${key}`));
      });
    expect(missing).toEqual([]);
  });
});

test("a text that is named with its catalogue exists: titles of pages, codes of errors", () => {
  const all = new Map(written.map((namespace) => [namespace as string, [...(keysOf("de", namespace) ?? [])]]));
  const files = (fs.readdirSync(app, { recursive: true }) as string[]).filter((file) => /\.tsx?$/.test(file));
  const named = files
    .filter((file) => !/\.(test|fixture)\.|^i18n\//.test(file))
    .flatMap((file) => {
      const code = fs.readFileSync(path.join(app, file), "utf8").replace(/\/\*[\s\S]*?\*\//g, "");
      return [...code.matchAll(/"([a-z]+):([A-Za-z][A-Za-z0-9_.]+)"/g)].map(([, space = "", key = ""]) => ({
        space,
        key,
        file,
      }));
    })
    .filter(({ space }) => all.has(space));
  expect(named.length).toBeGreaterThan(300);
  const isText = ({ space, key }: { space: string; key: string }) =>
    all.get(space)?.some((known) => known === key || known.startsWith(`${key}.`));
  expect(named.filter((each) => !isText(each))).toEqual([]);
  expect(isText({ space: "common", key: "nowhere.to.be.found" })).toBe(false);
});

/** All view sources below a folder, as relative paths. */
function sources(root: string): string[] {
  return (fs.readdirSync(root, { recursive: true }) as string[]).filter(
    (file) => /\.tsx$/.test(file) && !file.includes(".test."),
  );
}
