import { beforeAll, expect, test } from "vitest";
import { makeCandidate, makeEmployer, makeEmployerUser, makeJob, makeUser } from "#tests/factories";
import { freshDatabase, systemActor } from "#tests/support/database";
import { consentTo } from "#tests/support/proposal-world";
import type { Staff } from "~/domain/actor";
import { openWith } from "~/queries/find/open-with";

/** Why somebody may be calling, beside their name in the finder. */
const database = await freshDatabase();
const today = "2026-11-30";
let ids = { mariam: "", olena: "", kling: "", quiet: "" };

beforeAll(async () => {
  const made = await database.as(systemActor, async (trx) => ({
    mariam: await makeCandidate(trx, { nextStep: "Anrufen", nextStepOn: "2026-12-02" }),
    olena: await makeCandidate(trx, {}),
    kling: await makeEmployer(trx, { name: "Bäckerei Kling" }),
    quiet: await makeEmployer(trx, {}),
    helper: (await makeUser(trx, "specialist")) as Staff,
  }));
  const { mariam, olena, kling, quiet, helper } = made;
  await consentTo(database, helper, mariam.id, kling.id);
  await database.as(systemActor, async (trx) => {
    const { id: consentId } = await trx.selectFrom("consent").select("id").executeTakeFirstOrThrow();
    const boss = await makeEmployerUser(trx, kling.id);
    const job = await makeJob(trx, kling);
    const pair = { candidateId: mariam.id, employerId: kling.id };
    const { id: placementId } = await trx
      .insertInto("placement")
      .values({ candidateId: mariam.id, responsibleUserId: helper.userId })
      .returning("id")
      .executeTakeFirstOrThrow();
    await trx
      .insertInto("concern")
      .values({
        employerId: kling.id,
        placementId,
        topic: "other",
        text: "Sie kommt oft zu spät.",
        raisedBy: boss.userId,
        responsibleUserId: helper.userId,
        promisedUntil: new Date("2026-12-01T10:00:00Z"),
      })
      .execute();
    const sent = { consentId, state: "sent", pseudonym: "P-1", proposedBy: helper.userId, sentAt: new Date() };
    await trx
      .insertInto("proposal")
      .values({ ...pair, ...sent, jobId: job.id, answerDueOn: "2026-12-03" })
      .execute();
    // half past midnight in the city is still the day before elsewhere
    const meetings = ["2026-11-29T23:30:00Z", "2026-11-30T23:30:00Z"];
    await trx
      .insertInto("appointment")
      .values(meetings.map((at) => ({ ...pair, kind: "talk", startsAt: new Date(at), state: "planned" })))
      .execute();
    await trx
      .insertInto("companyVisit")
      .values({ employerId: quiet.id, userId: helper.userId, plannedOn: "2026-12-04" })
      .execute();
  });
  ids = { mariam: mariam.id, olena: olena.id, kling: kling.id, quiet: quiet.id };
});

test("help that was asked for, a meeting of today, what comes next, proposals and a visit", async () => {
  const open = await database.as(systemActor, (trx) => openWith(trx, Object.values(ids), today));
  const meeting = { kind: "talk", startsAt: "2026-11-30T00:30:00+01:00" };
  const help = { helpUntil: new Date("2026-12-01T10:00:00Z"), proposals: 1, answerDueOn: "2026-12-03" };
  expect(open[ids.mariam]).toMatchObject({ ...help, meeting });
  expect(open[ids.mariam]?.next).not.toBeNull();
  expect(open[ids.kling]).toMatchObject({ ...help, meeting, next: { source: "concern", due: "2026-12-01" } });
  const nothing = { helpUntil: null, meeting: null, proposals: 0, answerDueOn: null };
  expect(open[ids.quiet]).toMatchObject({ ...nothing, next: { source: "visit", due: "2026-12-04" } });
  expect(open[ids.olena]).toMatchObject({ ...nothing, next: null });
});

test("only staff reads it, and nobody is asked about without names", async () => {
  expect(await database.as({ role: "visitor" }, (trx) => openWith(trx, Object.values(ids), today))).toEqual({});
  expect(await database.as(systemActor, (trx) => openWith(trx, [], today))).toEqual({});
});
