import { expect, test } from "vitest";
import { languageName } from "~/i18n/format";
import { workLocales } from "~/i18n/locales";
import { newCandidateSchema } from "./candidate/sections";
import { readLanguages } from "./import/languages";
import { allLanguages, briefingLanguages, languageCodes, pageLanguageFor } from "./languages";

const named = languageCodes.flatMap((code) => allLanguages[code].files.map((name) => [name, code] as const));

test.each(named)("%s in a file is stored as %s, and a person's form can store it", (name, code) => {
  expect(readLanguages("languages", name, true).value.map((language) => language.code)).toEqual([code]);
  expect(newCandidateSchema.shape.preferredLanguage.safeParse(code).data).toBe(code);
});

test("no name in a file stands for two languages", () => {
  expect(new Set(named.map(([name]) => name)).size).toBe(named.length);
});

test.each(workLocales)("each language has a name of its own in %s", (locale) => {
  const names = languageCodes.map((code) => languageName(code, locale));
  expect(new Set(names).size).toBe(languageCodes.length);
  expect(names.filter((name) => (languageCodes as string[]).includes(name))).toEqual([]);
});

test("briefings are offered in the languages that many people here speak", () => {
  expect(briefingLanguages).toContain("ti");
  expect(briefingLanguages.length).toBeLessThan(20);
});

test.each([
  [["prs", "ps"], "fa"],
  [["kmr", "ar"], "ar"],
  [["ti"], "de"],
  [[], "de"],
])("somebody who speaks %j reads pages in %s", (spoken, locale) => expect(pageLanguageFor(spoken)).toBe(locale));
