import { describe, expect, test } from "vitest";
import { wordsNotForCompanies } from "./for-company";
import { audiencesFor, isContact, longestNote, mayTakeBack, noteProblem, noteSchema } from "./notes";

const today = "2026-11-29";

describe("what the form takes", () => {
  test("a line is enough: a call, for the team", () =>
    expect(noteSchema.parse({ text: "  war pünktlich " })).toEqual({
      kind: "call",
      audience: "team",
      text: "war pünktlich",
      nextStep: "",
      read: false,
      done: false,
    }));

  test.each([
    ["nothing", { text: "  " }],
    ["a remark, which only a list brings", { text: "x", kind: "remark" }],
    ["somebody else", { text: "x", audience: "world" }],
    ["one letter too many", { text: "x".repeat(longestNote + 1) }],
  ])("not %s", (_what, input) => expect(noteSchema.safeParse(input).success).toBe(false));

  test("as many letters as there may be", () =>
    expect(noteSchema.safeParse({ text: "x".repeat(longestNote) }).success).toBe(true));
});

test.each([
  ["call", true],
  ["visit", true],
  ["message", true],
  ["attempt", false],
  ["remark", false],
] as const)("a %s is contact: %s", (kind, contact) => expect(isContact(kind)).toBe(contact));

describe("who may be meant to read it", () => {
  test.each([
    ["a company alone", { about: "company", company: null }, ["team"]],
    ["somebody without a company", { about: "person", company: null }, ["team", "person"]],
    ["somebody at a company without consent", { about: "person", company: { consent: false } }, ["team", "person"]],
    ["somebody at a company with it", { about: "person", company: { consent: true } }, ["team", "company", "person"]],
  ] as const)("about %s", (_who, subject, readers) => expect(audiencesFor(subject)).toEqual(readers));
});

describe("what is wrong with a note", () => {
  const subject = { about: "person", nextStep: "Gespräch", company: null } as const;
  const problem = (input: object, of: Parameters<typeof noteProblem>[1] = subject) =>
    noteProblem({ audience: "team", nextStep: "", done: false, ...input }, of, today);

  test("nothing, with a line alone, a step with its day, or a new day for the step that stands", () => {
    expect(problem({})).toBeNull();
    expect(problem({ nextStep: "anrufen", nextOn: today })).toBeNull();
    expect(problem({ nextOn: "2026-12-01" })).toBeNull();
  });

  test("a step that is done is not moved: it needs no other, and a day needs to say for what", () => {
    expect(problem({ done: true })).toBeNull();
    expect(problem({ done: true, nextOn: today })).toMatchObject({ code: "desk:note.problem.noStep" });
    expect(problem({ done: true, nextOn: today, nextStep: "anrufen" })).toBeNull();
  });

  test("a step without a day, a day that has passed, a day without a step", () => {
    expect(problem({ nextStep: "anrufen" })).toMatchObject({ field: "nextOn" });
    expect(problem({ nextOn: "2026-11-28" })).toMatchObject({ code: "desk:note.problem.dayPast" });
    expect(problem({ nextOn: today }, { ...subject, nextStep: "" })).toMatchObject({ field: "nextStep" });
  });

  test("a reader who may not read it", () =>
    expect(problem({ audience: "company" })).toMatchObject({ field: "audience" }));
});

describe("taking back", () => {
  const writtenAt = new Date("2026-11-28T09:00:00Z");
  const note = { kind: "call", writtenAt, takenBackAt: null };
  const inHours = (hours: number, ms = 0) => new Date(writtenAt.getTime() + hours * 3_600_000 + ms);

  test("a day long, to the millisecond", () => {
    expect(mayTakeBack(note, inHours(24))).toBe(true);
    expect(mayTakeBack(note, inHours(24, 1))).toBe(false);
  });

  test("once, and never a remark of a list", () => {
    expect(mayTakeBack({ ...note, takenBackAt: writtenAt }, writtenAt)).toBe(false);
    expect(mayTakeBack({ ...note, kind: "remark" }, writtenAt)).toBe(false);
  });
});

describe("words that are not for a company", () => {
  test.each([
    ["Ist krank, kommt Montag wieder.", ["krank"]],
    ["Das Jobcenter zahlt, die Aufenthaltserlaubnis läuft ab.", ["Jobcenter zahlt", "Aufenthaltserlaubnis"]],
    ["Hat 3 Kinder und Schulden; die Schulden drücken", ["3 Kinder", "Schulden"]],
    ["Er ist aus Syrien.", ["aus Syrien"]],
    ["Duldung, SGB II", ["Duldung", "SGB II"]],
    ["Frau Lange bringt die Arbeitskleidung mit.", []],
    ["Seine Frau arbeitet auch.", ["Frau"]],
    ["Kommt eine Stunde später.", []],
    ["War zwei Jahre in Haft.", ["Haft"]],
    ["Der Bewährungshelfer ruft an.", ["Bewährungshelfer"]],
    ["Wohnt noch im Heim, Zimmer zu viert.", ["Wohnt noch im Heim", "Zimmer zu"]],
    ["Termin bei der Ausländerbehörde am Freitag.", ["Ausländerbehörde"]],
    ["Sucht Teilzeit, Erfahrung in der Pflege von Kranken.", []],
    ["Kommt mit dem Bus um 7, braucht Handschuhe.", []],
    ["War Hausmeister im Wohnheim.", []],
    ["Hat in der Küche einer Unterkunft gearbeitet.", []],
    ["Die Arbeitserlaubnis fehlt noch.", ["Arbeitserlaubnis"]],
    ["Vormittags ist Integrationskurs.", ["Integrationskurs"]],
    ["Die Bundesagentur muss noch zustimmen.", ["Bundesagentur muss noch zustimmen"]],
    ["Er versteht es auf Arabisch besser.", ["Arabisch"]],
    ["Sie spricht gut Englisch, ihr Deutsch wird besser.", []],
    ["Er hat eine Fahrerlaubnis für den Stapler.", []],
    ["Schläft in der Notunterkunft.", ["Schläft in", "Notunterkunft"]],
    ["Die Abschiebung droht, lebt von Bürgergeld.", ["Abschiebung", "Bürgergeld"]],
  ])("%s", (text, words) => expect(wordsNotForCompanies(text)).toEqual(words));
});
