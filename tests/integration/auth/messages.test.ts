import { describe, expect, test } from "vitest";
import { MailError, type MailTransport, type OutgoingMail } from "#emails/index.server";
import { makeCandidate, makeCandidateUser, makeEmployer, makeEmployerUser, makeJob, makeUser } from "#tests/factories";
import { fixedClock } from "#tests/support/clock";
import { freshDatabase, systemActor } from "#tests/support/database";
import { deliver, memoryTransport, wireSignIn } from "#tests/support/sign-in";
import type { Staff } from "~/domain/actor";
import { queueMessage } from "~/services/message/queue-message";
import { retryMessage } from "~/services/message/retry-message";
import { sendMessage } from "~/worker/tasks/send-message";

const database = await freshDatabase();
wireSignIn(database);

const specialist = (await database.as(systemActor, (trx) => makeUser(trx, "specialist", "Miriam Albers"))) as Staff;
const employer = await database.as(systemActor, (trx) => makeEmployer(trx));
const boss = await database.as(systemActor, (trx) => makeEmployerUser(trx, employer.id));
const clock = fixedClock("2026-11-23T09:00:00Z");

/** A queued mail to a person about an appointment. */
async function queued(key: string) {
  const candidate = await database.as(systemActor, (trx) =>
    makeCandidate(trx, { responsibleUserId: specialist.userId, preferredLanguage: "en" }),
  );
  await database.as(systemActor, (trx) =>
    trx
      .insertInto("candidateChannel")
      .values({ candidateId: candidate.id, kind: "email", value: `${key}@example.org`, lastWorkedOn: "2026-11-01" })
      .execute(),
  );
  const { id: appointmentId } = await database.as(specialist, (trx) =>
    trx
      .insertInto("appointment")
      .values({
        candidateId: candidate.id,
        employerId: employer.id,
        kind: "interview",
        startsAt: new Date("2026-12-01T09:00:00Z"),
        place: "Tor 2",
        responsibleUserId: specialist.userId,
      })
      .returning("id")
      .executeTakeFirstOrThrow(),
  );
  const queue = () =>
    database.as(specialist, (trx) =>
      queueMessage(trx, specialist, {
        template: "appointment",
        to: { candidateId: candidate.id },
        refs: { appointmentId },
        uniqueKey: `appointment/${appointmentId}/1`,
      }),
    );
  const [messageId = ""] = await queue();
  return { candidate, appointmentId, messageId, queue };
}

test.each([
  ["on the day on which it worked", "2026-11-20", 1],
  ["the day before it failed", "2026-11-19", 0],
])("a person without an account is mailed at an address that has failed, if it worked: %s", async (...given) => {
  const [, lastWorkedOn, mails] = given;
  const { candidate, queue } = await queued(`worked-${lastWorkedOn}`);
  await database.as(systemActor, async (trx) => {
    await trx.deleteFrom("message").where("recipientCandidateId", "=", candidate.id).execute();
    await trx
      .updateTable("candidateChannel")
      .set({ lastWorkedOn, lastFailedOn: "2026-11-20" })
      .where("candidateId", "=", candidate.id)
      .execute();
  });
  expect(await queue()).toHaveLength(mails);
});

const row = (id: string) =>
  database.owner.db.selectFrom("message").selectAll().where("id", "=", id).executeTakeFirstOrThrow();
const send = (id: string, transport: MailTransport) => sendMessage(id, { db: database.db, clock, transport });

/** A transport that fails with these codes, then works. */
function failing(...codes: MailError["code"][]): MailTransport & { sent: Map<string, OutgoingMail>; calls: number } {
  const transport = memoryTransport();
  const inner = transport.send;
  return Object.assign(transport, {
    send: async (mail: OutgoingMail) => {
      const code = codes.shift();
      if (code) throw new MailError(code, "test");
      return inner(mail);
    },
  });
}

describe("queueing", () => {
  test("one event is one mail, however often it is noted", async () => {
    const { queue, messageId } = await queued("once");
    expect(messageId).not.toBe("");
    expect(await queue()).toEqual([]);
  });

  test("a company's answer reaches the specialist whose address the company cannot see", async () => {
    const job = await database.as(systemActor, (trx) => makeJob(trx, employer));
    const ids = await database.as(boss, (trx) =>
      queueMessage(trx, boss, {
        template: "job-published",
        to: { userId: specialist.userId },
        refs: { jobId: job.id },
        uniqueKey: `test/${job.id}`,
      }),
    );
    expect(ids).toHaveLength(1);
    expect(await database.as(boss, (trx) => trx.selectFrom("message").selectAll().execute())).toEqual([]);
  });

  test("somebody without an address, or whose address failed last, gets none, and the caller is told", async () => {
    const { candidate, queue } = await queued("later-failed");
    await database.as(systemActor, (trx) =>
      trx
        .updateTable("candidateChannel")
        .set({ lastFailedOn: "2026-11-20" })
        .where("candidateId", "=", candidate.id)
        .execute(),
    );
    expect(await queue()).toEqual([]);
    const silent = await database.as(systemActor, (trx) => makeCandidate(trx));
    const ids = await database.as(specialist, (trx) =>
      queueMessage(trx, specialist, {
        template: "appointment",
        to: { candidateId: silent.id },
        refs: { appointmentId: silent.id },
        uniqueKey: "silent",
      }),
    );
    expect(ids).toEqual([]);
  });
});

describe("sending", () => {
  test("writes the mail in the recipient's language with the calendar file, once", async () => {
    const { messageId } = await queued("language");
    const transport = memoryTransport();
    await send(messageId, transport);
    await send(messageId, transport);
    expect(transport.calls).toBe(1);
    const mail = transport.sent.get(messageId);
    expect(mail).toMatchObject({ to: "language@example.org", locale: "en" });
    expect(mail?.subject).toContain("Job interview");
    expect(mail?.attachments[0]?.content).toContain("BEGIN:VCALENDAR");
    expect(await row(messageId)).toMatchObject({ state: "sent", attempts: 1, error: "" });
  });

  test("a crash between hand-over and mark sends no second mail: the same bytes go out under the same key", async () => {
    const { messageId } = await queued("crash");
    const handedOver: OutgoingMail[] = [];
    const transport = memoryTransport();
    const dying: MailTransport = {
      ...transport,
      async send(mail) {
        handedOver.push(mail);
        await transport.send(mail);
        throw new MailError("unavailable", "the process died here");
      },
    };
    await expect(send(messageId, dying)).rejects.toThrow();
    expect((await row(messageId)).state).toBe("queued");
    await send(messageId, {
      ...transport,
      send: (mail) => {
        handedOver.push(mail);
        return transport.send(mail);
      },
    });
    expect(transport.sent.size).toBe(1);
    expect(handedOver[1]).toEqual(handedOver[0]);
    expect((await row(messageId)).state).toBe("sent");
  });

  test("two workers at once deliver one mail to the provider", async () => {
    const { messageId } = await queued("twice");
    const transport = memoryTransport();
    await Promise.all([send(messageId, transport), send(messageId, transport)]);
    expect(transport.sent.size).toBe(1);
    expect((await row(messageId)).state).toBe("sent");
  });

  test("tries again while the provider is away, then parks the mail visibly", async () => {
    const { messageId } = await queued("away");
    const transport = failing("unavailable", "in-progress");
    await expect(send(messageId, transport)).rejects.toThrow("unavailable");
    expect(await row(messageId)).toMatchObject({ state: "queued", error: "unavailable", attempts: 1 });
    await expect(send(messageId, transport)).rejects.toThrow("in-progress");
    await send(messageId, transport);
    expect(await row(messageId)).toMatchObject({ state: "sent", error: "", attempts: 3 });

    const other = await queued("gone");
    const dead = failing(...Array<MailError["code"]>(20).fill("unavailable"));
    for (let attempt = 1; attempt < 10; attempt++) await expect(send(other.messageId, dead)).rejects.toThrow();
    await send(other.messageId, dead);
    expect(await row(other.messageId)).toMatchObject({ state: "failed", error: "unavailable", attempts: 10 });
  });

  test("a bounced mail to a person becomes a task of their specialist, once, and the address is marked", async () => {
    const { messageId, candidate } = await queued("bounce");
    await send(messageId, failing("bounced"));
    await send(messageId, failing("bounced"));
    expect(await row(messageId)).toMatchObject({ state: "failed", error: "bounced" });
    const tasks = await database.owner.db
      .selectFrom("supportStep")
      .select(["kind", "templateKey", "dueOn", "state", "responsibleUserId"])
      .where("candidateId", "=", candidate.id)
      .execute();
    expect(tasks).toEqual([
      {
        kind: "task",
        templateKey: "mail_failed",
        dueOn: "2026-11-23",
        state: "open",
        responsibleUserId: specialist.userId,
      },
    ]);
    const channel = await database.owner.db
      .selectFrom("candidateChannel")
      .select("lastFailedOn")
      .where("candidateId", "=", candidate.id)
      .executeTakeFirst();
    expect(channel?.lastFailedOn).toBe("2026-11-23");
  });

  test("a failed sign-in mail to a person becomes a task too", async () => {
    const candidate = await database.as(systemActor, (trx) =>
      makeCandidate(trx, { responsibleUserId: specialist.userId }),
    );
    await database.as(systemActor, (trx) => makeCandidateUser(trx, candidate.id));
    const [id = ""] = await database.as(specialist, (trx) =>
      queueMessage(trx, specialist, {
        template: "appointment",
        to: { candidateId: candidate.id },
        refs: { appointmentId: candidate.id },
        uniqueKey: `x/${candidate.id}`,
      }),
    );
    await database.owner.db
      .updateTable("message")
      .set({ recipientCandidateId: null, template: "sign-in" })
      .where("id", "=", id)
      .execute();
    await database.as(systemActor, (trx) =>
      trx
        .insertInto("authVerification")
        .values({ identifier: `mailed:${id}`, value: "{}", expiresAt: new Date(Date.now() + 60_000) })
        .execute(),
    );
    await send(id, failing("bounced"));
    const tasks = await database.owner.db
      .selectFrom("supportStep")
      .select("id")
      .where("candidateId", "=", candidate.id)
      .execute();
    expect(tasks).toHaveLength(1);
  });

  test("a mail that has become pointless is not sent", async () => {
    const { messageId, appointmentId } = await queued("pointless");
    await database.as(specialist, (trx) =>
      trx.updateTable("appointment").set({ state: "cancelled" }).where("id", "=", appointmentId).execute(),
    );
    const transport = memoryTransport();
    await deliver(database, transport);
    expect(transport.sent.has(messageId)).toBe(false);
    expect((await row(messageId)).state).toBe("cancelled");
  });

  test("a parked mail can be put back into the queue", async () => {
    const { messageId } = await queued("retry");
    await send(messageId, failing("rejected"));
    expect((await row(messageId)).state).toBe("failed");
    await database.as(specialist, (trx) => retryMessage(trx, specialist, messageId));
    const transport = memoryTransport();
    await send(messageId, transport);
    expect(transport.sent.size).toBe(1);
    expect((await row(messageId)).state).toBe("sent");
  });
});
