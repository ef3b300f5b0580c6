import { beforeAll, expect, test } from "vitest";
import { makeCandidate, makeEmployer, makeJob, makeUser } from "#tests/factories";
import { freshDatabase, systemActor } from "#tests/support/database";
import { call, signedIn, wireSignIn } from "#tests/support/sign-in";
import type { Staff } from "~/domain/actor";
import { loader as merge } from "~/routes/specialist/candidates/merge";
import { action as askInList } from "~/routes/specialist/find/in-list";
import { action as askWhy, loader as why } from "~/routes/specialist/matches/why-pick";

/** Who is asked about, and which record is the other one, may be typed as a name: both are posted. */
const database = await freshDatabase();
wireSignIn(database);
let cookie: string;
let colleague: string;
let job: string;
let only: { id: string; code: string };
let other: { id: string; code: string };

beforeAll(async () => {
  const team = await database.as(systemActor, async (trx) => {
    only = await makeCandidate(trx, { givenName: "Nadiia", familyName: "Kravchenko" });
    other = await makeCandidate(trx, { givenName: "Fatuma", familyName: "Abdi" });
    await makeCandidate(trx, { givenName: "Fatuma", familyName: "Warsame" });
    job = (await makeJob(trx, await makeEmployer(trx))).id;
    return [await makeUser(trx, "specialist"), await makeUser(trx, "specialist")] as Staff[];
  });
  [cookie = "", colleague = ""] = await Promise.all(team.map((one) => signedIn(database, one)));
});

/** Where a post leads. */
const sent = async (answer: Promise<unknown>) => ((await answer) as Response).headers.get("Location") ?? "";
const ask = (form: Record<string, string>) => sent(askWhy(call("/specialist/why", { cookie, form })));
const shown = async (address: string, by = cookie) => why(call(address, { cookie: by }));

test("one person leads to the answer, several are offered, and no name is in the address", async () => {
  const one = await ask({ job, who: "Nadiia Kravchenko" });
  expect(one).toMatch(new RegExp(`^/specialist/why\\?job=${job}&asked=[0-9a-f-]{36}$`));
  expect(await sent(shown(one).catch((answer) => answer))).toBe(`/specialist/jobs/${job}/why/${only.id}`);
  const several = await shown(await ask({ job, who: "Fatuma" }));
  expect(several.people.map(({ name }) => name)).toEqual(["Fatuma Abdi", "Fatuma Warsame"]);
});

test("when nobody is found what was typed stays; it means nothing to a colleague", async () => {
  const address = await ask({ job, who: "Nadiia Kravchenkiv" });
  expect(await shown(address)).toMatchObject({ people: [], words: "Nadiia Kravchenkiv", isTooOld: false });
  expect(await shown(address, colleague)).toMatchObject({ people: [], words: "", isTooOld: true });
});

test("without a person the form is refused, and a known one needs no words", async () => {
  const refused = await askWhy(call("/specialist/why", { cookie, form: { job, who: " " } }));
  expect(refused).toMatchObject({ init: { status: 400 }, data: { error: { who: ["required"] } } });
  const both = await askWhy(call("/specialist/why", { cookie, form: { job: "", who: "" } }));
  expect(both).toMatchObject({ data: { error: { job: ["choose"], who: ["required"] } } });
  expect(await ask({ job, person: only.id })).toBe(`/specialist/why?job=${job}&person=${only.id}`);
});

test("the code of the other record leads to the comparison by its id; a name stays in the form", async () => {
  const path = `/specialist/candidates/${only.id}/merge`;
  const compare = async (asked: string) => {
    const address = await sent(askInList(call("/specialist/find/in-list", { cookie, form: { asked, list: path } })));
    expect(address).toMatch(/\/merge\?asked=[0-9a-f-]{36}$/);
    return merge({ ...call(address, { cookie }), params: { id: only.id } });
  };
  expect(await sent(compare(other.code).catch((answer) => answer))).toBe(`${path}?with=${other.id}`);
  expect(await compare("Kravchenkiv")).toMatchObject({ other: "Kravchenkiv", pair: null });
});
