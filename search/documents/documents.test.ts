import { describe, expect, test } from "vitest";
import { candidateDocument, toCandidateDocument } from "./candidate";
import { candidateIsSearchable, jobIsSearchable } from "./eligibility";
import { fingerprint } from "./fingerprint";
import { germanOrdinal } from "./german-level";
import { type JobRow, toJobDocument } from "./job";
import { readinessOf } from "./readiness";
import { referenceOf } from "./reference";

const reference = referenceOf({
  occupations: [
    {
      id: "koch",
      de: "Koch/Köchin",
      en: "Cook",
      occupationGroup: "gastro",
      escoLabelDe: "Koch",
      escoLabelEn: null,
      kldb2010: "51311",
      trades: ["5131"],
    },
  ],
  synonyms: [{ occupationId: "koch", word: "кухар" }],
  apprenticeships: [{ id: "koch_lehre", de: "Koch/Köchin", en: "Chef" }],
  skills: [{ id: "L_B", de: "Führerschein B", en: "Driving licence B" }],
});
const row: JobRow = {
  id: "1",
  slug: "koch-1",
  title: "Koch",
  occupationId: "koch",
  employerId: "e",
  employerName: "Gasthaus",
  districtId: null,
  districtName: null,
  city: null,
  lat: null,
  lon: null,
  hoursMin: 20,
  hoursMax: 30,
  shifts: ["t"],
  payMinCents: 1500,
  payUnit: "hour",
  germanSpeaking: "A2",
  germanReading: null,
  places: null,
  startOn: null,
  apprenticeshipId: "koch_lehre",
  supported: true,
  publishedAt: new Date("2026-11-01T10:00:00Z"),
  tasks: [{ de: "Kochen", en: null }],
  skillIds: ["L_B"],
};

describe("who belongs in the index", () => {
  test.each(["draft", "submitted", "returned", "paused", "filled", "closed", "expired"])(
    "not a job that is %s",
    (state) => {
      expect(jobIsSearchable({ state, closesOn: null }, "2026-11-23")).toBe(false);
    },
  );
  test("a published job, up to and including its last day", () => {
    const on = (closesOn: string | null) => jobIsSearchable({ state: "published", closesOn }, "2026-11-23");
    expect([on(null), on("2026-11-24"), on("2026-11-23"), on("2026-11-22")]).toEqual([true, true, true, false]);
  });
  test("active people only", () => {
    expect(["active", "paused", "left", "erased"].map((state) => candidateIsSearchable({ state }))).toEqual([
      true,
      false,
      false,
      false,
    ]);
  });
});

describe("job documents", () => {
  test("unknown stays unknown, and words of all languages are included", () => {
    const document = toJobDocument(row, reference);
    expect(document).toMatchObject({
      germanSpeaking: 2,
      germanReading: null,
      aliases: ["кухар", "Koch"],
      places: 1,
      apprenticeshipEn: "Chef",
    });
    expect(document.skillNames).toEqual(["Führerschein B", "Driving licence B"]);
  });
  test("monthly pay becomes hourly pay", () => {
    expect(toJobDocument({ ...row, payUnit: "month", payMinCents: 195_000 }, reference).payCents).toBe(1500);
    expect(toJobDocument({ ...row, payUnit: "month", hoursMin: null, hoursMax: null }, reference).payCents).toBeNull();
  });
  test("equal content has an equal version, other content another", () => {
    const version = (changes: Partial<JobRow>) => toJobDocument({ ...row, ...changes }, reference).version;
    expect(version({})).toBe(version({}));
    expect(version({ title: "Beikoch" })).not.toBe(version({}));
    expect(fingerprint({ id: "1", b: 1, a: 2 }).version).toBe(fingerprint({ a: 2, id: "1", b: 1 }).version);
  });
  test("an unknown occupation does not stop the document", () => {
    expect(toJobDocument({ ...row, occupationId: "new" }, reference).occupationDe).toBe("new");
  });
});

describe("documents of people", () => {
  const person = {
    id: "p",
    code: "Ahorn-1",
    experience: ["koch", "koch"],
    wishes: [],
    wishGroups: ["gastro"],
    skills: [{ id: "L_B", type: "licence" }],
    languages: [{ language: "de", speaking: "B1", reading: null }],
    hoursMin: null,
    hoursMax: null,
    shiftsAccepted: [],
    shiftsRefused: [],
    timeFrom: null,
    timeTo: null,
    districtId: null,
    districtName: null,
    lat: null,
    lon: null,
    readiness: "now",
    availableFrom: null,
    waitingSince: "2026-10-01",
    withoutOffer: true,
    practised: ["koch"],
    skillLevels: [
      { id: "L_B", level: 1 },
      { id: "S_SEW", level: 1 },
      { id: "S_PACK", level: 2 },
    ],
    apprenticeships: [],
    apprenticeshipWish: null,
    anyWork: false,
    mobility: ["bus", "ticket", "licence"],
    travelMinutes: 60,
    demandsAccepted: ["S"],
  } as const;
  const mutable = {
    ...person,
    experience: [...person.experience],
    wishes: [],
    wishGroups: ["gastro"],
    skills: [...person.skills],
    practised: ["koch"],
    skillLevels: [...person.skillLevels],
    apprenticeships: [],
    mobility: [...person.mobility],
    demandsAccepted: ["S"],
    languages: [...person.languages],
    shiftsAccepted: [],
    shiftsRefused: [],
  };
  test("no field of the schema can carry a name, contact, status or note", () => {
    const forbidden =
      /name$|first|family|email|phone|street|address|birth|age|nation|origin|religion|health|residence|permission|status|benefit|debt|note|sex|gender/i;
    const allowed = ["districtName", "languages"];
    expect(Object.keys(candidateDocument.shape).filter((key) => forbidden.test(key) && !allowed.includes(key))).toEqual(
      [],
    );
  });
  test("a field that is not in the schema is refused", () => {
    const document = toCandidateDocument(mutable, reference);
    expect(() => candidateDocument.parse({ ...document, familyName: "x" })).toThrow();
  });
  test("what the rules count as there or missing follows the rules, not the list", () => {
    expect(toCandidateDocument(mutable, reference)).toMatchObject({
      able: ["L_B", "S_PACK"],
      lacking: ["S_SEW"],
      travelModes: ["transit"],
    });
  });
  test("occupations, groups and German levels are combined", () => {
    expect(toCandidateDocument(mutable, reference)).toMatchObject({
      occupationIds: ["koch"],
      occupationGroups: ["gastro"],
      licences: ["L_B"],
      skills: [],
      germanSpeaking: 3,
      germanReading: null,
    });
  });
  test.each([
    ["free", "not_needed", "now"],
    ["free_limited", "not_needed", "now"],
    ["permit_abh", "granted", "now"],
    ["permit_abh", "needed", "after_a_step"],
    ["permit_abh_ba", "applied", "after_a_step"],
    ["none", "not_needed", "after_a_step"],
    ["unknown", "not_needed", "unclear"],
    [null, null, "unclear"],
  ])("permission %s (%s) means %s", (permission, permit, readiness) => {
    expect(readinessOf(permission, permit)).toBe(readiness);
  });
});

test("levels are ordered numbers, unknown is none of them", () => {
  expect(["A0", "A1", "B2", "C2", "Muttersprache", null].map(germanOrdinal)).toEqual([0, 1, 4, 6, null, null]);
});
