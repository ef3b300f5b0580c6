import { sql } from "kysely";
import { beforeEach, describe, expect, test } from "vitest";
import type { Trx } from "#db/index.server";
import { makeCandidate, makeEmployer, makeEmployerUser, makeJob, makeUser } from "#tests/factories";
import { freshDatabase, SYSTEM } from "#tests/support/database";
import { fixedClock } from "~/config/clock";
import type { Staff } from "~/domain/actor";
import { AppError } from "~/domain/errors";
import { type consentData, profileData } from "~/domain/proposal/consent";
import { answerProposal } from "~/services/answer-proposal";
import { proposeCandidate } from "~/services/propose-candidate";
import { recordConsent } from "~/services/record-consent";
import { withdrawConsent } from "~/services/withdraw-consent";
import { withdrawProposal } from "~/services/withdraw-proposal";

const database = await freshDatabase();
const time = fixedClock("2026-11-23T10:00:00Z");

type World = Awaited<ReturnType<typeof makeWorld>>;
let world: World;

async function makeWorld() {
  return database.as(SYSTEM, async (trx) => {
    const specialist = (await makeUser(trx, "specialist")) as Staff;
    const employer = await makeEmployer(trx);
    const boss = await makeEmployerUser(trx, employer.id);
    const rival = await makeEmployer(trx);
    const rivalBoss = await makeEmployerUser(trx, rival.id);
    const job = await publish(trx, employer, specialist);
    return { specialist, employer, boss, rivalBoss, job };
  });
}

const publish = (trx: Trx, employer: { id: string; siteId: string }, by: Staff, places = 1) =>
  makeJob(trx, employer, { state: "published", publishedAt: time.now(), publishedBy: by.userId, places });

async function person(values: Parameters<typeof makeCandidate>[1] = {}) {
  return database.as(SYSTEM, (trx) => makeCandidate(trx, values));
}

const consentFor = (
  candidateId: string,
  employerId: string,
  data: readonly (typeof consentData)[number][] = profileData,
) =>
  database.as(world.specialist, (trx) =>
    recordConsent(
      trx,
      world.specialist,
      { candidateId, employerId, data: [...data], language: "ar", withInterpreter: true, validUntil: "2027-05-22" },
      time,
    ),
  );

const propose = (candidateId: string, jobId = world.job.id) =>
  database.as(world.specialist, (trx) =>
    proposeCandidate(trx, world.specialist, { jobId, candidateId, rank: 1, overrideReason: null }, time),
  );

async function sent() {
  const samir = await person();
  const consentId = await consentFor(samir.id, world.employer.id);
  const { id } = await propose(samir.id);
  return { samir, consentId, id, version: 2 };
}

const seenBy = (boss: World["boss"]) =>
  database.as(boss, (trx) => trx.selectFrom("employerProposalView").selectAll().execute());
const code = (work: Promise<unknown>) =>
  work.then(
    () => "done",
    (error: unknown) => (error instanceof AppError ? error.code : Promise.reject(error)),
  );

beforeEach(async () => {
  world = await makeWorld();
});

describe("a proposal", () => {
  test("needs a live consent for this very company", async () => {
    const samir = await person();
    expect(await code(propose(samir.id))).toBe("proposal.noConsent");
    const other = await database.as(SYSTEM, (trx) => makeEmployer(trx));
    await consentFor(samir.id, other.id);
    expect(await code(propose(samir.id))).toBe("proposal.noConsent");
    await consentFor(samir.id, world.employer.id);
    expect(await code(propose(samir.id))).toBe("done");
  });

  test("goes out under a code name, with a mail to the company and the fit as it was", async () => {
    const { id } = await sent();
    const row = await database.as(SYSTEM, (trx) =>
      trx.selectFrom("proposal").selectAll().where("id", "=", id).executeTakeFirstOrThrow(),
    );
    expect(row).toMatchObject({ state: "sent", answerDueOn: "2026-11-30", rankAtProposal: 1 });
    expect(row.fit).toMatchObject({ ruleSet: expect.any(String), score: expect.any(Number) });
    const mails = await database.as(SYSTEM, (trx) =>
      trx.selectFrom("message").select(["template", "recipientUserId"]).where("template", "=", "proposal").execute(),
    );
    expect(mails).toContainEqual({ template: "proposal", recipientUserId: world.boss.userId });
  });

  test("is live once per pair", async () => {
    const { samir } = await sent();
    expect(await code(propose(samir.id))).toBe("proposal.alreadyLive");
  });

  test("is refused for what the law blocks", async () => {
    const samir = await person();
    await consentFor(samir.id, world.employer.id);
    await database.as(SYSTEM, (trx) =>
      trx
        .insertInto("workAccess")
        .values({ candidateId: samir.id, permission: "none", during: sql`daterange('2026-01-01', null)` })
        .execute(),
    );
    expect(await code(propose(samir.id))).toBe("proposal.blocked");
  });
});

describe("limits", () => {
  test("two colleagues propose for the last place at once: one gets it", async () => {
    const people = await Promise.all([person(), person(), person(), person()]);
    for (const p of people) await consentFor(p.id, world.employer.id);
    const answers = await Promise.all(people.map((p) => code(propose(p.id))));
    expect(answers.filter((a) => a === "done")).toHaveLength(1);
    expect(new Set(answers)).toEqual(new Set(["done", "proposal.noPlaceLeft"]));
  });

  test("the company's cap holds over several jobs at once", async () => {
    await database.as(SYSTEM, (trx) =>
      trx.updateTable("employer").set({ contactCap: 2 }).where("id", "=", world.employer.id).execute(),
    );
    const jobs = await database.as(SYSTEM, (trx) =>
      Promise.all([1, 2, 3, 4].map(() => publish(trx, world.employer, world.specialist, 5))),
    );
    const people = await Promise.all(jobs.map(() => person()));
    for (const p of people) await consentFor(p.id, world.employer.id);
    const answers = await Promise.all(people.map((p, i) => code(propose(p.id, jobs[i]?.id))));
    expect(answers.filter((a) => a === "done")).toHaveLength(2);
    expect(answers.filter((a) => a === "proposal.capReached")).toHaveLength(2);
  });

  test("the same pair proposed twice at once is one proposal", async () => {
    const samir = await person();
    await consentFor(samir.id, world.employer.id);
    const answers = await Promise.all([code(propose(samir.id)), code(propose(samir.id))]);
    expect(answers.sort()).toEqual(["done", "proposal.alreadyLive"]);
  });
});

describe("the company's answer", () => {
  const answer = (who: World["boss"], id: string, version: number, input: "accepted" | "declined" | "invited") =>
    database.as(who, (trx) =>
      answerProposal(
        trx,
        who,
        input === "declined"
          ? { id, version, answer: input, reason: "shifts" }
          : input === "invited"
            ? {
                id,
                version,
                answer: input,
                appointment: {
                  kind: "interview",
                  startsAt: new Date("2026-12-01T09:00:00Z"),
                  minutes: 30,
                  place: "Tor 2",
                  whatToBring: "",
                },
              }
            : { id, version, answer: input },
        time,
      ),
    );

  test("an invitation makes an appointment and tells the specialist", async () => {
    const { id, version, samir } = await sent();
    expect(await answer(world.boss, id, version, "invited")).toEqual({ told: "task" });
    const rows = await database.as(SYSTEM, async (trx) => ({
      appointment: await trx
        .selectFrom("appointment")
        .selectAll()
        .where("proposalId", "=", id)
        .executeTakeFirstOrThrow(),
      task: await trx
        .selectFrom("supportStep")
        .select(["templateKey", "responsibleUserId"])
        .where("candidateId", "=", samir.id)
        .executeTakeFirstOrThrow(),
      mail: await trx
        .selectFrom("message")
        .select("recipientUserId")
        .where("template", "=", "answer")
        .where("recipientUserId", "=", world.specialist.userId)
        .execute(),
    }));
    expect(rows.appointment).toMatchObject({ kind: "interview", place: "Tor 2", state: "planned" });
    expect(rows.task).toEqual({
      templateKey: `appointment.tell#${rows.appointment.id}`,
      responsibleUserId: world.specialist.userId,
    });
    expect(rows.mail).toHaveLength(1);
  });

  test("an appointment goes by mail alone only where mail was proven to arrive", async () => {
    const { id, version, samir } = await sent();
    await database.as(SYSTEM, (trx) =>
      trx
        .insertInto("candidateChannel")
        .values({ candidateId: samir.id, kind: "email", value: "samir@example.org", lastWorkedOn: "2026-11-01" })
        .execute(),
    );
    expect(await answer(world.boss, id, version, "invited")).toEqual({ told: "mail" });
    const mail = await database.as(SYSTEM, (trx) =>
      trx
        .selectFrom("message")
        .select(["template", "recipientEmail"])
        .where("recipientCandidateId", "=", samir.id)
        .execute(),
    );
    expect(mail).toEqual([{ template: "appointment", recipientEmail: "samir@example.org" }]);
  });

  test("a no takes the profile out of sight and frees the place", async () => {
    const { id, version } = await sent();
    await answer(world.boss, id, version, "declined");
    expect((await seenBy(world.boss)).map((p) => [p.state, p.profile])).toEqual([["declined", null]]);
    const next = await person();
    await consentFor(next.id, world.employer.id);
    expect(await code(propose(next.id))).toBe("done");
  });

  test("another company neither sees nor answers it", async () => {
    const { id, version } = await sent();
    expect(await seenBy(world.rivalBoss)).toEqual([]);
    expect(await code(answer(world.rivalBoss, id, version, "declined"))).toBe("notFound");
  });

  test("a stale or impossible answer changes nothing", async () => {
    const { id, version } = await sent();
    expect(await code(answer(world.boss, id, version - 1, "invited"))).toBe("stale");
    expect(await code(answer(world.boss, id, version, "accepted"))).toBe("transition");
  });

  test("only one of two people of the company answers", async () => {
    const { id, version } = await sent();
    const answers = await Promise.all([
      code(answer(world.boss, id, version, "invited")),
      code(answer(world.boss, id, version, "declined")),
    ]);
    expect(answers.filter((a) => a === "done")).toHaveLength(1);
  });

  test("told on the phone, the specialist writes it down and gets no mail about it", async () => {
    const { id, version } = await sent();
    await database.as(world.specialist, (trx) =>
      answerProposal(trx, world.specialist, { id, version, answer: "invited", appointment: null }, time),
    );
    const row = await database.as(SYSTEM, (trx) =>
      trx.selectFrom("proposal").select(["state", "answeredBy"]).where("id", "=", id).executeTakeFirstOrThrow(),
    );
    expect(row).toEqual({ state: "invited", answeredBy: world.specialist.userId });
    const mails = await database.as(SYSTEM, (trx) =>
      trx.selectFrom("message").select("id").where("recipientUserId", "=", world.specialist.userId).execute(),
    );
    expect(mails).toEqual([]);
  });
});

describe("an interview that is called off with its proposal", () => {
  const interview = { kind: "interview", minutes: 30, place: "Tor 2", whatToBring: "" } as const;

  async function invited(mail: boolean) {
    const found = await sent();
    if (mail)
      await database.as(SYSTEM, (trx) =>
        trx
          .insertInto("candidateChannel")
          .values({
            candidateId: found.samir.id,
            kind: "email",
            value: "samir@example.org",
            lastWorkedOn: "2026-11-01",
          })
          .execute(),
      );
    const appointment = { ...interview, startsAt: new Date("2026-12-01T09:00:00Z") };
    await database.as(world.boss, (trx) =>
      answerProposal(trx, world.boss, { id: found.id, version: found.version, answer: "invited", appointment }, time),
    );
    return found;
  }
  const told = (candidateId: string) =>
    database.as(SYSTEM, async (trx) => ({
      mails: await trx
        .selectFrom("message")
        .select("template")
        .where("recipientCandidateId", "=", candidateId)
        .orderBy("template")
        .execute()
        .then((rows) => rows.map((row) => row.template)),
      tasks: await trx
        .selectFrom("supportStep")
        .select(["templateKey", "responsibleUserId"])
        .where("candidateId", "=", candidateId)
        .where("templateKey", "like", "tell.cancelled#%")
        .execute()
        .then((rows) => rows.map((row) => row.responsibleUserId)),
    }));
  const decline = (id: string) =>
    database.as(world.boss, (trx) =>
      answerProposal(trx, world.boss, { id, version: 3, answer: "declined", reason: "shifts" }, time),
    );

  test("is told to the person by mail when the company declines after all", async () => {
    const { id, samir } = await invited(true);
    await decline(id);
    expect(await told(samir.id)).toEqual({ mails: ["appointment", "appointment-cancelled"], tasks: [] });
  });

  test("is a task for whoever accompanies them where no mail arrives", async () => {
    const { id, samir } = await invited(false);
    await decline(id);
    expect(await told(samir.id)).toEqual({ mails: [], tasks: [world.specialist.userId] });
  });

  test("is told when the consent is withdrawn or the office takes the proposal back", async () => {
    const first = await invited(true);
    await database.as(world.specialist, (trx) => withdrawConsent(trx, world.specialist, first.consentId, time));
    expect((await told(first.samir.id)).mails).toContain("appointment-cancelled");
    const second = await invited(true);
    const input = { id: second.id, version: 3, reason: "other_job" } as const;
    await database.as(world.specialist, (trx) => withdrawProposal(trx, world.specialist, input, time));
    expect((await told(second.samir.id)).mails).toContain("appointment-cancelled");
  });

  test("which is over already needs no mail", async () => {
    const { id, samir } = await invited(true);
    await database.as(SYSTEM, (trx) =>
      trx
        .updateTable("appointment")
        .set({ startsAt: new Date("2026-11-20T09:00:00Z") })
        .where("proposalId", "=", id)
        .execute(),
    );
    await decline(id);
    expect((await told(samir.id)).mails).toEqual(["appointment"]);
  });
});

describe("out of sight at once", () => {
  test("when the consent is withdrawn: proposal, profile and interview are gone", async () => {
    const { id, version, consentId } = await sent();
    await database.as(world.boss, (trx) =>
      answerProposal(
        trx,
        world.boss,
        {
          id,
          version,
          answer: "invited",
          appointment: {
            kind: "interview",
            startsAt: new Date("2026-12-01T09:00:00Z"),
            minutes: 30,
            place: "Tor 2",
            whatToBring: "",
          },
        },
        time,
      ),
    );
    expect(await seenBy(world.boss)).toHaveLength(1);
    await database.as(world.specialist, (trx) => withdrawConsent(trx, world.specialist, consentId, time));
    expect(await seenBy(world.boss)).toEqual([]);
    const rows = await database.as(SYSTEM, (trx) =>
      trx
        .selectFrom("proposal")
        .innerJoin("appointment", "appointment.proposalId", "proposal.id")
        .select(["proposal.state", "appointment.state as appointmentState", "candidateReason"])
        .where("proposal.id", "=", id)
        .execute(),
    );
    expect(rows).toEqual([{ state: "withdrawn", appointmentState: "cancelled", candidateReason: "consent_withdrawn" }]);
    expect(
      await code(
        database.as(world.boss, (trx) => answerProposal(trx, world.boss, { id, version: 3, answer: "accepted" }, time)),
      ),
    ).toBe("notFound");
  });

  test("when the consent has run out", async () => {
    const { consentId } = await sent();
    await database.owner.db
      .updateTable("consent")
      .set({ validUntil: "2020-01-01" })
      .where("id", "=", consentId)
      .execute();
    expect(await seenBy(world.boss)).toEqual([]);
  });

  test("when the office takes it back", async () => {
    const { id, version } = await sent();
    await database.as(world.specialist, (trx) =>
      withdrawProposal(trx, world.specialist, { id, version, reason: "other_job" }),
    );
    expect(await seenBy(world.boss)).toEqual([]);
  });
});
