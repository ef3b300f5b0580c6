import { describe, expect, test } from "vitest";
import { demoId } from "#db/demo/random";
import { makeEmployer, makeEmployerUser, makeUser } from "#tests/factories";
import { makeProposal, makeWorld, stageInput } from "#tests/factories/placement";
import { fixedClock } from "#tests/support/clock";
import { freshDatabase, systemActor } from "#tests/support/database";
import { codeOf } from "#tests/support/refusal";
import type { Staff } from "~/domain/actor";
import { employerConcerns } from "~/queries/employer/concerns";
import { employerHistory } from "~/queries/employer/history";
import { employerRecord } from "~/queries/employer/record";
import { answerConcern } from "~/services/employer/answer-concern";
import { cancelVisit } from "~/services/employer/cancel-visit";
import { closeConcern } from "~/services/employer/close-concern";
import { editEmployer } from "~/services/employer/edit-employer";
import { moveVisit } from "~/services/employer/move-visit";
import { planVisit } from "~/services/employer/plan-visit";
import { raiseConcern } from "~/services/employer/raise-concern";
import { recordVisit } from "~/services/employer/record-visit";
import { registerEmployer } from "~/services/employer/register-employer";
import { saveEmployerContact } from "~/services/employer/save-employer-contact";
import { saveEmployerSite } from "~/services/employer/save-employer-site";
import { startPlacement } from "~/services/placement/start-placement";

const today = "2026-11-23";
const time = fixedClock("2026-11-23T09:00:00Z");
const database = await freshDatabase();
const specialist = (await database.as(systemActor, (trx) => makeUser(trx, "specialist"))) as Staff;
const as = database.as;
const input = (name: string) => ({
  name,
  branch: "Metall",
  trainsApprentices: "yes" as const,
  contactCap: 3,
  responsibleUserId: specialist.userId,
  note: "",
  street: "",
  postcode: "45476",
  city: "Musterstadt",
  contactName: "Frau Sommer",
  contactPosition: "Leitung",
  contactPhone: "0221 4710300",
});
const record = (id: string) => as(specialist, (trx) => employerRecord(trx, id, today));

describe("a company", () => {
  test("is registered once, with its place and its contact, as a prospect", async () => {
    const id = await as(specialist, (trx) => registerEmployer(trx, specialist, input("Werk Eins KG")));
    expect(await record(id)).toMatchObject({
      state: "prospect",
      visit: "never",
      agreement: null,
      sites: [{ postcode: "45476", districtId: "styrum", isMain: true }],
      contacts: [{ name: "Frau Sommer", isMain: true, signsIn: false }],
    });
    const twice = as(specialist, (trx) => registerEmployer(trx, specialist, input("werk eins kg")));
    expect(await codeOf(twice)).toBe("employer:errors.nameTaken");
  });

  test("keeps what somebody else saved: a stale form is refused", async () => {
    const id = await as(specialist, (trx) => registerEmployer(trx, specialist, input("Werk Zwei KG")));
    const edit = {
      name: "Werk Zwei KG",
      branch: "Metall",
      trainsApprentices: "yes" as const,
      responsibleUserId: specialist.userId,
      note: "",
      state: "active" as const,
    };
    await as(specialist, (trx) => editEmployer(trx, specialist, id, { ...edit, contactCap: 7, version: 1 }));
    const late = as(specialist, (trx) => editEmployer(trx, specialist, id, { ...edit, contactCap: 9, version: 1 }));
    expect(await codeOf(late)).toBe("stale");
    const { contactCap } = await record(id);
    expect(contactCap).toBe(7);
    const [newest] = await as(specialist, (trx) => employerHistory(trx, id));
    expect(newest).toMatchObject({ table: "employer", operation: "update", user: "Frau Lange" });
    expect(newest?.fields).toContain("contact_cap");
  });

  test("changes state only as its table allows: a prospect cannot be put on hold, a closed company can come back", async () => {
    const id = await as(specialist, (trx) => registerEmployer(trx, specialist, input("Werk Zwanzig KG")));
    const { name, branch, trainsApprentices, contactCap, responsibleUserId, note } = input("Werk Zwanzig KG");
    const edit = { name, branch, trainsApprentices, contactCap, responsibleUserId, note };
    const stand = (state: "prospect" | "active" | "resting" | "closed", version: number) =>
      codeOf(as(specialist, (trx) => editEmployer(trx, specialist, id, { ...edit, state, version })));
    expect(await stand("resting", 1)).toBe("transition");
    expect(await stand("closed", 1)).toBe("done");
    expect(await stand("prospect", 2)).toBe("transition");
    expect(await stand("active", 2)).toBe("done");
    expect((await record(id)).state).toBe("active");
  });

  test("has one main place and one first contact", async () => {
    const id = await as(specialist, (trx) => registerEmployer(trx, specialist, input("Werk Drei KG")));
    const site = { name: "Halle 2", street: "", postcode: "45478", city: "Musterstadt", isMain: true };
    await as(specialist, (trx) => saveEmployerSite(trx, { employerId: id }, site));
    const contact = { name: "Herr Kern", position: "", email: "kern@example.org", isMain: true };
    await as(specialist, (trx) => saveEmployerContact(trx, { employerId: id }, contact));
    const { sites, contacts } = await record(id);
    expect(sites.filter((each) => each.isMain).map((each) => each.name)).toEqual(["Halle 2"]);
    expect(contacts.filter((each) => each.isMain).map((each) => each.name)).toEqual(["Herr Kern"]);
  });

  test("is visited: planned, recorded with what was seen and said, and no longer a prospect", async () => {
    const id = await as(specialist, (trx) => registerEmployer(trx, specialist, input("Werk Vier KG")));
    const plan = { plannedOn: "2026-11-20", userId: specialist.userId, nextStep: "" };
    const visit = await as(specialist, (trx) => planVisit(trx, id, plan));
    expect((await record(id)).visit).toBe("overdue");
    const seen = { peopleMet: "Frau Sommer", seen: "Halle", said: "Zwei Plätze", nextStep: "Vereinbaren", version: 1 };
    const ahead = as(specialist, (trx) =>
      recordVisit(trx, specialist, visit, { ...seen, visitedOn: "2026-11-24" }, time),
    );
    expect(await codeOf(ahead)).toBe("employer:errors.visitInFuture");
    await as(specialist, (trx) => recordVisit(trx, specialist, visit, { ...seen, visitedOn: "2026-11-20" }, time));
    expect(await record(id)).toMatchObject({ visit: "recent", state: "active" });
    const cancel = as(specialist, (trx) => cancelVisit(trx, specialist, visit, 2));
    expect(await codeOf(cancel)).toBe("employer:errors.visitNotPlanned");
  });

  test("can have its visit moved to another day until it has taken place", async () => {
    const id = await as(specialist, (trx) => registerEmployer(trx, specialist, input("Werk Fünf KG")));
    const plan = { plannedOn: "2026-11-20", userId: specialist.userId, nextStep: "" };
    const visit = await as(specialist, (trx) => planVisit(trx, id, plan));
    const move = (version: number, plannedOn: string) =>
      as(specialist, (trx) => moveVisit(trx, specialist, { id: visit, version }, { ...plan, plannedOn }));
    await move(1, "2026-12-01");
    expect((await record(id)).visit).toBe("planned");
    expect(await codeOf(move(1, "2026-12-02"))).toBe("stale");
    await as(specialist, (trx) => cancelVisit(trx, specialist, visit, 2));
    expect(await codeOf(move(3, "2026-12-03"))).toBe("employer:errors.visitNotPlanned");
    const unknown = "00000000-0000-4000-8000-00000000dead";
    const missing = as(specialist, (trx) => moveVisit(trx, specialist, { id: unknown, version: 1 }, plan));
    await expect(missing).rejects.toMatchObject({ kind: "not_found" });
  });

  test("calls for help and is promised an answer within working hours", async () => {
    const { id } = await as(systemActor, (trx) => makeEmployer(trx, { responsibleUserId: specialist.userId }));
    const boss = await as(systemActor, (trx) => makeEmployerUser(trx, id));
    const call = { topic: "conflict" as const, text: "Streit im Team" };
    const { id: concern, promisedUntil } = await as(boss, (trx) => raiseConcern(trx, boss, call, time));
    // Monday 10:00 in Berlin and eight working hours: Tuesday 10:00
    expect(promisedUntil.toISOString()).toBe("2026-11-24T09:00:00.000Z");
    const other = await as(systemActor, async (trx) => makeEmployerUser(trx, (await makeEmployer(trx)).id));
    expect((await as(other, (trx) => employerConcerns(trx, other, today))).concerns).toEqual([]);
    // words that tell of papers are asked about first, and go when the writer says so
    const answered = (answer: string, read: boolean) =>
      as(specialist, (trx) => answerConcern(trx, specialist, { id: concern, version: 1, answer, read }, time));
    await expect(answered("Seine Duldung läuft ab.", false)).rejects.toMatchObject({
      code: "desk:note.problem.words",
      params: { words: "Duldung" },
    });
    await answered("Ich komme.", false);
    const { concerns } = await as(boss, (trx) => employerConcerns(trx, boss, today));
    expect(concerns).toMatchObject([{ state: "answered", answer: "Ich komme." }]);
    const mails = await database.owner.db
      .selectFrom("message")
      .select("template")
      .where("recipientUserId", "in", [boss.userId, specialist.userId])
      .execute();
    expect(mails.map(({ template }) => template).sort()).toEqual(["concern", "concern-answered"]);
    const foreign = as(boss, (trx) => raiseConcern(trx, boss, { ...call, placementId: demoId("placement:p1") }, time));
    expect(await codeOf(foreign)).toBe("notFound");
  });

  test("keeps its main place when another is added, and passes the mark on only when asked to", async () => {
    const id = await as(specialist, (trx) => registerEmployer(trx, specialist, input("Werk Sechs KG")));
    const site = (name: string, isMain: boolean) => ({
      name,
      street: "",
      postcode: "45478",
      city: "Musterstadt",
      isMain,
    });
    const places = async () => (await record(id)).sites.map(({ name, isMain }) => [name, isMain]);
    await as(specialist, (trx) => saveEmployerSite(trx, { employerId: id }, site("Halle 2", false)));
    expect(await places()).toEqual([
      ["", true],
      ["Halle 2", false],
    ]);
    const [main, second] = (await record(id)).sites;
    if (!main || !second) throw new Error("two places");
    // a company always has a main place, so unmarking it without marking another changes nothing
    await as(specialist, (trx) => saveEmployerSite(trx, { employerId: id, site: main }, site("Halle 1", false)));
    expect(await places()).toEqual([
      ["Halle 1", true],
      ["Halle 2", false],
    ]);
    await as(specialist, (trx) => saveEmployerSite(trx, { employerId: id, site: second }, site("Halle 2", true)));
    expect(await places()).toEqual([
      ["Halle 2", true],
      ["Halle 1", false],
    ]);
    const stale = as(specialist, (trx) => saveEmployerSite(trx, { employerId: id, site: second }, site("x", false)));
    expect(await codeOf(stale)).toBe("stale");
  });

  test("gets its first place as the main one, marked or not, and cannot take another company's place", async () => {
    const { id } = await as(systemActor, (trx) => makeEmployer(trx));
    await database.owner.db.deleteFrom("employerSite").where("employerId", "=", id).execute();
    const site = { name: "Werk", street: "", postcode: "45478", city: "Musterstadt", isMain: false };
    await as(specialist, (trx) => saveEmployerSite(trx, { employerId: id }, site));
    const [first] = (await record(id)).sites;
    expect(first).toMatchObject({ name: "Werk", isMain: true });
    if (!first) throw new Error("a place");
    const other = await as(systemActor, (trx) => makeEmployer(trx));
    const foreign = as(specialist, (trx) => saveEmployerSite(trx, { employerId: other.id, site: first }, site));
    expect(await codeOf(foreign)).toBe("notFound");
  });

  test("can have its contacts changed one by one, and always keeps a first one", async () => {
    const id = await as(specialist, (trx) => registerEmployer(trx, specialist, input("Werk Sieben KG")));
    const people = async () =>
      (await record(id)).contacts.map(({ name, email, phone, isMain }) => [name, email, phone, isMain]);
    const contact = (name: string, isMain: boolean) => ({ name, position: "", isMain });
    await as(specialist, (trx) => saveEmployerContact(trx, { employerId: id }, contact("Herr Kern", false)));
    const [sommer] = (await record(id)).contacts;
    if (!sommer) throw new Error("a contact");
    const change = { ...contact("Frau Sommer-Ott", true), email: "ott@example.org" };
    await as(specialist, (trx) => saveEmployerContact(trx, { employerId: id, contact: sommer }, change));
    expect(await people()).toEqual([
      ["Frau Sommer-Ott", "ott@example.org", "", true],
      ["Herr Kern", null, "", false],
    ]);
    const stale = as(specialist, (trx) => saveEmployerContact(trx, { employerId: id, contact: sommer }, change));
    expect(await codeOf(stale)).toBe("stale");
    const other = await as(systemActor, (trx) => makeEmployer(trx));
    const foreign = as(specialist, (trx) =>
      saveEmployerContact(trx, { employerId: other.id, contact: { id: sommer.id, version: 2 } }, change),
    );
    expect(await codeOf(foreign)).toBe("notFound");
  });

  test("keeps the address a contact signs in with, whether in capitals or not", async () => {
    const { id } = await as(systemActor, (trx) => makeEmployer(trx));
    const boss = await as(systemActor, (trx) => makeEmployerUser(trx, id));
    const [contact] = (await record(id)).contacts;
    if (!contact) throw new Error("a contact");
    const save = (email: string | undefined, version: number) =>
      codeOf(
        as(specialist, (trx) =>
          saveEmployerContact(
            trx,
            { employerId: id, contact: { id: contact.id, version } },
            { name: "Herr Vogelsang", position: "Leitung", isMain: true, ...(email ? { email } : {}) },
          ),
        ),
      );
    expect(boss.employerId).toBe(id);
    expect(await save("anders@example.org", contact.version)).toBe("employer:errors.contactSignsIn");
    expect(await save(undefined, contact.version)).toBe("employer:errors.contactSignsIn");
    expect(await save(contact.email?.toUpperCase(), contact.version)).toBe("done");
  });

  test("gets the district that was named, else the only one with its postcode, else none", async () => {
    const districts = await database.owner.db.selectFrom("district").select(["id", "postcodes"]).execute();
    const shared = districts
      .flatMap(({ postcodes }) => postcodes)
      .find((postcode) => districts.filter(({ postcodes }) => postcodes.includes(postcode)).length > 1);
    if (!shared) throw new Error("a postcode of two districts");
    const districtOf = async (name: string, change: object) => {
      const id = await as(specialist, (trx) => registerEmployer(trx, specialist, { ...input(name), ...change }));
      return (await record(id)).sites[0]?.districtId;
    };
    expect(await districtOf("Werk Acht KG", { postcode: "45476" })).toBe("styrum");
    expect(await districtOf("Werk Neun KG", { postcode: "45476", districtId: "saarn" })).toBe("saarn");
    expect(await districtOf("Werk Zehn KG", { postcode: shared })).toBeNull();
    expect(await districtOf("Werk Elf KG", { postcode: "99999" })).toBeNull();
    // the same name elsewhere is another company
    expect(await districtOf("Werk Acht KG", { postcode: "99999" })).toBeNull();
  });

  test("can have a visit of today recorded, and a recorded one corrected, but not one that was called off", async () => {
    const id = await as(specialist, (trx) => registerEmployer(trx, specialist, input("Werk Zwölf KG")));
    const plan = { plannedOn: today, userId: specialist.userId, nextStep: "" };
    const seen = { peopleMet: "Frau Sommer", seen: "Halle", said: "", nextStep: "", visitedOn: today };
    const save = (visit: string, version: number, peopleMet = "Frau Sommer") =>
      codeOf(as(specialist, (trx) => recordVisit(trx, specialist, visit, { ...seen, peopleMet, version }, time)));
    const visit = await as(specialist, (trx) => planVisit(trx, id, plan));
    expect((await record(id)).visit).toBe("planned");
    expect([await save(visit, 1), await save(visit, 1), await save(visit, 2, "Herr Kern")]).toEqual([
      "done",
      "stale",
      "done",
    ]);
    const off = await as(specialist, (trx) => planVisit(trx, id, plan));
    await as(specialist, (trx) => cancelVisit(trx, specialist, off, 1));
    expect(await save(off, 2)).toBe("employer:errors.visitCancelled");
  });

  test("calls for help about a person who works there; whoever the agreement names gets the call", async () => {
    const w = await as(systemActor, makeWorld);
    const proposal = await as(systemActor, (trx) => makeProposal(trx, w));
    const { placementId } = await as(w.specialist, (trx) =>
      startPlacement(trx, w.specialist, { ...stageInput("starter_job", today), proposalId: proposal.id }, time),
    );
    const call = { topic: "conflict" as const, text: "Streit" };
    const { id } = await as(w.boss, (trx) => raiseConcern(trx, w.boss, { ...call, placementId }, time));
    const stored = await database.owner.db.selectFrom("concern").selectAll().where("id", "=", id).executeTakeFirst();
    expect(stored).toMatchObject({ placementId, raisedBy: w.boss.userId, responsibleUserId: w.specialist.userId });
    const other = await as(systemActor, makeWorld);
    const elsewhere = as(other.boss, (trx) => raiseConcern(trx, other.boss, { ...call, placementId }, time));
    expect(await codeOf(elsewhere)).toBe("notFound");
  });

  test("is promised an answer within the hours of its agreement", async () => {
    const w = await as(systemActor, makeWorld);
    await database.owner.db
      .updateTable("limitsAgreement")
      .set({ answerWithinHours: 2 })
      .where("employerId", "=", w.employer.id)
      .execute();
    const call = { topic: "conflict" as const, text: "Streit" };
    const { promisedUntil } = await as(w.boss, (trx) => raiseConcern(trx, w.boss, call, time));
    // Monday 10:00 in Berlin and two working hours
    expect(promisedUntil.toISOString()).toBe("2026-11-23T11:00:00.000Z");
  });

  test("cannot call for help where nobody is in charge", async () => {
    const { id } = await as(systemActor, (trx) => makeEmployer(trx));
    const boss = await as(systemActor, (trx) => makeEmployerUser(trx, id));
    const call = as(boss, (trx) => raiseConcern(trx, boss, { topic: "conflict", text: "" }, time));
    expect(await codeOf(call)).toBe("employer:errors.nobodyInCharge");
  });

  test("can have a call answered once, and settled only after that, and once", async () => {
    const { id: employerId } = await as(systemActor, (trx) =>
      makeEmployer(trx, { responsibleUserId: specialist.userId }),
    );
    const boss = await as(systemActor, (trx) => makeEmployerUser(trx, employerId));
    const { id } = await as(boss, (trx) => raiseConcern(trx, boss, { topic: "conflict", text: "" }, time));
    const answer = (version: number) =>
      codeOf(
        as(specialist, (trx) =>
          answerConcern(trx, specialist, { id, version, answer: "Ich komme.", read: false }, time),
        ),
      );
    const close = (version: number) =>
      codeOf(as(specialist, (trx) => closeConcern(trx, specialist, { id, version, result: "solved", note: "" }, time)));
    expect(await close(1)).toBe("employer:errors.concernOpen");
    expect([await answer(1), await answer(2)]).toEqual(["done", "employer:errors.concernAnswered"]);
    expect([await close(1), await close(2), await close(3)]).toEqual([
      "stale",
      "done",
      "employer:errors.concernClosed",
    ]);
  });
});
