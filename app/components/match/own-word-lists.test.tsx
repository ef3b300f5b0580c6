import fs from "node:fs";
import fc from "fast-check";
import { renderToStaticMarkup } from "react-dom/server";
import { I18nextProvider } from "react-i18next";
import { describe, expect, test } from "vitest";
import apprenticeships from "#db/reference/apprenticeships.json";
import occupations from "#db/reference/occupations.json";
import skills from "#db/reference/skills.json";
import { anyJob, anyPerson, reference, today } from "#tests/factories/any-facts";
import { exampleCandidate, exampleJob } from "~/domain/matching/example-facts";
import { match } from "~/domain/matching/match";
import type { Names } from "~/domain/matching/names";
import { ownNames } from "~/domain/matching/own-names";
import { type OwnWords, ownContext, ownWords, unspokenReasons } from "~/domain/matching/own-words";
import { translator } from "~/i18n/catalogues.server";
import { allLocales, type Locale } from "~/i18n/locales";
import { OwnWordLists } from "./own-word-lists";

type Texts = { [key: string]: string | Texts };
const catalogue = (locale: Locale, namespace: string): Texts =>
  JSON.parse(fs.readFileSync(`app/i18n/locales/${locale}/${namespace}.json`, "utf8"));
const textAt = (texts: Texts, path: string): string | Texts | undefined =>
  path
    .split(".")
    .reduce<string | Texts | undefined>((at, key) => (typeof at === "object" ? at[key] : undefined), texts);
/** Keys of a tree as dotted paths; the plural forms of one text count as one. */
const paths = (texts: Texts, prefix = ""): string[] => [
  ...new Set(
    Object.entries(texts).flatMap(([key, value]) =>
      typeof value === "string"
        ? [prefix + key.replace(/_(zero|one|two|few|many|other)$/, "")]
        : paths(value, `${prefix}${key}.`),
    ),
  ),
];

const named = (rows: readonly { id: string; de: string; en: string }[]) =>
  Object.fromEntries(rows.map(({ id, de, en }) => [id, { de, en }]));
const names: Names = {
  occupation: named(occupations),
  skill: named(skills),
  apprenticeship: named(apprenticeships),
  instrument: {},
  district: {},
  status: {},
};
const page = (words: OwnWords, locale: Locale) =>
  renderToStaticMarkup(
    <I18nextProvider i18n={translator(locale)}>
      <OwnWordLists words={words} names={ownNames([words], names)} />
    </I18nextProvider>,
  );

const { reason, ask } = catalogue("de", "match") as { reason: Texts; ask: Texts };

describe.each(allLocales)("the words of %s", (locale) => {
  const own = catalogue(locale, "my").own as Texts;

  test("have a sentence of their own for every answer the team reads", () => {
    const said = (code: string) => ["have", "lack", "first"].some((kind) => textAt(own, `${kind}.${code}`));
    expect(paths(reason).filter((code) => !unspokenReasons.has(code) && !said(code))).toEqual([]);
    expect(paths(ask).filter((code) => !textAt(own, `ask.${code}`))).toEqual([]);
  });

  test("put every pair into whole sentences, without points, percent or sections of a law", () => {
    fc.assert(
      fc.property(anyJob, anyPerson, fc.option(fc.constantFrom("2010-05-01", "2012-05-01")), (job, person, born) => {
        const result = match(job, person, reference, today);
        const html = page(ownWords(result, ownContext(job, person, born, today)), locale);
        expect(html).not.toMatch(/own\.|code\.|data\.|\{\{|\u2063|undefined|NaN|null|object Object/);
        expect(html).not.toMatch(/%|§|score|points/i);
        // a number with one decimal would be points; no hour, level or minute looks like that
        if (result.score % 1 !== 0) {
          expect(html).not.toContain(String(result.score));
          expect(html).not.toContain(String(result.score).replace(".", ","));
        }
      }),
      { numRuns: 60 },
    );
  }, 30_000);
});

describe("the lists", () => {
  const job = exampleJob({ required: ["L_FORKLIFT"], demands: ["HH"] });
  const words = (change: Parameters<typeof exampleCandidate>[0]) => {
    const person = exampleCandidate(change);
    return ownWords(match(job, person, reference, today), ownContext(job, person, null, today));
  };

  test("mark the language of a German name on a page in another language, and not on a German one", () => {
    const lacking = words({ skills: [{ skillId: "L_FORKLIFT", level: 0, evidence: "self", until: null }] });
    expect(page(lacking, "ar")).toMatch(/<bdi lang="de">[^<]*Stapler/);
    expect(page(lacking, "de")).not.toContain("<bdi");
    expect(page(lacking, "en")).toMatch(/forklift/i);
    expect(page(lacking, "en")).not.toContain("<bdi");
  });
});
