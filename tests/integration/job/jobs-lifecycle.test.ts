import { sql } from "kysely";
import { beforeAll, describe, expect, test } from "vitest";
import { findJobSheet } from "#db/repositories/jobs";
import { makeEmployer, makeEmployerUser, makeJob, makeUser } from "#tests/factories";
import { fixedClock, onDay } from "#tests/support/clock";
import { freshDatabase, systemActor } from "#tests/support/database";
import { wizardSteps } from "~/domain/job/wizard";
import { closeJob } from "~/services/job/close-job";
import { closeStaleJob } from "~/services/job/close-stale-jobs";
import { copyJob } from "~/services/job/copy-job";
import { createJob } from "~/services/job/create-job";
import { pauseJob } from "~/services/job/pause-job";
import { publishJob } from "~/services/job/publish-job";
import { reopenJob } from "~/services/job/reopen-job";
import { resumeJob } from "~/services/job/resume-job";
import { returnJob } from "~/services/job/return-job";
import { saveJobStep } from "~/services/job/save-job-step";
import { submitJob } from "~/services/job/submit-job";

const database = await freshDatabase();
const clock = fixedClock("2026-11-23T09:00:00Z");
const reviewed = [...wizardSteps];

let employer: { id: string; siteId: string };
let boss: Awaited<ReturnType<typeof makeEmployerUser>>;
let stranger: typeof boss;
let specialist: Awaited<ReturnType<typeof makeUser>>;

beforeAll(async () => {
  await database.as(systemActor, async (trx) => {
    employer = await makeEmployer(trx);
    boss = await makeEmployerUser(trx, employer.id);
    stranger = await makeEmployerUser(trx, (await makeEmployer(trx)).id);
    specialist = await makeUser(trx, "specialist");
  });
});

const begin = () =>
  database.as(boss, (trx) => createJob(trx, boss, { occupationId: "metallhelfer", contractKind: "job", places: 2 }));
const read = async (id: string) => {
  const sheet = await database.as(systemActor, (trx) => findJobSheet(trx, id));
  if (!sheet) throw new Error("no job");
  return sheet;
};
const pay = (payMin: number) => ({
  payUnit: "hour" as const,
  payMin,
  payMax: null,
  trainingPay: [],
  unpaidDays: null,
  termExtensions: 0,
  earlierJobHere: false,
  payNote: "",
  collectiveAgreement: false,
  startOn: "2026-12-15",
  startFlexible: false,
  siteId: employer.siteId,
  probationMonths: 6,
  holidayDays: 28,
  fixedTermMonths: null,
  fixedTermReason: "",
  closesOn: null,
});
const savePay = (jobId: string, payMin: number) =>
  database.as(boss, (trx) => saveJobStep(trx, boss, { jobId, step: "pay", values: pay(payMin) }, clock));
const saveHours = (jobId: string) =>
  database.as(boss, (trx) =>
    saveJobStep(
      trx,
      boss,
      {
        jobId,
        step: "hours",
        values: {
          hoursMin: 38.5,
          hoursMax: null,
          shifts: ["f"],
          shiftTimes: [{ days: ["1", "2", "3", "4", "5"], start: "06:00", end: "14:12", breakMinutes: 30 }],
          shiftRota: "together",
          hoursBalanced: false,
          nightCompensation: false,
          sundayReason: "",
        },
      },
      clock,
    ),
  );

/** A lawful job of the company, submitted for review. */
async function submitted(): Promise<string> {
  const { id } = await begin();
  await saveHours(id);
  await savePay(id, 1500);
  await database.as(boss, (trx) => submitJob(trx, boss, { jobId: id }, clock));
  return id;
}
async function published(): Promise<string> {
  const id = await submitted();
  await database.as(specialist, (trx) => publishJob(trx, specialist, { jobId: id, reviewed }, clock));
  return id;
}

describe("a draft", () => {
  test("begins with everything its occupation brings", async () => {
    const { record, occupation } = await read((await begin()).id);
    expect(occupation.de).toBe("Produktionshelfer/in Metall");
    expect(record).toMatchObject({ state: "draft", title: occupation.de, germanSpeaking: "A2", places: 2 });
    expect(record.tasks).toContainEqual({ de: "Teile entgraten", en: "Deburr parts" });
    expect(record.siteId).toBe(employer.siteId);
  });

  test("keeps what was typed on a page although a rule objects, and says so", async () => {
    const { id } = await begin();
    const { findings } = await savePay(id, 1250);
    expect(findings).toMatchObject([{ rule: "V01", level: "error", field: "payFromCents" }]);
    expect((await read(id)).record).toMatchObject({ payMinCents: 1250, wizardStep: "needs" });
  });

  test("derives the columns that search reads from the shifts", async () => {
    const { id } = await begin();
    await saveHours(id);
    expect((await read(id)).row).toMatchObject({
      shiftStart: "06:00:00",
      shiftEnd: "14:12:00",
      dailyHoursMax: 7.7,
      breakMinutes: 30,
      daysPerWeek: 5,
      sundayWork: false,
    });
  });

  test("gets new tasks with another occupation, keeps what was typed with the same one", async () => {
    const { id } = await begin();
    const choose = (occupationId: string) =>
      database.as(boss, (trx) =>
        saveJobStep(
          trx,
          boss,
          {
            jobId: id,
            step: "occupation",
            values: { occupationId, contractKind: "job", places: 1 },
          },
          clock,
        ),
      );
    await database.as(boss, (trx) =>
      saveJobStep(
        trx,
        boss,
        {
          jobId: id,
          step: "tasks",
          values: {
            title: "Helfer/in Säge",
            tasks: ["Teile entgraten"],
            ownTasks: "Material zur Säge bringen",
            description: "",
          },
        },
        clock,
      ),
    );
    await choose("metallhelfer");
    expect((await read(id)).record).toMatchObject({
      title: "Helfer/in Säge",
      tasks: [
        { de: "Teile entgraten", en: "Deburr parts" },
        { de: "Material zur Säge bringen", en: null },
      ],
    });
    await choose("lagerhelfer");
    expect((await read(id)).record).toMatchObject({ title: "Lagerhelfer/in", occupationId: "lagerhelfer" });
  });

  test("cannot be submitted while an answer is missing or the law says no", async () => {
    const { id } = await begin();
    const submit = () => database.as(boss, (trx) => submitJob(trx, boss, { jobId: id }, clock));
    await expect(submit()).rejects.toMatchObject({ code: "job:errors.incomplete" });
    await saveHours(id);
    await savePay(id, 1250);
    await expect(submit()).rejects.toMatchObject({ code: "job:errors.unlawful" });
    await savePay(id, 1500);
    await submit();
    expect((await read(id)).record.state).toBe("submitted");
  });

  test("two people saving the same version: the second is told", async () => {
    const { id } = await begin();
    const { version } = (await read(id)).record;
    const save = (payMin: number) =>
      database.as(boss, (trx) =>
        saveJobStep(trx, boss, { jobId: id, version, step: "pay", values: pay(payMin) }, clock),
      );
    await save(1500);
    await expect(save(1600)).rejects.toMatchObject({ kind: "conflict", code: "stale" });
    expect((await read(id)).record.payMinCents).toBe(1500);
  });

  test("takes no place of work of another company", async () => {
    const { id } = await begin();
    const other = await database.as(systemActor, (trx) => makeEmployer(trx));
    const values = { ...pay(1500), siteId: other.siteId };
    await expect(
      database.as(boss, (trx) => saveJobStep(trx, boss, { jobId: id, step: "pay", values }, clock)),
    ).rejects.toMatchObject({ code: "choose", field: "siteId" });
  });

  test("is deleted when closed before it was ever public", async () => {
    const { id } = await begin();
    const answer = await database.as(boss, (trx) =>
      closeJob(trx, boss, { jobId: id, reason: "noLongerNeeded" }, clock),
    );
    expect(answer).toEqual({ discarded: true });
    expect(await database.as(systemActor, (trx) => findJobSheet(trx, id))).toBeUndefined();
  });

  test("can be deleted even after it was copied; the copy stays as it was and remembers it", async () => {
    const { id } = await begin();
    const copy = await database.as(boss, (trx) => copyJob(trx, boss, { jobId: id }));
    const before = await database.as(systemActor, (trx) => findJobSheet(trx, copy.id));
    await database.as(boss, (trx) => closeJob(trx, boss, { jobId: id, reason: "noLongerNeeded" }, clock));
    expect(await database.as(systemActor, (trx) => findJobSheet(trx, id))).toBeUndefined();
    expect(await database.as(systemActor, (trx) => findJobSheet(trx, copy.id))).toEqual(before);
    const { copiedFrom } = await database.as(systemActor, (trx) =>
      trx.selectFrom("job").select("copiedFrom").where("id", "=", copy.id).executeTakeFirstOrThrow(),
    );
    expect(copiedFrom).toBe(id);
  });
});

describe("review", () => {
  test("sends back with remarks on fields, tells the company, and takes the job in again", async () => {
    const id = await submitted();
    await expect(
      database.as(specialist, (trx) =>
        returnJob(trx, specialist, { jobId: id, remarks: [{ field: "payMin", remark: " " }], read: false }, clock),
      ),
    ).rejects.toMatchObject({ code: "job:errors.noRemark" });
    const remark = { field: "mentorName", remark: "Wer hilft im Integrationskurs?" };
    await expect(
      database.as(specialist, (trx) =>
        returnJob(trx, specialist, { jobId: id, remarks: [remark], read: false }, clock),
      ),
    ).rejects.toMatchObject({ code: "desk:note.problem.words" });
    await database.as(specialist, (trx) =>
      returnJob(
        trx,
        specialist,
        {
          jobId: id,
          remarks: [{ field: "mentorName", remark: "Bitte eine Person nennen." }],
          read: false,
        },
        clock,
      ),
    );
    expect((await read(id)).record.state).toBe("returned");
    const remarks = await database.as(boss, (trx) =>
      trx.selectFrom("jobRemark").select(["field", "remark", "resolvedAt"]).where("jobId", "=", id).execute(),
    );
    expect(remarks).toEqual([{ field: "mentorName", remark: "Bitte eine Person nennen.", resolvedAt: null }]);
    const mails = await database.as(systemActor, (trx) =>
      trx.selectFrom("message").select("template").where("recipientUserId", "=", boss.userId).execute(),
    );
    expect(mails).toContainEqual({ template: "job-returned" });
    await database.as(boss, (trx) => submitJob(trx, boss, { jobId: id }, clock));
    expect((await read(id)).record.state).toBe("submitted");
  });

  test("publishes only what was looked at and is lawful on that day", async () => {
    const id = await submitted();
    const publish = (day: string, groups: string[] = reviewed) =>
      database.as(specialist, (trx) => publishJob(trx, specialist, { jobId: id, reviewed: groups }, onDay(day)));
    await expect(publish(clock.today(), ["pay"])).rejects.toMatchObject({ code: "job:errors.notReviewed" });
    // no minimum wage has been entered for 2028 yet
    await expect(publish("2028-01-10")).rejects.toMatchObject({ code: "job:errors.unlawfulToday" });
    await publish(clock.today());
    expect((await read(id)).row).toMatchObject({
      state: "published",
      publishedBy: specialist.userId,
      closesOn: "2027-01-22",
    });
    const visible = await database.as({ role: "visitor" }, (trx) =>
      trx.selectFrom("publicJobView").select("id").where("id", "=", id).execute(),
    );
    expect(visible).toHaveLength(1);
  });

  test("is not the company's to decide", async () => {
    const id = await submitted();
    await expect(
      database.as(boss, (trx) => publishJob(trx, boss, { jobId: id, reviewed }, clock)),
    ).rejects.toMatchObject({ kind: "not_found" });
    // and the second wall behind it
    await expect(
      database.as(boss, (trx) => trx.updateTable("job").set({ state: "published" }).where("id", "=", id).execute()),
    ).rejects.toThrow();
  });
});

describe("a published job", () => {
  test("is paused, resumed, closed with a reason, and re-listed as a draft", async () => {
    const id = await published();
    await database.as(boss, (trx) => pauseJob(trx, boss, { jobId: id }));
    expect((await read(id)).record.state).toBe("paused");
    await database.as(boss, (trx) => resumeJob(trx, boss, { jobId: id }, clock));
    expect((await read(id)).record.state).toBe("published");
    await database.as(boss, (trx) => closeJob(trx, boss, { jobId: id, reason: "noFit" }, clock));
    expect((await read(id)).row).toMatchObject({ state: "closed", closedReason: "noFit" });
    await expect(database.as(boss, (trx) => pauseJob(trx, boss, { jobId: id }))).rejects.toMatchObject({
      code: "job:errors.transition",
    });
    await database.as(boss, (trx) => reopenJob(trx, boss, { jobId: id, event: "relist" }));
    expect((await read(id)).row).toMatchObject({ state: "draft", closedReason: "" });
  });

  test("is filled when the company has found people here", async () => {
    const id = await published();
    await database.as(boss, (trx) => closeJob(trx, boss, { jobId: id, reason: "filledHere" }, clock));
    expect((await read(id)).record.state).toBe("filled");
  });

  test("cannot be edited while it is public, and leaves the list to be changed", async () => {
    const id = await published();
    await expect(savePay(id, 1600)).rejects.toMatchObject({ code: "job:errors.notEditable" });
    await database.as(boss, (trx) => reopenJob(trx, boss, { jobId: id, event: "revise" }));
    await savePay(id, 1600);
    expect((await read(id)).record).toMatchObject({ state: "draft", payMinCents: 1600 });
  });

  test("is copied into a new draft without its dates and its review", async () => {
    const id = await published();
    const copy = await database.as(boss, (trx) => copyJob(trx, boss, { jobId: id }));
    const { row, record } = await read(copy.id);
    expect(row).toMatchObject({ state: "draft", copiedFrom: id, publishedAt: null, startOn: null, payMinCents: 1500 });
    expect(record.tasks.length).toBeGreaterThan(0);
    expect(record.shiftTimes).toHaveLength(1);
  });

  test("expires after its last day, and is paused when a new wage floor overtakes its pay", async () => {
    const stale = await published();
    const cheap = await published();
    const last = await published();
    await database.as(systemActor, async (trx) => {
      await trx.updateTable("job").set({ closesOn: "2026-12-01" }).where("id", "=", stale).execute();
      await trx.updateTable("job").set({ payMinCents: 1400, closesOn: "2027-03-01" }).where("id", "=", cheap).execute();
    });
    const look = (id: string, day: string) =>
      database.as(systemActor, (trx) => closeStaleJob(trx, systemActor, id, onDay(day)));
    expect(await look(stale, "2026-12-01")).toBe("kept");
    expect(await look(stale, "2026-12-02")).toBe("expired");
    expect(await look(stale, "2026-12-02")).toBe("kept");
    expect(await look(cheap, "2026-12-31")).toBe("kept");
    expect(await look(cheap, "2027-01-01")).toBe("paused");
    await database.as(systemActor, (trx) =>
      trx.updateTable("job").set({ payMinCents: 1400, closesOn: "2027-01-01" }).where("id", "=", last).execute(),
    );
    expect(await look(last, "2027-01-01")).toBe("paused");
    await expect(
      database.as(boss, (trx) => resumeJob(trx, boss, { jobId: cheap }, onDay("2027-01-02"))),
    ).rejects.toMatchObject({ code: "job:errors.unlawfulToday" });
  });
});

describe("another company", () => {
  test("finds no job here, whatever it tries", async () => {
    const id = await published();
    const tries = [
      () => database.as(stranger, (trx) => pauseJob(trx, stranger, { jobId: id })),
      () => database.as(stranger, (trx) => closeJob(trx, stranger, { jobId: id, reason: "other" }, clock)),
      () => database.as(stranger, (trx) => copyJob(trx, stranger, { jobId: id })),
      () =>
        database.as(stranger, (trx) =>
          saveJobStep(trx, stranger, { jobId: id, step: "pay", values: pay(1500) }, clock),
        ),
      () => database.as(stranger, (trx) => pauseJob(trx, stranger, { jobId: "no-uuid" })),
    ];
    for (const attempt of tries) await expect(attempt()).rejects.toMatchObject({ kind: "not_found" });
  });
});

test("every write tells the search index, folded into one note", async () => {
  const employerTwo = await database.as(systemActor, (trx) => makeEmployer(trx));
  const job = await database.as(systemActor, (trx) =>
    makeJob(trx, employerTwo, {
      state: "published",
      publishedAt: clock.now().toISOString(),
      publishedBy: specialist.userId,
    }),
  );
  await database.as(specialist, (trx) => pauseJob(trx, specialist, { jobId: job.id }));
  await database.as(specialist, (trx) => reopenJob(trx, specialist, { jobId: job.id, event: "revise" }));
  const notes = await sql<{ n: number }>`select count(*)::int as n from graphile_worker.jobs
    where task_identifier = 'search-sync' and key like ${`%:jobs:${job.id}`}`.execute(database.owner.db);
  expect(notes.rows[0]?.n).toBe(1);
});
