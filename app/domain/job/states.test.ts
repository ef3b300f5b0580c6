import { describe, expect, test } from "vitest";
import { endedJobStates, isEditable, jobStatus, lastPublicDay, openJobStates, workedInStates } from "./states";

describe("the states of a job", () => {
  test("reach published only from review, from a pause, or through staff when a place is free again", () => {
    const into = jobStatus.rows.filter((row) => row.to === "published").map((row) => row.event);
    expect(into).toEqual(["publish", "resume", "reopen"]);
    expect(jobStatus.may("submitted", "publish", "employer")).toBe(false);
    expect(jobStatus.from("resume")).toEqual(["paused"]);
    expect(jobStatus.may("filled", "reopen", "employer")).toBe(false);
  });

  test("allow editing only where the posting is neither public nor under review", () => {
    expect(jobStatus.states.filter(isEditable)).toEqual(["draft", "returned"]);
  });

  test("are grouped by what may still happen in them", () => {
    expect(openJobStates).toEqual(["published", "paused"]);
    expect(workedInStates).toEqual(["published", "paused", "filled"]);
    expect(endedJobStates).toEqual(["filled", "closed", "expired"]);
  });
});

test.each([
  ["2026-11-22", "2027-01-22"],
  ["2026-11-23", "2026-11-23"],
  ["2026-11-24", "2026-11-24"],
  [null, "2027-01-22"],
])("a job that goes public on 23 November and ends on %s is public until %s", (wished, last) => {
  expect(lastPublicDay(wished, "2026-11-23")).toBe(last);
});
