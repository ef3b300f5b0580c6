import { describe, expect, test } from "vitest";
import districts from "#db/demo/districts.json";
import occupations from "#db/reference/occupations.json";
import skills from "#db/reference/skills.json";
import { ageFacts } from "~/domain/candidate/age";
import { exampleCandidate, exampleJob } from "./example-facts";
import type { CandidateFacts, JobFacts, SkillFact } from "./facts";
import { match } from "./match";
import { ownHelp } from "./own-help";
import { buildReference } from "./reference";
import type { Answered, DimensionId } from "./result";

/** What holds today may not hold on the first day of work; the first day decides. */

const reference = buildReference({ occupations, skills, districts });
const today = "2026-11-23";
const free = { from: "2026-01-01", until: null, employerId: null, weeklyHoursLimit: null } as const;
const skill = (fact: Partial<SkillFact>): SkillFact => ({
  skillId: "L_FORKLIFT",
  level: 3,
  evidence: "certificate",
  until: null,
  ...fact,
});
const answer = (id: DimensionId, job: Partial<JobFacts>, person: Partial<CandidateFacts>) => {
  const found = match(exampleJob(job), exampleCandidate(person), reference, today).dimensions.find((d) => d.id === id);
  if (!found) throw new Error(id);
  return found;
};
const said = (...of: Parameters<typeof answer>) => {
  const a = answer(...of);
  return `${a.kind}:${a.kind === "unknown" ? a.ask : a.reason}`;
};

describe("age", () => {
  const young = ageFacts({ date: "2008-12-10", year: null }, today);
  test("is that of the first day", () => {
    expect(young).toEqual({ ageClass: "under_18", ageLater: [{ from: "2026-12-10", ageClass: "adult" }] });
    const job = { demands: ["HH" as const] };
    expect(said("age", { ...job, startDate: "2026-12-09" }, young)).toBe("blocks:age.hazard");
    expect(said("age", { ...job, startDate: "2026-12-10" }, young)).toBe("met:age.adult");
    expect(said("age", { ...job, startDate: null }, young)).toBe("blocks:age.hazard");
  });
  test("lets somebody who will be 18 by then get a licence for adults", () => {
    const person = { ...young, skills: [skill({ skillId: "L_FORKLIFT", level: 0 })] };
    const job = { required: ["L_FORKLIFT"] };
    expect(said("required", { ...job, startDate: "2026-12-01" }, person)).toBe("blocks:required.adultsOnly");
    expect(said("required", { ...job, startDate: "2027-01-11" }, person)).toBe("bridge:required.gap");
  });
  test("says about adults only that they are, and gives a child both later age limits", () => {
    expect(ageFacts({ date: "1961-02-03", year: null }, today)).toEqual({ ageClass: "adult", ageLater: [] });
    expect(ageFacts({ date: null, year: null }, today)).toEqual({ ageClass: null, ageLater: [] });
    expect(ageFacts({ date: null, year: 2012 }, today).ageLater).toEqual([
      { from: "2027-12-31", ageClass: "under_18" },
      { from: "2030-12-31", ageClass: "adult" },
    ]);
  });
  test("of somebody born on 29 February changes on 1 March, seen from any day before", () => {
    const birth = { date: "2008-02-29", year: null };
    expect(ageFacts(birth, "2026-02-28")).toEqual({
      ageClass: "under_18",
      ageLater: [{ from: "2026-03-01", ageClass: "adult" }],
    });
    expect(ageFacts(birth, "2026-03-01").ageClass).toBe("adult");
    expect(ageFacts({ date: "2012-02-29", year: null }, today).ageLater).toEqual([
      { from: "2027-03-01", ageClass: "under_18" },
      { from: "2030-03-01", ageClass: "adult" },
    ]);
  });
});

describe("a licence that runs out", () => {
  const job = { required: ["L_FORKLIFT"], startDate: "2027-01-11" };
  test("counts as long as it is valid on the first day", () => {
    expect(said("required", job, { skills: [skill({ until: "2027-01-11" })] })).toBe("met:required.all");
    expect(said("required", job, { skills: [skill({ until: "2027-01-10" })] })).toBe("bridge:required.expired");
    expect(said("required", { ...job, startDate: null }, { skills: [skill({ until: "2027-01-10" })] })).toBe(
      "met:required.all",
    );
  });
  test("is asked about again where no instrument pays for a new one, and never blocks", () => {
    const person = { skills: [skill({ skillId: "L_FZ", until: "2026-10-01" })] };
    expect(said("required", { required: ["L_FZ"] }, person)).toBe("unknown:required");
    const minor = { ageClass: "under_18" as const, skills: [skill({ until: "2026-10-01" })] };
    expect(said("required", { required: ["L_FORKLIFT"] }, minor)).toBe("blocks:required.adultsOnly");
    const never = { skills: [skill({ skillId: "L_FZ", level: 0 })] };
    expect(said("required", { required: ["L_FZ"] }, never)).toBe("blocks:required.licenceMissing");
  });
  test("no longer helps as a merely helpful skill either", () => {
    const helpful = { helpful: ["L_FORKLIFT"], required: [], startDate: null };
    expect(said("helpful", helpful, { skills: [skill({ until: "2026-11-23" })] })).toBe("met:helpful.some");
    expect(said("helpful", helpful, { skills: [skill({ until: "2026-11-22" })] })).toBe("bridge:helpful.learnOnJob");
  });
});

describe("the day to apply by", () => {
  const person = { access: [{ ...free, permission: "permit_abh" as const }] };
  const recht = (startDate: string | null) => {
    const access = answer("access", { startDate }, person);
    return access.kind === "bridge" ? access.bridges[0] : undefined;
  };
  test("lies before the start by the time a permission takes", () => {
    expect(recht("2027-01-11")).toMatchObject({ applyBy: "2026-12-14" });
    expect(recht("2027-01-11")?.late).toBeUndefined();
  });
  test("is reported as past instead of being promised", () => {
    expect(recht("2026-12-01")).toMatchObject({ applyBy: "2026-11-03", late: true });
    const gap = answer("access", { startDate: "2026-12-01" }, person) as Answered<"bridge">;
    expect(ownHelp([gap])[0]?.before).toEqual({ code: "start" });
  });
  test("is open where the job names no start, or a past one", () => {
    expect(recht(null)?.applyBy).toBeNull();
    expect(recht("2026-10-01")?.applyBy).toBeNull();
  });
});

describe("times and work that are easy to misread", () => {
  test("finds an early shift inside times that began the evening before", () => {
    const night = { shifts: [], dayStart: "02:00", dayEnd: "06:00" };
    expect(said("shifts", night, { dayFrom: "20:00", dayUntil: "08:00" })).toBe("met:shifts.fit");
    expect(said("shifts", night, { dayFrom: "20:00", dayUntil: "05:00" })).toBe("bridge:shifts.times");
    expect(said("shifts", { ...night, dayStart: "22:00" }, { dayFrom: "08:00", dayUntil: "20:00" })).toBe(
      "bridge:shifts.times",
    );
  });
  test("asks which listed work an unlisted occupation is close to, and never rates it below not asked", () => {
    const soldier = { experience: [{ occupationId: null, kldb: null, isco: null, years: 10 }] };
    expect(said("experience", {}, soldier)).toBe("unknown:experience.unplaced");
    const score = (person: Partial<CandidateFacts>) =>
      match(exampleJob(), exampleCandidate(person), reference, today).score;
    expect(score(soldier)).toBe(score({ experience: null }));
    const both = {
      experience: [...soldier.experience, { occupationId: "lagerhelfer", kldb: null, isco: null, years: 2 }],
    };
    expect(said("experience", {}, both)).toBe("met:experience.same");
  });
});
