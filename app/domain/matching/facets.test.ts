import { describe, expect, test } from "vitest";
import { exampleCandidate, exampleJob } from "./example-facts";
import { facetsOfJob, facetsOfMarks, facetsOfPerson, jobFacets, marksOf, personFacets } from "./facets";
import { match } from "./match";
import { buildReference } from "./reference";
import { type Answer, met, blocks as stops, unknown } from "./result";

const today = "2026-11-23";
const reference = buildReference({
  occupations: [],
  skills: [],
  districts: [{ id: "styrum", lat: 51.45, lon: 6.86 }],
});
const facets = (change: Parameters<typeof exampleCandidate>[0] = {}, beyond: Record<string, unknown> = {}) => {
  const job = exampleJob();
  const person = { ...exampleCandidate(change), ...beyond };
  const { speaking, availableFrom, waitingSince } = person;
  const row = { speaking, availableFrom, waitingSince, ...beyond };
  return facetsOfPerson({ result: match(job, person, reference, today), row }, job, today);
};

describe("facets of a list of matches", () => {
  test("are a closed list in which nothing stands for origin, sex, age, religion, health or family", () => {
    expect(personFacets.names).toEqual(["blocks", "bridge", "way", "german", "start", "waits"]);
    expect(jobFacets.names).toEqual(["blocks", "bridge", "way", "asks", "hours", "begins", "leads"]);
    const all = [personFacets, jobFacets].flatMap(({ values }) => Object.entries(values).flat(2));
    const forbidden =
      /age|birth|sex|gender|nation|origin|country|relig|health|gesund|famil|kind|child|marit|status|recht|wohn|language/i;
    expect(all.filter((value) => forbidden.test(value))).toEqual([]);
  });

  test("do not change with anything people may not be sorted by", () => {
    const plain = facets();
    const told = {
      sex: "f",
      nationality: "sy",
      birthDate: "1971-02-03",
      religion: "x",
      health: "x",
      children: 3,
      residenceStatus: "duldung",
    };
    expect(facets({}, told)).toEqual(plain);
  });

  test("reveal no age: youth law and other law are one answer", () => {
    expect(facets({ ageClass: "under_15" }).blocks).toContain("law");
    expect(facets({ ageClass: "under_18" }).bridge).toEqual(facets({ ageClass: "adult" }).bridge);
  });

  test("say what has to be asked first, except where the law stops", () => {
    const blocks = (...answers: Answer[]) =>
      facetsOfMarks(answers.reduce((marks, answer) => marks | marksOf("speaking", answer), 0)).blocks;
    const law = stops("age.under15", "§ 5 JArbSchG");
    expect(blocks(met("speaking.notNeeded"))).toEqual(["nothing"]);
    expect(blocks(met("speaking.notNeeded"), unknown("speaking", {}))).toEqual(["ask"]);
    expect(blocks(unknown("speaking", {}), law)).toEqual(["law"]);
  });

  test.each([
    [15, "15"],
    [16, "30"],
    [30, "30"],
    [31, "45"],
    [45, "45"],
    [60, "60"],
    [61, "more"],
  ])("a way of %i minutes belongs to the band %s", (minutes, way) => {
    expect(facetsOfMarks(marksOf("travel", met("travel.fit", { minutes }))).way).toEqual([way]);
  });

  test.each([
    ["2026-10-25", "new"],
    ["2026-10-24", "1"],
    ["2026-08-26", "1"],
    ["2026-08-25", "3"],
    ["2026-05-27", "6"],
    ["2025-11-29", "6"],
    ["2025-11-28", "12"],
  ])("who waits since %s belongs to the band %s, in months of 30 days", (waitingSince, waits) => {
    expect(facets({ waitingSince }).waits).toEqual([waits]);
  });

  test("are chosen as soon as one value is", () => {
    expect(personFacets.isChosen(personFacets.none)).toBe(false);
    expect(personFacets.isChosen({ ...personFacets.none, german: ["B1"] })).toBe(true);
  });

  test("do not offer the help that would reveal a family", () => {
    expect(facets({ dayUntil: "13:00", dayFrom: "08:00" }).bridge).not.toContain("kinderbetreuung");
  });

  test("put each person into one band of way, German, start and wait", () => {
    expect(facets({ availableFrom: "2027-01-11", waitingSince: "2026-11-01" })).toMatchObject({
      start: ["inTime"],
      waits: ["new"],
      german: ["A2"],
    });
    expect(facets({ availableFrom: "2027-02-10", waitingSince: "2025-11-01" })).toMatchObject({
      start: ["month"],
      waits: ["12"],
    });
    expect(facets({ availableFrom: "2027-02-11" }).start).toEqual(["later"]);
    expect(facets({ availableFrom: null, speaking: null })).toMatchObject({ start: ["unknown"], german: ["unknown"] });
  });

  test("counts are what choosing the value leaves, under all other groups", () => {
    const people = [
      facets({ speaking: "A2", waitingSince: "2026-11-01" }),
      facets({ speaking: "B1", waitingSince: "2026-11-01" }),
      facets({ speaking: "B1", waitingSince: "2025-01-01" }),
    ];
    const chosen = { ...personFacets.none, german: ["B1"] };
    const counts = personFacets.count(people, chosen);
    expect(counts.german).toEqual([
      { value: "A2", count: 1 },
      { value: "B1", count: 2 },
    ]);
    expect(counts.waits).toEqual([
      { value: "12", count: 1 },
      { value: "new", count: 1 },
    ]);
    for (const { value, count } of counts.waits) {
      const then = { ...chosen, waits: [value] };
      expect(people.filter((own) => personFacets.fits(own, then))).toHaveLength(count);
    }
  });

  test("words in an address that are no values are ignored", () => {
    const search = new URLSearchParams("german=B1&german=Z9&way=drop&bridge=kinderbetreuung&sex=f");
    expect(personFacets.read((name) => search.getAll(name))).toEqual({ ...personFacets.none, german: ["B1"] });
  });
});

describe("facets of a person's list of jobs", () => {
  const job = (change: Parameters<typeof exampleJob>[0] = {}) => {
    const facts = exampleJob(change);
    return facetsOfJob(match(facts, exampleCandidate(), reference, today), facts, today);
  };

  test.each([
    [15, 20, ["part"]],
    [20, null, ["part"]],
    [20, 30, ["part", "mid"]],
    [19, 39, ["part", "mid", "full"]],
    [35, null, ["full"]],
    [20.1, null, ["mid"]],
    [34.9, null, ["mid"]],
    [null, 34, ["mid"]],
    [null, null, ["unsaid"]],
  ])("hours from %s to %s", (weeklyHoursMin, weeklyHoursMax, hours) => {
    expect(job({ weeklyHoursMin, weeklyHoursMax }).hours).toEqual(hours);
  });

  test.each([
    [today, "now"],
    ["2026-11-24", "month"],
    ["2026-12-23", "month"],
    ["2026-12-24", "later"],
    [null, "unsaid"],
  ])("a start on %s", (startDate, begins) => {
    expect(job({ startDate }).begins).toEqual([begins]);
  });

  test("German and training as the job says", () => {
    expect(job({ speaking: "B1", apprenticeshipIds: ["koch"] })).toMatchObject({ asks: ["B1"], leads: ["training"] });
    expect(job({ speaking: null, apprenticeshipIds: [] })).toMatchObject({ asks: ["unsaid"], leads: [] });
  });

  test("obstacles count as in the list of people", () => {
    expect(job({ open: false }).blocks).toEqual(["law"]);
  });
});
