import { sql } from "kysely";
import { describe, expect, test } from "vitest";
import { makeCandidate, makeEmployer } from "#tests/factories";
import { makeWorld, stageInput } from "#tests/factories/placement";
import { fixedClock, onDay } from "#tests/support/clock";
import { freshDatabase, systemActor } from "#tests/support/database";
import { peopleList } from "#tests/support/people-list";
import { codeOf } from "#tests/support/refusal";
import { isContact, type NoteInput, noteSchema, writtenKinds } from "~/domain/note/notes";
import { candidateRecord } from "~/queries/candidate/record";
import { noteSubject, notesAbout, notesWith, oneNote } from "~/queries/note/notes";
import { companyNotes, myNotes } from "~/queries/note/read-by-others";
import { takeBackNote } from "~/services/note/take-back-note";
import { writeNote } from "~/services/note/write-note";
import { advancePlacement } from "~/services/placement/advance-placement";

const database = await freshDatabase();
/** The views ask the database for its own day, so these people begin on it. */
const { rows } = await sql<{ day: string }>`select current_date::text as day`.execute(database.db);
const today = rows[0]?.day ?? "";
const clock = fixedClock(`${today}T09:00:00Z`);

/** Somebody who began a starter job today. */
async function working() {
  const w = await database.as(systemActor, makeWorld);
  const { placementId } = await database.as(w.specialist, (trx) =>
    advancePlacement(
      trx,
      w.specialist,
      { candidateId: w.person.id },
      stageInput("starter_job", today, { employerId: w.employer.id, jobId: w.job.id }),
      onDay(today),
    ),
  );
  const write = (text: string, input: Partial<NoteInput> & { id?: string } = {}, at = clock) =>
    database.as(w.specialist, (trx) =>
      writeNote(trx, w.specialist, { ...noteSchema.parse({ text }), id: w.person.id, ...input }, at),
    );
  const about = async (id = w.person.id) =>
    (await database.as(w.specialist, (trx) => notesAbout(trx, id, clock))).notes;
  const withdraw = () =>
    database.as(systemActor, (trx) =>
      trx.updateTable("consent").set({ withdrawnAt: new Date() }).where("id", "=", w.consentId).execute(),
    );
  return { ...w, placementId, write, about, withdraw };
}

describe("a note about a person", () => {
  test("stands on the record of the person, whichever of their papers it was written at", async () => {
    const w = await working();
    await w.write("erster Tag lief gut", { kind: "visit" });
    await w.write("kommt morgen eine Stunde später", { id: w.placementId }, fixedClock(`${today}T10:00:00Z`));
    expect(await w.about()).toMatchObject([
      { kind: "call", audience: "team", text: "kommt morgen eine Stunde später", writtenBy: "Frau Lange" },
      { kind: "visit", text: "erster Tag lief gut", person: { id: w.person.id }, company: null, mayTakeBack: true },
    ]);
    expect(await w.about(w.placementId)).toHaveLength(2);
    expect(await w.about(w.employer.id)).toEqual([]);
  });

  test("sets the next step, or a new day for the one that stands, as the form of the person does", async () => {
    const w = await working();
    const step = async () => {
      const { nextStep, nextStepOn } = await database.as(w.specialist, (trx) => candidateRecord(trx, w.person.id));
      return [nextStep, nextStepOn];
    };
    await w.write("ruft zurück", { nextStep: "Vertrag ansehen", nextOn: "2099-01-05" });
    expect(await step()).toEqual(["Vertrag ansehen", "2099-01-05"]);
    await w.write("nicht erreicht", { nextOn: "2099-01-07" });
    expect(await step()).toEqual(["Vertrag ansehen", "2099-01-07"]);
    await w.write("nur notiert");
    expect(await step()).toEqual(["Vertrag ansehen", "2099-01-07"]);
    expect((await w.about()).map(({ nextOn }) => nextOn)).toEqual(expect.arrayContaining(["2099-01-05", "2099-01-07"]));
    // done: another step takes its place, or none does
    await w.write("unterschrieben", { done: true, nextStep: "Schuhe kaufen", nextOn: "2099-01-09" });
    expect(await step()).toEqual(["Schuhe kaufen", "2099-01-09"]);
    await w.write("gekauft", { done: true });
    expect(await step()).toEqual(["", null]);
  });

  test("with a step that does not fit writes nothing", async () => {
    const w = await working();
    expect(await codeOf(w.write("x", { nextStep: "anrufen" }))).toBe("desk:note.problem.noDay");
    expect(await codeOf(w.write("x", { nextStep: "anrufen", nextOn: "2020-01-01" }))).toBe("desk:note.problem.dayPast");
    expect(await w.about()).toEqual([]);
  });
});

describe("contact", () => {
  /** The last thing that happened with the person, as the lists of people say it. */
  const last = async (id: string) =>
    (
      await sql<{ on: string | null; kind: string | null; since: string }>`
        select last_on::text as on, last_step as kind, since::text from person_standing where candidate_id = ${id}::uuid`.execute(
        database.owner.db,
      )
    ).rows[0];
  const waiting = async () => {
    const w = await database.as(systemActor, makeWorld);
    const person = await database.as(systemActor, (trx) => makeCandidate(trx, { waitingSince: "2026-01-05" }));
    const write = (input: Partial<NoteInput> & { id?: string } = {}, at = clock) =>
      database.as(w.specialist, (trx) =>
        writeNote(trx, w.specialist, { ...noteSchema.parse({ text: "war da" }), id: person.id, ...input }, at),
      );
    return { ...w, person, write };
  };

  test.each(writtenKinds)("a %s counts as one exactly when the rule says so", async (kind) => {
    const { person, write } = await waiting();
    expect(await last(person.id)).toEqual({ on: null, kind: null, since: "2026-01-05" });
    await write({ kind });
    expect(await last(person.id)).toEqual(
      isContact(kind) ? { on: today, kind: "contact", since: today } : { on: null, kind: null, since: "2026-01-05" },
    );
  });

  test("taken back, it never was one; a note about a company is none with anybody", async () => {
    const { person, employer, specialist, write } = await waiting();
    await write();
    const [note] = (await database.as(specialist, (trx) => notesAbout(trx, person.id, clock))).notes;
    await database.as(specialist, (trx) => takeBackNote(trx, specialist, note?.id ?? "", clock));
    await write({ id: employer.id });
    expect((await last(person.id))?.on).toBeNull();
  });

  test("the list of those nobody may lose says it", async () => {
    const { person, specialist, write } = await waiting();
    await write({ kind: "call" });
    const { rows } = await peopleList(database, specialist, "view=lost", today);
    expect(rows.find(({ id }) => id === person.id)).toMatchObject({ lastStep: "contact", quietSince: today });
  });
});

describe("whom a note is about", () => {
  test("a company, by itself and by what is its own, with its telephone", async () => {
    const w = await working();
    const subject = (id: string) => database.as(w.specialist, (trx) => noteSubject(trx, id, today));
    expect(await subject(w.employer.id)).toMatchObject({ about: "company", id: w.employer.id, language: null });
    expect(await subject(w.job.id)).toMatchObject({ about: "company", id: w.employer.id });
    expect(await subject(w.placementId)).toMatchObject({
      about: "person",
      id: w.person.id,
      company: { id: w.employer.id, consent: true },
    });
    await w.withdraw();
    expect((await subject(w.person.id)).company).toMatchObject({ consent: false });
    await expect(subject(crypto.randomUUID())).rejects.toMatchObject({ kind: "not_found" });
  });

  test("about a company alone it is for the team", async () => {
    const w = await working();
    await w.write("sucht zum Sommer jemanden", { id: w.employer.id, kind: "message" });
    expect(await w.about(w.employer.id)).toMatchObject([{ company: { id: w.employer.id }, person: null }]);
    expect(await codeOf(w.write("x", { id: w.employer.id, audience: "company" }))).toBe("desk:note.problem.audience");
    expect(await codeOf(w.write("x", { id: w.employer.id, audience: "person" }))).toBe("desk:note.problem.audience");
  });
});

describe("a note for others", () => {
  test("the company reads it while the consent lives, at this placement only", async () => {
    const w = await working();
    const read = () => database.as(w.boss, (trx) => companyNotes(trx, w.boss, w.placementId));
    await w.write("nur für uns");
    await w.write("für Amir", { audience: "person" });
    await w.write("bringt die Sicherheitsschuhe mit", { audience: "company" });
    expect(await read()).toMatchObject([{ text: "bringt die Sicherheitsschuhe mit", writtenBy: "Frau Lange" }]);
    const other = await working();
    expect(await database.as(other.boss, (trx) => companyNotes(trx, w.boss, w.placementId))).toEqual([]);
    expect(await database.as(w.boss, (trx) => companyNotes(trx, w.boss, other.placementId))).toEqual([]);
    await w.withdraw();
    // the person still works there: employment opens nothing that the office wrote
    expect(await read()).toEqual([]);
    expect(await codeOf(w.write("x", { audience: "company" }))).toBe("desk:note.problem.audience");
  });

  test("words that are not for a company are pointed out once", async () => {
    const w = await working();
    const text = "Das Jobcenter zahlt die Schuhe";
    expect(await codeOf(w.write(text, { audience: "company" }))).toBe("desk:note.problem.words");
    expect(await w.about()).toEqual([]);
    await w.write(text, { audience: "company", read: true });
    await w.write(text);
    expect(await w.about()).toHaveLength(2);
  });

  test("the person reads what was written for them", async () => {
    const w = await working();
    await w.write("nur für uns");
    await w.write("Bitte Lohnzettel mitbringen", { audience: "person" });
    const read = (who: typeof w) => database.as(who.candidate, (trx) => myNotes(trx, w.candidate));
    expect(await read(w)).toMatchObject([{ text: "Bitte Lohnzettel mitbringen", writtenBy: "Frau Lange" }]);
    expect(await read(await working())).toEqual([]);
  });

  test("nobody but the team reads the notes themselves", async () => {
    const w = await working();
    await w.write("Wortschatz gewachsen");
    for (const actor of [w.boss, w.candidate, { role: "visitor" } as const]) {
      const rowsOf = (table: string) =>
        database.as(actor, async (trx) => (await sql`select from ${sql.id(table)}`.execute(trx)).rows.length);
      expect([await rowsOf("note"), await rowsOf("note_read")]).toEqual([0, 0]);
      expect(await database.as(actor, (trx) => notesWith(trx, "Wortschatz", 9, clock))).toEqual([]);
    }
    expect(await database.as(w.specialist, (trx) => notesWith(trx, "Wortschatz", 9, clock))).toHaveLength(1);
  });
});

describe("taking back", () => {
  const written = async () => {
    const w = await working();
    await w.write("verwechselt", { audience: "person" });
    const [note] = await w.about();
    const back = (at: string) =>
      codeOf(database.as(w.specialist, (trx) => takeBackNote(trx, w.specialist, note?.id ?? "", fixedClock(at))));
    return { ...w, note, back };
  };
  const nextDay = () => new Date(new Date(`${today}T09:00:00.000Z`).getTime() + 86_400_000);

  test("within a day nobody reads or finds it any more, and the row says who did", async () => {
    const w = await written();
    expect(await w.back(nextDay().toISOString())).toBe("done");
    expect(await w.about()).toEqual([]);
    expect(await database.as(w.candidate, (trx) => myNotes(trx, w.candidate))).toEqual([]);
    expect(await database.as(w.specialist, (trx) => notesWith(trx, "verwechselt", 9, clock))).toEqual([]);
    await expect(database.as(w.specialist, (trx) => oneNote(trx, w.note?.id ?? "", clock))).rejects.toMatchObject({
      kind: "not_found",
    });
    const row = await database.owner.db
      .selectFrom("note")
      .select(["takenBackBy", "text"])
      .where("id", "=", w.note?.id ?? "")
      .executeTakeFirst();
    expect(row).toEqual({ takenBackBy: w.specialist.userId, text: "verwechselt" });
    expect(await w.back(nextDay().toISOString())).toBe("notFound");
  });

  test("not a moment later, and its words never change", async () => {
    const w = await written();
    expect(await w.back(new Date(nextDay().getTime() + 1).toISOString())).toBe("desk:note.problem.tooLate");
    expect(await w.about()).toHaveLength(1);
    await expect(
      database.as(w.specialist, (trx) => trx.updateTable("note").set({ text: "anders" }).execute()),
    ).rejects.toThrow("permission denied");
  });
});

describe("the search of the whole team", () => {
  const find = async (words: string) =>
    (await database.as(systemActor, (trx) => notesWith(trx, words, 20, clock))).map(({ text }) => text);

  test("finds parts of words and other spellings, with the name of whom they are about", async () => {
    const id = await database.as(systemActor, async (trx) => {
      const person = await makeCandidate(trx, { givenName: "Zerdeşt", familyName: "Quittek" });
      const company = await makeEmployer(trx, { name: "Schlosserei Xanten" });
      const note = { kind: "call", audience: "team", writtenAt: clock.now() };
      await trx
        .insertInto("note")
        .values([
          { ...note, candidateId: person.id, text: "will die Nachtschicht für Grünpflege" },
          { ...note, employerId: company.id, text: "sucht jemanden für die Spätschicht" },
        ])
        .execute();
      return person.id;
    });
    expect(await find("nachtsch")).toEqual(["will die Nachtschicht für Grünpflege"]);
    expect(await find("gruenpflege")).toHaveLength(1);
    expect(await find("schicht")).toHaveLength(2);
    expect(await find("Zerdest Schicht")).toEqual(["will die Nachtschicht für Grünpflege"]);
    expect(await find("Xanten Schicht")).toEqual(["sucht jemanden für die Spätschicht"]);
    expect(await find("Zerdest")).toEqual([]);
    expect(await find("nac")).toContain("will die Nachtschicht für Grünpflege");
    expect(await find("na")).toEqual([]);
    expect(await find("%")).toEqual([]);
    // nothing is left of somebody who is erased
    await database.owner.db.updateTable("candidate").set({ state: "erased" }).where("id", "=", id).execute();
    expect(await find("nachtsch")).toEqual([]);
    expect(await database.owner.db.selectFrom("note").select("id").where("candidateId", "=", id).execute()).toEqual([]);
  });
});
