import { beforeAll, expect, test } from "vitest";
import { makeCandidate, makeEmployer, makeJob, makeUser } from "#tests/factories";
import { freshDatabase, systemActor } from "#tests/support/database";
import { call, signedIn, wireSignIn } from "#tests/support/sign-in";
import { askedOfList } from "~/auth/asked-words.server";
import type { Staff } from "~/domain/actor";
import { loader as people } from "~/routes/specialist/candidates/list";
import { loader as companies } from "~/routes/specialist/employers/list";
import { action as askInList } from "~/routes/specialist/find/in-list";
import { loader as proposals } from "~/routes/specialist/proposals/list";
import { loader as newSearch } from "~/routes/specialist/searches/new";
import { action as openSearch } from "~/routes/specialist/searches/open";

/** Words that are searched in a list are posted; its address has the number of the question. */
const database = await freshDatabase();
wireSignIn(database);
let specialist: Staff;
let cookie: string;
let colleague: string;

beforeAll(async () => {
  const users = await database.as(systemActor, async (trx) => {
    const mariam = await makeCandidate(trx, { givenName: "Mariam", familyName: "Haidari" });
    await makeCandidate(trx, { givenName: "Olena", familyName: "Bondar" });
    await makeEmployer(trx, { name: "Haidari Metallbau" });
    const bakery = await makeEmployer(trx, { name: "Bäckerei Kling" });
    const team = [await makeUser(trx, "specialist"), await makeUser(trx, "specialist")] as const;
    const pair = { candidateId: mariam.id, employerId: bakery.id, jobId: (await makeJob(trx, bakery)).id };
    await trx.insertInto("placement").values({ candidateId: mariam.id, responsibleUserId: team[0].userId }).execute();
    await trx
      .insertInto("proposal")
      .values({ ...pair, state: "draft", pseudonym: "S-4373", proposedBy: team[0].userId })
      .execute();
    return team;
  });
  specialist = users[0] as Staff;
  cookie = await signedIn(database, users[0]);
  colleague = await signedIn(database, users[1]);
});

const ask = async (asked: string, list: string) => {
  const answer = (await askInList(call("/specialist/find/in-list", { cookie, form: { asked, list } }))) as Response;
  return answer.headers.get("Location") ?? "";
};
const wordsOf = async (address: string) => (await askedOfList(call(address, { cookie }))).get("q");
const names = async (loader: (args: ReturnType<typeof call>) => Promise<unknown>, path: string, by = cookie) => {
  const { rows } = (await loader(call(path, { cookie: by }))) as { rows: Record<string, unknown>[] };
  return rows.map((row) => row.name);
};

test("the address of the list gets a number instead of the words, and keeps its filters", async () => {
  const address = await ask("Haidari", "/specialist/candidates?state=active&q=Bondar&page=2");
  expect(address).toMatch(/^\/specialist\/candidates\?state=active&asked=[0-9a-f-]{36}$/);
  expect(await names(people, address)).toEqual(["Mariam Haidari"]);
  expect(await ask("  ", address)).toBe("/specialist/candidates?state=active");
});

test("each list finds by the words behind the number", async () => {
  expect(await names(companies, await ask("Haidari", "/specialist/employers"))).toEqual(["Haidari Metallbau"]);
  expect(await names(companies, await ask("Haydari Metalbau", "/specialist/employers"))).toEqual(["Haidari Metallbau"]);
  expect(await names(people, await ask("Haidari", "/specialist/candidates?view=placements"))).toEqual([
    "Mariam Haidari",
  ]);
  expect(await names(people, await ask("Bondar", "/specialist/candidates?view=placements"))).toEqual([]);
  expect(await names(people, await ask("Haydari", "/specialist/candidates?view=lost"))).toEqual(["Mariam Haidari"]);
  expect(await names(proposals, await ask("Haydari Mariam", "/specialist/proposals"))).toEqual(["Mariam Haidari"]);
  expect(await names(proposals, await ask("Bondar", "/specialist/proposals"))).toEqual([]);
  const { query } = (await newSearch(
    call(await ask("Näherin", "/specialist/searches/new?state=active"), { cookie }),
  )) as { query: string };
  expect(new URLSearchParams(query).get("q")).toBe("Näherin");
});

test.each(["S-4373", "s-4373", "s4373", "S 4373"])(
  "a company's code name for a person, typed as %s, finds them",
  async (code) => {
    for (const list of [
      [people, "/specialist/candidates"],
      [people, "/specialist/candidates?view=placements"],
      [people, "/specialist/candidates?view=lost"],
      [proposals, "/specialist/proposals"],
    ] as const)
      expect(await names(list[0], await ask(code, list[1])), list[1]).toEqual(["Mariam Haidari"]);
  },
);

test("a code name that no proposal has finds nobody", async () =>
  expect(await names(people, await ask("S-4374", "/specialist/candidates"))).toEqual([]));

test("a saved search leads to its list without its words in the address", async () => {
  const { id } = await database.owner.db
    .insertInto("savedSearch")
    .values({
      ownerId: specialist.userId,
      kind: "candidates",
      name: "Haidari",
      query: "state=active&q=Haidari",
      alert: "none",
    })
    .returning("id")
    .executeTakeFirstOrThrow();
  const request = call(`/specialist/searches/${id}/open`, { cookie, form: {} });
  const answer = (await openSearch({ ...request, params: { id } })) as Response;
  const address = answer.headers.get("Location") ?? "";
  expect(address).toMatch(/^\/specialist\/candidates\?state=active&asked=[0-9a-f-]{36}$/);
  expect(await names(people, address)).toEqual(["Mariam Haidari"]);
});

test("signs of two units are kept whole", async () => {
  const words = `a${"😀".repeat(150)}`;
  expect(await wordsOf(await ask(words, "/specialist/candidates"))).toBe(words);
});

test("the number means nothing to a colleague, and nothing after an hour", async () => {
  const address = await ask("Haidari", "/specialist/candidates");
  expect((await names(people, address, colleague)).sort()).toEqual(["Mariam Haidari", "Olena Bondar"]);
  const id = new URLSearchParams(address.split("?")[1]).get("asked") ?? "";
  const askedBefore = (minutes: number) =>
    database.owner.db
      .updateTable("nameQuestion")
      .set({ askedAt: new Date(Date.now() - minutes * 60_000) })
      .where("id", "=", id)
      .execute();
  await askedBefore(59);
  expect(await wordsOf(address)).toBe("Haidari");
  await askedBefore(61);
  expect(await wordsOf(address)).toBeNull();
});

test("a list elsewhere is refused, and a number that is none leads nowhere", async () => {
  const form = { asked: "Haidari", list: "https://example.org/steal" };
  const refused = await askInList(call("/specialist/find/in-list", { cookie, form }));
  expect(refused).toMatchObject({ init: { status: 400 } });
  expect((await names(people, "/specialist/candidates?asked=%00")).length).toBe(2);
});
