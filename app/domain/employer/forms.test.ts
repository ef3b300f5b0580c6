import { describe, expect, test } from "vitest";
import {
  agreementSchema,
  concernSchema,
  contactSchema,
  newEmployerSchema,
  siteSchema,
  visitPlanSchema,
  visitRecordSchema,
} from "./forms";

const someone = "0190a8f0-0000-8000-8000-000000000001";
const other = "0190a8f0-0000-8000-8000-000000000002";
const long = "x".repeat(2001);

/** Message codes by field. */
function codes(result: { success: boolean; error?: { issues: { path: PropertyKey[]; message: string }[] } }) {
  return Object.fromEntries((result.error?.issues ?? []).map((issue) => [issue.path.join("."), issue.message]));
}

describe("the form of a new company", () => {
  const good = {
    name: "Ventilwerk Muster KG",
    branch: "Metall",
    size: 85,
    trainsApprentices: "yes",
    contactCap: 5,
    responsibleUserId: someone,
    postcode: "45476",
    city: "Musterstadt",
    contactName: "Frau Sommer",
    contactPhone: "0221 4710 300",
  };

  test("accepts a company with its place and its contact", () => {
    expect(newEmployerSchema.safeParse(good).success).toBe(true);
  });

  test("names what is missing", () => {
    expect(codes(newEmployerSchema.safeParse({}))).toMatchObject({
      name: "required",
      trainsApprentices: "choose",
      contactCap: "required",
      responsibleUserId: "choose",
      postcode: "required",
      city: "required",
      contactName: "required",
    });
  });

  test.each([
    ["name", "x", 'tooShort|{"min":2}'],
    ["size", 0, 'tooSmall|{"min":1}'],
    ["size", 1.5, "integer"],
    ["size", "viele", "number"],
    ["contactCap", 51, 'tooLarge|{"max":50}'],
    ["postcode", "4547", "postcode"],
    ["contactEmail", "keine", "email"],
    ["contactPhone", "ruf an", "phone"],
    ["responsibleUserId", "1", "invalid"],
    ["note", long, 'tooLong|{"max":2000}'],
  ])("refuses %s = %.20j", (field, value, code) => {
    expect(codes(newEmployerSchema.safeParse({ ...good, [field]: value }))[field]).toBe(code);
  });
});

describe("the form of a contact", () => {
  test("asks for a mail address or a telephone number", () => {
    expect(codes(contactSchema.safeParse({ name: "Frau Sommer" }))).toEqual({
      phone: "employer:errors.contactNoChannel",
    });
    expect(contactSchema.safeParse({ name: "Frau Sommer", email: "sommer@example.org" }).success).toBe(true);
    expect(siteSchema.safeParse({ postcode: "45476", city: "Musterstadt" }).success).toBe(true);
  });
});

describe("the forms of a visit", () => {
  test("plans with a date and a person", () => {
    expect(codes(visitPlanSchema.safeParse({ plannedOn: "morgen" }))).toEqual({ plannedOn: "date", userId: "choose" });
    expect(visitPlanSchema.safeParse({ plannedOn: "2026-12-01", userId: someone }).success).toBe(true);
  });

  test("records what was seen and said, and what comes next", () => {
    const good = {
      visitedOn: "2026-11-20",
      peopleMet: "Frau Sommer",
      seen: "Halle",
      said: "Zwei Plätze",
      nextStep: "Vereinbarung schreiben",
      version: 1,
    };
    expect(visitRecordSchema.safeParse(good).success).toBe(true);
    expect(codes(visitRecordSchema.safeParse({ ...good, said: "", nextStepOn: "2026-11-19" }))).toMatchObject({
      said: "required",
    });
    expect(visitRecordSchema.safeParse({ ...good, nextStepOn: "2026-11-20" }).success).toBe(true);
    expect(visitRecordSchema.safeParse({ ...good, nextStepOn: "2026-11-21" }).success).toBe(true);
    expect(codes(visitRecordSchema.safeParse({ ...good, nextStepOn: "2026-11-19" }))).toEqual({
      nextStepOn: "endBeforeStart",
    });
  });
});

describe("the form of a limits agreement", () => {
  const good = {
    does: "Wir benennen einen Paten.",
    doesNot: "Keine Behördengänge.",
    callUserId: someone,
    standInUserId: other,
    answerWithinHours: 4,
    validFrom: "2026-11-23",
    reviewOn: "2027-05-23",
  };

  test("accepts a complete agreement", () => {
    expect(agreementSchema.safeParse(good).success).toBe(true);
  });

  test.each([
    ["reviewOn", "2026-11-23", "employer:errors.reviewBeforeStart"],
    ["validTo", "2026-11-23", "endBeforeStart"],
    ["standInUserId", someone, "employer:errors.sameStandIn"],
    ["answerWithinHours", 0, 'tooSmall|{"min":1}'],
    ["answerWithinHours", 81, 'tooLarge|{"max":80}'],
    ["does", " ", "required"],
    ["validFrom", "31.02.2026", "date"],
  ])("refuses %s = %j", (field, value, code) => {
    expect(codes(agreementSchema.safeParse({ ...good, [field]: value }))[field]).toBe(code);
  });
});

describe("the form behind *help*", () => {
  test("asks for a topic and words", () => {
    expect(codes(concernSchema.safeParse({}))).toEqual({ topic: "choose", text: "required" });
    expect(concernSchema.safeParse({ topic: "conflict", text: "Streit im Team" }).success).toBe(true);
  });
});
