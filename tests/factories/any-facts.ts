import fc from "fast-check";
import districts from "#db/demo/districts.json";
import occupations from "#db/reference/occupations.json";
import skills from "#db/reference/skills.json";
import { workPermissions } from "~/domain/access/permission";
import {
  benefitSystems,
  type CandidateFacts,
  cefrLevels,
  demands,
  type JobFacts,
  shifts,
  travelModes,
} from "~/domain/matching/facts";
import { buildReference } from "~/domain/matching/reference";

/** Jobs and people with any values the tables allow, for property tests of the matching rules. */

export const reference = buildReference({ occupations, skills, districts });
export const today = "2026-11-23";
const occupation = fc.constantFrom(...occupations.map((o) => o.id));
const district = fc.option(fc.constantFrom(...districts.map((d) => d.id)));
const skillId = fc.constantFrom("S_SEW", "S_PACK", "S_COOK", "L_B", "L_FORKLIFT", "L_IFSG43", "L_FZ", "S_TEAM");
const level = fc.option(fc.constantFrom(...cefrLevels));
export const day = fc.constantFrom("2026-10-01", "2026-11-23", "2026-12-15", "2027-01-11", "2027-03-01");
const time = fc.constantFrom("02:00", "05:00", "06:00", "08:00", "14:00", "16:00", "22:00", "23:30");
const hours = fc.option(fc.integer({ min: 5, max: 45 }));
const apprenticeship = fc.constantFrom("fachlagerist", "lagerlogistik", "verkaeufer");

/** Minimum before maximum, as the forms and the tables enforce. */
const ordered = <T extends { weeklyHoursMin: number | null; weeklyHoursMax: number | null }>(facts: T): T => {
  const { weeklyHoursMin: a, weeklyHoursMax: b } = facts;
  return a !== null && b !== null && a > b ? { ...facts, weeklyHoursMin: b, weeklyHoursMax: a } : facts;
};

export const anyJob: fc.Arbitrary<JobFacts> = fc
  .record({
    id: fc.constant("job"),
    employerId: fc.constantFrom("e1", "e2"),
    open: fc.boolean(),
    occupationId: occupation,
    minimumAge: fc.constantFrom(15, 16, 17, 18, 21),
    speaking: level,
    reading: level,
    required: fc.uniqueArray(skillId, { maxLength: 3 }),
    helpful: fc.uniqueArray(skillId, { maxLength: 3 }),
    weeklyHoursMin: hours,
    weeklyHoursMax: hours,
    shifts: fc.subarray([...shifts]),
    dayStart: fc.option(time),
    dayEnd: fc.option(time),
    startDate: fc.option(day),
    districtId: district,
    demands: fc.subarray([...demands]),
    apprenticeshipIds: fc.uniqueArray(apprenticeship),
  })
  .map(ordered);

export const anyPerson: fc.Arbitrary<CandidateFacts> = fc
  .record({
    id: fc.constant("person"),
    waitingSince: day,
    ageClass: fc.option(fc.constantFrom("under_15" as const, "under_18" as const, "adult" as const)),
    ageLater: fc.constantFrom([], [{ from: "2026-12-15", ageClass: "adult" as const }]),
    speaking: level,
    reading: level,
    skills: fc.uniqueArray(
      fc.record({
        skillId,
        level: fc.integer({ min: 0, max: 4 }),
        evidence: fc.constantFrom("self", "certificate"),
        until: fc.option(day),
      }),
      { selector: (s) => s.skillId, maxLength: 5 },
    ),
    experience: fc.option(
      fc.array(
        fc.record({
          occupationId: fc.option(occupation),
          kldb: fc.option(fc.constantFrom("51311", "29301", "11712")),
          isco: fc.constant(null),
          years: fc.integer({ min: 0, max: 30 }),
        }),
        { maxLength: 3 },
      ),
    ),
    wish: fc.option(
      fc.record({
        occupationIds: fc.uniqueArray(occupation, { maxLength: 3 }),
        groups: fc.subarray(["logistik", "gastro", "bau"]),
        apprenticeshipIds: fc.uniqueArray(apprenticeship),
        open: fc.boolean(),
      }),
    ),
    interestedJobIds: fc.subarray(["job"]),
    weeklyHoursMin: hours,
    weeklyHoursMax: hours,
    shiftsAccepted: fc.subarray([...shifts]),
    shiftsRefused: fc.subarray([...shifts]),
    dayFrom: fc.option(time),
    dayUntil: fc.option(time),
    districtId: district,
    travelModes: fc.subarray([...travelModes]),
    maxTravelMinutes: fc.option(fc.integer({ min: 10, max: 120 })),
    availableFrom: fc.option(day),
    access: fc.array(
      fc.record({
        permission: fc.constantFrom(...workPermissions),
        from: fc.constant("2025-01-01"),
        until: fc.option(day),
        employerId: fc.option(fc.constantFrom("e1", "e2")),
        weeklyHoursLimit: fc.option(fc.constant(20)),
      }),
      { maxLength: 1 },
    ),
    benefit: fc.option(fc.constantFrom(...benefitSystems)),
    demandsAccepted: fc.subarray([...demands]),
    demandsRefused: fc.subarray([...demands]),
    apprenticeshipWish: fc.option(fc.constantFrom("yes" as const, "no" as const, "unsure" as const)),
  })
  .map((facts) => ordered(facts as CandidateFacts));

/** What somebody may have chosen in the filters of a list: up to two values of each facet. */
export const anyChoice = <Name extends string>(of: {
  names: readonly Name[];
  values: Readonly<Record<Name, readonly string[]>>;
}) =>
  fc.record(
    Object.fromEntries(
      of.names.map((name) => [
        name,
        fc.subarray([...of.values[name]], { maxLength: Math.min(2, of.values[name].length) }),
      ]),
    ),
  );
