import { describe, expect, test } from "vitest";
import skills from "#db/reference/skills.json";
import { workingDays } from "../working-days";
import { questions } from "./completeness";
import { type Intake, type IntakeStep, intakeSteps, nextScreen, nextTalkOn, screenBefore, screensOf } from "./intake";
import { beginSchema, everydaySkills, intakeSchemas, typedWords } from "./intake-forms";

const ids = questions.map(({ id }) => id);
const fresh: Intake = { open: ids, asked: [], ageClass: null, speaking: null };
/** The talk after these questions were answered, and these left for later. */
const talkAfter = (answered: IntakeStep[], later: IntakeStep[] = []): Intake => ({
  ...fresh,
  open: ids.filter((id) => !answered.includes(id)),
  asked: [...answered, ...later],
});

describe("the questions of a talk", () => {
  test("begin with what somebody can, likes and knows; what may count against them comes last", () => {
    expect(screensOf(fresh)).toEqual(intakeSteps);
    expect(intakeSteps.slice(0, 5)).toEqual(["skills", "wish", "experience", "languages", "channel"]);
    expect(intakeSteps.slice(-2)).toEqual(["access", "benefit"]);
    expect(new Set(intakeSteps)).toEqual(new Set([...ids, "languages"]));
  });

  test("go on after the last one that was put, answered or not", () => {
    const seven = intakeSteps.slice(0, 7);
    expect(nextScreen(talkAfter([...seven]))).toBe(intakeSteps[7]);
    expect(nextScreen(talkAfter([...seven.slice(0, 6)], ["reading"]))).toBe(intakeSteps[7]);
    expect(nextScreen(talkAfter(["skills"], ["wish"]), "wish")).toBe("experience");
  });

  test("come back to one that was passed over, and end when all were put", () => {
    expect(nextScreen(talkAfter(["wish", "experience"]), "experience")).toBe("languages");
    const allButOne = intakeSteps.filter((step) => step !== "channel");
    expect(nextScreen(talkAfter(allButOne), "benefit")).toBe("channel");
    expect(nextScreen(talkAfter([...intakeSteps]))).toBeNull();
    expect(nextScreen(talkAfter(["skills"], [...intakeSteps]))).toBeNull();
  });

  test("leave out what is known from elsewhere, and keep the number of those of this talk", () => {
    const known = { ...fresh, open: ids.filter((id) => id !== "skills" && id !== "benefit") };
    expect(screensOf(known)).toHaveLength(intakeSteps.length - 2);
    expect(nextScreen(known)).toBe("wish");
    expect(screensOf(talkAfter(["skills", "wish"]))).toHaveLength(intakeSteps.length);
    expect(screenBefore(talkAfter(["skills"]), "wish")).toBe("skills");
    expect(screenBefore(fresh, "skills")).toBeNull();
  });

  test.each<[string, Partial<Intake>, IntakeStep[]]>([
    ["reading German, of whoever speaks none yet", { speaking: "A0" }, ["reading"]],
    ["nothing, of whoever speaks a little", { speaking: "A1" }, []],
    ["working, of a child", { ageClass: "under_15" }, ["start", "hours", "shifts", "travel", "demands"]],
    ["nothing, of somebody under 18", { ageClass: "under_18" }, []],
  ])("do not ask about %s", (_what, facts, left) => {
    const asked = screensOf({ ...fresh, ...facts });
    expect(intakeSteps.filter((step) => !asked.includes(step))).toEqual(left);
  });

  test.each([
    ["2026-12-01", "2026-12-08"],
    ["2026-12-05", "2026-12-14"],
    ["2026-12-18", "2026-12-28"],
  ])("after one on %s the next talk is offered for %s, a working day", (today, day) => {
    expect(nextTalkOn(today, workingDays({ state: "NW", local: [] }))).toBe(day);
  });
});

describe("the forms of a talk", () => {
  test.each([...intakeSteps])("an empty answer to %s is none", (step) => {
    expect(intakeSchemas[step].safeParse({}).success).toBe(false);
    expect(intakeSchemas[step].safeParse({ from: "2026-12-01" }).success).toBe(false);
  });

  test("nothing is said where nothing was: no level, no hours, no mailbox is filled in", () => {
    expect(intakeSchemas.hours.parse({ hoursMax: 20 })).toEqual({ hoursMax: 20 });
    expect(intakeSchemas.shifts.parse({ shift: { f: "yes" } }).shift).toEqual({ f: "yes" });
    expect(intakeSchemas.experience.parse({ original: "Schneiderin" })).toEqual({ original: "Schneiderin" });
    expect(intakeSchemas.mailbox.safeParse({ mailbox: "unknown" }).success).toBe(false);
  });

  test("one name is enough to begin, none is not", () => {
    const talk = { preferredLanguage: "ar" };
    expect(beginSchema.safeParse({ ...talk, givenName: "Layla" }).success).toBe(true);
    expect(beginSchema.safeParse(talk).success).toBe(false);
    expect(beginSchema.safeParse({ givenName: "Layla" }).success).toBe(false);
  });

  test("only skills of the reference data are offered, and every kept word is of a box of its question", () => {
    const known = new Set(skills.map(({ id }) => id));
    expect(everydaySkills.filter((id) => !known.has(id))).toEqual([]);
    expect(Object.keys(typedWords).every((step) => (intakeSteps as readonly string[]).includes(step))).toBe(true);
  });
});
