import { beforeEach, describe, expect, test } from "vitest";
import { makeUser } from "#tests/factories";
import { freshDatabase, systemActor } from "#tests/support/database";
import { interview, type ProposalWorld, proposalWorld, time } from "#tests/support/proposal-world";
import { codeOf } from "#tests/support/refusal";
import { withdrawConsent } from "~/services/access/withdraw-consent";
import { answerProposal } from "~/services/proposal/answer-proposal";
import { withdrawProposal } from "~/services/proposal/withdraw-proposal";

const database = await freshDatabase();
let world: ProposalWorld;
beforeEach(async () => {
  world = await proposalWorld(database);
});

describe("the company's answer", () => {
  const answer = (
    who: ProposalWorld["boss"],
    id: string,
    version: number,
    input: "accepted" | "declined" | "invited",
  ) =>
    database.as(who, (trx) =>
      answerProposal(
        trx,
        who,
        input === "declined"
          ? { id, version, answer: input, reason: "shifts" }
          : input === "invited"
            ? { id, version, answer: input, appointment: interview }
            : { id, version, answer: input },
        time,
      ),
    );

  test("an invitation makes an appointment and tells the specialist", async () => {
    const { id, version, samir } = await world.sent();
    expect(await answer(world.boss, id, version, "invited")).toEqual({ toldBy: "task" });
    const rows = await database.as(systemActor, async (trx) => ({
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

  test("mail and task go to one of the team: whoever is responsible for the person, else who proposed them", async () => {
    const { id, version, samir } = await world.sent();
    const colleague = await database.as(systemActor, (trx) => makeUser(trx, "specialist", "Frau Weiß"));
    await database.as(systemActor, (trx) =>
      trx.updateTable("candidate").set({ responsibleUserId: colleague.userId }).where("id", "=", samir.id).execute(),
    );
    await answer(world.boss, id, version, "invited");
    const told = await database.as(systemActor, async (trx) => ({
      tasks: await trx
        .selectFrom("supportStep")
        .select("responsibleUserId as id")
        .where("candidateId", "=", samir.id)
        .execute(),
      mails: await trx
        .selectFrom("message")
        .select("recipientUserId as id")
        .where("uniqueKey", "like", `proposal-invited/${id}%`)
        .execute(),
    }));
    expect(told).toEqual({ tasks: [{ id: colleague.userId }], mails: [{ id: colleague.userId }] });
  });

  test.each([
    ["2026-11-23T10:00:00Z", "dateInPast"],
    ["2026-11-23T10:01:00Z", "done"],
  ])("at ten o'clock an invitation for %s: %s", async (startsAt, expected) => {
    const { id, version } = await world.sent();
    const appointment = { ...interview, startsAt: new Date(startsAt) };
    const invite = database.as(world.boss, (trx) =>
      answerProposal(trx, world.boss, { id, version, answer: "invited", appointment }, time),
    );
    expect(await codeOf(invite)).toBe(expected);
  });

  test("an appointment is announced by mail alone only where mail has been proven to arrive", async () => {
    const { id, version, samir } = await world.sent();
    await database.as(systemActor, (trx) =>
      trx
        .insertInto("candidateChannel")
        .values({ candidateId: samir.id, kind: "email", value: "samir@example.org", lastWorkedOn: "2026-11-01" })
        .execute(),
    );
    expect(await answer(world.boss, id, version, "invited")).toEqual({ toldBy: "mail" });
    const mail = await database.as(systemActor, (trx) =>
      trx
        .selectFrom("message")
        .select(["template", "recipientEmail"])
        .where("recipientCandidateId", "=", samir.id)
        .execute(),
    );
    expect(mail).toEqual([{ template: "appointment", recipientEmail: "samir@example.org" }]);
  });

  test("a no hides the profile and frees the place", async () => {
    const { id, version } = await world.sent();
    await answer(world.boss, id, version, "declined");
    expect((await world.seenBy(world.boss)).map((p) => [p.state, p.profile])).toEqual([["declined", null]]);
    const next = await world.person();
    await world.consentFor(next.id, world.employer.id);
    expect(await codeOf(world.propose(next.id))).toBe("done");
  });

  test("another company neither sees nor answers it", async () => {
    const { id, version } = await world.sent();
    expect(await world.seenBy(world.rivalBoss)).toEqual([]);
    expect(await codeOf(answer(world.rivalBoss, id, version, "declined"))).toBe("notFound");
  });

  test("a stale or impossible answer changes nothing", async () => {
    const { id, version } = await world.sent();
    expect(await codeOf(answer(world.boss, id, version - 1, "invited"))).toBe("stale");
    expect(await codeOf(answer(world.boss, id, version, "accepted"))).toBe("transition");
  });

  test("only one of two people of the company answers", async () => {
    const { id, version } = await world.sent();
    const answers = await Promise.all([
      codeOf(answer(world.boss, id, version, "invited")),
      codeOf(answer(world.boss, id, version, "declined")),
    ]);
    expect(answers.filter((a) => a === "done")).toHaveLength(1);
  });

  test("given on the phone, the specialist enters it and gets no mail about it", async () => {
    const { id, version } = await world.sent();
    await database.as(world.specialist, (trx) =>
      answerProposal(trx, world.specialist, { id, version, answer: "invited", appointment: null }, time),
    );
    const row = await database.as(systemActor, (trx) =>
      trx.selectFrom("proposal").select(["state", "answeredBy"]).where("id", "=", id).executeTakeFirstOrThrow(),
    );
    expect(row).toEqual({ state: "invited", answeredBy: world.specialist.userId });
    const mails = await database.as(systemActor, (trx) =>
      trx.selectFrom("message").select("id").where("recipientUserId", "=", world.specialist.userId).execute(),
    );
    expect(mails).toEqual([]);
  });
});

describe("an interview that is called off with its proposal", () => {
  async function invited(mail: boolean) {
    const found = await world.sent();
    if (mail)
      await database.as(systemActor, (trx) =>
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
    await database.as(world.boss, (trx) =>
      answerProposal(
        trx,
        world.boss,
        { id: found.id, version: found.version, answer: "invited", appointment: interview },
        time,
      ),
    );
    return found;
  }
  const told = (candidateId: string) =>
    database.as(systemActor, async (trx) => ({
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

  test("becomes a task for the specialist where no mail arrives", async () => {
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

  // the company declines on 23 November at ten o'clock (UTC)
  test.each([
    ["2026-11-23T09:59:00Z", ["appointment"]],
    ["2026-11-23T10:00:00Z", ["appointment"]],
    ["2026-11-23T10:01:00Z", ["appointment", "appointment-cancelled"]],
  ])("that begins at %s has these mails once the company declines: %j", async (startsAt, mails) => {
    const { id, samir } = await invited(true);
    await database.as(systemActor, (trx) =>
      trx.updateTable("appointment").set({ startsAt }).where("proposalId", "=", id).execute(),
    );
    await decline(id);
    expect((await told(samir.id)).mails).toEqual(mails);
  });
});
