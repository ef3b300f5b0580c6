import { describe, expect, test } from "vitest";
import { type LadderStage, ladderFor } from "./ladder";
import { drawLadder, type LadderPicture, lacksPlan } from "./ladder-picture";
import { sampleStage as stage } from "./sample-stage";
import type { StageId } from "./stages";
import { otherCompany } from "./testing";

const today = "2026-11-23";

const nowhere = { employerId: null, employerName: null };
const viewOf = (stages: LadderStage[], day = today) => ladderFor(stages, { cut: "team" }, day);
const draw = (stages: LadderStage[], day = today) => drawLadder(viewOf(stages, day));
const widthOf = ({ rungs }: LadderPicture, name: StageId) => {
  const drawn = rungs.find(({ rung }) => rung.stage === name);
  return drawn ? drawn.to - drawn.from : 0;
};

const climb = [
  stage("profiling", "2025-02-03", { ...nowhere, end: "2025-02-24" }),
  stage("visit", "2025-02-25", { end: "2025-02-25" }),
  stage("mag", "2025-02-26", { end: "2025-03-25" }),
  stage("starter_job", "2025-03-26", { end: "2026-08-07" }),
  stage("ausb_2", "2026-08-08", { expectedEnd: "2028-08-07" }),
  stage("ausb_3", "2028-08-11", { planned: true, expectedEnd: "2031-08-10" }),
];

describe("width is time", () => {
  const picture = draw(climb);

  test("a day is far narrower than 17 months, and still to be seen", () => {
    expect(widthOf(picture, "visit")).toBeGreaterThan(0.03);
    expect(widthOf(picture, "starter_job")).toBeGreaterThan(5 * widthOf(picture, "visit"));
  });

  test("twice as long is twice as wide, where nothing is too narrow to be seen", () => {
    const even = draw([
      stage("starter_job", "2024-01-01", { end: "2024-06-30" }),
      stage("eq", "2024-07-01", { end: "2025-06-30" }),
      stage("skilled_job", "2025-07-01"),
    ]);
    expect(widthOf(even, "eq") / widthOf(even, "starter_job")).toBeCloseTo(365 / 182, 6);
  });

  test("the pieces follow one another from the beginning to the end", () => {
    const places = picture.rungs.flatMap(({ from, to }) => [from, to]);
    expect(places).toEqual([...places].sort((a, b) => a - b));
    expect(places[0]).toBe(0);
    expect(places.at(-1)).toBeCloseTo(1, 9);
  });

  test("however many rungs there are, each has its place", () => {
    const many = draw(
      Array.from({ length: 40 }, (_, month) =>
        stage(
          month % 2 ? "visit" : "interview",
          `20${20 + Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, "0")}-01`,
          {
            end: `20${20 + Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, "0")}-01`,
          },
        ),
      ),
    );
    expect(many.rungs.every(({ from, to }) => to > from && to <= 1.000_001)).toBe(true);
  });
});

describe("now and ahead", () => {
  const picture = draw(climb);
  const [now, plan] = picture.rungs.slice(-2);

  test("the running rung is done up to today and ahead to its expected end", () => {
    expect(now?.done).toBeGreaterThan(now?.from ?? 1);
    expect(now?.done).toBeLessThan(now?.to ?? 0);
    expect(picture.today).toBeGreaterThan(now?.from ?? 1);
    expect(picture.today).toBeLessThan(now?.done ?? 0);
  });

  test("a plan of three years stands behind today, not below now, and leaves the rest its room", () => {
    expect(plan?.from).toBeGreaterThan(picture.today ?? 1);
    expect(plan?.rung.level).toBeGreaterThanOrEqual(now?.rung.level ?? 9);
    expect(plan?.done).toBe(plan?.from);
    expect(plan?.isOpen).toBe(true);
    expect(widthOf(picture, "ausb_3")).toBeLessThan(widthOf(picture, "ausb_2"));
  });

  test("what lies ahead of somebody who has just begun does not outweigh what has happened", () => {
    const begun = stage("profiling", "2026-10-18", nowhere);
    const planned = draw([begun, stage("starter_job", "2026-12-21", { planned: true })]);
    expect(planned.rungs.at(-1)?.from).toBeGreaterThan(0.45);
    expect(draw([begun]).today).toBeGreaterThan(0.45);
  });

  test("a plan with an end within sight is drawn to it", () => {
    const short = draw([
      stage("starter_job", "2026-01-01"),
      stage("tq", "2027-01-10", { planned: true, expectedEnd: "2027-03-09" }),
    ]);
    expect(short.rungs.at(-1)?.isOpen).toBe(false);
  });

  test("a plan whose day has passed is still ahead", () => {
    const late = draw([stage("starter_job", "2026-01-01"), stage("eq", "2026-10-01", { planned: true })]);
    expect(late.rungs.at(-1)?.from).toBeGreaterThanOrEqual(late.today ?? 1);
  });

  test("a person who has only a plan begins today", () => {
    expect(draw([stage("starter_job", "2027-01-04", { planned: true })]).today).toBe(0);
  });
});

describe("how much of a plan is drawn", () => {
  const drawn = (name: StageId, expectedEnd: string | null = null) =>
    draw([
      stage("starter_job", "2024-12-23", { end: "2026-11-22" }),
      stage("starter_job", "2026-11-23"),
      stage(name, "2026-12-23", { planned: true, expectedEnd }),
    ]).rungs;
  const planned = (name: StageId, expectedEnd: string | null = null) => drawn(name, expectedEnd).at(-1);
  const lengthOf = (rung: ReturnType<typeof planned>) => (rung ? rung.to - rung.from : 0);

  test("is its first year, its end being open from the day after", () => {
    expect(planned("ausb_3", "2027-12-22")?.isOpen).toBe(false);
    expect(planned("ausb_3", "2027-12-23")?.isOpen).toBe(true);
    expect(lengthOf(planned("ausb_3")) / lengthOf(drawn("ausb_3")[0])).toBeCloseTo(365 / 700, 6);
  });

  test("is less of what lasts some weeks", () => {
    expect(lengthOf(planned("starter_job"))).toBe(lengthOf(planned("ausb_3")));
    expect(lengthOf(planned("mag"))).toBeLessThan(lengthOf(planned("starter_job")));
  });
});

describe("the room for words", () => {
  const from = ({ rungs }: LadderPicture, index: number) => rungs[index]?.from ?? 9;
  const roomEnd = ({ rungs }: LadderPicture, index: number) =>
    from({ rungs } as LadderPicture, index) + (rungs[index]?.room ?? 9);

  test("ends at the next rung on the same level", () => {
    const picture = draw([
      stage("profiling", "2026-01-01", { end: "2026-02-28" }),
      stage("interview", "2026-03-01", { end: "2026-03-31" }),
      stage("starter_job", "2026-04-01"),
    ]);
    expect(roomEnd(picture, 0)).toBeCloseTo(from(picture, 1), 9);
    expect(roomEnd(picture, 1)).toBeCloseTo(1, 9);
  });

  test("ends at a plan that speaks upwards from the same level or below, not at one above", () => {
    const ahead = (name: StageId) => draw([stage("eq", "2026-01-01"), stage(name, "2027-01-01", { planned: true })]);
    for (const name of ["starter_job", "tq"] as const) {
      expect(roomEnd(ahead(name), 0)).toBeCloseTo(from(ahead(name), 1), 9);
    }
    expect(roomEnd(ahead("ausb_2"), 0)).toBeCloseTo(1, 9);
  });

  test("ends at the words of a missing plan on its level", () => {
    const picture = draw([stage("eq", "2025-01-01", { end: "2025-12-31" }), stage("starter_job", "2026-01-01")]);
    expect(roomEnd(picture, 0)).toBeCloseTo(picture.missing?.from ?? 9, 9);
    expect(roomEnd(picture, 1)).toBeCloseTo(1, 9);
  });
});

describe("what is no rung", () => {
  test("a pause is a piece of its own at the level before it", () => {
    const { rungs, companies } = draw([
      stage("starter_job", "2026-01-01", { end: "2026-03-31" }),
      stage("pause", "2026-04-01", { ...nowhere, end: "2026-06-30" }),
      stage("starter_job", "2026-07-01"),
    ]);
    expect(rungs.map(({ rung }) => [rung.state, rung.level])).toEqual([
      ["reached", 3],
      ["pause", 3],
      ["now", 3],
    ]);
    expect(rungs[1]?.from).toBe(rungs[0]?.to);
    expect(rungs[1]?.to).toBe(rungs[2]?.from);
    // the place is kept, and the company named once
    expect(companies).toEqual([{ name: "Ventilwerk Muster KG", from: rungs[0]?.from, to: rungs[2]?.to }]);
  });

  test("time without any rung stays empty", () => {
    const { rungs } = draw([
      stage("starter_job", "2025-01-01", { end: "2025-06-30" }),
      stage("exit", "2025-07-01", nowhere),
      stage("profiling", "2026-07-01", nowhere),
    ]);
    expect((rungs[2]?.from ?? 0) - (rungs[1]?.to ?? 1)).toBeGreaterThan(0.2);
  });

  test("a way that has ended ends before today", () => {
    const picture = draw([
      stage("starter_job", "2026-01-01", { end: "2026-06-30" }),
      stage("exit", "2026-07-01", nowhere),
    ]);
    expect(picture.today).toBeNull();
    expect(picture.missing).toBeNull();
  });

  test("a step back stands on its level", () => {
    const { rungs } = draw([
      stage("ausb_3", "2025-08-01", { end: "2026-02-28", endReason: "school_gap" }),
      stage("starter_job", "2026-03-01"),
    ]);
    expect(rungs.map(({ rung }) => [rung.level, rung.backReason])).toEqual([
      [5, null],
      [3, "school_gap"],
    ]);
  });
});

describe("companies", () => {
  test("a band for those in a row at the same company, a new one after another", () => {
    const elsewhere = { employerId: otherCompany, employerName: "Backhaus Beispiel" };
    const { companies } = draw([
      stage("mag", "2025-01-01", { ...elsewhere, end: "2025-01-31" }),
      stage("starter_job", "2025-02-01", { ...elsewhere, end: "2025-12-31" }),
      stage("starter_job", "2026-01-01", { end: "2026-06-30" }),
      stage("bvb", "2026-07-01", { ...nowhere, end: "2026-09-30" }),
      stage("eq", "2026-10-01"),
    ]);
    expect(companies.map(({ name }) => name)).toEqual([
      "Backhaus Beispiel",
      "Ventilwerk Muster KG",
      "Ventilwerk Muster KG",
    ]);
  });
});

describe("a plan that is missing", () => {
  const running = viewOf([stage("starter_job", "2026-01-01")]);

  test("has its place on the level above, behind today", () => {
    const { missing, today: at } = drawLadder(running);
    expect(lacksPlan(running)).toBe(true);
    expect(missing).toMatchObject({ level: 4, to: 1 });
    expect(missing?.from).toBeGreaterThan(at ?? 1);
  });

  test("is missed by nobody who has one, stands on top, pauses or has gone", () => {
    const lacking = (...stages: LadderStage[]) => lacksPlan(viewOf(stages));
    expect(lacking(...climb)).toBe(false);
    expect(lacking(stage("skilled_job", "2026-01-01"))).toBe(false);
    expect(lacking(stage("starter_job", "2026-01-01", { end: "2026-06-30" }), stage("pause", "2026-07-01"))).toBe(
      false,
    );
    expect(lacking(stage("starter_job", "2026-01-01", { end: "2026-06-30" }), stage("aftercare", "2026-07-01"))).toBe(
      false,
    );
    expect(lacking(stage("exit", "2026-07-01"))).toBe(false);
    expect(lacking()).toBe(false);
  });
});

describe("the dates below", () => {
  const daysFrom = (start: string, last: string) =>
    draw([stage("starter_job", start, { end: last }), stage("exit", last, nowhere)]).ticks.map(({ day }) => day);

  test("are months as long as they are eight, then quarters", () => {
    expect(daysFrom("2026-01-01", "2026-09-29")).toContain("2026-02-01");
    expect(daysFrom("2026-01-01", "2026-09-30")).toEqual(["2026-01-01", "2026-04-01", "2026-07-01"]);
  });

  test("are round years over decades", () => {
    expect(daysFrom("2001-05-01", "2026-10-31")).toEqual([
      "2005-01-01",
      "2010-01-01",
      "2015-01-01",
      "2020-01-01",
      "2025-01-01",
    ]);
  });

  test("are years over a long way, months over a short one, never too near one another", () => {
    const years = draw(climb).ticks;
    expect(years.map(({ day }) => day)).toEqual(["2026-01-01", "2027-01-01", "2028-01-01", "2029-01-01"]);
    expect(years.every(({ isYear }) => isYear)).toBe(true);
    const months = draw([stage("profiling", "2026-09-20")]).ticks;
    expect(months.map(({ day }) => day)).toContain("2026-10-01");
    const places = months.map(({ at }) => at);
    expect(places.every((at, index) => index === 0 || at - (places[index - 1] ?? 0) >= 0.075)).toBe(true);
  });
});
