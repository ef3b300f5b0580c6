import { describe, expect, test } from "vitest";
import { closingDay, type NewStageDates, scheduleProblems } from "./schedule";
import { company, stageRecord } from "./testing";

const next = (more: Partial<NewStageDates>): NewStageDates => ({
  stage: "starter_job",
  start: "2026-12-01",
  end: null,
  reviewOn: null,
  employerId: company,
  ...more,
});

describe("the dates of the next stage", () => {
  test("fit after the running stage", () => {
    expect(scheduleProblems([stageRecord("interview", "2026-11-20")], next({}))).toEqual([]);
  });

  test("need a start, the right order and a company", () => {
    expect(scheduleProblems([], next({ start: null }))).toEqual(["stage.startMissing"]);
    expect(scheduleProblems([], next({ end: "2026-11-30" }))).toEqual(["stage.endBeforeStart"]);
    expect(scheduleProblems([], next({ employerId: null }))).toEqual(["stage.companyMissing"]);
    expect(scheduleProblems([], next({ stage: "eq" }))).toEqual(["stage.endMissing"]);
  });

  test("never begin on or before the day the running stage began", () => {
    const running = stageRecord("interview", "2026-12-01");
    expect(scheduleProblems([running], next({}))).toEqual(["stage.startsBeforePrevious"]);
  });

  test("never overlap a finished main stage, while parallel items do not count", () => {
    const finished = stageRecord("mag", "2026-11-01", { end: "2026-12-20" });
    const course = stageRecord("tq", "2026-11-05", { end: "2027-05-05", main: false });
    const running = stageRecord("minijob", "2026-11-25");
    expect(scheduleProblems([finished, course, running], next({}))).toEqual(["stage.overlap"]);
    expect(scheduleProblems([course, running], next({}))).toEqual([]);
  });

  test("of a pause name the day when somebody asks again, within eight weeks", () => {
    const pause = next({ stage: "pause", employerId: null });
    expect(scheduleProblems([], pause)).toEqual(["pause.reviewMissing"]);
    expect(scheduleProblems([], { ...pause, reviewOn: "2027-03-01" })).toEqual(["pause.reviewTooLate"]);
    expect(scheduleProblems([], { ...pause, reviewOn: "2027-01-26" })).toEqual([]);
  });
});

describe("the running stage", () => {
  test("closes on the day before the next one, or on its own planned end when that is earlier", () => {
    expect(closingDay(stageRecord("mag", "2026-11-01"), "2026-12-01")).toBe("2026-11-30");
    expect(closingDay(stageRecord("mag", "2026-11-01", { end: "2026-11-15" }), "2026-12-01")).toBe("2026-11-15");
    expect(closingDay(stageRecord("mag", "2026-11-01", { end: "2027-01-15" }), "2026-12-01")).toBe("2026-11-30");
  });
});

describe("the dates of the next stage, to the day", () => {
  test("a stage of one day ends on the day it begins", () => {
    expect(scheduleProblems([], next({ end: "2026-12-01" }))).toEqual([]);
    expect(scheduleProblems([], next({ end: "2026-11-30" }))).toEqual(["stage.endBeforeStart"]);
  });
  test.each([
    ["2026-11-30", ["stage.startsBeforePrevious"]],
    ["2026-12-01", ["stage.startsBeforePrevious", "stage.overlap"]],
  ])("a stage of one day on %s and a finished one from 1 December: %j", (day, problems) => {
    const finished = stageRecord("mag", "2026-12-01", { end: "2026-12-05" });
    const running = stageRecord("minijob", "2026-12-06");
    expect(scheduleProblems([finished, running], next({ start: day, end: day }))).toEqual(problems);
  });
  test.each([
    ["2026-11-30", []],
    ["2026-12-01", ["stage.overlap"]],
    ["2026-12-02", ["stage.overlap"]],
  ])("a stage that ended on %s and one from 1 December: %j", (end, problems) => {
    const finished = stageRecord("mag", "2026-11-01", { end });
    const running = stageRecord("minijob", "2026-11-25");
    expect(scheduleProblems([finished, running], next({}))).toEqual(problems);
  });
});
