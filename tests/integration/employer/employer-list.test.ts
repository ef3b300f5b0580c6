import { sql } from "kysely";
import { beforeEach, describe, expect, test } from "vitest";
import { demoId } from "#db/demo/random";
import { makeEmployer, makeUser } from "#tests/factories";
import { makeCompany } from "#tests/factories/placement";
import { freshCity, freshDatabase, systemActor } from "#tests/support/database";
import type { Staff } from "~/domain/actor";
import { employerHome } from "~/queries/employer/home";
import { type EmployerFilters, employerList } from "~/queries/employer/list";
import { employerTeam } from "~/queries/employer/team";
import { proposalList } from "~/queries/proposal/proposals";

const today = "2026-11-23";
const { as } = await freshDatabase();

describe("the work list", () => {
  const standing = async (id: string) => {
    const filters = { q: "", visit: [], agreement: [], branch: [], trains: [], mine: true, page: 1 };
    const { rows } = await as(reader, (trx) => employerList(trx, reader, filters, today));
    return rows.find((row) => row.id === id);
  };
  let reader: Staff;
  beforeEach(async () => {
    reader = (await as(systemActor, (trx) => makeUser(trx, "specialist"))) as Staff;
  });

  test.each([
    ["planned for yesterday", { plannedOn: "2026-11-22" }, "overdue"],
    ["planned for today", { plannedOn: "2026-11-23" }, "planned"],
    ["of 180 days ago", { state: "done", plannedOn: "2026-05-04", visitedOn: "2026-05-27" }, "recent"],
    ["of 181 days ago", { state: "done", plannedOn: "2026-05-04", visitedOn: "2026-05-26" }, "old"],
  ])("judges a visit %s", async (_when, visit, expected) => {
    const { id } = await as(systemActor, (trx) => makeEmployer(trx, { responsibleUserId: reader.userId }));
    await as(systemActor, (trx) =>
      trx
        .insertInto("companyVisit")
        .values({ employerId: id, userId: reader.userId, ...visit })
        .execute(),
    );
    expect((await standing(id))?.visit).toBe(expected);
  });

  test.each([
    ["whose last day was yesterday", { validTo: "2026-11-22" }, "ended"],
    ["whose last day is today", { validTo: "2026-11-23" }, "live"],
    ["to be reviewed today", { reviewOn: "2026-11-23" }, "review_due"],
    ["to be reviewed tomorrow", { reviewOn: "2026-11-24" }, "live"],
  ])("judges an agreement %s", async (_when, change, expected) => {
    const { employer } = await as(systemActor, (trx) => makeCompany(trx, reader.userId));
    await as(systemActor, async (trx) => {
      await trx.updateTable("limitsAgreement").set(change).where("employerId", "=", employer.id).execute();
      await trx
        .updateTable("employer")
        .set({ responsibleUserId: reader.userId })
        .where("id", "=", employer.id)
        .execute();
    });
    expect((await standing(employer.id))?.agreement).toBe(expected);
  });
});

describe("in the demo city", async () => {
  const city = await freshCity(today);
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

  test("the order by name is one of its own, and counts the same companies", async () => {
    const [own, byName] = [await list({}), await list({ order: "name" })];
    const names = byName.rows.map((row) => row.name);
    expect(names).toEqual([...names].sort((a, b) => a.localeCompare(b, "de")));
    expect(own.rows.map((row) => row.name)).not.toEqual(names);
    expect(byName.total).toBe(own.total);
  });

  test("proposals come by the deadline, or the newest first", async () => {
    const asked = { view: "all", mine: false, page: 1, pageSize: 200 } as const;
    const [own, newest] = await city.as(coordinator, async (trx) => [
      (await proposalList(trx, coordinator, asked, today)).rows,
      (await proposalList(trx, coordinator, { ...asked, order: "newest" }, today)).rows,
    ]);
    const { rows } = await city.owner.pool.query<{ id: string }>(
      "select id from proposal order by created_at desc, id",
    );
    expect(newest?.map(({ id }) => id)).toEqual(rows.map(({ id }) => id));
    expect(own?.map(({ id }) => id)).not.toEqual(rows.map(({ id }) => id));
    expect(own?.length).toBe(newest?.length);
  });

  test("each value of a facet leaves the number shown beside it, alone and with another facet", async () => {
    const whole = await list({});
    for (const name of ["visit", "agreement", "branch", "trains"] as const) {
      expect(whole.facets[name].length).toBeGreaterThan(1);
      for (const { value, count } of whole.facets[name]) {
        const narrowed = await list({ [name]: [value] });
        expect([name, value, narrowed.total]).toEqual([name, value, count]);
        expect(narrowed.rows.every((row) => row[name] === value)).toBe(true);
        // a choice does not narrow its own facet
        expect(narrowed.facets[name]).toEqual(whole.facets[name]);
      }
    }
    const trains = await list({ trains: ["yes"] });
    const [visit] = trains.facets.visit.filter(({ count }) => count > 0);
    expect((await list({ trains: ["yes"], visit: [visit?.value ?? ""] })).total).toBe(visit?.count);
    const mine = await list({ mine: true });
    expect(mine.total).toBeLessThan(whole.total);
  });

  test("all words are searched in name, trade and town, and special characters are no wildcards", async () => {
    const named = async (q: string) => (await list({ q })).rows.map((row) => row.name);
    expect(await named("ventilwerk")).toEqual(["Familienbetrieb Ventilwerk Muster KG"]);
    expect(await named("VENTILWERK muster")).toEqual(["Familienbetrieb Ventilwerk Muster KG"]);
    expect(await named("ventilwerk saarn")).toEqual([]);
    expect(await named("%")).toEqual([]);
    expect(await named("_")).toEqual([]);
  });

  test("a page beyond the last one is the last one, even for a filtered list or an empty one", async () => {
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

  test("a company sees its people by first name, its jobs and what is waiting, and nothing social", async () => {
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

  test("a company's people are those who are there today; a plan alone puts somebody among those still to come", async () => {
    const employers = await city.owner.db.selectFrom("employer").select("id").execute();
    expect(employers.length).toBeGreaterThan(20);
    let [here, planned] = [0, 0];
    for (const { id } of employers) {
      const actor = { ...boss, employerId: id };
      const home = await city.as(actor, (trx) => employerHome(trx, actor, today));
      const running = await sql<{ placementId: string }>`select s.placement_id from placement_stage s
        where s.employer_id = ${id}::uuid and not s.planned and s.during @> ${today}::date`.execute(city.owner.db);
      const at = new Set(running.rows.map(({ placementId }) => placementId));
      expect(home.people.filter(({ placementId }) => !at.has(placementId))).toEqual([]);
      const ids = home.people.map(({ placementId }) => placementId);
      expect(home.coming.filter(({ placementId }) => ids.includes(placementId))).toEqual([]);
      here += home.people.length;
      planned += home.coming.length;
    }
    expect(here).toBeGreaterThan(5);
    expect(planned).toBeGreaterThan(0);
  });

  test("a company's own requests for help stand on its first page until they are closed, and no other company's", async () => {
    const shown = async () => (await city.as(boss, (trx) => employerHome(trx, boss, today))).concerns;
    const before = (await shown()).length;
    // the demo city has a closed one of this company
    expect((await shown()).map(({ state }) => state)).not.toContain("closed");
    const { id } = await city.owner.db
      .insertInto("concern")
      .values({
        employerId: boss.employerId,
        topic: "language",
        text: "Die Unterweisung kommt nicht an.",
        promisedUntil: new Date(`${today}T15:00:00Z`),
        raisedBy: boss.userId,
        responsibleUserId: boss.userId,
      })
      .returning("id")
      .executeTakeFirstOrThrow();
    expect(await shown()).toHaveLength(before + 1);
    expect((await shown()).find((one) => one.id === id)).toMatchObject({
      topic: "language",
      state: "open",
      person: null,
    });
    const [other] = await city.owner.db
      .selectFrom("employer")
      .select("id")
      .where("id", "<>", boss.employerId)
      .limit(1)
      .execute();
    const rival = { ...boss, employerId: other?.id ?? "" };
    expect(
      (await city.as(rival, (trx) => employerHome(trx, rival, today))).concerns.map((one) => one.id),
    ).not.toContain(id);
    await city.owner.db.deleteFrom("concern").where("id", "=", id).execute();
    expect(await shown()).toHaveLength(before);
  });

  test("what waits for a company is each proposal without an answer and each talk that is over", async () => {
    const [proposal] = await city.owner.db
      .selectFrom("proposal")
      .select(["id", "pseudonym", "candidateId"])
      .where("employerId", "=", boss.employerId)
      .where("state", "=", "sent")
      .execute();
    if (!proposal) throw new Error("no proposal waits in the demo");
    const waits = async () =>
      (await city.as(boss, (trx) => employerHome(trx, boss, today))).waiting.find(({ id }) => id === proposal.id);
    expect(await waits()).toMatchObject({ state: "sent", pseudonym: proposal.pseudonym });
    await city.owner.db.updateTable("proposal").set({ state: "invited" }).where("id", "=", proposal.id).execute();
    expect(await waits()).toBeUndefined();
    const talk = (days: number) =>
      city.owner.db
        .insertInto("appointment")
        .values({
          candidateId: proposal.candidateId,
          proposalId: proposal.id,
          employerId: boss.employerId,
          kind: "interview",
          startsAt: sql<Date>`now() + make_interval(days => ${days})`,
        })
        .execute();
    await talk(-1);
    expect(await waits()).toMatchObject({ state: "invited", answerDueOn: null });
    await talk(1);
    expect(await waits()).toBeUndefined();
  });
});
