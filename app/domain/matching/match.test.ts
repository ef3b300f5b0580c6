import { describe, expect, test } from "vitest";
import districts from "#db/demo/districts.json";
import instruments from "#db/reference/instruments.json";
import occupations from "#db/reference/occupations.json";
import skills from "#db/reference/skills.json";
import { lostPoints } from "./difference";
import { exampleCandidate, exampleJob, unaskedCandidate } from "./example-facts";
import type { CandidateFacts, JobFacts } from "./facts";
import { compareMatches, match } from "./match";
import { buildReference } from "./reference";
import type { DimensionId } from "./result";
import { bestBridgeCredit, defaultRuleSet } from "./rule-set";
import { summarise, supportNeeded } from "./summary";

const reference = buildReference({ occupations, skills, districts });
const today = "2026-11-23";
const rate = (job: Partial<JobFacts>, person: Partial<CandidateFacts>) =>
  match(exampleJob(job), exampleCandidate(person), reference, today);
const answer = (id: DimensionId, job: Partial<JobFacts>, person: Partial<CandidateFacts>) => {
  const found = rate(job, person).dimensions.find((d) => d.id === id);
  if (!found) throw new Error(id);
  return found;
};
const said = (id: DimensionId, job: Partial<JobFacts>, person: Partial<CandidateFacts>) => {
  const a = answer(id, job, person);
  return `${a.kind}:${a.kind === "unknown" ? a.ask : a.reason}`;
};
const ways = (id: DimensionId, job: Partial<JobFacts>, person: Partial<CandidateFacts>) => {
  const a = answer(id, job, person);
  return a.kind === "bridge" ? a.bridges : [];
};

describe("the rule set", () => {
  test("has weights that add up to 100", () => {
    expect(Object.values(defaultRuleSet.weights).reduce((a, b) => a + b, 0)).toBe(100);
  });

  test("never rates an open question below a bridge", () => {
    expect(defaultRuleSet.unknownCredit).toBeGreaterThanOrEqual(bestBridgeCredit);
  });

  test("rates a person who has everything near 100 with full coverage", () => {
    const result = rate({}, {});
    expect(result.score).toBeGreaterThanOrEqual(98);
    expect(result.coverage).toBe(1);
    expect(result.blocked).toBe(false);
  });

  test("rates a person nobody has asked neither good nor bad, and says what to ask", () => {
    const result = match(exampleJob({ required: ["S_STORE"] }), unaskedCandidate(), reference, today);
    expect(result.score).toBe(75);
    expect(result.coverage).toBe(0);
    expect(summarise(result).questions.length).toBeGreaterThan(10);
  });
});

describe("German", () => {
  test("passes at or above the level", () => {
    expect(said("speaking", { speaking: "A2" }, { speaking: "B1" })).toBe("met:speaking.enough");
  });
  test("bridges one level with a course at work, paid by the BAMF", () => {
    const bridges = ways("speaking", { speaking: "B1" }, { speaking: "A2" });
    expect(bridges[0]).toMatchObject({ instrument: "job_bsk", payer: "bamf" });
    expect(bridges.map((b) => b.instrument)).toContain("intkurs");
  });
  test("names the integration course to B1 and the job-language course above", () => {
    const bridges = ways("speaking", { speaking: "B2" }, { speaking: "A1" });
    expect(bridges).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ instrument: "intkurs", weeks: 20 }),
        expect.objectContaining({ instrument: "bsk", weeks: 18 }),
      ]),
    );
  });
  test("asks when nobody asked, separately for speaking and reading", () => {
    expect(said("speaking", {}, { speaking: null })).toBe("unknown:speaking");
    expect(said("reading", {}, { speaking: null })).toBe("met:reading.enough");
  });
});

describe("licences and skills", () => {
  const job = { required: ["L_FORKLIFT"] };
  test("bridges a forklift certificate with the placement budget of whoever pays for the person", () => {
    const person = (benefit: CandidateFacts["benefit"]) => ({
      benefit,
      skills: [{ skillId: "L_FORKLIFT", level: 0, evidence: "self" as const, until: null }],
    });
    expect(ways("required", job, person("sgb2"))[0]).toMatchObject({ instrument: "vb", payer: "jobcenter" });
    expect(ways("required", job, person("asylblg"))[0]).toMatchObject({ instrument: "vb", payer: "agentur" });
    expect(ways("required", job, person(null))[0]).toMatchObject({ instrument: "vb", payer: "unclear" });
  });
  test("asks about a licence nobody asked about", () => {
    expect(said("required", job, { skills: [] })).toBe("unknown:required");
  });
  test("blocks a driver job only where no instrument can pay for the licence", () => {
    const noLicence = [{ skillId: "L_B", level: 0, evidence: "self" as const, until: null }];
    expect(said("required", { required: ["L_B"] }, { skills: noLicence, benefit: "asylblg" })).toBe(
      "blocks:required.licenceMissing",
    );
    expect(said("required", { required: ["L_B"] }, { skills: noLicence, benefit: "sgb2" })).toBe("bridge:required.gap");
  });
  test("blocks a forklift for people under 18", () => {
    const person = {
      ageClass: "under_18" as const,
      skills: [{ skillId: "L_FORKLIFT", level: 0, evidence: "self" as const, until: null }],
    };
    expect(said("required", job, person)).toBe("blocks:required.adultsOnly");
  });
  test("bridges a missing skill with a mentor and a work trial", () => {
    const person = { skills: [{ skillId: "S_SEW", level: 1, evidence: "self" as const, until: null }] };
    expect(ways("required", { required: ["S_SEW"] }, person).map((b) => b.instrument)).toEqual(["pate", "mag"]);
  });
  test("does not rank by character or body", () => {
    expect(said("required", { required: ["S_PUNCTUAL", "S_LIFT25"] }, {})).toBe("met:required.none");
  });
});

describe("occupation and wish", () => {
  const from = (occupationId: string) => ({ experience: [{ occupationId, kldb: null, isco: null, years: 2 }] });
  test("rates the same work first, then close work, then related work", () => {
    expect(said("experience", {}, from("lagerhelfer"))).toBe("met:experience.same");
    expect(said("experience", {}, from("kommissionierer"))).toBe("met:experience.sameField");
    expect(said("experience", {}, from("regalauffueller"))).toBe("bridge:experience.related");
    expect(said("experience", {}, from("friseurhelfer"))).toBe("bridge:experience.new");
  });
  test("accepts codes for work that is no starter occupation", () => {
    const person = { experience: [{ occupationId: null, kldb: "51312", isco: null, years: 6 }] };
    expect(said("experience", {}, person)).toBe("met:experience.sameField");
  });
  test("distinguishes never asked from never worked", () => {
    expect(said("experience", {}, { experience: null })).toBe("unknown:experience");
    expect(said("experience", {}, { experience: [] })).toBe("bridge:experience.new");
  });
  test("lets interest in the job outweigh another wish", () => {
    const wish = { occupationIds: ["friseurhelfer"], groups: [], apprenticeshipIds: [], open: false };
    expect(said("wish", {}, { wish })).toBe("bridge:wish.other");
    expect(said("wish", {}, { wish, interestedJobIds: ["job-1"] })).toBe("met:wish.interested");
  });
  test("sees the wished apprenticeship behind the job", () => {
    const wish = { occupationIds: [], groups: [], apprenticeshipIds: ["fachlagerist"], open: false };
    expect(said("wish", {}, { wish })).toBe("met:wish.apprenticeship");
    expect(said("prospect", {}, { wish })).toBe("met:prospect.wanted");
    expect(said("prospect", { apprenticeshipIds: [] }, { wish })).toBe("bridge:prospect.none");
  });
});

describe("times, way and start", () => {
  test("bridges hours that do not overlap by a conversation with the company", () => {
    expect(said("hours", { weeklyHoursMin: 40, weeklyHoursMax: 40 }, { weeklyHoursMin: 15, weeklyHoursMax: 20 })).toBe(
      "bridge:hours.fewer",
    );
  });
  test("treats refused shifts and impossible times as gaps, unasked shifts as questions", () => {
    expect(said("shifts", {}, { shiftsRefused: ["s"] })).toBe("bridge:shifts.refused");
    expect(said("shifts", {}, { dayFrom: "08:00", dayUntil: "16:00" })).toBe("bridge:shifts.times");
    expect(said("shifts", {}, { shiftsAccepted: ["f"] })).toBe("unknown:shifts");
  });
  test("understands a night shift that ends the next morning", () => {
    const job = { shifts: ["n" as const], dayStart: "22:00", dayEnd: "06:00" };
    const person = { shiftsAccepted: ["n" as const] };
    expect(said("shifts", job, { ...person, dayFrom: "20:00", dayUntil: "08:00" })).toBe("met:shifts.fit");
    expect(said("shifts", job, { ...person, dayFrom: "20:00", dayUntil: "04:00" })).toBe("bridge:shifts.times");
  });
  test("does not count on a bus at night", () => {
    const job = { shifts: ["n" as const], dayStart: "02:00", dayEnd: "10:00", districtId: "saarn" };
    expect(said("travel", job, { travelModes: ["transit"], districtId: "duempten" })).toBe("bridge:travel.night");
    expect(said("travel", job, { travelModes: ["transit", "car"], districtId: "duempten" })).toBe("met:travel.fit");
  });
  test("asks about a district it does not know", () => {
    expect(said("travel", {}, { districtId: null })).toBe("unknown:travel.home");
    expect(said("travel", { districtId: null }, {})).toBe("unknown:travel.job");
  });
  test("bridges a later start and never stops at one", () => {
    expect(said("start", {}, { availableFrom: "2027-02-01" })).toBe("bridge:start.later");
    expect(said("start", { startDate: null }, { availableFrom: "2026-11-01" })).toBe("met:start.fit");
  });
});

describe("what the law says", () => {
  const paper = (permission: CandidateFacts["access"][number]["permission"], employerId: string | null = null) => ({
    access: [{ permission, from: "2025-01-01", until: null, employerId, weeklyHoursLimit: 20 }],
  });
  test("blocks only a work ban", () => {
    expect(said("access", {}, paper("none"))).toBe("blocks:access.none");
    expect(said("access", {}, paper("free"))).toBe("met:access.free");
    expect(said("access", {}, paper("permit_abh_ba"))).toBe("bridge:access.permitWithAgency");
    expect(said("access", {}, paper("tied", "employer-1"))).toBe("met:access.tiedHere");
    expect(said("access", {}, paper("tied", "other"))).toBe("bridge:access.tied");
    expect(said("access", {}, paper("read_paper"))).toBe("unknown:access.readPaper");
    expect(said("access", {}, paper("free_limited"))).toBe("bridge:access.tooManyHours");
  });
  test("says by which day the permission has to be requested", () => {
    expect(ways("access", {}, paper("permit_abh"))[0]).toMatchObject({ weeks: 4, applyBy: "2026-12-14" });
  });
  test("warns of a paper that ends before the first day", () => {
    const person = {
      access: [
        {
          permission: "free" as const,
          from: "2025-01-01",
          until: "2026-12-31",
          employerId: null,
          weeklyHoursLimit: null,
        },
      ],
    };
    expect(said("access", {}, person)).toBe("bridge:access.ends");
  });
  test("looks at the first day of work, not at today", () => {
    const person = {
      access: [
        {
          permission: "none" as const,
          from: "2026-01-01",
          until: "2026-12-31",
          employerId: null,
          weeklyHoursLimit: null,
        },
        { permission: "free" as const, from: "2027-01-01", until: null, employerId: null, weeklyHoursLimit: null },
      ],
    };
    expect(said("access", {}, person)).toBe("met:access.free");
  });
  test("protects people under 18", () => {
    expect(said("age", { demands: ["HH"] }, { ageClass: "under_18" })).toBe("blocks:age.hazard");
    expect(said("age", { shifts: ["n"] }, { ageClass: "under_18" })).toBe("blocks:age.night");
    const seventeen = { ageClass: "under_18", ageLater: [{ from: "2027-06-01", ageClass: "adult" }] } as const;
    expect(said("age", { shifts: ["f", "n"], minimumAge: 17 }, seventeen)).toBe("bridge:age.youthTimes");
    expect(said("age", { shifts: ["f", "n"] }, seventeen)).toBe("blocks:age.posted");
    expect(said("age", { minimumAge: 15 }, { ageClass: "under_18" })).toBe("met:age.youth");
    expect(said("age", {}, { ageClass: "under_15" })).toBe("blocks:age.child");
  });
  test("blocks a closed job", () => {
    expect(rate({ open: false }, {}).blocked).toBe(true);
  });
});

describe("lists", () => {
  test("puts the longer wait first between equals, then the id, and blocked pairs last", () => {
    const people = [
      exampleCandidate({ id: "b" }),
      exampleCandidate({ id: "a" }),
      exampleCandidate({ id: "z", waitingSince: "2025-01-01" }),
      exampleCandidate({
        id: "x",
        access: [{ permission: "none", from: "2025-01-01", until: null, employerId: null, weeklyHoursLimit: null }],
      }),
      exampleCandidate({ id: "low", speaking: "A0" }),
    ];
    const rated = people.map(({ waitingSince, ...person }) => ({
      result: rate({}, { waitingSince, ...person }),
      waitingSince,
    }));
    const order = rated.sort(compareMatches).map(({ result }) => result.candidateId);
    expect(order).toEqual(["z", "a", "b", "low", "x"]);
  });
  test("is the same whichever of two is asked about first", () => {
    const placed = (candidateId: string) => ({
      result: { score: 90, blocked: false, jobId: "job", candidateId },
      waitingSince: "2026-06-01",
    });
    expect([
      compareMatches(placed("a"), placed("b")),
      compareMatches(placed("b"), placed("a")),
      compareMatches(placed("a"), placed("a")),
    ]).toEqual([-1, 1, 0]);
  });
  test("ranks jobs for a person with the same rules", () => {
    const jobs = [exampleJob({ id: "far", speaking: "C1" }), exampleJob({ id: "near" })];
    const { waitingSince } = exampleCandidate();
    const rated = jobs.map((job) => ({ result: rate(job, {}), waitingSince }));
    expect(rated.sort(compareMatches).map(({ result }) => result.jobId)).toEqual(["near", "far"]);
  });
  test("names what is met only where it brings points, and what stops in any case", () => {
    const { passes, blocks } = summarise(rate({ open: false }, {}));
    expect(passes.map(({ id }) => id)).toContain("hours");
    expect(passes.map(({ id }) => id)).not.toContain("age");
    expect(blocks.map(({ id }) => id)).toEqual(["job"]);
  });
  test("answers why a score is not higher", () => {
    const result = rate({ speaking: "B1" }, {});
    const speaking = result.dimensions.find((d) => d.id === "speaking");
    expect(speaking && lostPoints(result, speaking)).toBe(4);
  });
});

test("names only instruments that the reference data has", () => {
  const known = new Set(instruments.map((i) => i.id));
  const person: Partial<CandidateFacts> = {
    speaking: "A0",
    reading: "A0",
    skills: ["S_SEW", "L_C", "L_IFSG43", "L_LADDER", "S_PACK"].map((skillId) => ({
      skillId,
      level: 0,
      evidence: "self",
      until: null,
    })),
    experience: [],
    wish: { occupationIds: ["friseurhelfer"], groups: [], apprenticeshipIds: [], open: false },
    weeklyHoursMin: 10,
    weeklyHoursMax: 15,
    shiftsRefused: ["s"],
    travelModes: ["foot"],
    districtId: "mintard",
    demandsRefused: ["H"],
    access: [{ permission: "permit_abh", from: "2025-01-01", until: null, employerId: null, weeklyHoursLimit: null }],
  };
  const result = rate(
    { speaking: "B2", required: ["S_SEW", "L_C", "L_IFSG43", "L_LADDER"], apprenticeshipIds: [] },
    person,
  );
  const used = supportNeeded(result).map((b) => b.instrument);
  expect(used.length).toBeGreaterThan(8);
  expect(used.filter((id) => !known.has(id))).toEqual([]);
});
