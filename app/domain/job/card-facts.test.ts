import { describe, expect, test } from "vitest";
import { sharedFacts } from "./card-facts";

const job = {
  city: "Mülheim an der Ruhr",
  shifts: ["f", "s"],
  germanSpeaking: "A1",
  startOn: null,
  apprenticeshipDe: null,
  supported: true,
};

describe("what is left out of the cards", () => {
  test("is what every job of the page says alike, also that it says nothing", () => {
    const shared = sharedFacts([job, { ...job, germanSpeaking: "A2", apprenticeshipDe: "Koch/Köchin" }]);
    expect([...shared]).toEqual(["city", "shifts", "startOn", "supported"]);
  });

  test("is nothing that one of them says otherwise", () => {
    const others = [...Array(24).fill(job), { ...job, supported: false, shifts: ["n"], startOn: "2026-12-30" }];
    expect([...sharedFacts([job, ...others])]).toEqual(["city", "germanSpeaking", "apprenticeshipDe"]);
  });

  test("is nothing where there is one job, which has nobody to share with", () => {
    expect(sharedFacts([job]).size).toBe(0);
    expect(sharedFacts([]).size).toBe(0);
  });
});
