import { beforeAll, expect, test } from "vitest";
import { countedCity } from "#tests/support/counted-city";
import { freshCity } from "#tests/support/database";
import { openPage, pagePatterns } from "#tests/support/open-page";
import { wireSignIn } from "#tests/support/sign-in";
import { clock } from "~/config/clock";
import { myLooks } from "~/queries/candidate/my-looks";
import { giveReason } from "~/services/access/give-reason";

/** What a paper and a benefit of somebody say is read by those responsible; a colleague says why first. */
const canaries = ["Kanarienpapier", "Kanarienbezug", "Kanarienfrage"];
const database = await freshCity(clock.today());
wireSignIn(database);
let city: Awaited<ReturnType<typeof countedCity>>;
/** Accompanied by others, on the ladder too. */
const ofOthers = `c.responsible_user_id <> $1 and not exists (select from placement p
  where p.candidate_id = c.id and (p.responsible_user_id = $1 or p.best_stage_id is not null))`;
let mine: string;
let others: string;

const idOf = async (where: string) => {
  const { rows } = await database.owner.pool.query<{ id: string }>(
    `select c.id from candidate c where c.state = 'active' and ${where} order by c.id limit 1`,
    [city.who.specialistId],
  );
  return rows[0]?.id ?? "";
};

beforeAll(async () => {
  city = await countedCity(database);
  mine = await idOf("c.responsible_user_id = $1");
  others = await idOf(ofOthers);
  for (const id of [mine, others]) {
    await database.owner.pool.query("delete from work_access where candidate_id = $1", [id]);
    await database.owner.pool.query("delete from benefit_period where candidate_id = $1", [id]);
    await database.owner.pool.query(
      `insert into work_access (candidate_id, permission, during, original, document) values ($1, 'permit_abh', daterange('2026-01-01', null), 'Kanarienpapier', '')`,
      [id],
    );
    await database.owner.pool.query(
      `insert into benefit_period (candidate_id, system, during, original) values ($1, 'SGB II', daterange('2026-01-01', null), 'Kanarienbezug')`,
      [id],
    );
    await database.owner.pool.query(
      `insert into candidate_question (candidate_id, field, code, original) values ($1, 'residence', 'residence.unreadable', 'Kanarienfrage')`,
      [id],
    );
  }
}, 60_000);

const below = pagePatterns.filter((pattern) => /^\/specialist\/candidates\/:id(\/|$)/.test(pattern));

/** The canaries on all pages of a record, each with the page. */
async function foundBy(role: string, id: string): Promise<string[]> {
  const found: string[] = [];
  for (const pattern of below) {
    const address = pattern.replace(":id", id).replace(":step", "access");
    if (address.includes(":")) continue;
    const text = await openPage(pattern, address, city.cookies[role] ?? "");
    for (const canary of canaries) if (text?.includes(canary)) found.push(`${canary} ${pattern.slice(26)}`);
  }
  return found;
}

test("are on the pages of whoever is responsible, and of the coordinator", async () => {
  const read = await foundBy("specialist", mine);
  for (const canary of canaries) expect(read.join()).toContain(canary);
  expect(await foundBy("coordinator", others)).toEqual(read);
}, 60_000);

test("are on none of a colleague's, until they say why; the day after again on none", async () => {
  expect(await foundBy("specialist", others)).toEqual([]);
  const actor = { role: "specialist", userId: city.who.specialistId } as const;
  const yesterday = { ...clock, now: () => new Date(clock.now().getTime() - 86_400_000) };
  await database.as(actor, (trx) => giveReason(trx, actor, { candidateId: others, why: "takes_over" }, yesterday));
  expect(await foundBy("specialist", others)).toEqual([]);
  await database.as(actor, (trx) => giveReason(trx, actor, { candidateId: others, why: "office_asks" }, clock));
  expect(await foundBy("specialist", others)).toEqual(await foundBy("specialist", mine));
  // the reason is read by the person, and opens nobody else's papers
  const person = { role: "candidate", userId: actor.userId, candidateId: others } as const;
  const { looks } = await database.as(person, (trx) => myLooks(trx, 1));
  expect(looks).toContainEqual(expect.objectContaining({ relation: "colleague", why: "office_asks" }));
  expect(looks.find(({ why }) => why === "office_asks")?.parts).toContain("papers");
  const another = await idOf(`${ofOthers} and c.id <> '${others}'`);
  await database.owner.pool.query("update work_access set original = 'Kanarienpapier' where candidate_id = $1", [
    another,
  ]);
  expect(await foundBy("specialist", another)).toEqual([]);
}, 120_000);

test("nobody can be given a reason for who is not there", async () => {
  const actor = { role: "specialist", userId: city.who.specialistId } as const;
  await expect(
    database.as(actor, (trx) => giveReason(trx, actor, { candidateId: actor.userId, why: "start" }, clock)),
  ).rejects.toThrow();
});
