import { describe, expect, test } from "vitest";
import {
  afterSilence,
  alarmLevel,
  callAfter,
  lastWorkingDayBefore,
  mailVerdict,
  messageKind,
  messageTiming,
  otherContact,
} from "./messages";

const inNW = { state: "NW", local: [] } as const;

describe("when a message goes", () => {
  const step = { due: "2026-11-29", stageStart: "2026-11-30" };
  test.each([
    ["2026-11-28", "wait"],
    ["2026-11-29", "send"],
    ["2026-11-30", "send"],
    ["2026-12-01", "late"],
  ])("the reminder of the first day on %s: %s", (today, timing) => {
    expect(messageTiming("first_day", step, today)).toBe(timing);
  });
  test.each([
    ["2026-12-01", "wait"],
    ["2026-12-02", "send"],
    ["2026-12-05", "send"],
    ["2026-12-06", "late"],
  ])("the question of the third day on %s: %s", (today, timing) => {
    expect(messageTiming("how_are_you", { due: "2026-12-02", stageStart: "2026-11-30" }, today)).toBe(timing);
  });
  test("knows its own lines, also repeated ones, and no others", () => {
    expect(messageKind("before_start.D-1")).toBe("first_day");
    expect(messageKind("starter_job.D3#2")).toBe("how_are_you");
    expect(messageKind("starter_job.W1")).toBeNull();
    expect(messageKind(null)).toBeNull();
  });
});

describe("whether mail is a way to reach somebody", () => {
  const mail = (value: string, lastWorkedOn: string | null, lastFailedOn: string | null, shared = false) => ({
    kind: "email" as const,
    value,
    lastWorkedOn,
    lastFailedOn,
    shared,
  });
  test("an address that failed last is none, one that has worked since is", () => {
    expect(mailVerdict({ account: null, channels: [mail("a@example.org", null, "2026-11-01")] }).usable).toBe(false);
    expect(mailVerdict({ account: null, channels: [mail("a@example.org", "2026-11-02", "2026-11-01")] })).toEqual({
      usable: true,
      proven: true,
      shared: false,
    });
  });
  test.each([
    ["2026-10-31", false],
    ["2026-11-01", true],
    ["2026-11-02", true],
  ])("an address that failed on 1 November and worked on %s is a way: %s", (workedOn, usable) => {
    const channels = [mail("a@example.org", workedOn, "2026-11-01")];
    expect(mailVerdict({ account: null, channels }).usable).toBe(usable);
  });
  test("an account is judged by the channel with the same address, however it is written", () => {
    const account = { email: "A@example.org", verified: true };
    expect(mailVerdict({ account, channels: [mail("a@example.org", null, "2026-11-01")] }).usable).toBe(false);
    expect(mailVerdict({ account, channels: [mail("b@example.org", null, "2026-11-01")] })).toMatchObject({
      usable: true,
      proven: true,
    });
    expect(mailVerdict({ account, channels: [mail("a@example.org", null, null, true)] }).shared).toBe(true);
  });
  test("nobody without an address, whatever else they have", () => {
    const phone = { kind: "phone" as const, value: "1", lastWorkedOn: "2026-11-01", lastFailedOn: null, shared: false };
    expect(mailVerdict({ account: null, channels: [phone] }).usable).toBe(false);
  });
  test("otherwise a person calls, writes or goes there", () => {
    expect([otherContact("phone"), otherContact("messenger"), otherContact("letter"), otherContact(null)]).toEqual([
      "call",
      "message",
      "visit",
      "visit",
    ]);
  });
});

describe("what follows", () => {
  test("a red face leads to a call on the next working day, across weekend and holiday", () => {
    expect(callAfter("bad", "2026-12-04", inNW)).toBe("2026-12-07");
    expect(callAfter("bad", "2026-12-24", inNW)).toBe("2026-12-28");
    expect(callAfter("fair", "2026-12-04", inNW)).toBeNull();
  });
  test("silence: after two working days one more question, after two more somebody looks", () => {
    const next = (count: number, today: string) => afterSilence({ count, lastOn: "2026-12-03" }, today, inNW);
    expect(next(1, "2026-12-07")).toBe("wait");
    expect(next(1, "2026-12-08")).toBe("ask_again");
    expect(next(2, "2026-12-08")).toBe("look");
  });
  test.each([
    ["2026-12-04", "none"],
    ["2026-12-05", "specialist"],
    ["2026-12-06", "specialist"],
    ["2026-12-07", "coordinator"],
  ])("a check-in of the first month due on 2 December is an alarm on %s for: %s", (today, level) => {
    expect(alarmLevel("2026-12-02", "2026-11-30", today)).toBe(level);
  });
  test("thin plans have a week before the alarm", () => {
    const level = (today: string) => alarmLevel("2027-03-01", "2026-11-30", today);
    expect([level("2027-03-08"), level("2027-03-09"), level("2027-03-16")]).toEqual([
      "none",
      "specialist",
      "coordinator",
    ]);
  });
  test("the weekend belongs to the Monday", () => {
    expect(lastWorkingDayBefore("2026-11-30", inNW)).toBe("2026-11-27");
    expect(lastWorkingDayBefore("2026-12-28", inNW)).toBe("2026-12-24");
  });
});
