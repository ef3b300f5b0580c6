import { describe, expect, test } from "vitest";
import { describeRow, rowTitle } from "./describe";
import { type ProfileFacts, readProfile } from "./profile";
import { company, job } from "./read-row.fixture";
import { context } from "./reference.fixture";
import { noRemarks } from "./remarks";

const nobody = readProfile(new Map(), context).value;
const shown = (facts: Partial<ProfileFacts>) =>
  Object.fromEntries(
    describeRow({ kind: "profiles", profile: { ...nobody, ...facts } }, []).map(({ field, values }) => [field, values]),
  );

describe("what a preview shows of a person", () => {
  test("a date of birth, else the year, else nothing", () => {
    expect(shown({ birthDate: "1988-10-28", birthYear: 1988 }).birthDate).toEqual([
      { as: "date", value: "1988-10-28" },
    ]);
    expect(shown({ birthYear: 1988 }).birthDate).toEqual([{ as: "text", value: "1988" }]);
    expect(shown({}).birthDate).toBeUndefined();
  });
  test("the place with or without its postcode", () => {
    const place = (postcode: string | null, city: string | null) => shown({ postcode, city }).street;
    expect(place("45470", "Mülheim")).toEqual([{ as: "text", value: "45470 Mülheim" }]);
    expect(place("45470", null)).toEqual([{ as: "text", value: "45470" }]);
    expect(place(null, "Mülheim")).toEqual([{ as: "text", value: "Mülheim" }]);
    expect(place(null, null)).toBeUndefined();
  });
  test("a phone that is shared, and no shared phone where there is none", () => {
    const phones = [{ e164: "+49208", mobile: false }];
    const remarks = { ...noRemarks, sharedPhone: true };
    expect(shown({ phones, remarks }).phone).toEqual([
      { as: "text", value: "+49208" },
      { as: "code", value: "phone.shared" },
    ]);
    expect(shown({ phones }).phone).toEqual([{ as: "text", value: "+49208" }]);
    expect(shown({ remarks }).phone).toBeUndefined();
  });
  test("the paper with its status, what it allows and until when", () => {
    const residence = { statusId: "ae_24", possible: ["ae_24"], workAccess: "free", original: "§ 24" };
    expect(shown({ residence })).toMatchObject({
      residence: [{ as: "residence", value: "ae_24" }],
      permission: [{ as: "code", value: "permission.free" }],
    });
    expect(shown({ residence: { ...residence, statusId: null } }).residence).toBeUndefined();
    const until = (day: string | null, unlimited: boolean) =>
      shown({ residence, validity: { until: day, unlimited, original: "" } }).residenceUntil;
    expect(until("2027-03-04", false)).toEqual([{ as: "date", value: "2027-03-04" }]);
    expect(until(null, true)).toEqual([{ as: "code", value: "until.unlimited" }]);
    expect(until(null, false)).toBeUndefined();
    expect(shown({}).permission).toBeUndefined();
  });
  test("wishes by what they name, else their words", () => {
    expect(
      shown({
        wishes: [
          { kind: "occupation", id: "koch", original: "Koch" },
          { kind: "apprenticeship", id: "baecker", original: "Bäcker" },
          { kind: "words", original: "Quirlen" },
          { kind: "anyWork", original: "egal" },
        ],
      }).wish,
    ).toEqual([
      { as: "occupation", value: "koch" },
      { as: "apprenticeship", value: "baecker" },
      { as: "text", value: "Quirlen" },
      { as: "code", value: "wish.anyWork" },
    ]);
  });
  test("past work by its occupation with the years, else by its words alone", () => {
    const work = (occupationId: string | null, yearsMin: number | null) =>
      shown({ experience: [{ occupationId, yearsMin, yearsMax: null, original: "Quirlen" }] }).occupation;
    expect(work("koch", 3)).toEqual([
      { as: "occupation", value: "koch" },
      { as: "years", min: 3, max: null },
    ]);
    expect(work("koch", null)).toEqual([{ as: "occupation", value: "koch" }]);
    expect(work(null, 3)).toEqual([{ as: "text", value: "Quirlen" }]);
  });
  test("hours as one number or a span, and times with both ends only", () => {
    const base = { mode: null, mornings: false, noNights: false, noWeekends: false, shifts: false, original: "" };
    const hours = (min: number | null, max: number | null, from: string | null = null, to: string | null = null) =>
      shown({ hours: { ...base, min, max, from, to } }).hours;
    expect(hours(20, 20)).toEqual([{ as: "weekly", value: "20" }]);
    expect(hours(20, 30)).toEqual([{ as: "weekly", value: "20–30" }]);
    expect(hours(20, null)).toEqual([{ as: "weekly", value: "20–" }]);
    expect(hours(null, 30)).toEqual([{ as: "weekly", value: "–30" }]);
    expect(hours(null, null, "08:00", "13:00")).toEqual([{ as: "clock", from: "08:00", to: "13:00" }]);
    expect([hours(null, null, "08:00"), hours(null, null, null, "13:00"), hours(null, null)]).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
  });
  test("years at school, where zero also counts", () => {
    const school = (years: number | null, university: boolean) =>
      shown({ school: { years, university, original: "" } }).school;
    expect(school(0, false)).toEqual([{ as: "text", value: "0" }]);
    expect(school(12, true)).toEqual([
      { as: "text", value: "12" },
      { as: "code", value: "school.university" },
    ]);
    expect(school(null, false)).toBeUndefined();
  });
});

describe("what a preview shows of a company and a job", () => {
  test("a visit and a training company only where something was said", () => {
    expect(company({}).shown.visit).toBeUndefined();
    expect(company({ visit: "nein" }).shown.visit).toEqual([{ as: "code", value: "visit.none" }]);
    expect(company({ postcode: "45470" }).shown.street).toEqual([{ as: "text", value: "45470" }]);
  });
  test("pay as money, else that an agreement sets it", () => {
    expect(job({ pay: "13,90" }).shown.pay).toEqual([{ as: "money", value: 1390 }]);
    expect(job({ pay: "nach Tarif" }).shown.pay).toEqual([{ as: "code", value: "pay.collective" }]);
    expect(job({ pay: "" }).shown.pay).toBeUndefined();
  });
  test("a start as a day, else that it is open", () => {
    expect(job({ start: "01.01.2027" }).shown.start).toEqual([{ as: "date", value: "2027-01-01" }]);
    expect(job({ start: "sofort" }).shown.start).toEqual([{ as: "code", value: "start.flexible" }]);
    expect(job({ start: "" }).shown.start).toBeUndefined();
  });
  test("the company by its number, else its name", () => {
    expect(job({ employerNo: "F1" }).shown.employerNo).toEqual([{ as: "text", value: "F1" }]);
    expect(job({}).shown.employerNo).toEqual([{ as: "text", value: "Muster KG" }]);
  });
});

test("a row is called by the person's names, the company's or the job's title", () => {
  const named = (givenName: string, familyName: string) =>
    rowTitle({ kind: "profiles", profile: { ...nobody, givenName, familyName } });
  expect([named("Ada", "Muster"), named("", "Muster"), named("Ada", "")]).toEqual(["Ada Muster", "Muster", "Ada"]);
  const { codes: _c, shown: _s, ...facts } = company({ name: "Muster KG" });
  expect(rowTitle({ kind: "companies", company: facts })).toBe("Muster KG");
  const { codes: _d, shown: _t, ...draft } = job({ title: "Lagerhelfer" });
  expect(rowTitle({ kind: "jobs", job: draft })).toBe("Lagerhelfer");
});
