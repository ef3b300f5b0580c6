import { sql } from "kysely";
import { beforeAll, describe, expect, test } from "vitest";
import type { Trx } from "#db/index.server";
import { listCandidateFacts, listJobFacts } from "#db/repositories/match-facts";
import { makeCandidate, makeCandidateUser, makeEmployer, makeJob, makeUser } from "#tests/factories";
import { freshDatabase, systemActor } from "#tests/support/database";
import type { Actor, Staff } from "~/domain/actor";
import { facetsOfJob, jobFacets } from "~/domain/matching/facets";
import { compareMatches, match } from "~/domain/matching/match";
import { candidateFacts, jobFacts } from "~/domain/matching/rows";
import { matchReference } from "~/facts/match-reference";
import { withPublishedJobs } from "~/facts/published-jobs";
import { myJobs } from "~/queries/candidate/my-jobs";
import { recordBasis } from "~/queries/candidate/record";
import { candidateMatches } from "~/queries/matching/candidate-matches";

const database = await freshDatabase();
const day = "2026-11-23";
const shown = 4;

let specialist: Staff;
let me: Awaited<ReturnType<typeof makeCandidateUser>>;
let otherId: string;
let employerId: string;
const ids: string[] = [];

beforeAll(async () => {
  await database.as(systemActor, async (trx) => {
    specialist = (await makeUser(trx, "specialist", "Frau Lange")) as Staff;
    const company = await makeEmployer(trx, { name: "Muster Metall" });
    const bakery = await makeEmployer(trx, { name: "Backstube Muster" });
    employerId = company.id;
    const occupations = ["metallhelfer", "pflegehelfer", "kuechenhilfe"];
    const levels = ["A1", "A2", "B1", "B2"] as const;
    for (let n = 0; n < 11; n += 1) {
      const { id } = await makeJob(trx, n % 2 ? company : bakery, {
        title: `Stelle ${n}`,
        state: "published",
        publishedBy: specialist.userId,
        publishedAt: new Date(`${day}T08:00:00Z`),
        occupationId: occupations[n % 3] ?? "",
        germanSpeaking: levels[n % 4] ?? null,
        hoursMin: 15 + 2 * n,
        hoursMax: 20 + 2 * n,
        shifts: n % 3 ? ["f"] : ["s", "n"],
        places: 2,
      });
      ids.push(id);
    }
    const { id: candidateId } = await makeCandidate(trx, {
      mobility: ["transit"],
      hoursMin: 20,
      hoursMax: 35,
      shiftsAccepted: ["f"],
      availableFrom: "2026-11-01",
    });
    await trx
      .insertInto("candidateLanguage")
      .values({ candidateId, language: "de", speaking: "A2", reading: "A1" })
      .execute();
    await trx.insertInto("candidateWish").values({ candidateId, occupationId: "metallhelfer" }).execute();
    await trx
      .insertInto("workAccess")
      .values({
        candidateId,
        permission: "permit_abh",
        permitState: "granted",
        permitEmployerId: company.id,
        during: "[2025-01-01,)",
      })
      .execute();
    me = await makeCandidateUser(trx, candidateId);
    otherId = (await makeCandidate(trx, {})).id;
  });
});

/** Everything published, each job rated with all its reasons. */
async function ratedEach(trx: Trx) {
  const [row] = await listCandidateFacts(trx, { ids: [me.candidateId] }, day);
  if (!row) throw new Error("nobody");
  const { reference, rules } = await matchReference(trx);
  return (await listJobFacts(trx, "published"))
    .map((one) => jobFacts(one, day))
    .map((job) => ({
      job,
      waitingSince: row.waitingSince,
      result: match(job, candidateFacts(row, day), reference, day, rules),
    }))
    .sort(compareMatches);
}

/** Every page of the team's list, its numbers and the person's own list must equal those from rating each job. */
async function expectEqual() {
  const expected = await database.as(specialist, ratedEach);
  const basis = await database.as(specialist, (trx) => recordBasis(trx, me.candidateId, day));
  const pages = [];
  for (let page = 1; page <= Math.ceil(expected.length / shown); page += 1) {
    const options = { found: null, facets: jobFacets.none, page, pageSize: shown };
    pages.push(await database.as(specialist, (trx) => candidateMatches(trx, basis, options, day)));
  }
  expect(pages.flatMap(({ rows }) => rows.map(({ rank, result }) => ({ rank, result })))).toEqual(
    expected.map(({ result }, i) => ({ rank: i + 1, result })),
  );
  expect(pages[0]?.counts).toEqual(
    jobFacets.count(
      expected.map(({ result, job }) => facetsOfJob(result, job, day)),
      jobFacets.none,
    ),
  );
  const options = { page: 1, pageSize: 100 };
  const own = await database.as(me, (trx) => myJobs(trx, me, options, day));
  const { rows } = await sql<{ id: string; slug: string }>`
    select j.id, j.slug from public_job_view j where not exists (select from proposal p
      where p.job_id = j.id and p.candidate_id = ${me.candidateId}::uuid and p.state in ('sent', 'invited', 'accepted'))`.execute(
    database.owner.db,
  );
  const open = new Map(rows.map(({ id, slug }) => [id, slug]));
  expect(own.jobs.map(({ slug }) => slug)).toEqual(expected.flatMap(({ job }) => open.get(job.id) ?? []));
  const first = await database.as(me, (trx) => myJobs(trx, me, { page: 1, pageSize: shown }, day));
  expect([first.pages, first.jobs.length]).toEqual([
    Math.ceil(own.jobs.length / shown),
    Math.min(shown, own.jobs.length),
  ]);
  return expected;
}

const change = (work: (trx: Trx) => Promise<unknown>, actor: Actor = systemActor) => database.as(actor, work);
const setJob = (n: number, values: Record<string, unknown>) => (trx: Trx) =>
  trx
    .updateTable("job")
    .set(values)
    .where("id", "=", ids[n] ?? "")
    .execute();

describe("a person's jobs from the copy in this process", () => {
  test("are those from rating each job, page by page", async () => {
    expect(await expectEqual()).toHaveLength(11);
  });

  /** Changes that the next request must see, each in its own transaction. */
  const changes: Record<string, (trx: Trx) => Promise<unknown>> = {
    "other German": setJob(0, { germanSpeaking: "B2" }),
    "another first day": setJob(1, { startOn: "2027-02-01" }),
    "other times": setJob(2, { shifts: ["t"], shiftStart: "08:00", shiftEnd: "16:00" }),
    "another occupation": setJob(3, { occupationId: "pflegehelfer" }),
    "a last day that has passed": setJob(4, { closesOn: "2026-11-01" }),
    "a job that is paused": setJob(5, { state: "paused" }),
    "a job that is published again": setJob(5, { state: "published" }),
    "a skill asked for": (trx) =>
      trx
        .insertInto("jobSkill")
        .values({ jobId: ids[6] ?? "", skillId: "L_FORKLIFT", need: "required" })
        .execute(),
    "a skill that only helps": (trx) =>
      trx
        .updateTable("jobSkill")
        .set({ need: "helpful" })
        .where("jobId", "=", ids[6] ?? "")
        .execute(),
    "a skill no longer asked for": (trx) =>
      trx
        .deleteFrom("jobSkill")
        .where("jobId", "=", ids[6] ?? "")
        .execute(),
    "another district": (trx) =>
      sql`update employer_site set district_id = (select id from district order by id desc limit 1)
        where employer_id = ${employerId}::uuid`.execute(trx),
    "a licence the law asks for": () =>
      sql`update occupation set licences_required = '{L_34A}' where id = 'pflegehelfer'`.execute(database.owner.db),
    "the last places taken": async (trx) => {
      await setJob(7, { places: 1 })(trx);
      const placement = await trx
        .insertInto("placement")
        .values({ candidateId: otherId, responsibleUserId: specialist.userId })
        .returning("id")
        .executeTakeFirstOrThrow();
      const stage = { stageId: "starter_job", employerId, jobId: ids[7] ?? "", during: "[2026-11-01,)" };
      await trx
        .insertInto("placementStage")
        .values({ placementId: placement.id, candidateId: otherId, ...stage })
        .execute();
    },
    "a place that is free again": (trx) =>
      trx.deleteFrom("placementStage").where("candidateId", "=", otherId).execute(),
    "somebody else accepted": (trx) =>
      sql`insert into proposal (job_id, candidate_id, employer_id, state, pseudonym, proposed_by, sent_at)
        values (${ids[7]}::uuid, ${otherId}::uuid, ${employerId}::uuid, 'accepted', 'Specht', ${specialist.userId}::uuid, now())`.execute(
        trx,
      ),
    "somebody else withdrawn": (trx) =>
      sql`update proposal set state = 'closed', closed_reason = 'started' where pseudonym = 'Specht'`.execute(trx),
    "an offer to the person": (trx) =>
      sql`insert into proposal (job_id, candidate_id, employer_id, state, pseudonym, proposed_by, sent_at)
        values (${ids[1]}::uuid, ${me.candidateId}::uuid, ${employerId}::uuid, 'invited', 'Amsel', ${specialist.userId}::uuid, now())`.execute(
        trx,
      ),
    "interest in a job": (trx) =>
      trx
        .insertInto("interest")
        .values({ candidateId: me.candidateId, jobId: ids[9] ?? "" })
        .execute(),
    "a job that is gone": (trx) =>
      trx
        .deleteFrom("job")
        .where("id", "=", ids[10] ?? "")
        .execute(),
  };
  for (const [name, work] of Object.entries(changes)) {
    test(`include ${name} with the next request`, async () => {
      const before = JSON.stringify(await database.as(specialist, ratedEach));
      await change(work);
      const after = JSON.stringify(await expectEqual());
      // otherwise the change would prove nothing
      if (!name.startsWith("an offer")) expect(after).not.toBe(before);
    });
  }

  test("include nothing that was rolled back", async () => {
    const failed = change(async (trx) => {
      await setJob(0, { germanSpeaking: "A1" })(trx);
      const basis = await recordBasis(trx, me.candidateId, day);
      const options = { found: null, facets: jobFacets.none, page: 1, pageSize: shown };
      await candidateMatches(trx, basis, options, day);
      throw new Error("undone");
    });
    await expect(failed).rejects.toThrow("undone");
    await expectEqual();
  });

  test("are read anew when something was written past the triggers", async () => {
    await sql`alter table job disable trigger user`.execute(database.owner.db);
    await sql`update job set state = 'paused' where id = ${ids[8]}::uuid`.execute(database.owner.db);
    await sql`alter table job enable trigger user`.execute(database.owner.db);
    await expectEqual();
  });

  test("can be read by the team and by people, but by no company", async () => {
    const count = (actor: Actor) =>
      database.as(actor, async (trx) => (await sql`select id from published_job_facts`.execute(trx)).rows.length);
    expect(await count(specialist)).toBeGreaterThan(5);
    expect(await count(me)).toBe(await count(specialist));
    expect(await count({ role: "employer", userId: specialist.userId, employerId })).toBe(0);
    expect(await count({ role: "visitor" })).toBe(0);
  });
});

test.each([
  ["2026-11-22", true],
  ["2026-11-23", false],
  ["2026-11-24", false],
])("on 23 November a job whose last day is %s has expired: %s", async (closesOn, hasExpired) => {
  const id = ids[9] ?? "";
  await change(setJob(9, { closesOn }));
  const expired = await database.as(specialist, (trx) =>
    withPublishedJobs(trx, me.candidateId, day, (published) => published.expired.has(id)),
  );
  expect(expired).toBe(hasExpired);
});
