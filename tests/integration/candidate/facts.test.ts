import { beforeAll, describe, expect, test } from "vitest";
import { makeCandidate, makeUser } from "#tests/factories";
import { fixedClock } from "#tests/support/clock";
import { freshDatabase, systemActor } from "#tests/support/database";
import { codeOf } from "#tests/support/refusal";
import type { Staff } from "~/domain/actor";
import { answerQuestion } from "~/services/candidate/answer-question";
import { createCandidate } from "~/services/candidate/create-candidate";
import { nameGap } from "~/services/candidate/name-gap";
import { addExperience, addWish, saveChannel, saveSkill } from "~/services/candidate/save-candidate-rows";

const database = await freshDatabase();
const time = fixedClock("2026-11-23T10:00:00Z");
let staff: Staff;
beforeAll(async () => {
  staff = (await database.as(systemActor, (trx) => makeUser(trx, "specialist"))) as Staff;
});

const newPerson = async () => (await database.as(systemActor, (trx) => makeCandidate(trx))).id;
type Table =
  | "candidateLanguage"
  | "candidateChannel"
  | "candidateWish"
  | "candidateExperience"
  | "candidateSkill"
  | "workAccess"
  | "candidateQuestion";
const rows = async (table: Table, id: string) =>
  (await database.owner.db
    .selectFrom(table as "candidateWish")
    .selectAll()
    .where("candidateId", "=", id)
    .execute()) as unknown as Record<string, unknown>[];
const personRow = (id: string) =>
  database.owner.db.selectFrom("candidate").selectAll().where("id", "=", id).executeTakeFirstOrThrow();

describe("a new record", () => {
  const create = (more: object) =>
    database.as(staff, (trx) =>
      createCandidate(
        trx,
        staff,
        {
          givenName: "Mina",
          familyName: "Muster",
          preferredLanguage: "de",
          needsInterpreter: false,
          mailbox: "own",
          ...more,
        } as never,
        time,
      ),
    );
  test.each([
    [{ birthDate: "1990-02-01" }, "1990-02-01", 1990],
    [{ birthDate: "1990-02-01", birthYear: 1991 }, "1990-02-01", 1990],
    [{ birthYear: 1991 }, null, 1991],
    [{}, null, null],
  ])("with %j is born on %s in %s", async (given, birthDate, birthYear) => {
    expect(await personRow(await create(given))).toMatchObject({ birthDate, birthYear });
  });
  test("has a phone and a language only where they were named", async () => {
    const bare = await create({});
    expect([await rows("candidateChannel", bare), await rows("candidateLanguage", bare)]).toEqual([[], []]);
    const spoken = await create({ speaking: "A2" });
    expect(await rows("candidateLanguage", spoken)).toMatchObject([{ language: "de", speaking: "A2", reading: null }]);
    const read = await create({ reading: "A1", preferredLanguage: "fa", phone: "0171 3920001" });
    expect((await rows("candidateLanguage", read)).map((each) => [each.language, each.isFirst, each.reading])).toEqual([
      ["de", false, "A1"],
      ["fa", true, null],
    ]);
    expect(await rows("candidateChannel", read)).toMatchObject([{ kind: "phone", value: "0171 3920001" }]);
  });
});

describe("a fact", () => {
  test.each([
    ["occupation", { occupationId: "lagerhelfer" }, ["lagerhelfer", null, null, false, false]],
    ["group", { occupationGroup: "logistik" }, [null, "logistik", null, false, false]],
    ["apprenticeship", { apprenticeshipId: "baecker" }, [null, null, "baecker", true, false]],
    ["any", {}, [null, null, null, false, true]],
    ["any", { wantsApprenticeship: true }, [null, null, null, true, true]],
  ] as const)("about the wish for %s with %j is stored as such", async (kind, more, expected) => {
    const id = await newPerson();
    await database.as(staff, (trx) =>
      addWish(trx, staff, id, { kind, wantsApprenticeship: false, ...more } as never, time),
    );
    const [wish] = await rows("candidateWish", id);
    expect([
      wish?.occupationId,
      wish?.occupationGroup,
      wish?.apprenticeshipId,
      wish?.wantsApprenticeship,
      wish?.anyWork,
    ]).toEqual([...expected]);
  });

  test("about past work needs no occupation, and keeps one that is given", async () => {
    const id = await newPerson();
    for (const occupationId of [undefined, "lagerhelfer"])
      await database.as(staff, (trx) =>
        addExperience(trx, staff, id, { occupationId, years: 2, original: "Lager" } as never, time),
      );
    expect((await rows("candidateExperience", id)).map((work) => work.occupationId)).toEqual([null, "lagerhelfer"]);
  });

  test("about a skill must be a skill in the reference data", async () => {
    const id = await newPerson();
    const save = (skillId: string) =>
      codeOf(database.as(staff, (trx) => saveSkill(trx, staff, id, { skillId, level: 2, evidence: "self" }, time)));
    expect([await save("S_GONE"), await save("S_SEW")]).toEqual(["choose", "done"]);
  });

  test.each([
    [{ outcome: "worked" }, "2026-11-23", null],
    [{ outcome: "worked", outcomeOn: "2026-11-20" }, "2026-11-20", null],
    [{ outcome: "failed" }, null, "2026-11-23"],
    [{ outcome: "failed", outcomeOn: "2026-11-20" }, null, "2026-11-20"],
    [{}, null, null],
  ])(
    "about a way to reach somebody with %j: worked on %s, failed on %s",
    async (outcome, lastWorkedOn, lastFailedOn) => {
      const id = await newPerson();
      const channel = { kind: "phone", value: "0171 3920001", shared: false, note: "", ...outcome };
      await database.as(staff, (trx) => saveChannel(trx, staff, id, channel as never, time));
      expect(await rows("candidateChannel", id)).toMatchObject([{ lastWorkedOn, lastFailedOn }]);
    },
  );

  test.each([
    ["2026-11-22", "dateInPast"],
    ["2026-11-23", "done"],
  ])("about a gap has its next step on %s: %s", async (nextStepOn, expected) => {
    const id = await newPerson();
    const gap = { id, version: 1, gap: "Kurs", nextStep: "anrufen", nextStepOn };
    expect(await codeOf(database.as(staff, (trx) => nameGap(trx, gap, time)))).toBe(expected);
  });
});

describe("the answer to a question", () => {
  async function ask(id: string, field: string, code: string, original: string) {
    const { id: questionId } = await database.owner.db
      .insertInto("candidateQuestion")
      .values({ candidateId: id, field, code, original })
      .returning("id")
      .executeTakeFirstOrThrow();
    const give = (value: string, more: object = {}) =>
      codeOf(
        database.as(staff, (trx) =>
          answerQuestion(
            trx,
            staff,
            { candidateId: id, questionId, decision: "answered", value, answer: "", learn: false, ...more },
            time,
          ),
        ),
      );
    const closed = async () =>
      (await rows("candidateQuestion", id)).find((each) => each.id === questionId) as { state: string; answer: string };
    return { give, closed };
  }

  test("is the wish for an occupation or for an apprenticeship, and must exist in the right table", async () => {
    const id = await newPerson();
    const { give } = await ask(id, "wish", "wish.unsure", "backen");
    expect(await give("apprenticeship:lagerhelfer")).toBe("choose");
    expect(await give("occupation:baecker")).toBe("choose");
    expect(await give("apprenticeship:baecker")).toBe("done");
    expect(await rows("candidateWish", id)).toMatchObject([
      { occupationId: null, apprenticeshipId: "baecker", wantsApprenticeship: true, original: "backen" },
    ]);
    const other = await newPerson();
    const second = await ask(other, "wish", "wish.unsure", "packen");
    expect(await second.give("occupation:lagerhelfer")).toBe("done");
    expect(await rows("candidateWish", other)).toMatchObject([
      { occupationId: "lagerhelfer", apprenticeshipId: null, wantsApprenticeship: false },
    ]);
  });

  test("is a level of speaking, or of reading and writing", async () => {
    for (const [field, levels] of [
      ["germanSpoken", { speaking: "A2", reading: null, writing: null }],
      ["germanWritten", { speaking: null, reading: "A2", writing: "A2" }],
    ] as const) {
      const id = await newPerson();
      const { give } = await ask(id, field, "level.word", "gut");
      expect(await give("A2")).toBe("done");
      expect(await rows("candidateLanguage", id)).toMatchObject([{ language: "de", ...levels }]);
    }
  });

  test.each([
    ["ae_25_2_f", "free", "not_needed"],
    ["duldung_60a", "permit_abh_ba", "needed"],
  ])("is the status %s, which explains the access %s", async (status, permission, permitState) => {
    const id = await newPerson();
    const { give } = await ask(id, "residence", "residence.unreadable", "Karte");
    expect(await give("no_such_status")).toBe("choose");
    expect(await give(status)).toBe("done");
    expect(await rows("workAccess", id)).toMatchObject([{ statusId: status, permission, permitState }]);
  });

  test("does not change the access that somebody read from the paper", async () => {
    for (const [known, permission, permitState] of [
      ["free", "free", "not_needed"],
      ["unknown", "permit_abh_ba", "needed"],
    ] as const) {
      const id = await newPerson();
      await database.owner.db
        .insertInto("workAccess")
        .values({ candidateId: id, permission: known, permitState: "not_needed", during: "[2026-01-01,)" })
        .execute();
      const { give } = await ask(id, "residence", "residence.unreadable", "Karte");
      expect(await give("duldung_60a")).toBe("done");
      expect(await rows("workAccess", id)).toMatchObject([{ statusId: "duldung_60a", permission, permitState }]);
    }
  });

  test("is kept with its words; a dismissed question stores nothing", async () => {
    const id = await newPerson();
    const first = await ask(id, "hours", "hours.unreadable", "nach Sonne");
    expect(await first.give("viel")).toBe("candidate:errors.hoursSpan");
    expect(await first.give("20-30", { answer: "am Telefon" })).toBe("done");
    expect(await first.closed()).toMatchObject({ state: "answered", answer: "20-30: am Telefon" });
    expect(await personRow(id)).toMatchObject({ hoursMin: 20, hoursMax: 30 });
    const second = await ask(id, "hours", "hours.unreadable", "nach Mond");
    expect(await second.give("30-40", { decision: "dismissed", answer: "weiß nicht" })).toBe("done");
    expect(await second.closed()).toMatchObject({ state: "dismissed", answer: "weiß nicht" });
    expect(await personRow(id)).toMatchObject({ hoursMin: 20, hoursMax: 30 });
  });

  test("is learnt only where the question was answered and the specialist wants it learnt", async () => {
    const id = await newPerson();
    const learnt = async () =>
      (await database.owner.db.selectFrom("learntWord").select("words").execute()).map(({ words }) => words);
    for (const [words, more] of [
      ["nach Wind", { learn: false }],
      ["nach Regen", { learn: true, decision: "dismissed" }],
      ["nach Schnee", { learn: true }],
    ] as const)
      expect(await (await ask(id, "hours", "hours.unreadable", words)).give("20-30", more)).toBe("done");
    expect(await learnt()).toEqual(["nach Schnee"]);
  });
});
