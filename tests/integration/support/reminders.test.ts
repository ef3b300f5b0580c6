import { describe, expect, test } from "vitest";
import { listNewlyDue } from "#db/repositories/alarms";
import { listWaitingSteps } from "#db/repositories/mail-facts";
import { MailError } from "#emails/index.server";
import { makeUser } from "#tests/factories";
import { makeWorld, stageInput } from "#tests/factories/placement";
import { fixedClock, onDay } from "#tests/support/clock";
import { freshDatabase, systemActor } from "#tests/support/database";
import { deliver, memoryTransport } from "#tests/support/sign-in";
import { addDays } from "~/domain/days";
import { advancePlacement } from "~/services/placement/advance-placement";
import { answerHowAreYou } from "~/services/support/answer-how-are-you";
import { completeStep } from "~/services/support/complete-step";
import { reminders } from "~/worker/tasks/reminders";

const database = await freshDatabase();
const lead = await database.as(systemActor, (trx) => makeUser(trx, "coordinator", "Frau Leitner"));

const at = (day: string, time = "09:00") => fixedClock(`${day}T${time}:00+01:00`);
const run = (day: string) => reminders({}, { db: database.db, clock: at(day) });

/** A starter job that begins on Monday 30 November; `mail` says how the person can be reached. */
async function starting(mail: "account" | "untried" | "shared" | "none", language = "de") {
  const w = await database.as(systemActor, makeWorld);
  await database.owner.db
    .updateTable("candidate")
    .set({ preferredLanguage: language })
    .where("id", "=", w.person.id)
    .execute();
  await database.owner.db
    .updateTable("appUser")
    .set({ locale: language })
    .where("id", "=", w.candidate.userId)
    .execute();
  if (mail !== "account") {
    await database.owner.db.deleteFrom("membership").where("candidateId", "=", w.person.id).execute();
  }
  const channel = (kind: string, value: string, shared = false, lastWorkedOn: string | null = null) =>
    database.owner.db
      .insertInto("candidateChannel")
      .values({ candidateId: w.person.id, kind, value, shared, lastWorkedOn })
      .execute();
  if (mail === "untried") await channel("email", `${w.person.code}@example.org`);
  if (mail === "shared") await channel("email", `${w.person.code}@example.org`, true, "2026-11-01");
  await channel("phone", `+4917139200${w.person.code.slice(-2)}`, false, "2026-11-01");
  const { placementId, stageRowId } = await database.as(w.specialist, (trx) =>
    advancePlacement(
      trx,
      w.specialist,
      { candidateId: w.person.id },
      stageInput("starter_job", "2026-11-30", { employerId: w.employer.id, jobId: w.job.id }),
      onDay("2026-11-23"),
    ),
  );
  const steps = (like: string) =>
    database.owner.db
      .selectFrom("supportStep")
      .selectAll()
      .where("candidateId", "=", w.person.id)
      .where("templateKey", "like", like)
      .execute();
  const step = async (like: string) => {
    const [only, ...more] = await steps(like);
    if (!only || more.length > 0) throw new Error(`${more.length + (only ? 1 : 0)} steps like ${like}`);
    return only;
  };
  const mails = () =>
    database.owner.db
      .selectFrom("message")
      .selectAll()
      .where("recipientCandidateId", "=", w.person.id)
      .orderBy("createdAt")
      .execute();
  return { ...w, placementId, stageRowId, step, steps, mails };
}

const transport = memoryTransport();
const send = (day: string) => deliver(database, transport, at(day).now());
const textOf = (messageId: string) => transport.sent.get(messageId)?.text ?? "";

describe("the day before the start", () => {
  test("a mail goes out once, in the person's language, and the step is done when it has left", async () => {
    const w = await starting("account", "ar");
    await run("2026-11-28");
    expect(await w.mails()).toEqual([]);
    await run("2026-11-29");
    await run("2026-11-29");
    const [mail, ...more] = await w.mails();
    expect(more).toEqual([]);
    expect(mail).toMatchObject({ template: "first-day", locale: "ar", state: "queued" });
    expect(await w.step("before_start.D-1")).toMatchObject({ state: "open" });
    await send("2026-11-29");
    expect(await w.step("before_start.D-1")).toMatchObject({ state: "done", doneOn: "2026-11-29" });
    const text = textOf(mail?.id ?? "");
    expect(text).toContain("البداية قريبة");
    expect(text).toContain("Ventilwerk");
    expect(text).toContain("Beispielweg 1");
    expect(await w.steps("undelivered.%")).toEqual([]);
    expect(await w.steps("tell.%")).toEqual([]);
  });

  test("without mail the specialist tells them, today, in the way that works", async () => {
    const w = await starting("none");
    await run("2026-11-29");
    await run("2026-11-29");
    expect(await w.mails()).toEqual([]);
    expect(await w.step("before_start.D-1")).toMatchObject({ state: "skipped", reason: "not_reached" });
    expect(await w.step("undelivered.first_day%")).toMatchObject({
      who: "specialist",
      channel: "call",
      dueOn: "2026-11-29",
      responsibleUserId: w.specialist.userId,
      state: "open",
    });
  });

  test("a mail address never proven to work is used and then checked by a person", async () => {
    const w = await starting("untried");
    await run("2026-11-29");
    expect(await w.mails()).toHaveLength(1);
    expect(await w.step("tell.first_day%")).toMatchObject({ who: "specialist", dueOn: "2026-11-29" });
  });

  test("where others read along, neither company nor place is named", async () => {
    const w = await starting("shared");
    await run("2026-11-29");
    await send("2026-11-29");
    const [mail] = await w.mails();
    const text = textOf(mail?.id ?? "");
    expect(text).toContain("30. Nov");
    expect(text).not.toContain("Ventilwerk");
    expect(text).not.toContain("Beispielweg");
  });

  test("a mail that bounces becomes the specialist's task, with the message it carried", async () => {
    const w = await starting("account");
    await run("2026-11-29");
    const bouncing = memoryTransport();
    bouncing.send = async () => {
      throw new MailError("bounced", "test");
    };
    await deliver(database, bouncing, at("2026-11-29").now());
    expect(await w.mails()).toMatchObject([{ state: "failed" }]);
    expect(await w.step("before_start.D-1")).toMatchObject({ state: "skipped", reason: "not_reached" });
    expect(await w.step("undelivered.first_day%")).toMatchObject({ dueOn: "2026-11-29", state: "open" });
    expect(await w.steps("mail_failed")).toEqual([]);
  });

  test("after the first day it is not sent any more", async () => {
    const w = await starting("account");
    await run("2026-12-01");
    expect((await w.mails()).map((mail) => mail.template)).not.toContain("first-day");
    expect(await w.step("before_start.D-1")).toMatchObject({ state: "skipped", reason: "too_late" });
  });
});

describe("how are you?", () => {
  async function asked() {
    const w = await starting("account");
    await run("2026-11-29");
    await send("2026-11-29");
    await run("2026-12-02");
    await send("2026-12-02");
    return { ...w, question: await w.step("starter_job.D3") };
  }
  const answer = (w: Awaited<ReturnType<typeof asked>>, feeling: "good" | "bad", who = w.candidate) =>
    database.as(who, (trx) => answerHowAreYou(trx, who, { stepId: w.question.id, feeling }, at("2026-12-04")));

  test("a red face leads to a call within one working day, a green one does not", async () => {
    const w = await asked();
    expect(w.question).toMatchObject({ state: "done", answer: null });
    await answer(w, "good");
    expect(await w.steps("escalate.%")).toEqual([]);
    await answer(w, "bad");
    await answer(w, "bad");
    expect(await w.step("starter_job.D3")).toMatchObject({ answer: "bad" });
    // Friday 4 December: the next working day is Monday
    expect(await w.step("escalate.red_face%")).toMatchObject({ dueOn: "2026-12-07", channel: "call" });
  });

  test("nobody answers for somebody else", async () => {
    const w = await asked();
    const other = await starting("account");
    await expect(answer(w, "bad", other.candidate)).rejects.toMatchObject({ kind: "not_found" });
  });

  test.each([
    ["to the end of three weeks", "2026-12-23", 2],
    ["not after them", "2026-12-24", 1],
  ])("silence is asked about %s", async (_when, day, mails) => {
    const w = await asked();
    await run(day);
    expect((await w.mails()).filter((mail) => mail.template === "how-are-you")).toHaveLength(mails);
  });

  test("silence leads to one more question, then somebody looks", async () => {
    const w = await asked();
    await run("2026-12-04");
    expect(await w.mails()).toHaveLength(2);
    await run("2026-12-07");
    await run("2026-12-07");
    expect(await w.mails()).toHaveLength(3);
    await send("2026-12-07");
    await run("2026-12-09");
    expect(await w.steps("escalate.silent%")).toEqual([]);
    await run("2026-12-10");
    await run("2026-12-10");
    expect(await w.step("escalate.silent%")).toMatchObject({ dueOn: "2026-12-10", who: "specialist" });
    expect(await w.mails()).toHaveLength(3);
  });
});

describe("what nobody has done", () => {
  test("a mentor's forgotten step becomes a question to the company, and the digests say what is waiting", async () => {
    const w = await starting("account");
    const digests = (user: { userId: string }, day: string) =>
      database.owner.db
        .selectFrom("message")
        .selectAll()
        .where("recipientUserId", "=", user.userId)
        .where("uniqueKey", "like", `%/${day}:%`)
        .execute();
    await run("2026-11-30");
    await run("2026-11-30");
    expect(await digests(w.boss, "2026-11-30")).toMatchObject([{ template: "reminder" }]);
    expect(await digests(w.specialist, "2026-11-30")).toMatchObject([{ template: "reminder" }]);
    await send("2026-11-30");
    const [toBoss] = await digests(w.boss, "2026-11-30");
    expect(textOf(toBoss?.id ?? "")).toContain("/employer/placements");

    // nothing new for the company the next day
    await run("2026-12-01");
    expect(await digests(w.boss, "2026-12-01")).toEqual([]);

    expect(await w.steps("escalate.mentor%")).toEqual([]);
    await run("2026-12-03");
    expect(await w.step("escalate.mentor%")).toMatchObject({ who: "specialist", withWhom: "employer" });

    // D-14 and D-7 were due on 23 November: two days of grace, then two more, and the coordinator is told
    expect(await digests(lead, "2026-12-03")).toMatchObject([{ template: "escalation" }]);
    await send("2026-12-03");
    const [toLead] = await digests(lead, "2026-12-03");
    expect(textOf(toLead?.id ?? "")).toContain("/specialist?scope=team");
    // on a Sunday nobody gets a digest
    await run("2026-12-06");
    expect(await digests(w.specialist, "2026-12-06")).toEqual([]);
  });

  test("what is due today is not counted as overdue in the digest", async () => {
    const w = await starting("account");
    const { dueOn } = await w.step("starter_job.D1");
    const waiting = (day: string) =>
      database.as(systemActor, async (trx) => {
        const { dueToday, overdue } = await listWaitingSteps(trx, w.boss.userId, day);
        return [dueToday, overdue];
      });
    expect([await waiting(dueOn), await waiting(addDays(dueOn, 1))]).toEqual([
      [1, 0],
      [0, 1],
    ]);
  });

  test("a specialist is told in the morning from the day a step is due", async () => {
    const { userId } = await database.as(systemActor, (trx) => makeUser(trx, "specialist"));
    const { person } = await database.as(systemActor, makeWorld);
    const step = { candidateId: person.id, responsibleUserId: userId, kind: "task", title: "", dueOn: "2026-12-10" };
    await database.as(systemActor, (trx) => trx.insertInto("supportStep").values(step).execute());
    const isTold = async (day: string) => {
      const { specialists } = await database.as(systemActor, (trx) => listNewlyDue(trx, day, day));
      return specialists.some((each) => each.userId === userId);
    };
    expect([await isTold("2026-12-09"), await isTold("2026-12-10")]).toEqual([false, true]);
  });

  test("a step done before the alarm is none", async () => {
    const w = await starting("account");
    const { id, version } = await w.step("starter_job.D1");
    await database.as(w.boss, (trx) =>
      completeStep(trx, w.boss, { stepId: id, version, doneOn: "2026-11-30", outcome: "" }, onDay("2026-11-30")),
    );
    await run("2026-12-03");
    expect((await w.steps("escalate.mentor%")).map((step) => step.templateKey)).not.toContain(
      `escalate.mentor#${id}.2026-11-30`,
    );
  });
});
