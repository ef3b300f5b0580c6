import { sql } from "kysely";
import { beforeEach, describe, expect, test } from "vitest";
import { makeEmployer } from "#tests/factories";
import { freshDatabase, systemActor } from "#tests/support/database";
import { interview, type ProposalWorld, proposalWorld, publish, time } from "#tests/support/proposal-world";
import { codeOf } from "#tests/support/refusal";
import { clock } from "~/config/clock";
import { withdrawConsent } from "~/services/access/withdraw-consent";
import { answerProposal } from "~/services/proposal/answer-proposal";
import { withdrawProposal } from "~/services/proposal/withdraw-proposal";

const database = await freshDatabase();
let world: ProposalWorld;
beforeEach(async () => {
  world = await proposalWorld(database);
});

describe("a proposal", () => {
  test("needs a consent in force for this very company", async () => {
    const samir = await world.person();
    expect(await codeOf(world.propose(samir.id))).toBe("proposal.noConsent");
    const other = await database.as(systemActor, (trx) => makeEmployer(trx));
    await world.consentFor(samir.id, other.id);
    expect(await codeOf(world.propose(samir.id))).toBe("proposal.noConsent");
    await world.consentFor(samir.id, world.employer.id);
    expect(await codeOf(world.propose(samir.id))).toBe("done");
  });

  test("goes out under a code name, with a mail to the company and the fit as it was", async () => {
    // of two people of whom the same is true the id decides, and ids are random
    await database.as(systemActor, (trx) => trx.updateTable("candidate").set({ state: "left" }).execute());
    const { id } = await world.sent();
    const row = await database.as(systemActor, (trx) =>
      trx.selectFrom("proposal").selectAll().where("id", "=", id).executeTakeFirstOrThrow(),
    );
    expect(row).toMatchObject({ state: "sent", answerDueOn: "2026-11-30", rankAtProposal: 1 });
    expect(row.fit).toMatchObject({ ruleSet: expect.any(String), score: expect.any(Number) });
    const mails = await database.as(systemActor, (trx) =>
      trx.selectFrom("message").select(["template", "recipientUserId"]).where("template", "=", "proposal").execute(),
    );
    expect(mails).toContainEqual({ template: "proposal", recipientUserId: world.boss.userId });
  });

  test("says whether the company was mailed: not when it has nobody to mail to", async () => {
    const sendTo = async (jobId: string, employerId: string) => {
      const samir = await world.person();
      await world.consentFor(samir.id, employerId);
      return (await world.propose(samir.id, jobId)).mailed;
    };
    const silent = await database.as(systemActor, async (trx) => {
      const employer = await makeEmployer(trx);
      return { employer, job: await publish(trx, employer, world.specialist) };
    });
    expect(await sendTo(world.job.id, world.employer.id)).toBe(true);
    expect(await sendTo(silent.job.id, silent.employer.id)).toBe(false);
  });

  test("is open once per pair", async () => {
    const { samir } = await world.sent();
    expect(await codeOf(world.propose(samir.id))).toBe("proposal.alreadyLive");
  });

  test("is refused where the law blocks it", async () => {
    const samir = await world.person();
    await world.consentFor(samir.id, world.employer.id);
    await database.as(systemActor, (trx) =>
      trx
        .insertInto("workAccess")
        .values({ candidateId: samir.id, permission: "none", during: sql`daterange('2026-01-01', null)` })
        .execute(),
    );
    expect(await codeOf(world.propose(samir.id))).toBe("proposal.blocked");
  });
});

describe("limits", () => {
  test("two colleagues propose for the last place at once: one gets it", async () => {
    const people = await Promise.all([world.person(), world.person(), world.person(), world.person()]);
    for (const p of people) await world.consentFor(p.id, world.employer.id);
    const answers = await Promise.all(people.map((p) => codeOf(world.propose(p.id))));
    expect(answers.filter((a) => a === "done")).toHaveLength(1);
    expect(new Set(answers)).toEqual(new Set(["done", "proposal.noPlaceLeft"]));
  });

  test("the company's cap holds across several jobs at once", async () => {
    await database.as(systemActor, (trx) =>
      trx.updateTable("employer").set({ contactCap: 2 }).where("id", "=", world.employer.id).execute(),
    );
    const jobs = await database.as(systemActor, (trx) =>
      Promise.all([1, 2, 3, 4].map(() => publish(trx, world.employer, world.specialist, 5))),
    );
    const people = await Promise.all(jobs.map(() => world.person()));
    for (const p of people) await world.consentFor(p.id, world.employer.id);
    const answers = await Promise.all(people.map((p, i) => codeOf(world.propose(p.id, jobs[i]?.id))));
    expect(answers.filter((a) => a === "done")).toHaveLength(2);
    expect(answers.filter((a) => a === "proposal.capReached")).toHaveLength(2);
  });

  test("the same pair proposed twice at once is one proposal", async () => {
    const samir = await world.person();
    await world.consentFor(samir.id, world.employer.id);
    const answers = await Promise.all([codeOf(world.propose(samir.id)), codeOf(world.propose(samir.id))]);
    expect(answers.sort()).toEqual(["done", "proposal.alreadyLive"]);
  });
});

describe("is hidden at once", () => {
  test("when the consent is withdrawn: proposal, profile and interview are gone", async () => {
    const { id, version, consentId } = await world.sent();
    await database.as(world.boss, (trx) =>
      answerProposal(trx, world.boss, { id, version, answer: "invited", appointment: interview }, time),
    );
    expect(await world.seenBy(world.boss)).toHaveLength(1);
    await database.as(world.specialist, (trx) => withdrawConsent(trx, world.specialist, consentId, time));
    expect(await world.seenBy(world.boss)).toEqual([]);
    const rows = await database.as(systemActor, (trx) =>
      trx
        .selectFrom("proposal")
        .innerJoin("appointment", "appointment.proposalId", "proposal.id")
        .select(["proposal.state", "appointment.state as appointmentState", "candidateReason"])
        .where("proposal.id", "=", id)
        .execute(),
    );
    expect(rows).toEqual([{ state: "withdrawn", appointmentState: "cancelled", candidateReason: "consent_withdrawn" }]);
    expect(
      await codeOf(
        database.as(world.boss, (trx) => answerProposal(trx, world.boss, { id, version: 3, answer: "accepted" }, time)),
      ),
    ).toBe("notFound");
  });

  test("when the consent has run out", async () => {
    const { consentId } = await world.sent();
    await database.owner.db
      .updateTable("consent")
      .set({ validUntil: "2020-01-01" })
      .where("id", "=", consentId)
      .execute();
    expect(await world.seenBy(world.boss)).toEqual([]);
  });

  test("when the office takes it back", async () => {
    const { id, version } = await world.sent();
    await database.as(world.specialist, (trx) =>
      withdrawProposal(trx, world.specialist, { id, version, reason: "other_job" }, clock),
    );
    expect(await world.seenBy(world.boss)).toEqual([]);
  });
});
