import fc from "fast-check";
import { expect, test } from "vitest";
import { anyJob, anyPerson, reference, today } from "#tests/factories/any-facts";
import { changeKey, possibleChanges } from "./changes";
import { exampleCandidate, exampleJob } from "./example-facts";
import { match } from "./match";
import { isGood } from "./openings";
import { ownContext, ownWords } from "./own-words";
import { defaultRuleSet } from "./rule-set";

/** What one explanation must never say beside another, whatever the job and whoever the person. */
const runs = { numRuns: 2000 };
const { unknownCredit } = defaultRuleSet;

test("nobody of whom little is known looks like a good match: the score stays below what the known part allows", () => {
  fc.assert(
    fc.property(anyJob, anyPerson, (job, person) => {
      const { score, dimensions } = match(job, person, reference, today);
      const sum = (of: typeof dimensions) => of.reduce((all, { weight }) => all + weight, 0);
      const share = sum(dimensions.filter(({ kind }) => kind !== "unknown")) / sum(dimensions);
      expect(score).toBeLessThanOrEqual(100 * (unknownCredit + (1 - unknownCredit) * share) + 0.05);
    }),
    runs,
  );
});

test("a person known by their German alone is no good match for a job that asks little", () => {
  const job = exampleJob({
    speaking: "A2",
    reading: null,
    required: [],
    helpful: [],
    demands: [],
    shifts: [],
    dayStart: null,
  });
  const nothing = exampleCandidate({
    speaking: "A2",
    reading: null,
    skills: [],
    experience: null,
    wish: null,
    access: [],
    weeklyHoursMin: null,
    weeklyHoursMax: null,
    districtId: null,
    travelModes: [],
    availableFrom: null,
    apprenticeshipWish: null,
    interestedJobIds: [],
  });
  const result = match(job, nothing, reference, today);
  expect(isGood(result)).toBe(false);
  expect(result.score).toBeLessThan(81);
  expect(result.coverage).toBeLessThan(0.25);
});

test("nobody is told that they can be there at an hour at which they cannot work", () => {
  let told = 0;
  fc.assert(
    fc.property(anyJob, anyPerson, (job, person) => {
      const result = match(job, person, reference, today);
      const { have, lack } = ownWords(result, ownContext(job, person, null, today));
      const there = have.some(({ code }) => code === "have.travel.fitAt");
      told += there ? 1 : 0;
      expect(there && lack.some(({ dimension }) => dimension === "shifts")).toBe(false);
    }),
    runs,
  );
  expect(told, "control: it is said where the times work").toBeGreaterThan(0);
});

test("nobody under the age a job is posted for is offered it, and whoever reaches it by the first day is", () => {
  fc.assert(
    fc.property(anyJob, anyPerson, (job, person) => {
      const { dimensions } = match({ ...job, minimumAge: 18, startDate: null }, person, reference, today);
      const age = dimensions.find(({ id }) => id === "age");
      expect(age?.kind === "blocks").toBe(person.ageClass === "under_15" || person.ageClass === "under_18");
    }),
    runs,
  );
  const on = (minimumAge: number, startDate: string | null, grownUp: string) => {
    const person = exampleCandidate({ ageClass: "under_18", ageLater: [{ from: grownUp, ageClass: "adult" }] });
    const job = exampleJob({
      minimumAge,
      startDate,
      demands: [],
      shifts: ["t"],
      weeklyHoursMin: 20,
      weeklyHoursMax: 30,
    });
    const found = match(job, person, reference, today).dimensions.find(({ id }) => id === "age");
    return found && "reason" in found ? found.reason : found?.kind;
  };
  expect(on(18, null, "2026-11-24")).toBe("age.posted");
  expect(on(18, "2026-11-24", "2026-11-24")).toBe("age.adult");
  // the 16th birthday is two years before the 18th
  expect(on(16, null, "2028-11-23")).toBe("age.youth");
  expect(on(16, null, "2028-11-24")).toBe("age.posted");
  expect(on(16, "2026-11-24", "2028-11-24")).toBe("age.youth");
  expect(on(15, null, "2029-05-01")).toBe("age.youth");
});

test("no help is named that guesses at a family: nothing of it is among the facts", () => {
  fc.assert(
    fc.property(anyJob, anyPerson, (job, person) => {
      const offered = possibleChanges(person, [job]);
      const named = [
        ...offered.map(({ bridge }) => bridge?.instrument),
        ...match(job, person, reference, today).dimensions.flatMap((d) =>
          d.kind === "bridge" ? d.bridges.map(({ instrument }) => instrument) : [],
        ),
      ];
      expect(named).not.toContain("kinderbetreuung");
    }),
    runs,
  );
  const later = possibleChanges(exampleCandidate({ dayFrom: "08:00", dayUntil: "13:00" }), [exampleJob()]);
  expect(later.find(({ change }) => changeKey(change) === "until.16:00")).toMatchObject({ bridge: null });
});

test("a job whose places are taken is a good one for nobody", () => {
  fc.assert(
    fc.property(anyJob, anyPerson, (job, person) => {
      expect(isGood(match({ ...job, open: false }, person, reference, today))).toBe(false);
    }),
    runs,
  );
});
