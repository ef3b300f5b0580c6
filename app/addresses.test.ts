import { describe, expect, test } from "vitest";
import { productFiles, read } from "#tests/support/source-files";

/**
 * A person's name, mail or telephone number never stands in an address: it would stay in a browser's history and in
 * logs. Whatever may hold one is posted, as the finder and the lists do. So what a form sends in an address, and what a
 * page reads from one, stands here with what it is. Entries that no longer apply must be removed.
 */
const fields: Readonly<Record<string, string>> = {
  "app/components/desk/list-bar.tsx: {name}": "carried from the address",
  "app/components/desk/selection.tsx: list": "address of the list",
  "app/components/job/public-filters.tsx: district": "chosen",
  "app/components/job/public-filters.tsx: group": "chosen",
  "app/components/job/public-filters.tsx: hours": "chosen",
  "app/components/job/public-filters.tsx: level": "chosen",
  "app/components/job/public-filters.tsx: supported": "chosen",
  "app/components/navigation.tsx: {name}": "carried from the address",
  "app/components/sort-line.tsx: {name}": "carried from the address",
  "app/components/sort-line.tsx: sort": "chosen",
  "app/components/styleguide/samples.tsx: district": "chosen",
  "app/routes/coordinator/access-log.tsx: event": "chosen",
  "app/routes/coordinator/access-log.tsx: person": "id",
  "app/routes/coordinator/occupation-words.tsx: locale": "chosen",
  "app/routes/coordinator/occupation-words.tsx: word": "a word for an occupation",
  "app/routes/coordinator/parts/rules-numbers.tsx: from": "id",
  "app/routes/coordinator/parts/rules-numbers.tsx: {id}": "a weight, as a number",
  "app/routes/coordinator/parts/rules-numbers.tsx: {name}": "a limit, as a number",
  "app/routes/employer/jobs/new.tsx: employer": "id, chosen",
  "app/routes/public/jobs/list.tsx: q": "words for work; visitors know nobody here",
};

/** What pages read from an address by name. */
const parameters: Readonly<Record<string, string>> = {
  "an id": "about employer for from job made note open person placement visit with",
  "ids of rows": "compare not ok pick undo",
  "the number of a question": "asked",
  "a secret of a mail or an app": "secret token",
  "what a list is narrowed by":
    "agreement alert blocked branch district followUp german group hours kind level mine need news settled speaking state supported trains view way working",
  "one of several":
    "after by done event field ground part reason refused result role rows scope select sort stage story then",
  "a number": "limit page since",
  "an address, or a place on it": "at back list next",
  "words for work, or what was posted, put back by its number": "q word",
  "whose mails the demo's mailbox shows; nothing leads there, and it exists nowhere else": "to",
  "the framework's own": "_data _routes",
};

const form = /<(Form|form|Facets)\b(?<head>(?:[^>]|=>)*)>(?<fields>[\s\S]*?)<\/\1>/g;
const fieldName = /(?<!<Icon )\bname=(?:"(?<plain>[^"]+)"|(?<computed>\{[^}]+\}))/g;
const parameter = /\b(?:search|searchParams|params|query)\)?\.(?:get|getAll|has)\(\s*"(?<name>\w+)"/g;

/** The fields of forms that send them in an address, as `file: name`. A form that does not say how it is sent is one. */
const sentIn = (file: string, source: string): string[] =>
  [...source.matchAll(form)]
    .filter(({ groups }) => !/\bmethod="post"/.test(groups?.head ?? ""))
    .flatMap(({ groups }) =>
      [...(groups?.fields ?? "").matchAll(fieldName)].map(
        (name) => `${file}: ${name.groups?.plain ?? name.groups?.computed}`,
      ),
    );

const readIn = (source: string): string[] => [...source.matchAll(parameter)].map(({ groups }) => groups?.name ?? "");

const unique = (words: readonly string[]): string[] => [...new Set(words)].sort();
const sources = productFiles.filter((file) => file.startsWith("app/")).map((file) => [file, read(file)] as const);

describe("what stands in an address", () => {
  test("by a form is known not to be a person's", () => {
    expect(unique(sources.flatMap(([file, source]) => sentIn(file, source)))).toEqual(unique(Object.keys(fields)));
  });

  test("for a page is known not to be a person's", () => {
    expect(unique(sources.flatMap(([, source]) => readIn(source)))).toEqual(
      unique(Object.values(parameters).join(" ").split(" ")),
    );
  });

  test("is noticed when it is new", () => {
    const page = `<Form method="get" onChange={() => 1}><TextField name="who" label={t("who")} /></Form>
      <Form reloadDocument><input name={field} /></Form>
      <Form method="post"><input name="email" /></Form>`;
    expect(sentIn("page.tsx", page)).toEqual(["page.tsx: who", "page.tsx: {field}"]);
    expect(readIn('new URL(args.request.url).searchParams.get("phone"); (await asked(search)).get("x")')).toEqual([
      "phone",
    ]);
  });
});
