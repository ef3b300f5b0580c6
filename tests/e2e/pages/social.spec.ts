import { socialWords } from "../people";
import { socialFacts } from "../support/city-data";
import { expect, site, test } from "../support/examiner";
import { factsIn, plain } from "../support/social";
import { read, walkers } from "../support/walk";

/** The page for turning somebody down explains why a refusal may give no reason other than work. */
const lawOfNo = /§§\s1, 7 AGG/;
/** Who has said yes to somebody reads what every employer must look at; the same words for everybody. */
const lawOfHiring = /§\s4a Abs\. 5 AufenthG/;
const companies = ["employer", "employer2", "employer3", "employer4"] as const;

for (const who of companies) {
  test(`no page of ${who} reveals anything social about anybody, in German and English`, async ({ walked }) => {
    const facts = await socialFacts(walkers[who].email);
    expect(new Set(facts.map((fact) => fact.kind)).size, "kinds of facts looked for").toBeGreaterThan(6);
    const { pages, cookie } = walked(who);
    const own = pages.filter(({ pattern }) => pattern.startsWith("/employer"));
    expect(own.length).toBeGreaterThan(15);
    const told: string[] = [];
    for (const page of own) {
      const english = await read(site(), page.address, cookie, "en");
      for (const [locale, html] of [
        ["de", page.html],
        ["en", english.html],
      ] as const) {
        for (const { kind, value } of factsIn(html, facts))
          told.push(`${page.address} (${locale}): ${kind} "${value}"`);
        // elsewhere companies do read about laws and offices: in the rules for their own job, in who pays for help
        const aboutPeople = /^\/employer\/(proposals|placements)/.test(page.pattern);
        const word =
          aboutPeople &&
          socialWords.exec(
            plain(html)
              .replace(/<[^>]*>/g, " ")
              .replace(lawOfNo, "")
              .replace(lawOfHiring, ""),
          )?.[0];
        if (word) told.push(`${page.address} (${locale}): the word "${word}"`);
      }
    }
    expect(told).toEqual([]);
  });
}

test("the scan finds what it looks for: planted in a company's page, and on pages where a specialist may read it", async ({
  walked,
}) => {
  const facts = await socialFacts(walkers.employer.email);
  expect(facts.length).toBeGreaterThan(0);
  const html = walked("employer").pages[0]?.html ?? "";
  for (const fact of facts)
    expect(factsIn(html.replace("</main>", `<b title="${fact.value}"></b></main>`), [fact])).toEqual([fact]);
  const records = walked("specialist").pages.filter(({ pattern }) => pattern.startsWith("/specialist/candidates/:id"));
  const kinds = new Set(records.flatMap((page) => factsIn(page.html, facts).map((fact) => fact.kind)));
  expect([...kinds]).toEqual(
    expect.arrayContaining(["full name", "family name", "given name", "birth date", "channel", "residence", "benefit"]),
  );
});
