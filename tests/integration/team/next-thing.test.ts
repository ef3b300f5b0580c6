import fc from "fast-check";
import { expect, test } from "vitest";
import { makeCandidate } from "#tests/factories";
import { makeWorld } from "#tests/factories/placement";
import { freshCity, freshDatabase, systemActor } from "#tests/support/database";
import { readCandidateList } from "~/domain/candidate/list-state";
import { addDays } from "~/domain/days";
import { nextThing, type OpenThing } from "~/domain/support/next-thing";
import { dueSoonUntil } from "~/domain/support/steps";
import { candidateList } from "~/queries/candidate/list";
import { candidateRecord } from "~/queries/candidate/record";
import { employerList } from "~/queries/employer/list";
import { employerRecord } from "~/queries/employer/record";
import { openWith } from "~/queries/find/open-with";
import { reverseMatching } from "~/queries/matching/reverse-matching";
import { placementRecord } from "~/queries/placement/record";
import { today } from "~/queries/team/today";

/**
 * Whatever page one asks: the next thing with a person is the same, the earliest of what is open; and so it is with a
 * company, where a call for help comes before everything.
 */
const database = await freshDatabase();
const day = "2026-11-23";
const { specialist } = await database.as(systemActor, makeWorld);

/** Days from today; a page of the coming week shows all of them. */
const offset = fc.integer({ min: -30, max: 7 });
const open = fc.record({
  own: fc.option(offset),
  steps: fc.array(fc.record({ due: offset, ofLadder: fc.boolean() }), { maxLength: 3 }),
  appointments: fc.array(offset, { maxLength: 2 }),
  // what is done, cancelled, a machine's or a mentor's is nothing the team has open
  others: fc.boolean(),
});
type Open = typeof open extends fc.Arbitrary<infer Value> ? Value : never;

async function personWith({ own, steps, appointments, others }: Open) {
  return database.as(systemActor, async (trx) => {
    const responsibleUserId = specialist.userId;
    const { id } = await makeCandidate(trx, {
      responsibleUserId,
      ...(own === null ? {} : { nextStep: "Anrufen", nextStepOn: addDays(day, own) }),
    });
    const { id: placementId } = await trx
      .insertInto("placement")
      .values({ candidateId: id, responsibleUserId })
      .returning("id")
      .executeTakeFirstOrThrow();
    const whom = (ofLadder: boolean) => (ofLadder ? { placementId } : { candidateId: id });
    const task = { kind: "task", title: "Fragen", channel: "call", responsibleUserId } as const;
    const stepRows = [
      ...steps.map(({ due, ofLadder }) => ({ ...task, ...whom(ofLadder), dueOn: addDays(day, due) })),
      ...(others
        ? [
            { ...task, ...whom(true), dueOn: addDays(day, -60), who: "system" },
            { ...task, ...whom(true), dueOn: addDays(day, -60), who: "mentor" },
            { ...task, ...whom(false), dueOn: addDays(day, -60), state: "done", doneOn: day },
          ]
        : []),
    ];
    const appointmentRows = [
      ...appointments.map((days) => ({ startsAt: new Date(`${addDays(day, days)}T09:00:00Z`), state: "planned" })),
      ...(others ? [{ startsAt: new Date("2026-09-01T09:00:00Z"), state: "cancelled" }] : []),
    ].map((row) => ({ ...row, candidateId: id, kind: "talk" }));
    const madeSteps =
      stepRows.length > 0 ? await trx.insertInto("supportStep").values(stepRows).returning("id").execute() : [];
    const madeAppointments =
      appointmentRows.length > 0
        ? await trx.insertInto("appointment").values(appointmentRows).returning("id").execute()
        : [];
    const things: OpenThing[] = [
      ...(own === null ? [] : [{ source: "own" as const, id, due: addDays(day, own) }]),
      ...steps.map(({ due }, at) => ({ source: "step" as const, id: madeSteps[at]?.id ?? "", due: addDays(day, due) })),
      ...appointments.map((days, at) => ({
        source: "appointment" as const,
        id: madeAppointments[at]?.id ?? "",
        due: addDays(day, days),
      })),
    ];
    return { id, placementId, expected: nextThing(things) };
  });
}

const short = (next: OpenThing | null | undefined) => next && { source: next.source, id: next.id, due: next.due };

/** What each page says. */
const answers = (id: string, placementId: string) =>
  database.as(specialist, async (trx) => {
    const listed = async (view: string) => {
      const filter = { ...readCandidateList(new URLSearchParams({ view })), found: null, page: 1 };
      return (await candidateList(trx, specialist, filter, day)).rows.find((row) => row.id === id)?.next;
    };
    const { steps, items } = await today(trx, specialist, day, "team");
    const onToday: OpenThing[] = [
      ...steps
        .filter((step) => step.candidateId === id)
        .map((step) => ({ source: "step" as const, id: step.id, due: step.dueOn })),
      ...items.flatMap((item): OpenThing[] => {
        if (item.kind === "next" && item.id === id) return [{ source: "own", id, due: item.due ?? "" }];
        if (item.kind !== "appointment") return [];
        return [{ source: "appointment", id: item.id, due: (item.due ?? "").slice(0, 10) }];
      }),
    ];
    return {
      people: await listed("all"),
      lost: await listed("lost"),
      placements: await listed("placements"),
      record: (await candidateRecord(trx, id)).next,
      placement: (await placementRecord(trx, placementId, day)).next,
      reverse: (await reverseMatching(trx, id, day)).head.next,
      today: nextThing(onToday),
    };
  });

test("the next thing is the same on every page", async () => {
  await fc.assert(
    fc.asyncProperty(open, async (given) => {
      const { id, placementId, expected } = await personWith(given);
      const said = await answers(id, placementId);
      for (const [page, next] of Object.entries(said)) expect(short(next), page).toEqual(short(expected));
      // the next run is about somebody else alone
      await database.owner.db.deleteFrom("appointment").where("candidateId", "=", id).execute();
      await database.owner.db.updateTable("candidate").set({ state: "erased" }).where("id", "=", id).execute();
    }),
    { numRuns: 25 },
  );
});

/** What the lines of Today say is open with each company in the coming week. */
async function companiesOnToday(city: typeof database): Promise<Map<string, OpenThing[]>> {
  const { steps, items } = await city.as(specialist, (trx) => today(trx, specialist, day, "team"));
  const lines = [
    // what is about a person there is the next thing with the person
    ...steps
      .filter(({ placementId, candidateId }) => placementId === null && candidateId === null)
      .map(({ employerId, id, dueOn }) => ({ employerId, thing: { source: "step" as const, id, due: dueOn } })),
    ...items.flatMap(({ kind, employerId, id, due }) =>
      kind === "concern" || kind === "visit"
        ? [{ employerId, thing: { source: kind, id, due: (due ?? "").slice(0, 10) } }]
        : [],
    ),
  ];
  const open = new Map<string, OpenThing[]>();
  for (const { employerId, thing } of lines)
    if (employerId) open.set(employerId, [...(open.get(employerId) ?? []), thing]);
  return open;
}

test("the next thing with every company of the demo city is the same in its list, its record, the finder and on Today", async () => {
  const city = await freshCity(day);
  await city.as(systemActor, async (trx) => {
    // a company to be asked for a person's job, before everything else that is open there
    const { id: candidateId, responsibleUserId } = await trx
      .selectFrom("candidate")
      .select(["id", "responsibleUserId"])
      .where("responsibleUserId", "is not", null)
      .orderBy("id")
      .executeTakeFirstOrThrow();
    const { id: employerId } = await trx.selectFrom("employer").select("id").orderBy("id").executeTakeFirstOrThrow();
    const ask = { kind: "task", title: "Maler", channel: "call", templateKey: "acquisition", dueOn: addDays(day, -90) };
    await trx
      .insertInto("supportStep")
      .values({ ...ask, candidateId, employerId, responsibleUserId: responsibleUserId ?? "" })
      .execute();
  });
  const filter = { q: "", visit: [], agreement: [], branch: [], trains: [], mine: false, page: 1 };
  const { rows, total } = await city.as(specialist, (trx) => employerList(trx, specialist, filter, day));
  expect(rows.length).toBe(total);
  const found = await city.as(specialist, (trx) =>
    openWith(
      trx,
      rows.map(({ id }) => id),
      day,
    ),
  );
  const onToday = await companiesOnToday(city);
  const sources = new Set<string | undefined>();
  for (const { id, name, next } of rows) {
    const record = await city.as(specialist, (trx) => employerRecord(trx, id, day));
    expect(short(record.next), `${name}: record`).toEqual(short(next));
    expect(short(found[id]?.next), `${name}: finder`).toEqual(short(next));
    // beyond its week Today says nothing
    const within = next && (next.source === "concern" || next.due <= dueSoonUntil(day)) ? next : null;
    expect(short(nextThing(onToday.get(id) ?? [])), `${name}: Today`).toEqual(short(within));
    sources.add(next?.source);
  }
  expect([...sources].map(String).sort()).toEqual(["concern", "step", "undefined", "visit"]);
}, 60_000);
