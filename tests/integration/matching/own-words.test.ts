import type { KyselyPlugin } from "kysely";
import { beforeAll, expect, test } from "vitest";
import { connect, withActor } from "#db/index.server";
import { makeCandidate, makeCandidateUser, makeEmployer, makeJob, makeUser } from "#tests/factories";
import { giveConsent } from "#tests/factories/placement";
import { freshDatabase, systemActor } from "#tests/support/database";
import type { Staff } from "~/domain/actor";
import { jobFacets } from "~/domain/matching/facets";
import { myJob, myJobs, sheetJobs } from "~/queries/candidate/my-jobs";
import { recordBasis } from "~/queries/candidate/record";
import { candidateMatches } from "~/queries/matching/candidate-matches";

const database = await freshDatabase();
const day = "2026-11-23";
const all = { page: 1, pageSize: 50 };

type Me = Awaited<ReturnType<typeof makeCandidateUser>>;
let specialist: Staff;
let mina: Me;
let other: Me;
const slugs: Record<string, string> = {};
const ids: Record<string, string> = {};

beforeAll(async () => {
  await database.as(systemActor, async (trx) => {
    specialist = (await makeUser(trx, "specialist", "Amira Lange")) as Staff;
    const company = await makeEmployer(trx, { name: "Muster Metall" });
    const bakery = await makeEmployer(trx, { name: "Backstube Muster" });
    const job = async (name: string, at: typeof company, values: Parameters<typeof makeJob>[2]) => {
      const made = await makeJob(trx, at, {
        title: name,
        state: "published",
        publishedBy: specialist.userId,
        publishedAt: new Date(`${day}T08:00:00Z`),
        shiftStart: "06:00",
        shiftEnd: "14:00",
        shifts: ["f"],
        ...values,
      });
      slugs[name] = made.slug;
      ids[name] = made.id;
    };
    await job("Metall", company, {});
    await job("Metall mit B2", company, { germanSpeaking: "B2" });
    await job("Pflege", bakery, { occupationId: "pflegehelfer", germanSpeaking: "B1" });
    await job("Voll", bakery, { places: 1 });
    await job("Entwurf", bakery, { state: "draft", publishedBy: null, publishedAt: null });
    await trx
      .insertInto("jobRemark")
      .values({ jobId: ids.Metall ?? "", field: "tasks", remark: "nur intern", userId: specialist.userId })
      .execute();

    const people = [
      await makeCandidate(trx, {
        givenName: "Mina",
        mobility: ["transit"],
        hoursMin: 30,
        hoursMax: 40,
        shiftsAccepted: ["f"],
        availableFrom: "2026-11-01",
        note: "nur für das Team",
      }),
      await makeCandidate(trx, { givenName: "Fremd", familyName: "Anderswo" }),
    ];
    for (const [at, person] of people.entries()) {
      await trx
        .insertInto("candidateLanguage")
        .values({ candidateId: person.id, language: "de", speaking: at === 0 ? "A2" : "C1", reading: "A1" })
        .execute();
    }
    const [first, second] = people;
    if (!first || !second) throw new Error("no people");
    await trx.insertInto("candidateWish").values({ candidateId: first.id, occupationId: "metallhelfer" }).execute();
    await trx
      .insertInto("workAccess")
      .values({ candidateId: first.id, permission: "free", permitState: "not_needed", during: "[2025-01-01,)" })
      .execute();
    mina = await makeCandidateUser(trx, first.id);
    other = await makeCandidateUser(trx, second.id);
    // somebody else has the only place of one job
    const placement = await trx
      .insertInto("placement")
      .values({ candidateId: second.id, responsibleUserId: specialist.userId })
      .returning("id")
      .executeTakeFirstOrThrow();
    await trx
      .insertInto("placementStage")
      .values({
        placementId: placement.id,
        candidateId: second.id,
        stageId: "starter_job",
        employerId: bakery.id,
        jobId: ids.Voll ?? "",
        during: "[2026-11-01,)",
      })
      .execute();
  });
});

const mine = (actor: Me) => database.as(actor, (trx) => myJobs(trx, actor, all, day));
const codes = (words: { code: string }[]) => words.map(({ code }) => code);

test("a person reads the public jobs in the order of the team's own list, in words and without points", async () => {
  const told = await mine(mina);
  const whole = { ...all, found: null, facets: jobFacets.none };
  const team = await database.as(specialist, async (trx) =>
    candidateMatches(trx, await recordBasis(trx, mina.candidateId, day), whole, day),
  );
  expect(told.jobs.map(({ title }) => title)).toEqual(team.rows.map(({ title }) => title));
  expect(told.jobs[0]?.title).toBe("Metall");
  const metal = told.jobs[0]?.words;
  expect(codes(metal?.have ?? [])).toEqual(
    expect.arrayContaining(["have.access.free", "have.speaking.enough", "have.wish.occupation", "have.travel.fitAt"]),
  );
  const harder = told.jobs.find(({ title }) => title === "Metall mit B2")?.words;
  expect(codes(harder?.lack ?? [])).toContain("lack.speaking.gap");
  expect(codes(harder?.help ?? [])).toContain("help.intkurs");
  expect(JSON.stringify(told)).not.toMatch(/"(score|weight|credit|coverage|rank|law|candidateId|total)"/);
});

test("a job without a free place comes last and says so, but not who has the place", async () => {
  const told = await mine(mina);
  expect(told.jobs.at(-1)).toMatchObject({ title: "Voll", words: { first: [{ code: "first.job.closed" }] } });
  expect(JSON.stringify(told)).not.toMatch(/Fremd|Anderswo|nur intern|nur für das Team|Lange/);
  expect(told.jobs.map(({ title }) => title)).not.toContain("Entwurf");
  await expect(database.as(mina, (trx) => myJob(trx, mina, slugs.Entwurf ?? "", day))).rejects.toMatchObject({
    kind: "not_found",
  });
});

test("a person never reads what another is told, whatever id is asked for", async () => {
  const one = await database.as(mina, (trx) => myJob(trx, mina, slugs.Metall ?? "", day));
  const theirs = await database.as(other, (trx) => myJob(trx, other, slugs.Metall ?? "", day));
  expect(codes(theirs.words.have)).not.toContain("have.wish.occupation");
  expect(codes(one.words.have)).toContain("have.wish.occupation");
  const disguised = { ...mina, candidateId: other.candidateId };
  await expect(database.as(mina, (trx) => myJobs(trx, disguised, all, day))).rejects.toMatchObject({
    kind: "not_found",
  });
});

test("an offer is shown by itself and not in the list, to the person and to their specialist", async () => {
  const consent = await database.as(systemActor, async (trx) => {
    const job = await trx
      .selectFrom("job")
      .select("employerId")
      .where("id", "=", ids.Pflege ?? "")
      .executeTakeFirstOrThrow();
    const id = await giveConsent(trx, {
      candidateId: mina.candidateId,
      employerId: job.employerId,
      explainedBy: specialist.userId,
    });
    return { id, employerId: job.employerId };
  });
  const proposal = await database.as(systemActor, (trx) =>
    trx
      .insertInto("proposal")
      .values({
        candidateId: mina.candidateId,
        jobId: ids.Pflege ?? "",
        employerId: consent.employerId,
        consentId: consent.id,
        state: "draft",
        pseudonym: "P-1",
        proposedBy: specialist.userId,
      })
      .returning("id")
      .executeTakeFirstOrThrow(),
  );
  // early steps are visible to the team only
  expect((await mine(mina)).jobs.map(({ title }) => title)).toContain("Pflege");
  await database.as(systemActor, (trx) =>
    trx
      .updateTable("proposal")
      .set({ state: "sent", sentAt: new Date(`${day}T09:00:00Z`), answerDueOn: "2026-11-30" })
      .where("id", "=", proposal.id)
      .execute(),
  );
  const { offers, ...told } = await mine(mina);
  expect(told.jobs.map(({ title }) => title)).not.toContain("Pflege");
  expect(offers).toMatchObject([{ id: proposal.id, state: "sent", title: "Pflege" }]);
  const staff = await database.as(specialist, (trx) => sheetJobs(trx, mina.candidateId, all, day));
  const { person, ...same } = staff;
  expect(same).toEqual(told);
  expect(person).toMatchObject({ givenName: "Mina", helper: null });
  const nobody = "00000000-0000-4000-8000-000000000000";
  await expect(database.as(specialist, (trx) => sheetJobs(trx, nobody, all, day))).rejects.toMatchObject({
    kind: "not_found",
  });
});

test("the list and a single job take three statements each", async () => {
  let statements = 0;
  const counting: KyselyPlugin = {
    transformQuery: ({ node }) => {
      statements += 1;
      return node;
    },
    transformResult: async ({ result }) => result,
  };
  const counted = connect(database.ownerUrl, { role: "sprosse_app", max: 1, plugins: [counting] });
  const count = async (work: Parameters<typeof withActor>[1]) => {
    statements = 0;
    await withActor(mina, work, counted.db);
    // one of them sets the actor
    return statements - 1;
  };
  expect(await count((trx) => myJobs(trx, mina, all, day))).toBe(3);
  expect(await count((trx) => myJob(trx, mina, slugs.Metall ?? "", day))).toBe(3);
  await counted.close();
});
