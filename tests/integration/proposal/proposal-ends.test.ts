import { beforeEach, describe, expect, test } from "vitest";
import { makeCandidate, makeCandidateUser, makeUser } from "#tests/factories";
import { giveWorkAccess, makeProposal, makeWorld, stageInput } from "#tests/factories/placement";
import { fixedClock, onDay } from "#tests/support/clock";
import { freshDatabase, systemActor } from "#tests/support/database";
import { codeOf } from "#tests/support/refusal";
import type { Actor } from "~/domain/actor";
import { myArea } from "~/queries/candidate/my-area";
import { jobReviewPage } from "~/queries/job/review";
import { employerProposals } from "~/queries/proposal/proposals";
import { today as todayPage } from "~/queries/team/today";
import { withdrawConsent } from "~/services/access/withdraw-consent";
import { closeJob } from "~/services/job/close-job";
import { closeStaleJob } from "~/services/job/close-stale-jobs";
import { reopenPlace } from "~/services/job/reopen-place";
import { endStage } from "~/services/placement/end-stage";
import { startPlacement } from "~/services/placement/start-placement";
import { remindOfProposal } from "~/services/proposal/remind-of-proposal";
import { withdrawProposal } from "~/services/proposal/withdraw-proposal";
import { writers } from "~/worker/mail/content";
import { proposalReminders } from "~/worker/tasks/proposal-reminders";

const database = await freshDatabase();
const today = "2026-11-23";
const time = fixedClock(`${today}T10:00:00Z`);

type World = Awaited<ReturnType<typeof makeWorld>>;
let w: World;

beforeEach(async () => {
  w = await database.as(systemActor, makeWorld);
});

/** Another person with a proposal for the same job. */
async function another(state: string, responsibleUserId = w.specialist.userId) {
  return database.as(systemActor, async (trx) => {
    const person = await makeCandidate(trx, { responsibleUserId });
    const candidate = await makeCandidateUser(trx, person.id);
    await giveWorkAccess(trx, person.id);
    const proposal = await makeProposal(trx, { ...w, person }, state);
    return { person, candidate, proposal };
  });
}

const rowOf = (id: string) =>
  database.as(systemActor, (trx) =>
    trx.selectFrom("proposal").selectAll().where("id", "=", id).executeTakeFirstOrThrow(),
  );
const mailsAbout = (id: string) =>
  database.as(systemActor, async (trx) => {
    const rows = await trx
      .selectFrom("message")
      .select(["id", "template", "recipientUserId", "refs", "locale", "createdAt"])
      .orderBy("createdAt")
      .execute();
    return rows.filter((row) => JSON.stringify(row.refs).includes(id));
  });
const told = async (id: string) =>
  (await mailsAbout(id)).map(({ template, recipientUserId }) => ({ template, to: recipientUserId }));
const stepsOf = (candidateId: string) =>
  database.as(systemActor, (trx) =>
    trx
      .selectFrom("supportStep")
      .select(["templateKey", "title", "dueOn", "responsibleUserId"])
      .where("candidateId", "=", candidateId)
      .where("templateKey", "like", "proposal.%")
      .execute(),
  );
const jobRow = () =>
  database.as(systemActor, (trx) =>
    trx.selectFrom("job").selectAll().where("id", "=", w.job.id).executeTakeFirstOrThrow(),
  );
const noteOfJob = async () => {
  const { rows } = await database.owner.pool.query(
    "select count(*)::int as n from graphile_worker._private_jobs where key = $1",
    [`search-sync:jobs:${w.job.id}`],
  );
  return rows[0]?.n as number;
};
const setPlaces = (places: number) =>
  database.as(systemActor, (trx) => trx.updateTable("job").set({ places }).where("id", "=", w.job.id).execute());

describe("a job that ends", () => {
  const close = (actor: Actor) =>
    database.as(actor, (trx) => closeJob(trx, actor, { jobId: w.job.id, reason: "noLongerNeeded" }, time));

  test("ends what waits for the company, keeps what it agreed to, and tells everybody once", async () => {
    const waiting = await another("sent");
    const invited = await another("invited");
    const promised = await another("accepted");
    await close(w.specialist);
    for (const { proposal, person, candidate } of [waiting, invited]) {
      expect(await rowOf(proposal.id)).toMatchObject({ state: "closed", closedReason: "job_closed" });
      expect(await told(proposal.id)).toEqual(
        expect.arrayContaining([
          { template: "offer-ended", to: candidate.userId },
          { template: "proposal-ended", to: w.boss.userId },
        ]),
      );
      expect(await stepsOf(person.id)).toEqual([
        { templateKey: "proposal.closed", title: "", dueOn: today, responsibleUserId: w.specialist.userId },
      ]);
    }
    expect(await rowOf(promised.proposal.id)).toMatchObject({ state: "accepted", closedReason: null });
    const toCompany = (await mailsAbout(waiting.proposal.id)).filter(({ template }) => template === "proposal-ended");
    expect(toCompany).toHaveLength(1);
    expect(JSON.stringify(toCompany[0]?.refs)).toContain(invited.proposal.id);
  });

  test("does not write to a company that closed it itself", async () => {
    const waiting = await another("sent");
    await close(w.boss);
    expect(await rowOf(waiting.proposal.id)).toMatchObject({ state: "closed", closedReason: "job_closed" });
    expect((await told(waiting.proposal.id)).map(({ template }) => template)).toEqual(["offer-ended"]);
  });

  test("is shown as ended: to the company without the profile, to the person, and on the team's list of the day", async () => {
    const waiting = await another("sent");
    await close(w.specialist);
    const seen = await database.as(w.boss, (trx) => employerProposals(trx, w.boss));
    expect(seen).toMatchObject([{ state: "closed", closedReason: "job_closed", profile: null }]);
    const area = await database.as(waiting.candidate, (trx) => myArea(trx, waiting.candidate, today));
    expect(area.offers).toMatchObject([{ state: "closed", closedReason: "job_closed" }]);
    const day = await database.as(w.specialist, (trx) => todayPage(trx, w.specialist, today, "mine"));
    expect(day.steps).toMatchObject([{ templateKey: "proposal.closed", candidateId: waiting.person.id }]);
  });

  test("whose last day has passed ends its proposals too", async () => {
    const waiting = await another("sent");
    await database.as(systemActor, (trx) =>
      trx.updateTable("job").set({ closesOn: "2026-11-22" }).where("id", "=", w.job.id).execute(),
    );
    await database.as(systemActor, (trx) => closeStaleJob(trx, systemActor, w.job.id, onDay(today)));
    expect(await rowOf(waiting.proposal.id)).toMatchObject({ state: "closed", closedReason: "job_expired" });
  });

  test("calls off the interviews of the proposals it ends", async () => {
    const invited = await another("invited");
    await database.as(systemActor, (trx) =>
      trx
        .insertInto("appointment")
        .values({
          candidateId: invited.person.id,
          employerId: w.employer.id,
          proposalId: invited.proposal.id,
          kind: "interview",
          startsAt: new Date("2026-12-01T09:00:00Z"),
          minutes: 30,
          place: "Tor 2",
          responsibleUserId: w.specialist.userId,
        })
        .execute(),
    );
    await close(w.specialist);
    const appointment = await database.as(systemActor, (trx) =>
      trx.selectFrom("appointment").select("state").where("proposalId", "=", invited.proposal.id).executeTakeFirst(),
    );
    expect(appointment).toEqual({ state: "cancelled" });
  });
});

describe("the last place", () => {
  const start = (
    who: { person: { id: string }; proposal: { id: string } },
    stage: "starter_job" | "interview" = "starter_job",
  ) =>
    database.as(w.specialist, (trx) =>
      startPlacement(
        trx,
        w.specialist,
        { ...stageInput(stage, stage === "interview" ? today : "2026-12-01"), proposalId: who.proposal.id },
        onDay(today),
      ),
    );

  test("when taken, fills the job, ends what waits, and the index follows", async () => {
    await setPlaces(2);
    const [first, second, waiting] = [await another("accepted"), await another("accepted"), await another("sent")];
    await start(first);
    expect(await rowOf(first.proposal.id)).toMatchObject({ state: "closed", closedReason: "started" });
    expect(await jobRow()).toMatchObject({ state: "published" });
    expect(await noteOfJob()).toBe(0);
    await start(second);
    expect(await jobRow()).toMatchObject({ state: "filled", closedReason: "filledHere" });
    expect(await noteOfJob()).toBe(1);
    expect(await rowOf(waiting.proposal.id)).toMatchObject({ state: "closed", closedReason: "job_filled" });
    expect(await told(first.proposal.id)).toEqual([]);
    expect(await told(waiting.proposal.id)).toHaveLength(2);
  });

  test("is not taken by an interview", async () => {
    await setPlaces(1);
    const invited = await another("invited");
    await start(invited, "interview");
    expect(await jobRow()).toMatchObject({ state: "published" });
    expect(await rowOf(invited.proposal.id)).toMatchObject({ state: "invited" });
  });

  test("when taken by two at once, fills the job once", async () => {
    await setPlaces(2);
    const [first, second] = [await another("accepted"), await another("accepted")];
    await Promise.all([start(first), start(second)]);
    expect(await jobRow()).toMatchObject({ state: "filled" });
  });

  test("when it becomes free, is offered to the specialist and listed again only by a person", async () => {
    await setPlaces(1);
    await database.as(systemActor, (trx) =>
      trx
        .updateTable("employer")
        .set({ responsibleUserId: w.specialist.userId })
        .where("id", "=", w.employer.id)
        .execute(),
    );
    const first = await another("accepted");
    const entered = await start(first);
    const review = () => database.as(w.specialist, (trx) => jobReviewPage(trx, w.specialist, w.job.id, "2026-12-10"));
    const places = async () => {
      const page = await database.as(w.specialist, (trx) => todayPage(trx, w.specialist, "2026-12-10", "mine"));
      return page.items.filter(({ kind }) => kind === "place").map(({ id }) => id);
    };
    expect((await review()).free).toBe(0);
    expect(await places()).toEqual([]);
    const reopen = () =>
      database.as(w.specialist, (trx) => reopenPlace(trx, w.specialist, { jobId: w.job.id }, onDay("2026-12-10")));
    expect(await codeOf(reopen())).toBe("job:errors.noFreePlace");

    const placement = await database.as(systemActor, (trx) =>
      trx.selectFrom("placement").selectAll().where("id", "=", entered.placementId).executeTakeFirstOrThrow(),
    );
    await database.as(w.specialist, (trx) =>
      endStage(
        trx,
        w.specialist,
        {
          placementId: placement.id,
          version: placement.version,
          nextStage: "profiling",
          start: "2026-12-08",
          endReason: "probation_employer",
          endNote: "",
          acknowledged: [],
        },
        onDay("2026-12-08"),
      ),
    );
    expect(await jobRow()).toMatchObject({ state: "filled" });
    expect((await review()).free).toBe(1);
    expect(await places()).toEqual([w.job.id]);
    expect(await codeOf(reopen())).toBe("job:errors.unlawfulToday");
    const filledWithStart = (startOn: string) =>
      database.as(systemActor, (trx) =>
        trx
          .updateTable("job")
          .set({ state: "filled", payMinCents: 1500, startOn, startFlexible: false })
          .where("id", "=", w.job.id)
          .execute(),
      );
    await filledWithStart("2026-12-10");
    expect(await codeOf(reopen())).toBe("done");
    expect(await jobRow()).toMatchObject({ state: "published", startOn: "2026-12-10", startFlexible: false });
    await filledWithStart("2026-12-09");
    expect(await codeOf(reopen())).toBe("done");
    expect(await jobRow()).toMatchObject({
      state: "published",
      closedReason: "",
      startOn: null,
      startFlexible: true,
    });
    expect(await codeOf(reopen())).toBe("job:errors.transition");
  });
});

describe("a proposal without an answer", () => {
  const dueOn = (id: string, day: string) =>
    database.as(systemActor, (trx) =>
      trx.updateTable("proposal").set({ answerDueOn: day }).where("id", "=", id).execute(),
    );
  const run = (day: string) => proposalReminders({}, { db: database.db, clock: fixedClock(`${day}T06:20:00Z`) });

  test("is followed by a reminder, then a report, then one to the coordinator, each once, and ends", async () => {
    const lead = await database.as(systemActor, (trx) => makeUser(trx, "coordinator", "Frau Nowak"));
    const { proposal, candidate, person } = await another("sent");
    await dueOn(proposal.id, "2026-12-10");
    const templates = async () => (await told(proposal.id)).map((mail) => mail.template);

    await run("2026-12-07");
    expect(await templates()).toEqual([]);
    await run("2026-12-08");
    await run("2026-12-09");
    expect(await told(proposal.id)).toEqual([{ template: "proposal-reminder", to: w.boss.userId }]);
    await run("2026-12-11");
    await run("2026-12-11");
    expect((await told(proposal.id)).slice(1)).toEqual([{ template: "proposal-overdue", to: w.specialist.userId }]);
    await run("2026-12-14");
    expect(await told(proposal.id)).toContainEqual({ template: "proposal-overdue", to: lead.userId });
    expect(await rowOf(proposal.id)).toMatchObject({ state: "sent" });
    await run("2026-12-18");
    await run("2026-12-19");
    expect(await rowOf(proposal.id)).toMatchObject({ state: "expired", closedReason: null });
    expect((await told(proposal.id)).slice(-2)).toEqual(
      expect.arrayContaining([
        { template: "offer-ended", to: candidate.userId },
        { template: "proposal-ended", to: w.boss.userId },
      ]),
    );
    expect(await stepsOf(person.id)).toMatchObject([
      { templateKey: "proposal.expired", title: "", dueOn: "2026-12-18" },
    ]);
  });

  test("is said to be reminded of once, by what was sent", async () => {
    const { proposal } = await another("sent");
    await dueOn(proposal.id, "2026-12-10");
    const remind = () =>
      database.as(systemActor, (trx) =>
        remindOfProposal(trx, { role: "system", name: "test" }, proposal.id, onDay("2026-12-08")),
      );
    expect(await remind()).toEqual(["remind"]);
    expect(await remind()).toEqual([]);
  });

  test("is left alone once it is answered", async () => {
    const { proposal } = await another("invited");
    await dueOn(proposal.id, "2026-12-01");
    await run("2026-12-18");
    expect(await rowOf(proposal.id)).toMatchObject({ state: "invited" });
    expect(await told(proposal.id)).toEqual([]);
  });

  test("is told to the specialist responsible for the person, whoever proposed; and so is a withdrawn consent", async () => {
    const user = await database.as(systemActor, (trx) => makeUser(trx, "specialist", "Herr Aydin"));
    const other = { role: "specialist" as const, userId: user.userId };
    const { proposal } = await another("sent", other.userId);
    await dueOn(proposal.id, "2026-12-10");
    await run("2026-12-11");
    expect(await told(proposal.id)).toEqual([{ template: "proposal-overdue", to: other.userId }]);
    const day = (who: typeof other) => database.as(who, (trx) => todayPage(trx, who, "2026-12-11", "mine"));
    expect(JSON.stringify(await day(other))).toContain(proposal.id);
    expect(JSON.stringify(await day(w.specialist))).not.toContain(proposal.id);
    const { consentId } = await rowOf(proposal.id);
    await database.as(w.specialist, (trx) => withdrawConsent(trx, w.specialist, consentId ?? "", time));
    expect(await told(proposal.id)).toContainEqual({ template: "answer", to: other.userId });
  });

  test("is reported by mails with only the pseudonym, which are dropped once the answer has come", async () => {
    const { proposal } = await another("sent");
    await dueOn(proposal.id, "2026-12-10");
    await run("2026-12-11");
    const [message] = await mailsAbout(proposal.id);
    if (!message) throw new Error("no mail");
    const write = () =>
      database.as(systemActor, (trx) =>
        writers["proposal-overdue"](trx, message, { proposalId: proposal.id }, { today: "2026-12-11" }),
      );
    expect(await write()).toMatchObject({ dueOn: "2026-12-10", endsOn: "2026-12-18" });
    expect(JSON.stringify(await write())).not.toContain("Samir");
    await database.as(systemActor, (trx) =>
      trx.updateTable("proposal").set({ state: "invited" }).where("id", "=", proposal.id).execute(),
    );
    await expect(write()).rejects.toThrow("answered");
  });

  test("is not mentioned to a company whose consent ran out before the mail was written", async () => {
    const { proposal } = await another("sent");
    await dueOn(proposal.id, "2026-12-10");
    await run("2026-12-08");
    const [message] = await mailsAbout(proposal.id);
    if (!message) throw new Error("no mail");
    const write = () =>
      database.as(systemActor, (trx) =>
        writers["proposal-reminder"](trx, message, { proposalId: proposal.id }, { today: "2026-12-08" }),
      );
    expect(await write()).toMatchObject({ pseudonym: (await rowOf(proposal.id)).pseudonym });
    await database.as(systemActor, (trx) =>
      trx
        .updateTable("consent")
        .set({ validUntil: "2026-11-22" })
        .where("id", "=", proposal.consentId ?? "")
        .execute(),
    );
    await expect(write()).rejects.toThrow("noConsent");
  });
});

test("a withdrawn proposal is told to the company, without the reason", async () => {
  const { proposal } = await another("sent");
  const { version } = await rowOf(proposal.id);
  await database.as(w.specialist, (trx) =>
    withdrawProposal(trx, w.specialist, { id: proposal.id, version, reason: "personal" }, time),
  );
  const [message] = await mailsAbout(proposal.id);
  expect(message).toMatchObject({ template: "proposal-ended", recipientUserId: w.boss.userId });
  if (!message) throw new Error("no mail");
  const mail = await database.as(systemActor, (trx) =>
    writers["proposal-ended"](trx, message, { proposalIds: proposal.id }, { today: "2026-12-11" }),
  );
  expect(mail).toMatchObject({ how: "withdrawn", pseudonyms: [(await rowOf(proposal.id)).pseudonym] });
  expect(JSON.stringify(mail)).not.toContain("personal");
});
