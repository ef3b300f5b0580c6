import { describe, expect, test } from "vitest";
import { productFiles, read } from "#tests/support/source-files";

/**
 * Staff read a person's name as `person_called` writes it, because two people may be called alike. Whatever reads the
 * columns of a name itself stands here with the reason why nobody can take one person for another there. Entries that
 * no longer apply must be removed.
 */
const reasons: Readonly<Record<string, string>> = {
  "db/repositories/person-name.ts": "the one way itself",
  "db/schema.ts": "generated",
  // reading and comparing, nothing is shown
  "app/domain/": "rules about typed and imported names",
  "app/services/import/": "names of a list that is being read, which has no record yet",
  "app/queries/find/twins.ts": "what was just typed, compared with the records",
  "app/queries/candidate/merge-pair.ts": "what one of two records is compared by",
  "app/facts/person-records.ts": "what an import compares people by",
  "app/queries/import/sample-list.ts": "an office's list as a file, as offices write it",
  "db/repositories/import-people.ts": "what an import compares people by",
  "db/repositories/office-lists.ts": "what an import compares people by",
  "app/queries/candidate/list-rows.ts": "order by the family name",
  "app/queries/matching/why-choices.ts": "order by the family name",
  // the two fields of a name, in which it is typed
  "app/queries/candidate/record.ts": "what the form of a person's name begins with",
  "app/routes/specialist/candidates/person.tsx": "the form of a person's name",
  "app/routes/specialist/candidates/parts/person-fields.tsx": "the form of a person's name",
  "app/routes/specialist/intake/begin.tsx": "the form of a person's name",
  "app/routes/specialist/import/row.tsx": "columns of a list",
  // within a page whose head already says who it is about
  "app/routes/specialist/candidates/consent-new.tsx": "words of a consent, under the head of the record",
  "app/routes/specialist/candidates/parts/consent-fields.tsx": "words of a consent, under the head of the record",
  "app/routes/specialist/candidates/parts/record-acts.tsx": "a link under the name itself",
  // for others than staff, who know nobody else of the name
  "app/queries/candidate/account.ts": "the name an account is made out to",
  "app/queries/candidate/my-": "a person reads their own name",
  "app/routes/candidate/": "a person reads their own name",
  "app/routes/specialist/intake/summary.tsx": "lies between a person and who helps them",
  "app/routes/specialist/sheet/sheet.tsx": "lies between a person and who helps them",
  "app/queries/employer/home.ts": "a company reads given names alone",
  "app/queries/employer/concerns.ts": "a company reads given names alone",
  "app/queries/placement/employer-placements.ts": "a company reads given names alone",
  "app/routes/employer/": "a company reads given names alone",
};

const bare = /\b(given|family)(_name|Name)\b|\bplainName\(/;
const readers = productFiles.filter((file) => !file.startsWith("db/migrations/") && !file.startsWith("db/demo/"));

/** Files that read a name past the one way, without a reason. */
const unexplained = (sources: ReadonlyMap<string, string>): string[] =>
  [...sources].flatMap(([file, source]) =>
    bare.test(source) && !Object.keys(reasons).some((known) => file.startsWith(known)) ? [file] : [],
  );

describe("names of people", () => {
  const sources = new Map(readers.map((file) => [file, read(file)]));

  test("are read in one way, or there is a reason", () => {
    expect(unexplained(sources)).toEqual([]);
  });

  test("no reason outlives what it explains", () => {
    const idle = Object.keys(reasons).filter(
      (known) => ![...sources].some(([file, source]) => file.startsWith(known) && bare.test(source)),
    );
    expect(idle).toEqual([]);
  });

  test("a bare name in a query of the team is noticed", () => {
    const planted = new Map([["app/queries/team/today.ts", "select c.given_name || ' ' || c.family_name as name"]]);
    expect(unexplained(planted)).toEqual(["app/queries/team/today.ts"]);
  });
});
