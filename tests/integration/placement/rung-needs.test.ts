import { sql } from "kysely";
import { describe, expect, test } from "vitest";
import { listLadderEntries } from "#db/repositories/office-exports";
import { stageInput } from "#tests/factories/placement";
import { fixedClock, onDay } from "#tests/support/clock";
import { freshDatabase, systemActor } from "#tests/support/database";
import { at, placementMoves, today, type World } from "#tests/support/placement-moves";
import { isSeenBy, ladderFor, type RungNeed, rungNeeds } from "~/domain/placement";
import { myArea } from "~/queries/candidate/my-area";
import { employerPlacement } from "~/queries/placement/employer-placements";
import { placementRecord } from "~/queries/placement/record";
import { endNeed } from "~/services/placement/end-need";
import { planNextStage } from "~/services/placement/plan-next-stage";
import { takeBackNeed } from "~/services/placement/take-back-need";

const database = await freshDatabase();
const { world, begin, placementOf } = placementMoves(database);

/** Somebody at work, with an apprenticeship planned at the same company that lacks these. */
async function planned(needs: readonly RungNeed[]): Promise<World> {
  const w = await world();
  await begin(w, stageInput("starter_job", "2026-11-10", at(w)));
  await plan(w, needs);
  return w;
}

async function plan(w: World, needs: readonly RungNeed[]) {
  const { id, version } = await placementOf(w);
  const next = {
    stage: "ausb_2",
    employerId: w.employer.id,
    apprenticeshipId: "fk_metall",
    start: "2027-08-01",
  } as const;
  await database.as(w.specialist, (trx) =>
    planNextStage(trx, w.specialist, { ...next, placementId: id, version, needs }, onDay(today)),
  );
}

const idOf = async (w: World) => (await placementOf(w)).id;
const teamReads = async (w: World) => {
  const { stages } = await database.as(w.specialist, async (trx) => placementRecord(trx, await idOf(w), today));
  return ladderFor(stages, { cut: "team" }, today).next?.needs;
};
const personReads = async (w: World) => {
  const { stages } = await database.as(w.candidate, (trx) => myArea(trx, w.candidate, today));
  return ladderFor(stages, { cut: "person" }, today).next?.needs;
};
const companyReads = async (w: World) => {
  const id = await idOf(w);
  const { stages } = await database.as(w.boss, (trx) => employerPlacement(trx, w.boss, id, today));
  return { stages, needs: ladderFor(stages, { cut: "company", employerId: w.employer.id }, today).next?.needs };
};

const notForCompanies = rungNeeds.filter((need) => !isSeenBy(need, "company"));
const leaked = (given: unknown) => notForCompanies.filter((need) => JSON.stringify(given).includes(`"${need}"`));

/** The company's own view as it stands, before any page has read it. */
const rowsOfCompany = async (w: World) => {
  const rows = await database.as(w.boss, (trx) =>
    trx.selectFrom("employerPlacementView").selectAll().where("planned", "=", true).execute(),
  );
  expect(rows).toHaveLength(1);
  return rows;
};

describe("what a planned rung lacks", () => {
  test("reaches a company only as far as it is the company's business, from the database on", async () => {
    const w = await planned(rungNeeds);
    const { stages, needs } = await companyReads(w);
    expect(needs).toEqual(rungNeeds.filter((need) => isSeenBy(need, "company")));
    expect(leaked(stages)).toEqual([]);
    expect(leaked(await rowsOfCompany(w))).toEqual([]);
    expect(await personReads(w)).not.toContain("company_check");
  });

  test("is one list and one rule for database and domain", async () => {
    const { rows } = await database.as(systemActor, (trx) =>
      sql<{ given: string[]; checked: string }>`select company_needs(${[...rungNeeds]}::text[], '{}') as given,
        (select string_agg(pg_get_constraintdef(oid), ' ') from pg_constraint
          where conrelid = 'placement_stage'::regclass and contype = 'c') as checked`.execute(trx),
    );
    expect(rows[0]?.given).toEqual(rungNeeds.filter((need) => isSeenBy(need, "company")));
    const [, list = ""] = /needs <@ ARRAY\[([^\]]*)\]/.exec(rows[0]?.checked ?? "") ?? [];
    expect([...list.matchAll(/'(\w+)'/g)].map(([, code]) => code).sort()).toEqual([...rungNeeds].sort());
  });

  test("ends for everybody when it is recorded, and only then", async () => {
    const w = await planned(["german_b1", "reading", "driving_licence", "company_visit", "contract"]);
    expect(await teamReads(w)).toEqual(["german_b1", "reading", "company_visit", "contract", "driving_licence"]);
    expect(await personReads(w)).toEqual(["german_b1", "reading", "contract", "driving_licence"]);
    expect((await companyReads(w)).needs).toEqual(["company_visit", "contract", "driving_licence"]);
    await database.as(systemActor, async (trx) => {
      const of = { candidateId: w.person.id };
      await trx.deleteFrom("candidateLanguage").where("candidateId", "=", w.person.id).execute();
      await trx
        .insertInto("candidateLanguage")
        .values({ ...of, language: "de", speaking: "B1", reading: "A1" })
        .execute();
      await trx
        .insertInto("candidateSkill")
        .values({ ...of, skillId: "L_B", level: 2, evidence: "certificate" })
        .execute();
      await trx
        .insertInto("companyVisit")
        .values({
          employerId: w.employer.id,
          state: "done",
          plannedOn: "2026-11-02",
          visitedOn: "2026-11-02",
          userId: w.specialist.userId,
        })
        .execute();
    });
    expect(await teamReads(w)).toEqual(["reading", "contract"]);
    expect(await personReads(w)).toEqual(["reading", "contract"]);
    expect((await companyReads(w)).needs).toEqual(["contract"]);
  });
});

describe("one press", () => {
  /** How many changes of the ladder an office would be told of. */
  const newsOf = async (w: World) =>
    (await database.as(systemActor, (trx) => listLadderEntries(trx, [w.person.id], new Date(0)))).length;
  const press = async (verb: typeof endNeed, w: World, need: RungNeed, now = "2026-11-23T08:00:00Z") => {
    const { id: placementId, version } = await placementOf(w);
    await database.as(w.specialist, (trx) => verb(trx, { placementId, version, need }, fixedClock(now)));
  };

  test("ends it for everybody, and takes it back for a day", async () => {
    const w = await planned(["contract", "way"]);
    const changes = await newsOf(w);
    await press(endNeed, w, "contract");
    expect(await teamReads(w)).toEqual(["way"]);
    expect(await newsOf(w)).toBe(changes);
    expect((await companyReads(w)).needs).toEqual([]);
    await plan(w, ["contract", "way", "childcare"]);
    expect(await teamReads(w)).toEqual(["way", "childcare"]);
    await expect(press(takeBackNeed, w, "contract", "2026-11-24T08:00:01Z")).rejects.toMatchObject({
      code: "placement:problem.need.tooLateToUndo",
    });
    await press(takeBackNeed, w, "contract", "2026-11-24T08:00:00Z");
    expect(await teamReads(w)).toEqual(["contract", "way", "childcare"]);
  });

  test("ends nothing that facts decide, that nobody named, or on a page that is out of date", async () => {
    const w = await planned(["german_b1", "way"]);
    await expect(press(endNeed, w, "german_b1")).rejects.toMatchObject({ code: "placement:problem.need.byFact" });
    await expect(press(endNeed, w, "contract")).rejects.toMatchObject({ code: "placement:problem.need.notNamed" });
    const { id: placementId, version } = await placementOf(w);
    await press(endNeed, w, "way");
    await expect(
      database.as(w.specialist, (trx) => endNeed(trx, { placementId, version, need: "way" }, onDay(today))),
    ).rejects.toMatchObject({ kind: "conflict" });
  });
});

test("control: a view that lets everything through is noticed, and the page still shows nothing of it", async () => {
  const w = await planned(rungNeeds);
  await sql`create or replace function company_needs(named text[], ended jsonb) returns text[] language sql immutable
    as $$ select named $$`.execute(database.owner.db);
  expect(leaked(await rowsOfCompany(w))).toEqual(notForCompanies);
  const { stages, needs } = await companyReads(w);
  expect(leaked(stages)).not.toEqual([]);
  expect(needs).toEqual(rungNeeds.filter((need) => isSeenBy(need, "company")));
});
