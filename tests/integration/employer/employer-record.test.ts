import { describe, expect, test } from "vitest";
import { loadDemoCity } from "#db/demo/load";
import { demoId } from "#db/demo/random";
import { makeEmployer, makeEmployerUser, makeUser } from "#tests/factories";
import { fixedClock } from "#tests/support/clock";
import { freshDatabase, systemActor } from "#tests/support/database";
import { codeOf } from "#tests/support/refusal";
import type { Staff } from "~/domain/actor";
import { employerConcerns } from "~/queries/employer/concerns";
import { employerHistory } from "~/queries/employer/history";
import { employerHome } from "~/queries/employer/home";
import { type EmployerFilters, employerList } from "~/queries/employer/list";
import { employerRecord } from "~/queries/employer/record";
import { employerTeam } from "~/queries/employer/team";
import { answerConcern } from "~/services/employer/answer-concern";
import { cancelVisit } from "~/services/employer/cancel-visit";
import { editEmployer } from "~/services/employer/edit-employer";
import { moveVisit } from "~/services/employer/move-visit";
import { planVisit } from "~/services/employer/plan-visit";
import { raiseConcern } from "~/services/employer/raise-concern";
import { recordVisit } from "~/services/employer/record-visit";
import { registerEmployer } from "~/services/employer/register-employer";
import { saveEmployerContact } from "~/services/employer/save-employer-contact";
import { saveEmployerSite } from "~/services/employer/save-employer-site";

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
    await as(specialist, (trx) => editEmployer(trx, id, { ...edit, contactCap: 7, version: 1 }));
    const late = as(specialist, (trx) => editEmployer(trx, id, { ...edit, contactCap: 9, version: 1 }));
    expect(await codeOf(late)).toBe("stale");
    const { contactCap } = await record(id);
    expect(contactCap).toBe(7);
    const [newest] = await as(specialist, (trx) => employerHistory(trx, id));
    expect(newest).toMatchObject({ table: "employer", operation: "update", user: "Frau Lange" });
    expect(newest?.fields).toContain("contact_cap");
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

  test("is visited: planned, recorded with what was seen and said, and then it is no prospect any more", async () => {
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

  test("has its visit moved to another day until it took place", async () => {
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

  test("calls for help and gets an answer within the promised working hours", async () => {
    const { id } = await as(systemActor, (trx) => makeEmployer(trx, { responsibleUserId: specialist.userId }));
    const boss = await as(systemActor, (trx) => makeEmployerUser(trx, id));
    const call = { topic: "conflict" as const, text: "Streit im Team" };
    const { id: concern, promisedUntil } = await as(boss, (trx) => raiseConcern(trx, boss, call, time));
    // Monday 10:00 in Berlin and eight working hours: Tuesday 10:00
    expect(promisedUntil.toISOString()).toBe("2026-11-24T09:00:00.000Z");
    const other = await as(systemActor, async (trx) => makeEmployerUser(trx, (await makeEmployer(trx)).id));
    expect((await as(other, (trx) => employerConcerns(trx, other, today))).concerns).toEqual([]);
    await as(specialist, (trx) =>
      answerConcern(trx, specialist, { id: concern, version: 1, answer: "Ich komme." }, time),
    );
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
});

describe("in the demo city", async () => {
  const city = await freshDatabase();
  await loadDemoCity(city.db, { today: today });
  const coordinator: Staff = { role: "coordinator", userId: demoId("user:k1") };
  const boss = { role: "employer", userId: demoId("user:e3"), employerId: demoId("employer:c3") } as const;
  const none: EmployerFilters = { q: "", visit: [], agreement: [], branch: [], trains: [], mine: false, page: 1 };
  const list = (filters: Partial<EmployerFilters>) =>
    city.as(coordinator, (trx) => employerList(trx, coordinator, { ...none, ...filters }, today));

  test("the work list puts calls for help first and counts every facet", async () => {
    const { rows, total, facets } = await list({});
    expect(total).toBe(25);
    expect(rows.slice(0, 2).every((row) => row.openConcerns > 0)).toBe(true);
    for (const facet of [facets.visit, facets.agreement, facets.branch, facets.trains]) {
      expect(facet.reduce((sum, { count }) => sum + count, 0)).toBe(25);
    }
    const overdue = await list({ visit: ["overdue"] });
    expect(overdue.rows.map((row) => row.name).sort()).toEqual([
      "Glanz & Klar Gebäudedienste Test GmbH",
      "Schneiderei Nadelöhr Beispiel",
    ]);
    expect((await list({ q: "ventil styrum" })).rows.map((row) => row.name)).toEqual([
      "Familienbetrieb Ventilwerk Muster KG",
    ]);
    expect((await list({ agreement: ["review_due"] })).total).toBe(2);
  });

  test("a page beyond the last one is the last one, also of a narrowed list and of an empty one", async () => {
    const bakery = (await list({})).facets.branch[0]?.value ?? "";
    const first = await list({ branch: [bakery] });
    expect(first.total).toBeGreaterThan(0);
    expect(await list({ branch: [bakery], page: 4 })).toEqual(first);
    expect(await list({ q: "kein solcher Betrieb", page: 9 })).toMatchObject({ rows: [], total: 0, page: 1, pages: 1 });
    const dates = (await list({})).rows.flatMap(({ plannedOn, lastDoneOn, reviewOn }) => [
      plannedOn,
      lastDoneOn,
      reviewOn,
    ]);
    expect(dates.filter((day) => day !== null).length).toBeGreaterThan(0);
    expect(dates.filter((day) => day !== null && !/^\d{4}-\d\d-\d\d$/.test(day))).toEqual([]);
  });

  test("a company sees its people by first name, its jobs and what waits, and nothing social", async () => {
    const home = await city.as(boss, (trx) => employerHome(trx, boss, today));
    expect(home.people.map((person) => person.name)).toEqual(expect.arrayContaining(["Samir", "Tesfalem"]));
    expect(home.waiting.length).toBeGreaterThan(0);
    const team = await city.as(boss, (trx) => employerTeam(trx, boss));
    expect(team.map((member) => member.name).sort()).toEqual(["Bernd Kalischek", "Silke Dorenkamp"]);
    const all = JSON.stringify({ home, team });
    for (const word of ["Alnahri", "Habtemikael", "ae_25", "SGB", "AsylbLG", "Duldung", "birth"]) {
      expect(all).not.toContain(word);
    }
  });
});
