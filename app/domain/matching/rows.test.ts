import { describe, expect, test } from "vitest";
import { jobOrders, orderOf } from "./orders";
import { type CandidateFactsRow, candidateFacts, type JobFactsRow, jobFacts } from "./rows";

const today = "2026-11-23";
const row: JobFactsRow = {
  id: "job-1",
  employerId: "employer-1",
  state: "published",
  closesOn: null,
  places: 2,
  occupied: 1,
  occupationId: "lagerhelfer",
  germanSpeaking: "A2",
  germanReading: null,
  required: [],
  helpful: [],
  licencesRequired: [],
  hoursMin: null,
  hoursMax: null,
  shifts: [],
  shiftStart: null,
  shiftEnd: null,
  startOn: null,
  districtId: null,
  demands: [],
  apprenticeshipId: null,
  minAge: null,
};

describe("a stored job is open", () => {
  test.each<[string, Partial<JobFactsRow>, boolean]>([
    ["while it is published and has a place left", {}, true],
    ["not when its last place is taken", { occupied: 2 }, false],
    ["not when more are there than places", { occupied: 3 }, false],
    ["not as a draft", { state: "draft" }, false],
    ["not closed, however many places are free", { state: "closed", occupied: 0 }, false],
    ["on its last day", { closesOn: today }, true],
    ["not on the day after", { closesOn: "2026-11-22" }, false],
  ])("%s", (_when, change, open) => {
    expect(jobFacts({ ...row, ...change }, today).open).toBe(open);
  });
});

const stored: CandidateFactsRow = {
  id: "person-1",
  code: "Linde-3",
  waitingSince: "2026-06-01",
  birthDate: null,
  birthYear: null,
  speaking: null,
  reading: null,
  skills: [],
  experience: [],
  wishes: [],
  interests: [],
  hoursMin: null,
  hoursMax: null,
  shiftsAccepted: [],
  shiftsRefused: [],
  timeFrom: null,
  timeTo: null,
  districtId: null,
  mobility: [],
  travelMinutesMax: null,
  availableFrom: null,
  access: [],
  benefit: null,
  demandsAccepted: [],
  demandsRefused: [],
  working: false,
  busy: false,
};

describe("a stored permission", () => {
  const access: CandidateFactsRow["access"][number] = {
    statusId: null,
    permission: "free",
    permitState: "not_needed",
    permitEmployerId: null,
    from: "2026-01-01",
    until: null,
    hoursLimit: null,
  };
  const read = (change: Partial<typeof access>) =>
    candidateFacts({ ...stored, access: [{ ...access, ...change }] }, today).access[0]?.permission;

  test("is read as it is, tied when it was granted for one employer, and a paper to be read where nobody could read it", () => {
    expect(read({})).toBe("free");
    expect(read({ permission: "unknown" })).toBe("read_paper");
    expect(read({ permission: "permit_abh", permitState: "granted" })).toBe("tied");
    expect(read({ permission: "permit_abh", permitState: "applied" })).toBe("permit_abh");
    expect(read({ permission: "free", permitState: "granted" })).toBe("free");
  });
});

test("work that nobody asked about is not the same as work with its years", () => {
  const facts = (experience: CandidateFactsRow["experience"]) =>
    candidateFacts({ ...stored, experience }, today).experience;
  expect(facts([])).toBeNull();
  expect(facts([{ occupationId: "lagerhelfer", yearsMin: null, yearsMax: 4 }])).toMatchObject([
    { occupationId: "lagerhelfer", years: 4 },
  ]);
});

test("an order is the one in the address; any other word means the list's own", () => {
  expect(jobOrders.map((order) => orderOf(jobOrders, order))).toEqual([...jobOrders]);
  for (const word of [null, "", "salary"]) expect(orderOf(jobOrders, word)).toBe("fit");
});
