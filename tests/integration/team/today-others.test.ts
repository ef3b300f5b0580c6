import { sql } from "kysely";
import { describe, expect, test } from "vitest";
import { handOverCompanyStep } from "#db/repositories/support-step";
import { makeCandidate, makeUser } from "#tests/factories";
import { giveWorkAccess, makeCompany, makeProposal, makeWorld } from "#tests/factories/placement";
import { fixedClock, onDay } from "#tests/support/clock";
import { freshDatabase, systemActor } from "#tests/support/database";
import { codeOf } from "#tests/support/refusal";
import type { Clock } from "~/config/clock";
import { addDays } from "~/domain/days";
import { type NoteInput, noteSchema } from "~/domain/note/notes";
import { employerList } from "~/queries/employer/list";
import { employerRecord } from "~/queries/employer/record";
import { type TodayItem, today } from "~/queries/team/today";

import { planVisit } from "~/services/employer/plan-visit";
import { recordVisit } from "~/services/employer/record-visit";
import { writeNote } from "~/services/note/write-note";
import { completeStep } from "~/services/support/complete-step";
import { reopenStep } from "~/services/support/reopen-step";

/** What waits for a specialist beside steps: nothing of it is on another page only. */
const database = await freshDatabase();
const day = "2026-11-23";
const world = await database.as(systemActor, makeWorld);
const { specialist } = world;

const linesOf = async (kind: TodayItem["kind"], actor = specialist) =>
  (await database.as(actor, (trx) => today(trx, actor, day, "mine"))).items.filter((item) => item.kind === kind);
const ownCompany = () =>
  database.as(systemActor, async (trx) => {
    const company = await makeCompany(trx, specialist.userId);
    const mine = { responsibleUserId: specialist.userId };
    await trx.updateTable("employer").set(mine).where("id", "=", company.employer.id).execute();
    return company;
  });
const ownPerson = () => database.as(systemActor, (trx) => makeCandidate(trx, { responsibleUserId: specialist.userId }));

describe("a visit to a company", () => {
  test.each([
    ["yesterday", -1, true],
    ["today", 0, false],
    ["in a week", 7, false],
    ["in eight days", 8, undefined],
  ] as const)("planned %s", async (_when, days, late) => {
    const { employer } = await ownCompany();
    const { id } = await database.as(systemActor, (trx) =>
      trx
        .insertInto("companyVisit")
        .values({ employerId: employer.id, userId: specialist.userId, plannedOn: addDays(day, days), state: "planned" })
        .returning("id")
        .executeTakeFirstOrThrow(),
    );
    expect((await linesOf("visit")).find((line) => line.id === id)?.late).toBe(late);
  });
});

describe("what comes next for somebody", () => {
  const withStep = (days: number, more = {}) =>
    database.as(systemActor, (trx) =>
      makeCandidate(trx, {
        responsibleUserId: specialist.userId,
        nextStep: "Fahrplan prüfen",
        nextStepOn: addDays(day, days),
        ...more,
      }),
    );

  test.each([
    ["yesterday", -1, true],
    ["today", 0, false],
    ["in a week", 7, false],
    ["in eight days", 8, undefined],
  ] as const)("due %s, in the words of the record", async (_when, days, late) => {
    const { id } = await withStep(days);
    const line = (await linesOf("next")).find((one) => one.id === id);
    expect(line?.late).toBe(late);
    if (line) expect(line).toMatchObject({ detail: "Fahrplan prüfen", due: addDays(day, days) });
  });

  test("rests while somebody pauses", async () => {
    const { id } = await withStep(-1, { state: "paused" });
    expect((await linesOf("next")).some((line) => line.id === id)).toBe(false);
  });
});

describe("what comes next with a company", () => {
  const steps = async (employerId: string, actor = specialist) =>
    (await database.as(actor, (trx) => today(trx, actor, day, "mine"))).steps.filter(
      (step) => step.employerId === employerId,
    );
  const write = (id: string, words: Partial<NoteInput>) =>
    database.as(specialist, (trx) =>
      writeNote(trx, specialist, { ...noteSchema.parse({ text: "war da" }), id, ...words }, onDay(day)),
    );

  test.each([
    ["today", 0, 1],
    ["in a week", 7, 1],
    ["in eight days", 8, 0],
  ] as const)("as a note says it, due %s", async (_when, days, shown) => {
    const { employer } = await ownCompany();
    await write(employer.id, { nextStep: "Vereinbarung schicken", nextOn: addDays(day, days) });
    expect(await steps(employer.id)).toHaveLength(shown);
  });

  test("a day alone moves it, other words are it from then on: there is one", async () => {
    const { employer } = await ownCompany();
    expect(await codeOf(write(employer.id, { nextOn: day }))).toBe("desk:note.problem.noStep");
    await write(employer.id, { nextStep: "Vereinbarung schicken", nextOn: day });
    await write(employer.id, { nextOn: addDays(day, 2) });
    expect(await steps(employer.id)).toMatchObject([{ title: "Vereinbarung schicken", dueOn: addDays(day, 2) }]);
    await write(employer.id, { nextStep: "Anrufen", nextOn: addDays(day, 1) });
    expect(await steps(employer.id)).toMatchObject([
      { title: "Anrufen", dueOn: addDays(day, 1), placementId: null, candidateId: null },
    ]);
  });

  test("is done with one press, stands so on record and list, and can be taken back for a day", async () => {
    const { employer } = await ownCompany();
    await write(employer.id, { nextStep: "Vereinbarung schicken", nextOn: day });
    const [step] = await steps(employer.id);
    const { id = "", version = 0 } = step ?? {};
    const seen = async () => {
      const record = await database.as(specialist, (trx) => employerRecord(trx, employer.id, day));
      const filters = { q: "", visit: [], agreement: [], branch: [], trains: [], mine: true, page: 1 };
      const { rows } = await database.as(specialist, (trx) => employerList(trx, specialist, filters, day));
      const row = rows.find((one) => one.id === employer.id);
      return { record: record.next?.title, list: row?.next?.title, done: record.lastDone?.title };
    };
    expect(await seen()).toEqual({ record: "Vereinbarung schicken", list: "Vereinbarung schicken" });
    await database.as(specialist, (trx) =>
      completeStep(trx, specialist, { stepId: id, version, doneOn: day, outcome: "" }, onDay(day)),
    );
    expect(await steps(employer.id)).toEqual([]);
    expect(await seen()).toEqual({ done: "Vereinbarung schicken" });
    const back = (time: Clock) =>
      database.as(specialist, (trx) => reopenStep(trx, specialist, { stepId: id, version: version + 1 }, time));
    const later = fixedClock(new Date(Date.now() + 25 * 3_600_000).toISOString());
    expect(await codeOf(back(later))).toBe("placement:problem.step.tooLateToUndo");
    await back(fixedClock(new Date().toISOString()));
    expect(await seen()).toEqual({ record: "Vereinbarung schicken", list: "Vereinbarung schicken" });
  });

  test("as a visit says it; a correction of other words does not open what is done", async () => {
    const { employer } = await ownCompany();
    const visit = await database.as(specialist, (trx) =>
      planVisit(trx, employer.id, { plannedOn: day, userId: specialist.userId, nextStep: "" }),
    );
    const record = (version: number, said: string, nextStepOn: string) =>
      database.as(specialist, (trx) =>
        recordVisit(
          trx,
          specialist,
          visit,
          { peopleMet: "", seen: "Halle", said, nextStep: "Zwei Probetage", nextStepOn, visitedOn: day, version },
          onDay(day),
        ),
      );
    await record(1, "Zwei Plätze", addDays(day, 3));
    const [step] = await steps(employer.id);
    expect(step).toMatchObject({ title: "Zwei Probetage", dueOn: addDays(day, 3), templateKey: "company.next" });
    await database.as(specialist, (trx) =>
      completeStep(
        trx,
        specialist,
        { stepId: step?.id ?? "", version: step?.version ?? 0, doneOn: day, outcome: "" },
        onDay(day),
      ),
    );
    await record(2, "Drei Plätze", addDays(day, 3));
    expect(await steps(employer.id)).toEqual([]);
    await record(3, "Drei Plätze", addDays(day, 4));
    expect(await steps(employer.id)).toHaveLength(1);
  });

  test("goes along when a colleague takes the company over, and no company reads it", async () => {
    const { employer, boss } = await ownCompany();
    await write(employer.id, { nextStep: "Vereinbarung schicken", nextOn: day });
    const other = {
      ...(await database.as(systemActor, (trx) => makeUser(trx, "specialist"))),
      role: "specialist" as const,
    };
    await database.as(specialist, (trx) => handOverCompanyStep(trx, employer.id, other.userId));
    expect([await steps(employer.id), await steps(employer.id, other)].map(({ length }) => length)).toEqual([0, 1]);
    const rows = await database.as(boss, (trx) => trx.selectFrom("employerSupportView").selectAll().execute());
    expect(rows).toEqual([]);
  });
});

describe("a job", () => {
  test("waits for its review", async () => {
    const { job } = await ownCompany();
    await database.as(systemActor, (trx) =>
      trx.updateTable("job").set({ state: "submitted" }).where("id", "=", job.id).execute(),
    );
    expect((await linesOf("job")).find((line) => line.id === job.id)?.detail).toBe("submitted");
  });

  test.each([
    ["a week and a moment ago", "2026-11-15 22:59:59Z", true],
    ["a week ago", "2026-11-15 23:00:00Z", false],
  ])("given back to the company %s", async (_when, at, asked) => {
    const { job } = await ownCompany();
    // the column is kept by a trigger
    await database.owner.db.transaction().execute(async (trx) => {
      await sql`alter table job disable trigger user`.execute(trx);
      await sql`update job set state = 'returned', updated_at = ${at}::timestamptz where id = ${job.id}`.execute(trx);
      await sql`alter table job enable trigger user`.execute(trx);
    });
    expect((await linesOf("job")).some((line) => line.id === job.id)).toBe(asked);
  });

  test("given back rests for a week where the company was asked about it", async () => {
    const { job, employer } = await ownCompany();
    await database.owner.db.transaction().execute(async (trx) => {
      await sql`alter table job disable trigger user`.execute(trx);
      await sql`update job set state = 'returned', updated_at = '2026-11-01' where id = ${job.id}`.execute(trx);
      await sql`alter table job enable trigger user`.execute(trx);
    });
    const noted = async (kind: "call" | "remark", writtenAt: string) => {
      const note = { employerId: employer.id, kind, audience: "team" as const, text: "fragt nach", writtenAt };
      const { id } = await database.as(systemActor, (trx) =>
        trx.insertInto("note").values(note).returning("id").executeTakeFirstOrThrow(),
      );
      const stands = (await linesOf("job")).some((line) => line.id === job.id);
      await database.owner.db.deleteFrom("note").where("id", "=", id).execute();
      return stands;
    };
    expect([
      await noted("call", "2026-11-15 22:59:59Z"),
      await noted("call", "2026-11-15 23:00:00Z"),
      await noted("remark", "2026-11-22 12:00:00Z"),
    ]).toEqual([true, false, true]);
  });
});

describe("a person", () => {
  test("with open questions is one line with their number and telephone", async () => {
    const { id } = await ownPerson();
    await database.as(systemActor, async (trx) => {
      await trx
        .insertInto("candidateQuestion")
        .values(["level", "reading"].map((field) => ({ candidateId: id, field, code: "level.unreadable" })))
        .execute();
      await trx
        .insertInto("candidateChannel")
        .values({ candidateId: id, kind: "phone", value: "0208 5550199" })
        .execute();
    });
    const line = (await linesOf("question")).find((one) => one.id === id);
    expect(line).toMatchObject({ detail: "2", phone: "0208 5550199" });
  });

  test("who is interested in a job stands there until they are proposed for it", async () => {
    const { id } = await ownPerson();
    const { job, employer } = await ownCompany();
    await database.as(systemActor, async (trx) => {
      await giveWorkAccess(trx, id);
      await trx.insertInto("interest").values({ candidateId: id, jobId: job.id }).execute();
    });
    expect((await linesOf("interest")).filter((line) => line.id === id)).toHaveLength(1);
    await database.as(systemActor, (trx) => makeProposal(trx, { specialist, employer, job, person: { id } }));
    expect((await linesOf("interest")).filter((line) => line.id === id)).toHaveLength(0);
  });

  test("of a colleague is not mine", async () => {
    const { id } = await database.as(systemActor, (trx) => makeCandidate(trx));
    await database.as(systemActor, (trx) =>
      trx
        .insertInto("candidateQuestion")
        .values({ candidateId: id, field: "level", code: "level.unreadable" })
        .execute(),
    );
    expect((await linesOf("question")).some((line) => line.id === id)).toBe(false);
  });
});
