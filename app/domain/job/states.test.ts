import { describe, expect, test } from "vitest";
import { endedJobStates, isEditable, jobStatus, openJobStates, workedInStates } from "./states";

describe("the states of a job", () => {
  test("reach published from review only, back from a pause, or by staff when a place is free again", () => {
    const into = jobStatus.rows.filter((row) => row.to === "published").map((row) => row.event);
    expect(into).toEqual(["publish", "resume", "reopen"]);
    expect(jobStatus.may("submitted", "publish", "employer")).toBe(false);
    expect(jobStatus.from("resume")).toEqual(["paused"]);
    expect(jobStatus.may("filled", "reopen", "employer")).toBe(false);
  });

  test("let a posting be edited only where it is not public and not under review", () => {
    expect(jobStatus.states.filter(isEditable)).toEqual(["draft", "returned"]);
  });

  test("are counted by what may still happen in them", () => {
    expect(openJobStates).toEqual(["published", "paused"]);
    expect(workedInStates).toEqual(["published", "paused", "filled"]);
    expect(endedJobStates).toEqual(["filled", "closed", "expired"]);
  });
});
